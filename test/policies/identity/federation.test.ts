import { iamFederationScoped } from "../../../policies/rules/identity/iam-federation-scoped";
import { resourcePolicyNotPublic } from "../../../policies/rules/identity/resource-policy-not-public";
import type { Written } from "../judge";
import { documentOf, of, rows } from "../rows";
import { unknown } from "../table";

const issuer = "token.actions.githubusercontent.com";
const role = of("aws:iam/role:Role");
const trust = (
  sub: string | readonly string[] | undefined,
  operator = "StringLike",
  aud = "sts.amazonaws.com",
): Written =>
  role({
    assumeRolePolicy: documentOf({
      Effect: "Allow",
      Principal: { Federated: `arn:aws:iam::111111111111:oidc-provider/${issuer}` },
      Action: "sts:AssumeRoleWithWebIdentity",
      Condition: {
        StringEquals: { [`${issuer}:aud`]: aud },
        [operator]: sub === undefined ? {} : { [`${issuer}:sub`]: sub },
      },
    }),
  });
const provider = of("aws:iam/openIdConnectProvider:OpenIdConnectProvider");

rows(iamFederationScoped, [
  ["an environment", "pass", trust("repo:acme/estate:environment:production")],
  ["a branch", "pass", trust("repo:acme/estate:ref:refs/heads/main")],
  ["tags of releases", "pass", trust("repo:acme/estate:ref:refs/tags/v*")],
  ["names with their ids", "pass", trust("repo:acme@1234/estate@5678:environment:production")],
  ["two environments", "pass", trust(["repo:acme/estate:environment:a", "repo:acme/estate:environment:b"])],
  ["everything of the repository", "fail", trust("repo:acme/estate:*")],
  ["every branch", "fail", trust("repo:acme/estate:ref:refs/heads/*")],
  ["every repository of the owner", "fail", trust("repo:acme/*:environment:production")],
  ["every owner", "fail", trust("repo:*")],
  ["pull requests", "fail", trust("repo:acme/estate:pull_request")],
  ["one narrow and one wide", "fail", trust(["repo:acme/estate:environment:a", "repo:acme/*"])],
  ["no condition on sub", "fail", trust(undefined)],
  [
    "a condition that holds without sub",
    "fail",
    trust("repo:acme/estate:environment:a", "StringLikeIfExists"),
  ],
  ["another audience", "fail", trust("repo:acme/estate:environment:a", "StringEquals2", "somebody")],
  [
    "another service",
    "not-applicable",
    role({ assumeRolePolicy: documentOf({ Effect: "Allow", Principal: { Service: "ec2.amazonaws.com" } }) }),
  ],
  [
    "a denial",
    "not-applicable",
    role({ assumeRolePolicy: documentOf({ Effect: "Deny", Principal: { Federated: issuer } }) }),
  ],
  ["unknown", "not-evaluated", role({ assumeRolePolicy: unknown })],
  [
    "the provider for AWS alone",
    "pass",
    provider({ url: `https://${issuer}`, clientIdLists: ["sts.amazonaws.com"] }),
  ],
  [
    "the provider for others too",
    "fail",
    provider({ url: `https://${issuer}`, clientIdLists: ["sts.amazonaws.com", "x"] }),
  ],
  [
    "another provider",
    "not-applicable",
    provider({ url: "https://login.example.org", clientIdLists: ["x"] }),
  ],
]);

const queue = of("aws:sqs/queuePolicy:QueuePolicy");
const allow = (Principal: unknown, Condition?: unknown): { policy: string } => ({
  policy: documentOf({
    Effect: "Allow",
    Principal: Principal as string,
    Action: "sqs:SendMessage",
    Condition: Condition as string,
  }),
});
const only = (operator: string, key: string, value: string): unknown => ({ [operator]: { [key]: value } });
rows(resourcePolicyNotPublic, [
  ["a service", "pass", queue(allow({ Service: "sns.amazonaws.com" }))],
  ["an account", "pass", queue(allow({ AWS: "arn:aws:iam::222222222222:root" }))],
  ["everybody", "fail", queue(allow("*"))],
  ["everybody with an account", "fail", queue(allow({ AWS: "*" }))],
  [
    "everybody from one topic",
    "pass",
    queue(allow("*", only("ArnEquals", "aws:SourceArn", "arn:aws:sns:us-east-1:1:t"))),
  ],
  [
    "everybody of the organisation",
    "pass",
    queue(allow("*", only("StringEquals", "aws:PrincipalOrgID", "o-1"))),
  ],
  [
    "everybody from an address",
    "fail",
    queue(allow("*", only("IpAddress", "aws:SourceIp", "203.0.113.0/24"))),
  ],
  ["everybody from any topic", "fail", queue(allow("*", only("ArnLike", "aws:SourceArn", "*")))],
  ["a denial for everybody", "pass", queue({ policy: documentOf({ Effect: "Deny", Principal: "*" }) })],
  [
    "everybody but one",
    "fail",
    queue({ policy: documentOf({ Effect: "Allow", NotPrincipal: { AWS: "arn:aws:iam::1:root" } }) }),
  ],
  ["no JSON", "fail", queue({ policy: "{" })],
  ["a queue's own policy", "fail", of("aws:sqs/queue:Queue")(allow("*"))],
  ["a queue without", "not-applicable", of("aws:sqs/queue:Queue")()],
  [
    "a log group's",
    "fail",
    of("aws:cloudwatch/logResourcePolicy:LogResourcePolicy")({ policyDocument: allow("*").policy }),
  ],
  ["images", "fail", of("aws:ecr/repositoryPolicy:RepositoryPolicy")(allow("*"))],
  [
    "files by mount targets only",
    "pass",
    of("aws:efs/fileSystemPolicy:FileSystemPolicy")(
      allow("*", only("Bool", "elasticfilesystem:AccessedViaMountTarget", "true")),
    ),
  ],
  ["files", "fail", of("aws:efs/fileSystemPolicy:FileSystemPolicy")(allow("*"))],
  ["unknown", "not-evaluated", queue({ policy: unknown })],
]);
