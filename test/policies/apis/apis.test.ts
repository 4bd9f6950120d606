import { apiAccessLogs } from "../../../policies/rules/apis/api-access-logs";
import { apiAuthorised } from "../../../policies/rules/apis/api-authorised";
import { apiMethodSettings } from "../../../policies/rules/apis/api-method-settings";
import { apiTls } from "../../../policies/rules/apis/api-tls";
import { apiWaf } from "../../../policies/rules/apis/api-waf";
import { sesTlsRequired } from "../../../policies/rules/mail/ses-tls-required";
import { of, rows } from "../rows";
import { unknown } from "../table";

const stage = of("aws:apigateway/stage:Stage");
const second = of("aws:apigatewayv2/stage:Stage");
rows(apiAccessLogs, [
  ["a log group", "pass", stage({ accessLogSettings: { destinationArn: "arn", format: "json" } })],
  ["a log group that is made with it", "pass", second({ accessLogSettings: { destinationArn: unknown } })],
  ["unset", "fail", stage()],
  ["unset, second version", "fail", second()],
]);

const route = of("aws:apigatewayv2/route:Route");
const method = of("aws:apigateway/method:Method");
rows(apiAuthorised, [
  ["JWT", "pass", route({ routeKey: "GET /mails", authorizationType: "JWT" })],
  ["none", "fail", route({ routeKey: "GET /mails", authorizationType: "NONE" })],
  ["unset", "fail", route({ routeKey: "$default" })],
  ["what a browser asks before", "not-applicable", route({ routeKey: "OPTIONS /mails" })],
  ["unknown", "not-evaluated", route({ routeKey: "GET /mails", authorizationType: unknown })],
  ["a method signed with IAM", "pass", method({ httpMethod: "GET", authorization: "AWS_IAM" })],
  [
    "a method with a key, which is no authorisation",
    "fail",
    method({ httpMethod: "GET", authorization: "NONE", apiKeyRequired: true }),
  ],
  ["a method before a call", "not-applicable", method({ httpMethod: "OPTIONS", authorization: "NONE" })],
]);

const name = of("aws:apigateway/domainName:DomainName");
const name2 = of("aws:apigatewayv2/domainName:DomainName");
rows(apiTls, [
  ["TLS 1.2", "pass", name({ securityPolicy: "TLS_1_2" })],
  ["a policy of TLS 1.3", "pass", name({ securityPolicy: "SecurityPolicy_TLS13_1_3_2025_09" })],
  [
    "a policy of TLS 1.3 and 1.2",
    "pass",
    name({ securityPolicy: "SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09" }),
  ],
  ["TLS 1.0", "fail", name({ securityPolicy: "TLS_1_0" })],
  ["unset", "fail", name()],
  ["unknown", "not-evaluated", name({ securityPolicy: unknown })],
  ["second version", "pass", name2({ domainNameConfiguration: { securityPolicy: "TLS_1_2" } })],
  ["second version with TLS 1.0", "fail", name2({ domainNameConfiguration: { securityPolicy: "TLS_1_0" } })],
]);

const association = of("aws:wafv2/webAclAssociation:WebAclAssociation");
rows(apiWaf, [
  [
    "associated",
    "pass",
    stage(),
    association({ resourceArn: unknown }, { name: "a", from: { resourceArn: ["subject"] } }),
  ],
  ["not associated", "fail", stage()],
  ["perhaps associated", "not-evaluated", stage(), association({ resourceArn: unknown }, { name: "a" })],
]);

const settings = (inputs: object): ReturnType<typeof stage> =>
  of("aws:apigateway/methodSettings:MethodSettings")({ methodPath: "*/*", settings: { ...inputs } });
rows(apiMethodSettings, [
  ["unset", "pass", settings({})],
  ["metrics", "pass", settings({ metricsEnabled: true, loggingLevel: "ERROR" })],
  ["whole requests", "fail", settings({ dataTraceEnabled: true })],
  ["a cache in plain", "fail", settings({ cachingEnabled: true })],
  ["an encrypted cache", "pass", settings({ cachingEnabled: true, cacheDataEncrypted: true })],
  ["unknown", "not-evaluated", settings({ dataTraceEnabled: unknown })],
]);

const set = of("aws:ses/configurationSet:ConfigurationSet");
const set2 = of("aws:sesv2/configurationSet:ConfigurationSet");
rows(sesTlsRequired, [
  ["required", "pass", set({ deliveryOptions: { tlsPolicy: "Require" } })],
  ["required, second version", "pass", set2({ deliveryOptions: { tlsPolicy: "REQUIRE" } })],
  ["optional", "fail", set2({ deliveryOptions: { tlsPolicy: "OPTIONAL" } })],
  ["unset", "fail", set()],
  ["unknown", "not-evaluated", set({ deliveryOptions: { tlsPolicy: unknown } })],
]);
