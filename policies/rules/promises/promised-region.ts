import { rule } from "../../kit/rule";
import { fail, passIf } from "../../kit/verdict";
import { documentedRegion } from "../../promises";
import { cited } from "./system";

export const promisedRegion = rule({
  name: "promised-region",
  sentence: "The systems run in the documented region.",
  severity: "high",
  frameworks: { requirements: documentedRegion.requirements },
  remediation: "Set the provider's `region` (aws:region in Pulumi.<stack>.yaml).",
  types: ["pulumi:providers:aws"],
  judge: (subject) => {
    if (!subject.has("region"))
      return fail(`takes its region from its surroundings; promised is ${cited(documentedRegion)}.`);
    const region = subject.text("region");
    return passIf(
      region === documentedRegion.value,
      `works in ${region}; promised is ${cited(documentedRegion)}.`,
    );
  },
});
