import { unknown, type Value } from "../../../policies/kit/value";
import { acmKeyAndRenewal } from "../../../policies/rules/web/acm-key-and-renewal";
import { dnsDnssec } from "../../../policies/rules/web/dns-dnssec";
import { dnsNoDanglingRecord } from "../../../policies/rules/web/dns-no-dangling-record";
import { dnsQueryLogging } from "../../../policies/rules/web/dns-query-logging";
import { wafAclHasRules } from "../../../policies/rules/web/waf-acl-has-rules";
import { wafLogging } from "../../../policies/rules/web/waf-logging";
import { of, rows, type Row } from "../rows";

type Inputs = Readonly<Record<string, Value>>;

const acl = of("aws:wafv2/webAcl:WebAcl");
const known = "AWSManagedRulesKnownBadInputsRuleSet";
const managed = (
  name: Value,
  inputs: Record<string, Value> = {},
  group: Record<string, Value> = {},
): Inputs => ({
  statement: { managedRuleGroupStatement: { name, vendorName: "AWS", ...group } },
  overrideAction: { none: {} },
  ...inputs,
});
const json = (action: string) =>
  JSON.stringify([
    { Statement: { ManagedRuleGroupStatement: { Name: known } }, OverrideAction: { [action]: {} } },
  ]);
const ofAcl = { name: "rule", from: { webAclArn: ["subject"] } };

rows(wafAclHasRules, [
  ["known bad inputs", "pass", acl({ rules: [managed("Other"), managed(known)] })],
  ["other groups", "fail", acl({ rules: [managed("Other")] })],
  ["unset", "fail", acl()],
  ["empty", "fail", acl({ rules: [] })],
  ["counting only", "fail", acl({ rules: [managed(known, { overrideAction: { count: {} } })] })],
  [
    "one of its rules counting only",
    "fail",
    acl({
      rules: [
        managed(known, {}, { ruleActionOverrides: [{ name: "Log4JRCE_BODY", actionToUse: { count: {} } }] }),
      ],
    }),
  ],
  ["unknown rules", "not-evaluated", acl({ rules: unknown })],
  ["as JSON", "pass", acl({ ruleJson: json("None") })],
  ["as JSON, counting only", "fail", acl({ ruleJson: json("Count") })],
  [
    "as a rule of its own",
    "pass",
    acl(),
    of("aws:wafv2/webAclRule:WebAclRule")({ webAclArn: unknown, ...managed(known) }, ofAcl),
  ],
  [
    "as an association",
    "pass",
    acl(),
    of("aws:wafv2/webAclRuleGroupAssociation:WebAclRuleGroupAssociation")(
      { webAclArn: unknown, managedRuleGroup: { name: known }, overrideAction: "none" },
      ofAcl,
    ),
  ],
  [
    "as an association that counts",
    "fail",
    acl(),
    of("aws:wafv2/webAclRuleGroupAssociation:WebAclRuleGroupAssociation")(
      { webAclArn: unknown, managedRuleGroup: { name: known }, overrideAction: "count" },
      ofAcl,
    ),
  ],
  ["WAF Classic", "fail", of("aws:waf/webAcl:WebAcl")({ rules: [{}] })],
  ["WAF Classic in a region", "fail", of("aws:wafregional/webAcl:WebAcl")()],
]);

const logging = (
  redactedFields: Value,
  from: Record<string, readonly string[]> = { resourceArn: ["subject"] },
) =>
  of("aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration")(
    { redactedFields, resourceArn: unknown },
    { name: "logging", from },
  );
const header = (name: Value): Inputs => ({ singleHeader: { name } });
rows(wafLogging, [
  ["without credentials", "pass", acl(), logging([header("authorization"), header("Cookie")])],
  ["with cookies", "fail", acl(), logging([header("authorization")])],
  ["with authorization", "fail", acl(), logging([header("cookie")])],
  ["unset fields", "fail", acl(), logging(undefined)],
  ["no logging", "fail", acl()],
  ["unknown fields", "not-evaluated", acl(), logging(unknown)],
  ["an unknown header", "not-evaluated", acl(), logging([header(unknown), header("cookie")])],
  ["of an unknown ACL", "not-evaluated", acl(), logging([], {})],
]);

const zone = of("aws:route53/zone:Zone");
const ofZone = (type: string, inputs: Record<string, Value> = {}, input = "hostedZoneId") =>
  of(type)({ [input]: unknown, ...inputs }, { name: type, from: { [input]: ["subject"] } });
