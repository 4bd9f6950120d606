import { unknown } from "../../../policies/kit/value";
import { iamNoFullAdmin } from "../../../policies/rules/identity/iam-no-full-admin";
import { iamNoServiceWildcards } from "../../../policies/rules/identity/iam-no-service-wildcards";
import { iamNoStarResource } from "../../../policies/rules/identity/iam-no-star-resource";
import { documentOf, of, rows } from "../rows";
import { allowing, attachment, awsPolicy, policy, role, rolePolicy, stating } from "./statements";

const inline = (...documents: readonly string[]) =>
  role({ inlinePolicies: documents.map((document) => ({ name: "inline", policy: document })) });

rows(iamNoFullAdmin, [
  ["names what it needs", "pass", allowing("s3:GetObject", "arn:aws:s3:::vdx-uploads/*")],
  ["one action on everything", "pass", allowing("s3:GetObject")],
  ["everything on everything", "fail", allowing("*")],
  ["in a list among others", "fail", allowing(["s3:GetObject", "*"], ["arn:aws:s3:::a/*", "*"])],
  ["every action by two parts", "fail", allowing("*:*")],
  ["everything on one bucket only", "pass", allowing("*", "arn:aws:s3:::vdx-uploads/*")],
  ["all but a few", "fail", stating({ Effect: "Allow", NotAction: "iam:*", Resource: "*" })],
  ["on all but a few", "fail", stating({ Effect: "Allow", Action: "*", NotResource: "arn:aws:s3:::a" })],
  ["denies everything", "pass", stating({ Effect: "Deny", Action: "*", Resource: "*" })],
  [
    "one statement, not a list",
    "fail",
    policy({ policy: '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}' }),
  ],
  [
    "a document as an object",
    "fail",
    policy({ policy: { Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] } }),
  ],
  ["inline in a role", "fail", inline(documentOf({ Effect: "Allow", Action: "*", Resource: "*" }))],
  [
    "the second inline policy",
    "fail",
    inline("{}", documentOf({ Effect: "Allow", Action: "*", Resource: "*" })),
  ],
  ["a role without policies", "not-applicable", role()],
  ["attaches the administrator", "fail", attachment({ policyArn: awsPolicy("AdministratorAccess") })],
  [
    "attaches the administrator to a role",
    "fail",
    role({ managedPolicyArns: [awsPolicy("AdministratorAccess")] }),
  ],
  ["attaches power users", "fail", attachment({ policyArn: awsPolicy("PowerUserAccess") })],
  [
    "attaches for a group, exclusively",
    "fail",
    of("aws:iam/groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive")({
      policyArns: [awsPolicy("AdministratorAccess")],
    }),
  ],
  [
    "attaches for Identity Center",
    "fail",
    of("aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment")({
      managedPolicyArn: awsPolicy("AdministratorAccess"),
    }),
  ],
  ["attaches a small one", "pass", attachment({ policyArn: awsPolicy("service-role/AWS_ConfigRole") })],
  ["attaches an unknown one", "not-evaluated", attachment({ policyArn: unknown })],
  [
    "attaches one of the program",
    "pass",
    attachment({ policyArn: unknown }, { from: { policyArn: ["own"] } }),
    policy({}, { name: "own" }),
  ],
  ["unknown document", "not-evaluated", rolePolicy({ policy: unknown })],
  [
    "unknown resource of one statement, another is open",
    "fail",
    policy({
      policy: {
        Statement: [
          { Effect: "Allow", Action: "s3:GetObject", Resource: unknown },
          { Effect: "Allow", Action: "*", Resource: "*" },
        ],
      },
    }),
  ],
  ["attaches an unknown one to a role", "not-evaluated", role({ managedPolicyArns: [unknown] })],
  ["no JSON", "fail", rolePolicy({ policy: "Allow everything" })],
  ["unset", "not-applicable", rolePolicy()],
]);

