import { bad, type MutationTable, option, set } from "../mutation";

const rolePolicy = "aws:iam/rolePolicy:RolePolicy";
const policy = "aws:iam/policy:Policy";
const role = "aws:iam/role:Role";
const attachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
const instance = "aws:rds/instance:Instance";
const document = "aws:ssm/document:Document";
const statement = (Action: string | string[], Resource: string | string[]): { policy: string } => ({
  policy: JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action, Resource }] }),
});
const trust = (Principal: unknown, Condition?: unknown): { assumeRolePolicy: string } => ({
  assumeRolePolicy: JSON.stringify({
    Statement: [{ Effect: "Allow", Principal, Action: "sts:AssumeRole", Condition }],
  }),
});

export const identityMutations: MutationTable = {
  "iam-data-access-known": [
    set(rolePolicy, statement("s3:GetObject", "arn:aws:s3:::vdx-uploads/*"), { named: /^mailgenius-app/ }),
    set(rolePolicy, statement("secretsmanager:GetSecretValue", "*"), { named: /^mailgenius-app/ }),
  ],
  "iam-federation-scoped": [
    bad(role, {
      assumeRolePolicy: JSON.stringify({
        Statement: [
          {
            Effect: "Allow",
            Principal: {
              Federated: "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com",
            },
            Action: "sts:AssumeRoleWithWebIdentity",
            Condition: {
              StringEquals: { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" },
              StringLike: { "token.actions.githubusercontent.com:sub": "repo:acme/estate:*" },
            },
          },
        ],
      }),
    }),
  ],
  "iam-no-full-admin": [
    set(rolePolicy, statement("*", "*")),
    set(attachment, { policyArn: "arn:aws:iam::aws:policy/AdministratorAccess" }),
  ],
  "iam-no-privilege-escalation": [
    set(rolePolicy, statement("iam:AttachRolePolicy", "arn:aws:iam::111111111111:role/x")),
    set(rolePolicy, statement("sts:AssumeRole", "*")),
    bad(role, {
      ...trust({ Service: "lambda.amazonaws.com" }),
      inlinePolicies: [
        { name: "pass", ...statement("iam:PassRole", "*") },
        { name: "run", ...statement("lambda:CreateFunction", "arn:aws:lambda:us-east-1:1:function:x") },
      ],
    }),
  ],
  "iam-no-service-wildcards": [
    set(rolePolicy, statement("s3:*", "arn:aws:s3:::one/*")),
    bad(policy, {
      policy: JSON.stringify({ Statement: [{ Effect: "Allow", NotAction: "iam:*", Resource: "arn:x" }] }),
    }),
  ],
  "iam-no-star-resource": [set(rolePolicy, statement(["s3:PutObject", "s3:ListBucket"], "*"))],
  "iam-no-users-or-keys": [
    bad("aws:iam/user:User", { name: "ana" }),
    bad("aws:iam/accessKey:AccessKey", { user: "ana" }),
    bad("aws:iam/userPolicyAttachment:UserPolicyAttachment", { user: "ana", policyArn: "arn" }),
  ],
  "iam-password-policy": [
    set("aws:iam/accountPasswordPolicy:AccountPasswordPolicy", { minimumPasswordLength: 13 }),
    set("aws:iam/accountPasswordPolicy:AccountPasswordPolicy", { passwordReusePrevention: 23 }),
    set("aws:iam/accountPasswordPolicy:AccountPasswordPolicy", { requireSymbols: undefined }),
  ],
  "iam-trust-scoped": [
    set(role, trust("*")),
    set(role, trust({ AWS: "arn:aws:iam::222222222222:root" })),
    set(
      role,
      trust(
        { Federated: "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com" },
        { StringEquals: { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } },
      ),
    ),
  ],
  "no-hidden-drift": [
    option(instance, { ignoreChanges: ["storageEncrypted"] }, { idleBefore: true, named: /db/ }),
    option(
      "aws:ec2/securityGroup:SecurityGroup",
      { ignoreChanges: ["ingress[0].cidrBlocks"] },
      { idleBefore: true },
    ),
    option(role, { ignoreChanges: ["*"] }, { idleBefore: true }),
  ],
  "no-secret-literal": [
    set(instance, { passwordWo: "correcthorse9" }, { named: /-primary$/ }),
    set("aws:ssm/parameter:Parameter", { value: "AKIAABCDEFGHIJKLMNOP" }),
    bad("aws:sns/topicSubscription:TopicSubscription", {
      protocol: "https",
      endpoint: "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXX",
    }),
  ],
  "resource-policy-not-public": [
    set("aws:sqs/queuePolicy:QueuePolicy", {
      policy: JSON.stringify({
        Statement: [{ Effect: "Allow", Principal: "*", Action: "sqs:*", Resource: "*" }],
      }),
    }),
    bad("aws:ecr/repositoryPolicy:RepositoryPolicy", {
      policy: JSON.stringify({ Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "ecr:*" }] }),
    }),
  ],
  "ssm-documents-and-sessions": [
    bad(document, {
      documentType: "Command",
      content: "{}",
      permissions: { type: "Share", accountIds: "All" },
    }),
    bad(document, { documentType: "Session", content: JSON.stringify({ inputs: { kmsKeyId: "" } }) }),
  ],
};
