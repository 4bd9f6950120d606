import { drop, good, type MutationTable, set } from "../mutation";

const stage = "aws:apigateway/stage:Stage";
const route = "aws:apigatewayv2/route:Route";
const name = "aws:apigateway/domainName:DomainName";
const settings = "aws:apigateway/methodSettings:MethodSettings";
const association = "aws:wafv2/webAclAssociation:WebAclAssociation";
const configuration = "aws:sesv2/configurationSet:ConfigurationSet";
const goodStage = [
  good(stage, { stageName: "v1", accessLogSettings: { destinationArn: "arn", format: "json" } }),
  good(association, { webAclArn: "arn" }, { name: "filter", from: { resourceArn: ["given"] } }),
];

export const apisMutations: MutationTable = {
  "api-access-logs": [set(stage, { accessLogSettings: undefined }, { given: goodStage })],
  "api-authorised": [
    set(
      route,
      { authorizationType: "NONE" },
      {
        given: [good(route, { routeKey: "GET /mails", authorizationType: "JWT" })],
      },
    ),
  ],
  "api-tls": [
    set(name, { securityPolicy: "TLS_1_0" }, { given: [good(name, { securityPolicy: "TLS_1_2" })] }),
  ],
  "api-waf": [drop(stage, { type: association, via: "resourceArn" }, { given: goodStage })],
  "api-method-settings": [
    set(
      settings,
      { "settings.dataTraceEnabled": true },
      {
        given: [good(settings, { methodPath: "*/*", settings: { loggingLevel: "ERROR" } })],
      },
    ),
  ],
};

export const mailMutations: MutationTable = {
  "ses-tls-required": [
    set(
      configuration,
      { "deliveryOptions.tlsPolicy": "OPTIONAL" },
      {
        given: [good(configuration, { deliveryOptions: { tlsPolicy: "REQUIRE" } })],
      },
    ),
  ],
};