const key = (status?: Value) => ofZone("aws:route53/keySigningKey:KeySigningKey", { status });
const signing = (signingStatus?: Value) =>
  ofZone("aws:route53/hostedZoneDnsSec:HostedZoneDnsSec", { signingStatus });
const privateZone = zone({ vpcs: [{ vpcId: unknown }] });
rows(dnsQueryLogging, [
  ["logged", "pass", zone(), ofZone("aws:route53/queryLog:QueryLog", {}, "zoneId")],
  ["not logged", "fail", zone()],
  [
    "logged in part, nobody knows which",
    "not-evaluated",
    zone(),
    of("aws:route53/queryLog:QueryLog")({ zoneId: unknown }, { name: "log" }),
  ],
  ["private", "not-applicable", privateZone],
  [
    "private by an association",
    "not-applicable",
    zone(),
    ofZone("aws:route53/zoneAssociation:ZoneAssociation", {}, "zoneId"),
  ],
  ["unknown VPCs", "not-evaluated", zone({ vpcs: unknown })],
]);
rows(dnsDnssec, [
  ["signed", "pass", zone(), signing(), key()],
  ["not signed", "fail", zone(), key()],
  ["switched off", "fail", zone(), signing("NOT_SIGNING"), key()],
  ["no key", "fail", zone(), signing()],
  ["a sleeping key", "fail", zone(), signing(), key("INACTIVE")],
  ["unknown", "not-evaluated", zone(), signing(unknown), key()],
  ["private", "not-applicable", privateZone],
]);

const record = of("aws:route53/record:Record");
const balancer = of("aws:lb/loadBalancer:LoadBalancer")({}, { name: "balancer" });
const alias = (name: Value): Inputs => ({
  type: "A",
  aliases: [{ name, zoneId: unknown, evaluateTargetHealth: true }],
});
rows(dnsNoDanglingRecord, [
  [
    "an alias of a resource here",
    "pass",
    record(alias(unknown), { from: { aliases: ["balancer"] } }),
    balancer,
  ],
  ["an alias of something gone", "fail", record(alias("old-1.us-east-1.elb.amazonaws.com")), balancer],
  [
    "an alias that takes only its zone from here",
    "fail",
    record(alias("old-1.us-east-1.elb.amazonaws.com"), { from: { aliases: ["zone"] } }),
    zone({}, { name: "zone" }),
  ],
  [
    "an address here",
    "pass",
    record({ type: "A", records: [unknown] }, { from: { records: ["ip"] } }),
    of("aws:ec2/eip:Eip")({}, { name: "ip" }),
  ],
  ["an address of nobody", "fail", record({ type: "A", records: ["198.51.100.7"] })],
  ["an IPv6 address of nobody", "fail", record({ type: "AAAA", records: ["2001:db8::7"] })],
  ["unknown", "not-evaluated", record({ type: "A", records: [unknown] })],
  ["an unknown alias", "not-evaluated", record(alias(unknown))],
  ["no target set", "fail", record({ type: "A" })],
  ["a mail record", "not-applicable", record({ type: "MX", records: ["10 mail.example.com"] })],
  ["an unknown type", "not-evaluated", record({ type: unknown })],
]);

const certificate = (inputs: Record<string, Value> = {}) =>
  of("aws:acm/certificate:Certificate")({ domainName: "a.example.com", validationMethod: "DNS", ...inputs });
rows(acmKeyAndRenewal, [
  ["by DNS", "pass", certificate()],
  ["by mail", "fail", certificate({ validationMethod: "EMAIL" })],
  ["unset", "fail", certificate({ validationMethod: undefined })],
  ["unknown", "not-evaluated", certificate({ validationMethod: unknown })],
  ...["RSA_2048", "RSA_4096", "EC_prime256v1"].map((keyAlgorithm): Row => [
    keyAlgorithm,
    "pass",
    certificate({ keyAlgorithm }),
  ]),
  ["RSA_1024", "fail", certificate({ keyAlgorithm: "RSA_1024" })],
  [
    "not logged publicly",
    "fail",
    certificate({ options: { certificateTransparencyLoggingPreference: "DISABLED" } }),
  ],
  ["imported", "fail", certificate({ privateKey: unknown })],
  [
    "of a private authority",
    "pass",
    certificate({ validationMethod: undefined, certificateAuthorityArn: unknown }),
  ],
]);
