import { rule } from "../../kit/rule";
import { fail, notApplicable, passIf } from "../../kit/verdict";
import { byPromise, cited, requirementsOf } from "./system";

const stores = /(^|-)(db|queue|cache)-/;

export const promisedRotation = rule({
  name: "promised-rotation",
  sentence: "Credentials of databases and caches are rotated at least every 30 days.",
  severity: "high",
  frameworks: { requirements: requirementsOf("rotationDays") },
  remediation: "Set `rotationRules.automaticallyAfterDays` to 30 or less.",
  types: ["aws:secretsmanager/secret:Secret"],
  judge: (subject, estate) => {
    if (!stores.test(subject.name)) return notApplicable("It is no credential of a database or cache.");
    return byPromise(subject, "rotationDays", (promised) => {
      const rotations = estate.namedBy(
        subject,
        "secretId",
        "aws:secretsmanager/secretRotation:SecretRotation",
      );
      if (rotations.length === 0) return fail("is never rotated.");
      const slowest = Math.max(
        ...rotations.map((each) => each.number("rotationRules.automaticallyAfterDays", Infinity)),
      );
      return passIf(
        slowest <= promised.value,
        `is rotated every ${slowest} days; promised are ${cited(promised)}.`,
      );
    });
  },
});
