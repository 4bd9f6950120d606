import type { IdentityContext, TypeEntry } from "../entry";
import { byProperty, capitals, createdAt, globalArn, joined, text, unlessGiven } from "./support/identity";
import { roleName, within } from "./support/references";

/** ARN of something below IAM's path: `role/`, `policy/`, `instance-profile/`. */
function pathArn(context: IdentityContext, kind: string): string {
  return globalArn(context, "iam", `${kind}${text(context, "path") || "/"}${text(context, "name")}`);
}

/** The role that AWS services make for themselves: the name is theirs, a suffix may be ours. */
function serviceLinkedName(context: IdentityContext): string {
  const service = text(context, "awsServiceName").split(".")[0] ?? "";
  const known: Readonly<Record<string, string>> = {
    autoscaling: "AutoScaling",
    rds: "RDS",
    elasticache: "ElastiCache",
  };
  const suffix = text(context, "customSuffix");
  const name = known[service] ?? `${service.charAt(0).toUpperCase()}${service.slice(1)}`;
  return `AWSServiceRoleFor${name}${suffix === "" ? "" : `_${suffix}`}`;
}

const serviceLinkedPath = (context: IdentityContext): string =>
  `/aws-service-role/${text(context, "awsServiceName")}/`;

const serviceLinkedArn = (context: IdentityContext): string =>
  globalArn(context, "iam", `role${serviceLinkedPath(context)}${serviceLinkedName(context)}`);

const attachment = "an attachment is its two ends";

export const entries: Record<string, TypeEntry> = {
  "aws:iam/role:Role": {
    cloudFormation: "AWS::IAM::Role",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 64 },
    sets: ["inlinePolicies", "managedPolicyArns"],
    defaults: { forceDetachPolicies: false, maxSessionDuration: 3600, path: "/" },
    outputs: (context) => ({
      arn: pathArn(context, "role"),
      createDate: createdAt,
      uniqueId: `AROA${capitals(context, 17)}`,
      ...unlessGiven(context, { managedPolicyArns: [] }),
    }),
    references: [within("permissionsBoundary", "aws:iam/policy:Policy", "arn", /^arn:aws:iam::aws:policy\//)],
    unique: [["name"]],
  },
  "aws:iam/rolePolicy:RolePolicy": {
    cloudFormation: "AWS::IAM::RolePolicy",
    id: joined(":", "role", "name"),
    autoname: { property: "name", maxLength: 128 },
    replaces: { role: "the policy is written inside its role" },
    references: [roleName("role")],
    unique: [["role", "name"]],
  },
  "aws:iam/policy:Policy": {
    cloudFormation: "AWS::IAM::ManagedPolicy",
    id: (context) => pathArn(context, "policy"),
    autoname: { property: "name", maxLength: 128 },
    defaults: { path: "/" },
    outputs: (context) => ({
      arn: pathArn(context, "policy"),
      attachmentCount: 0,
      policyId: `ANPA${capitals(context, 17)}`,
    }),
    unique: [["name"]],
  },
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": {
    cloudFormation: { none: "CloudFormation has it as a property of AWS::IAM::Role" },
    id: joined("/", "role", "policyArn"),
    replaces: { policyArn: attachment, role: attachment },
    deleteBeforeReplace: true, // the provider's own choice: an equal attachment would be deleted with the old one
    references: [
      roleName("role"),
      within("policyArn", "aws:iam/policy:Policy", "arn", /^arn:aws:iam::aws:policy\//),
    ],
    unique: [["role", "policyArn"]],
  },
  "aws:iam/instanceProfile:InstanceProfile": {
    cloudFormation: "AWS::IAM::InstanceProfile",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 128 },
    defaults: { path: "/" },
    outputs: (context) => ({
      arn: pathArn(context, "instance-profile"),
      createDate: createdAt,
      uniqueId: `AIPA${capitals(context, 17)}`,
    }),
    references: [roleName("role")],
    unique: [["name"]],
  },
  "aws:iam/serviceLinkedRole:ServiceLinkedRole": {
    cloudFormation: "AWS::IAM::ServiceLinkedRole",
    id: serviceLinkedArn,
    outputs: (context) => ({
      arn: serviceLinkedArn(context),
      createDate: createdAt,
      name: serviceLinkedName(context),
      path: serviceLinkedPath(context),
      uniqueId: `AROA${capitals(context, 17)}`,
    }),
    unique: [["awsServiceName", "customSuffix"]],
  },
  "aws:iam/openIdConnectProvider:OpenIdConnectProvider": {
    cloudFormation: "AWS::IAM::OIDCProvider",
    id: (context) =>
      globalArn(context, "iam", `oidc-provider/${text(context, "url").replace(/^https:\/\//, "")}`),
    sets: ["clientIdLists"],
    outputs: (context) => ({
      arn: globalArn(context, "iam", `oidc-provider/${text(context, "url").replace(/^https:\/\//, "")}`),
      ...unlessGiven(context, { thumbprintLists: [] }),
    }),
    unique: [["url"]],
  },
  "aws:iam/accountPasswordPolicy:AccountPasswordPolicy": {
    cloudFormation: { none: "an account setting" },
    id: () => "iam-account-password-policy",
    defaults: { allowUsersToChangePassword: true, minimumPasswordLength: 6 },
    outputs: (context) => ({
      expirePasswords: typeof context.inputs.maxPasswordAge === "number" && context.inputs.maxPasswordAge > 0,
    }),
  },
};
