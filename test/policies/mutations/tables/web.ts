import { bad, drop, good, type MutationTable, set, setBeside } from "../mutation";
import { unknown } from "../../table";

const listener = "aws:lb/listener:Listener";
const balancer = "aws:lb/loadBalancer:LoadBalancer";
const targets = "aws:lb/targetGroup:TargetGroup";
const distribution = "aws:cloudfront/distribution:Distribution";
const acl = "aws:wafv2/webAcl:WebAcl";
const logging = "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration";
const zone = "aws:route53/zone:Zone";
const publicZone = good(zone, { name: "example.org" });
const http = { named: /http$/ };
const https = { named: /https$/ };

export const webMutations: MutationTable = {
  "acm-key-and-renewal": [
    set("aws:acm/certificate:Certificate", { validationMethod: "EMAIL" }),
    set("aws:acm/certificate:Certificate", { keyAlgorithm: "RSA_1024" }),
    set("aws:acm/certificate:Certificate", {
      "options.certificateTransparencyLoggingPreference": "DISABLED",
    }),
  ],
  "alb-access-logs": [
    set(balancer, { "accessLogs.enabled": false }),
    set(balancer, { accessLogs: { bucket: "a-bucket-of-others", enabled: true } }),
  ],
  "alb-deletion-protection": [set(balancer, { enableDeletionProtection: undefined })],
  "alb-desync-mitigation": [set(balancer, { desyncMitigationMode: "monitor" })],
  "alb-drop-invalid-headers": [set(balancer, { dropInvalidHeaderFields: false })],
  "alb-http-redirects-to-https": [
    set(listener, { defaultActions: [{ type: "forward", targetGroupArn: "arn" }] }, http),
    set(listener, { "defaultActions.0.redirect.statusCode": "HTTP_302" }, http),
    set(listener, { "defaultActions.0.redirect.protocol": undefined }, http),
    bad(
      "aws:lb/listenerRule:ListenerRule",
      { actions: [{ type: "forward" }], conditions: [] },
      {
        listenerArn: ["mailgenius-web-http"],
      },
    ),
  ],
  "alb-multi-az": [
    set(
      balancer,
      { subnets: [unknown] },
      { from: { subnets: ["aws:ec2/subnet:Subnet estate-network-public-us-east-1a"] } },
    ),
  ],
  "alb-secure-protocols": [
    set(targets, { protocol: "HTTP", port: 80 }),
    bad("aws:alb/listener:Listener", { port: 8080, protocol: "HTTP", defaultActions: [{ type: "forward" }] }),
  ],
  "alb-tls-policy": [
    set(listener, { sslPolicy: "ELBSecurityPolicy-TLS-1-1-2017-01" }, https),
    set(listener, { sslPolicy: undefined }, https),
  ],
  "alb-waf-associated": [
    drop(balancer, { type: "aws:wafv2/webAclAssociation:WebAclAssociation", via: "resourceArn" }),
  ],
  "cloudfront-custom-certificate": [
    set(distribution, { viewerCertificate: { cloudfrontDefaultCertificate: true } }),
    set(distribution, { "viewerCertificate.sslSupportMethod": "vip" }),
  ],
  "cloudfront-logging": [
    drop(distribution, { type: "aws:cloudwatch/logDeliverySource:LogDeliverySource", via: "resourceArn" }),
    drop(distribution, { every: "aws:cloudwatch/logDelivery:LogDelivery" }),
  ],
  "cloudfront-origin-access-control": [
    set(distribution, { "origins.0.originAccessControlId": undefined }),
    setBeside(
      distribution,
      { every: "aws:cloudfront/originAccessControl:OriginAccessControl" },
      { signingBehavior: "no-override" },
    ),
  ],
  "cloudfront-origin-tls": [
    bad(distribution, {
      origins: [
        {
          domainName: "api.example.org",
          originId: "api",
          customOriginConfig: { originProtocolPolicy: "match-viewer", originSslProtocols: ["TLSv1.2"] },
        },
      ],
    }),
    bad(distribution, {
      origins: [
        {
          domainName: "api.example.org",
          originId: "api",
          customOriginConfig: {
            originProtocolPolicy: "https-only",
            originSslProtocols: ["TLSv1", "TLSv1.2"],
          },
        },
      ],
    }),
  ],
  "cloudfront-security-headers": [
    set(distribution, { "orderedCacheBehaviors.0.responseHeadersPolicyId": undefined }),
    setBeside(
      distribution,
      { every: "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy" },
      { "securityHeadersConfig.strictTransportSecurity.accessControlMaxAgeSec": 300 },
    ),
  ],
  "cloudfront-tls-1-2": [
    set(distribution, { "viewerCertificate.minimumProtocolVersion": "TLSv1.1_2016" }),
    set(distribution, { "viewerCertificate.minimumProtocolVersion": "TLSv1.2_2018" }),
  ],
  "cloudfront-viewer-https": [
    set(distribution, { "defaultCacheBehavior.viewerProtocolPolicy": "allow-all" }),
    set(distribution, { "orderedCacheBehaviors.0.viewerProtocolPolicy": "allow-all" }),
  ],
  "cloudfront-waf": [set(distribution, { webAclId: undefined })],
  "dns-dnssec": [
    bad(zone, { name: "example.org" }),
    drop(
      zone,
      { every: "aws:route53/hostedZoneDnsSec:HostedZoneDnsSec" },
      {
        given: [
          publicZone,
          good(
            "aws:route53/hostedZoneDnsSec:HostedZoneDnsSec",
            {},
            { name: "signing", from: { hostedZoneId: ["given"] } },
          ),
          good(
            "aws:route53/keySigningKey:KeySigningKey",
            {},
            { name: "key", from: { hostedZoneId: ["given"] } },
          ),
        ],
      },
    ),
  ],
  "dns-no-dangling-record": [
    set(
      "aws:route53/record:Record",
      { aliases: [{ name: "gone.example.net", zoneId: "Z1" }] },
      { named: /-a$/ },
    ),
    bad("aws:route53/record:Record", { name: "old", type: "A", ttl: 60, records: ["203.0.113.7"] }),
  ],
  "dns-query-logging": [
    bad(zone, { name: "example.org" }),
    drop(
      zone,
      { every: "aws:route53/queryLog:QueryLog" },
      {
        given: [
          publicZone,
          good("aws:route53/queryLog:QueryLog", {}, { name: "log", from: { zoneId: ["given"] } }),
        ],
      },
    ),
  ],
  "waf-acl-has-rules": [
    set(acl, { rules: [] }),
    set(acl, {
      rules: (old) =>
        (old as readonly Record<string, never>[]).filter(
          ({ name }) => String(name) !== "AWSManagedRulesKnownBadInputsRuleSet",
        ),
    }),
    set(acl, {
      rules: (old) =>
        (old as readonly Record<string, never>[]).map((each) => ({ ...each, overrideAction: { count: {} } })),
    }),
  ],
  "waf-logging": [
    drop(acl, { type: logging, via: "resourceArn" }),
    setBeside(
      acl,
      { type: logging, via: "resourceArn" },
      {
        redactedFields: [{ singleHeader: { name: "authorization" } }],
      },
    ),
  ],
};
