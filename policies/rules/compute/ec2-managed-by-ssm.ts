import type { Estate } from "../../kit/estate";
import { statementsAt } from "../../kit/iam-document";
import { leavesOf, linked, mightName, named } from "../../kit/links";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { judgeEach, some, someText } from "../../kit/three-valued";
import { Undetermined, type Value } from "../../kit/value";
import { fail, notApplicable, passIf, type Verdict } from "../../kit/verdict";
import { followsTemplate, machinesOf, machineTypes } from "./shared/machines";

const profileType = "aws:iam/instanceProfile:InstanceProfile";
const roleType = "aws:iam/role:Role";
const inlinePolicyType = "aws:iam/rolePolicy:RolePolicy";
const attachmentTypes = [
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  "aws:iam/policyAttachment:PolicyAttachment",
] as const;
const policyType = "aws:iam/policy:Policy";

/** AWS's own policies that let the agent work. */
const managed = /:policy\/(?:AmazonSSMManagedInstanceCore|AmazonSSMManagedEC2InstanceDefaultPolicy)$/;
/** What the agent calls to register and to take commands and sessions. */
const agentActions = ["ssm:UpdateInstanceInformation", "ssmmessages:OpenControlChannel"] as const;

export const ec2ManagedBySsm = rule({
  name: "ec2-managed-by-ssm",
  sentence:
    "The role of every instance lets Systems Manager manage it, so that patches and sessions are audited.",
  severity: "medium",
  frameworks: { fsbp: ["SSM.1"], gdpr: ["32(1)(d)"], lgpd: ["46"] },
  remediation:
    "Attach AmazonSSMManagedInstanceCore to the role of `iamInstanceProfile`, or allow its actions in a policy of your own.",
  types: machineTypes,
  judge: (subject, estate) => {
    if (followsTemplate(subject) && !subject.has("iamInstanceProfile")) {
      return notApplicable("takes its profile from a launch template");
    }
    const isMissing = machinesOf(subject).some(
      (machine) => !machine.has("iamInstanceProfile") && !machine.has("iamInstanceProfileArn"),
    );
    if (isMissing) return fail("has no role that Systems Manager could use");
    const inputs = ["iamInstanceProfile", "launchSpecifications"];
    const profiles = inputs.flatMap((input) => linked(estate, subject, input, profileType));
    if (profiles.length === 0) throw new Undetermined("iamInstanceProfile"); // a profile of another stack
    return judgeEach(profiles, (profile) => judgeProfile(estate, profile));
  },
});

function judgeProfile(estate: Estate, profile: Subject): Verdict {
  const roles = linked(estate, profile, "role", roleType);
  if (roles.length === 0) throw new Undetermined(`${profile.name}.role`);
  return judgeEach(roles, (role) =>
    passIf(isManaged(estate, role), `has a role, ${role.name}, that Systems Manager cannot use`),
  );
}

function isManaged(estate: Estate, role: Subject): boolean {
  const attachments = [
    ...named(estate, role, "role", attachmentTypes[0]),
    ...named(estate, role, "roles", attachmentTypes[1]),
  ];
  const isManagedArn = (text: string): boolean => managed.test(text);
  const open = estate.ofType(attachmentTypes[0]).find((attachment) => mightName(attachment, "role"));
  return some(
    () => someText(leavesOf(role.raw("managedPolicyArns")), isManagedArn, "managedPolicyArns"),
    () => attachments.some((each) => isManagedArn(textOf(each.raw("policyArn")))),
    () =>
      allowsAgent([
        role,
        ...named(estate, role, "role", inlinePolicyType),
        ...attachments.flatMap((each) => linked(estate, each, "policyArn", policyType)),
      ]),
    () => {
      if (open !== undefined) throw new Undetermined(`${open.name}.role`);
      return false;
    },
  );
}

/** Whether the policies allow the agent's actions together. A role may also carry policies inline. */
function allowsAgent(policies: readonly Subject[]): boolean {
  return agentActions.every((action) =>
    some(
      ...policies.map((policy) => () => {
        const carriers = policy.type === roleType ? policy.blocks("inlinePolicies") : [policy];
        return carriers
          .flatMap((each) => statementsAt(each, "policy"))
          .some((statement) => statement.allows && statement.coversAction(action));
      }),
    ),
  );
}

function textOf(value: Value): string {
  return typeof value === "string" ? value : "";
}
