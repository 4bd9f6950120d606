import { rule } from "../../kit/rule";
import { Undetermined } from "../../kit/value";
import { fail, passIf } from "../../kit/verdict";
import { rotation, secret } from "./types";

/** Without a rotation of its own a secret stays what it is. A secret of a provider outside needs an exception. */
export const secretRotationEnabled = rule({
  name: "secret-rotation-enabled",
  sentence: "Every secret is replaced regularly by a rotation.",
  severity: "medium",
  frameworks: { fsbp: ["SecretsManager.1"], checkov: ["CKV2_AWS_57"], gdpr: ["32(1)(b)"], lgpd: ["46"] },
  remediation: "Add a secretsmanager.SecretRotation that names the secret in `secretId`.",
  types: [secret],
  judge: (subject, estate) => {
    const rotations = estate.namedBy(subject, "secretId", rotation);
    if (rotations.length === 0) {
      const stray = estate
        .ofType(rotation)
        .find(
          (each) => each.isUnknown("secretId") && estate.targetsOf(each, "secretId", secret).length === 0,
        );
      if (stray !== undefined) throw new Undetermined(`${stray.name}.secretId`);
      return fail("is never replaced: it has no rotation");
    }
    return passIf(
      rotations.some((each) => each.flag("rotationEnabled", true)),
      "is never replaced: its rotation is switched off",
    );
  },
});
