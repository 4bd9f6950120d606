import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { judgeEach } from "../../kit/three-valued";
import { notApplicable, passIf } from "../../kit/verdict";
import { resilience } from "./shared/frameworks";
import { followsTemplate, machinesOf, machineTypes } from "./shared/machines";

export const instanceRoleAttached = rule({
  name: "instance-role-attached",
  sentence: "Every instance gets its access to AWS from an instance profile.",
  severity: "medium",
  frameworks: { cis: ["1.17"], checkov: ["CKV2_AWS_41"], ...resilience },
  remediation: "Set `iamInstanceProfile`.",
  types: machineTypes,
  judge: (subject) => {
    if (followsTemplate(subject) && !hasProfile(subject)) {
      return notApplicable("takes its profile from a launch template");
    }
    return judgeEach(machinesOf(subject), (machine) =>
      passIf(hasProfile(machine), "has no instance profile"),
    );
  },
});

/** A profile that is not known yet is one nevertheless. */
function hasProfile(machine: Subject): boolean {
  return ["iamInstanceProfile", "iamInstanceProfileArn"].some((input) => {
    const profile = machine.raw(input);
    const isEmpty = typeof profile === "object" && profile !== null && Object.keys(profile).length === 0;
    return machine.has(input) && profile !== "" && !isEmpty;
  });
}