rows(iamNoServiceWildcards, [
  ["names actions", "pass", allowing(["s3:GetObject", "kms:Decrypt"], "arn:aws:s3:::a/*")],
  ["a beginning of a name", "pass", allowing("s3:Get*", "arn:aws:s3:::a/*")],
  ["a whole service", "fail", allowing("s3:*", "arn:aws:s3:::a/*")],
  ["a whole service, written twice", "fail", allowing("s3:**", "arn:aws:s3:::a/*")],
  ["several services", "fail", allowing("*:Get*", "arn:aws:s3:::a/*")],
  ["everything", "fail", allowing("*", "arn:aws:s3:::a/*")],
  ["all but some", "fail", stating({ Effect: "Allow", NotAction: "s3:*", Resource: "arn:aws:s3:::a/*" })],
  ["denies a service", "pass", stating({ Effect: "Deny", Action: "s3:*", Resource: "*" })],
  [
    "of a user",
    "fail",
    of("aws:iam/userPolicy:UserPolicy")({
      policy: documentOf({ Effect: "Allow", Action: "ses:*", Resource: "*" }),
    }),
  ],
  ["unknown", "not-evaluated", rolePolicy({ policy: unknown })],
  ["unset", "not-applicable", rolePolicy()],
]);

const tagged = { Condition: { StringEquals: { "aws:ResourceTag/System": "vdx" } } };

rows(iamNoStarResource, [
  [
    "messages to telephones, which have no ARN",
    "pass",
    stating({ Effect: "Allow", Action: "sns:Publish", NotResource: "arn:aws:sns:*:*:*" }),
  ],
  [
    "all but the topics of one region",
    "fail",
    stating({ Effect: "Allow", Action: "sns:Publish", NotResource: "arn:aws:sns:us-east-1:*:*" }),
  ],
  [
    "all but the topics, of a service with other resources",
    "fail",
    stating({ Effect: "Allow", Action: ["sns:Publish", "s3:GetObject"], NotResource: "arn:aws:sns:*:*:*" }),
  ],
  ["names an ARN", "pass", allowing("s3:GetObject", "arn:aws:s3:::a/*")],
  ["every bucket", "fail", allowing("s3:GetObject", "arn:aws:s3:::*")],
  ["every secret", "fail", allowing("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:*:*:secret:*")],
  [
    "secrets of a system",
    "pass",
    allowing("secretsmanager:GetSecretValue", "arn:aws:secretsmanager:us-east-1:111111111111:secret:vdx-*"),
  ],
  ["a star among ARNs", "fail", allowing("s3:PutObject", ["arn:aws:s3:::a/*", "*"])],
  ["writes everywhere", "fail", allowing("rds:DeleteDBInstance")],
  ["an action without resources", "pass", allowing(["xray:PutTraceSegments", "ecr:GetAuthorizationToken"])],
  ["descriptions", "pass", allowing(["ec2:DescribeInstances", "ec2:Describe*"])],
  ["lists of objects", "fail", allowing("s3:List*")],
  ["what Lambda needs in a VPC", "pass", allowing("ec2:CreateNetworkInterface")],
  ["chosen by tag", "pass", allowing("ssm:SendCommand", "*", tagged)],
  [
    "chosen by tag, or by no tag at all",
    "fail",
    allowing("ssm:SendCommand", "*", {
      Condition: { StringEqualsIfExists: { "aws:ResourceTag/System": "vdx" } },
    }),
  ],
  [
    "chosen by any tag",
    "fail",
    allowing("ssm:SendCommand", "*", { Condition: { StringLike: { "aws:ResourceTag/System": "*" } } }),
  ],
  [
    "metrics of one namespace",
    "pass",
    allowing("cloudwatch:PutMetricData", "*", {
      Condition: { StringEquals: { "cloudwatch:namespace": "VDX" } },
    }),
  ],
  ["metrics of every namespace", "fail", allowing("cloudwatch:PutMetricData")],
  ["all actions but some", "fail", stating({ Effect: "Allow", NotAction: "iam:*", Resource: "*" })],
  [
    "all resources but some",
    "fail",
    stating({ Effect: "Allow", Action: "s3:GetObject", NotResource: "arn:aws:s3:::a/*" }),
  ],
  [
    "unknown resource",
    "not-evaluated",
    policy({ policy: { Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: unknown }] } }),
  ],
  ["unset", "not-applicable", rolePolicy()],
]);
