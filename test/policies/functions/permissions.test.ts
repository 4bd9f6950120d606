import { unknown } from "../../../policies/kit/value";
import { lambdaNotPublic } from "../../../policies/rules/functions/lambda-not-public";
import { lambdaPermissionScoped } from "../../../policies/rules/functions/lambda-permission-scoped";
import { lambdaUrlAuthenticated } from "../../../policies/rules/functions/lambda-url-authenticated";
import { documentOf, of, rows } from "../rows";

const permission = of("aws:lambda/permission:Permission");
const layer = of("aws:lambda/layerVersionPermission:LayerVersionPermission");
const policy = of("aws:lambda/resourcePolicy:ResourcePolicy");
const admits = (principal: string, more = {}) =>
  policy({
    policy: documentOf({
      Effect: "Allow",
      Principal: principal,
      Action: "lambda:InvokeFunction",
      Resource: "*",
      ...more,
    }),
  });

rows(lambdaNotPublic, [
  ["a service", "pass", permission({ principal: "sns.amazonaws.com" })],
  ["an account", "pass", permission({ principal: "111111111111" })],
  ["everybody", "fail", permission({ principal: "*" })],
  ["everybody of an organisation", "pass", permission({ principal: "*", principalOrgId: "o-abcdefghij" })],
  ["everybody, for one resource", "fail", permission({ principal: "*", sourceArn: "arn:aws:s3:::a" })],
  ["everybody by URL", "fail", permission({ principal: "*", functionUrlAuthType: "NONE" })],
  ["every account by URL", "fail", permission({ principal: "*", functionUrlAuthType: "AWS_IAM" })],
  ["unknown", "not-evaluated", permission({ principal: unknown })],
  ["unset", "pass", permission()],
  ["a layer for everybody", "fail", layer({ principal: "*" })],
  ["a layer for an organisation", "pass", layer({ principal: "*", organizationId: "o-abcdefghij" })],
  ["a layer for an account", "pass", layer({ principal: "111111111111" })],
  ["a policy for everybody", "fail", admits("*")],
  [
    "a policy for an account's resources",
    "pass",
    admits("*", { Condition: { StringEquals: { "aws:SourceAccount": "111111111111" } } }),
  ],
  [
    "a policy that denies",
    "pass",
    policy({ policy: documentOf({ Effect: "Deny", Principal: "*", Action: "*", Resource: "*" }) }),
  ],
  ["a policy unknown", "not-evaluated", policy({ policy: unknown })],
]);

const service = "events.amazonaws.com";

rows(lambdaPermissionScoped, [
  [
    "for one rule",
    "pass",
    permission({ principal: service, sourceArn: "arn:aws:events:us-east-1:111111111111:rule/a" }),
  ],
  ["for one account", "pass", permission({ principal: service, sourceAccount: "111111111111" })],
  ["for everybody", "fail", permission({ principal: service })],
  ["for everybody, in words", "fail", permission({ principal: service, sourceArn: "*" })],
  [
    "for a rule that does not exist yet",
    "pass",
    permission({ principal: service, sourceArn: unknown }, { from: { sourceArn: ["rule"] } }),
  ],
  ["for a source that nobody knows", "not-evaluated", permission({ principal: service, sourceArn: unknown })],
  ["for a bucket", "fail", permission({ principal: "s3.amazonaws.com", sourceArn: "arn:aws:s3:::a" })],
  [
    "for a bucket of an account",
    "pass",
    permission({ principal: "s3.amazonaws.com", sourceArn: "arn:aws:s3:::a", sourceAccount: "111111111111" }),
  ],
  ["an account", "not-applicable", permission({ principal: "111111111111" })],
  ["unset", "not-applicable", permission()],
  ["unknown", "not-evaluated", permission({ principal: unknown })],
]);

const url = of("aws:lambda/functionUrl:FunctionUrl");

rows(lambdaUrlAuthenticated, [
  ["signed", "pass", url({ authorizationType: "AWS_IAM" })],
  ["open", "fail", url({ authorizationType: "NONE" })],
  ["unset", "fail", url()],
  ["unknown", "not-evaluated", url({ authorizationType: unknown })],
]);
