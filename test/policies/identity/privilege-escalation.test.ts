import { unknown } from "../../../policies/kit/value";
import { iamNoPrivilegeEscalation } from "../../../policies/rules/identity/iam-no-privilege-escalation";
import { documentOf, rows } from "../rows";
import { allowing, attachment, awsPolicy, policy, role, rolePolicy, stating } from "./statements";

const oneRole = "arn:aws:iam::111111111111:role/vdx-scheduler";
const inline = (action: readonly string[], resource: string) =>
  role({ inlinePolicies: [{ policy: documentOf({ Effect: "Allow", Action: action, Resource: resource }) }] });

/** A policy of the role "subject". */
const held = (name: string, action: string, resource = "*") =>
  rolePolicy(
    { role: "subject-name", policy: documentOf({ Effect: "Allow", Action: action, Resource: resource }) },
    { name, from: { role: ["subject"] } },
  );

rows(iamNoPrivilegeEscalation, [
  ["reads one bucket", "pass", allowing("s3:GetObject", "arn:aws:s3:::vdx-uploads/*")],
  [
    "writes new versions of a policy",
    "fail",
    allowing("iam:CreatePolicyVersion", "arn:aws:iam::111111111111:policy/own"),
  ],
  ["attaches policies to its role", "fail", allowing("iam:AttachRolePolicy", oneRole)],
  ["by a beginning of the name", "fail", allowing("iam:Put*", oneRole)],
  ["in other letters", "fail", allowing("IAM:putrolepolicy", oneRole)],
  ["reads IAM", "pass", allowing("iam:GetRole", "*")],
  ["all but some actions", "fail", stating({ Effect: "Allow", NotAction: "s3:*", Resource: oneRole })],
  ["denies it", "pass", stating({ Effect: "Deny", Action: "iam:*", Resource: "*" })],
  ["becomes any role", "fail", allowing("sts:AssumeRole", "*")],
  ["becomes any role, by ARN", "fail", allowing("sts:AssumeRole", "arn:aws:iam::*:role/*")],
  ["becomes one role", "pass", allowing("sts:AssumeRole", oneRole)],
  ["commands any instance", "fail", allowing("ssm:SendCommand", "*")],
  [
    "commands instances of a system",
    "pass",
    allowing("ssm:SendCommand", "*", { Condition: { StringEquals: { "ssm:resourceTag/System": "vdx" } } }),
  ],
  ["reads any bucket", "fail", allowing("s3:Get*", "arn:aws:s3:::*")],
  ["changes any function", "fail", allowing("lambda:UpdateFunctionCode", "*")],
  ["opens any bucket", "fail", allowing("s3:PutBucketPolicy", ["arn:aws:s3:::a", "*"])],
  ["attaches IAM's administrator", "fail", attachment({ policyArn: awsPolicy("IAMFullAccess") })],
  ["attaches a small policy", "pass", attachment({ policyArn: awsPolicy("AmazonSSMManagedInstanceCore") })],
  ["inline in a role", "fail", inline(["iam:PassRole", "lambda:CreateFunction"], "*")],
  ["passes one role", "pass", inline(["iam:PassRole", "lambda:CreateFunction"], oneRole)],
  ["passes any role, to nothing", "pass", inline(["iam:PassRole"], "*")],
  [
    "passes any role in one document, creates functions in another",
    "fail",
    role(),
    held("a", "iam:PassRole"),
    held("b", "lambda:CreateFunction", "arn:aws:lambda:us-east-1:111111111111:function:vdx-*"),
  ],
  [
    "the two belong to different roles",
    "pass",
    role(),
    held("a", "iam:PassRole"),
    allowing("lambda:CreateFunction", "*"),
  ],
  [
    "one of the two is attached",
    "fail",
    role(),
    held("a", "states:CreateStateMachine"),
    policy(
      { policy: documentOf({ Effect: "Allow", Action: "iam:PassRole", Resource: "*" }) },
      { name: "own" },
    ),
    attachment(
      { role: "r", policyArn: "p" },
      { name: "link", from: { role: ["subject"], policyArn: ["own"] } },
    ),
  ],
  [
    "the other is not known yet",
    "not-evaluated",
    role(),
    held("a", "iam:PassRole"),
    rolePolicy({ role: unknown, policy: unknown }, { name: "b", from: { role: ["subject"] } }),
  ],
  ["a role without policies", "pass", role()],
  ["unknown", "not-evaluated", rolePolicy({ policy: unknown })],
  ["unknown inline", "not-evaluated", role({ inlinePolicies: [{ policy: unknown }] })],
  ["unset", "not-applicable", rolePolicy()],
]);
