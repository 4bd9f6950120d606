import { unknown, type Value } from "../../../policies/kit/value";
import { iamNoUsersOrKeys } from "../../../policies/rules/identity/iam-no-users-or-keys";
import { iamPasswordPolicy } from "../../../policies/rules/identity/iam-password-policy";
import { iamTrustScoped } from "../../../policies/rules/identity/iam-trust-scoped";
import { documentOf, of, rows } from "../rows";
import { role } from "./statements";

const trusting = (principal: Value, more: { readonly [key: string]: Value } = {}) =>
  role({
    assumeRolePolicy: documentOf({
      Effect: "Allow",
      Action: "sts:AssumeRole",
      Principal: principal,
      ...more,
    }),
  });
const account = "arn:aws:iam::111111111111:root";
const github = { Federated: "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com" };
const subjectIs = (sub: string) => ({
  Condition: { StringLike: { "token.actions.githubusercontent.com:sub": sub } },
});

rows(iamTrustScoped, [
  ["a service", "pass", trusting({ Service: "lambda.amazonaws.com" })],
  ["a role", "pass", trusting({ AWS: "arn:aws:iam::111111111111:role/deploy" })],
  ["anybody", "fail", trusting("*")],
  ["anybody of AWS", "fail", trusting({ AWS: "*" })],
  ["anybody in a list", "fail", trusting({ AWS: ["arn:aws:iam::111111111111:role/deploy", "*"] })],
  [
    "anybody of an organisation",
    "fail",
    trusting("*", { Condition: { StringEquals: { "aws:PrincipalOrgID": "o-1" } } }),
  ],
  [
    "everybody but one",
    "fail",
    role({
      assumeRolePolicy: documentOf({
        Effect: "Allow",
        Action: "sts:AssumeRole",
        NotPrincipal: { AWS: account },
      }),
    }),
  ],
  ["a whole account", "fail", trusting({ AWS: account })],
  ["a whole account by number", "fail", trusting({ AWS: "111111111111" })],
  [
    "an account with an external id",
    "pass",
    trusting({ AWS: account }, { Condition: { StringEquals: { "sts:ExternalId": "42" } } }),
  ],
  ["an identity provider", "fail", trusting(github)],
  ["an identity provider, one repository", "pass", trusting(github, subjectIs("repo:company/estate:*"))],
  ["an identity provider, any subject", "fail", trusting(github, subjectIs("*"))],
  [
    "people by SAML",
    "pass",
    trusting(
      { Federated: "arn:aws:iam::111111111111:saml-provider/a" },
      { Condition: { StringEquals: { "SAML:aud": "https://signin.aws.amazon.com/saml" } } },
    ),
  ],
  [
    "an identity provider, for an audience",
    "fail",
    trusting(github, {
      Condition: { StringEquals: { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } },
    }),
  ],
  [
    "denies anybody",
    "pass",
    role({ assumeRolePolicy: documentOf({ Effect: "Deny", Action: "sts:AssumeRole", Principal: "*" }) }),
  ],
  ["unset", "fail", role()],
  ["unknown", "not-evaluated", role({ assumeRolePolicy: unknown })],
]);

rows(iamNoUsersOrKeys, [
  ["a user", "fail", of("aws:iam/user:User")()],
  ["a key", "fail", of("aws:iam/accessKey:AccessKey")({ user: unknown })],
  ["a console password", "fail", of("aws:iam/userLoginProfile:UserLoginProfile")()],
  ["a policy of a user", "fail", of("aws:iam/userPolicy:UserPolicy")()],
  ["an attachment to a user", "fail", of("aws:iam/userPolicyAttachment:UserPolicyAttachment")()],
  ["a group with users", "fail", of("aws:iam/groupMembership:GroupMembership")({ users: ["ana"] })],
  ["a group without", "not-applicable", of("aws:iam/groupMembership:GroupMembership")({ users: [] })],
  [
    "a group of unknown users",
    "not-evaluated",
    of("aws:iam/groupMembership:GroupMembership")({ users: unknown }),
  ],
]);

const passwords = of("aws:iam/accountPasswordPolicy:AccountPasswordPolicy");
const strict = {
  minimumPasswordLength: 14,
  passwordReusePrevention: 24,
  requireLowercaseCharacters: true,
  requireUppercaseCharacters: true,
  requireNumbers: true,
  requireSymbols: true,
};
const stack = of("pulumi:pulumi:Stack");
const bucket = of("aws:s3/bucket:Bucket")({}, { name: "bucket" });

rows(iamPasswordPolicy, [
  ["strict", "pass", passwords(strict)],
  ["at the limit of length", "fail", passwords({ ...strict, minimumPasswordLength: 13 })],
  ["at the limit of memory", "fail", passwords({ ...strict, passwordReusePrevention: 23 })],
  ["without symbols", "fail", passwords({ ...strict, requireSymbols: false })],
  ["unset", "fail", passwords()],
  ["unknown", "not-evaluated", passwords({ ...strict, minimumPasswordLength: unknown })],
  ["a stack with one", "pass", stack(), bucket, passwords(strict, { name: "passwords" })],
  ["a stack without", "fail", stack(), bucket],
  ["a stack without AWS", "not-applicable", stack()],
]);
