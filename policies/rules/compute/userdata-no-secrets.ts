import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { judgeEach } from "../../kit/three-valued";
import { notApplicable, passIf } from "../../kit/verdict";
import { resilience } from "./shared/frameworks";
import { machinesOf, machineTypes } from "./shared/machines";
import { secretInUserData } from "./shared/user-data-secrets";

export const userdataNoSecrets = rule({
  name: "userdata-no-secrets",
  sentence:
    "User data holds no key, password or token: whoever reaches the instance or its template can read it.",
  severity: "critical",
  frameworks: { checkov: ["CKV_AWS_46"], ...resilience },
  remediation:
    "Take the secret out of `userData` and read it at start-up from Secrets Manager, with the instance's role.",
  types: machineTypes,
  judge: (subject) => {
    const texts = machinesOf(subject).flatMap(userDataOf);
    if (texts.length === 0) return notApplicable("has no user data");
    return judgeEach(texts, ({ machine, input }) => {
      const what = secretInUserData(machine.text(input));
      return passIf(what === undefined, `has user data with ${what ?? "a secret"}`);
    });
  },
});

interface UserData {
  readonly machine: Subject;
  readonly input: string;
}

function userDataOf(machine: Subject): readonly UserData[] {
  return ["userData", "userDataBase64"]
    .filter((input) => machine.has(input))
    .map((input) => ({ machine, input }));
}
