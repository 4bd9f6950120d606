import { unknown, type Value } from "../../../policies/kit/value";
import { cloudfrontCustomCertificate } from "../../../policies/rules/web/cloudfront-custom-certificate";
import { cloudfrontLogging } from "../../../policies/rules/web/cloudfront-logging";
import { cloudfrontOriginAccessControl } from "../../../policies/rules/web/cloudfront-origin-access-control";
import { cloudfrontOriginTls } from "../../../policies/rules/web/cloudfront-origin-tls";
import { cloudfrontSecurityHeaders } from "../../../policies/rules/web/cloudfront-security-headers";
import { cloudfrontTls12 } from "../../../policies/rules/web/cloudfront-tls-1-2";
import { cloudfrontViewerHttps } from "../../../policies/rules/web/cloudfront-viewer-https";
import { cloudfrontWaf } from "../../../policies/rules/web/cloudfront-waf";
import { distributionTypes } from "../../../policies/rules/web/shared/distributions";
import { of, rows, type Row } from "../rows";

type Inputs = Readonly<Record<string, Value>>;

const vpcOrigin = of("aws:cloudfront/vpcOrigin:VpcOrigin");
const source = of("aws:cloudwatch/logDeliverySource:LogDeliverySource");
const delivery = of("aws:cloudwatch/logDelivery:LogDelivery");

for (const type of distributionTypes) {
  const isShared = type.includes("ultitenant");
  const site = of(type);
  const certificate = (inputs: Record<string, Value>) => site({ viewerCertificate: inputs });
  const more = isShared ? "cacheBehaviors" : "orderedCacheBehaviors";
  const viewers = (first: Value, second: Value = "https-only") =>
    site({
      defaultCacheBehavior: { viewerProtocolPolicy: first },
      [more]: [{ pathPattern: "/a", viewerProtocolPolicy: second }],
    });

  rows(cloudfrontViewerHttps, [
    ["redirect", "pass", viewers("redirect-to-https")],
    ["HTTPS only", "pass", viewers("https-only")],
    ["all", "fail", viewers("allow-all")],
    ["all on a second path", "fail", viewers("https-only", "allow-all")],
    ["unset", "fail", viewers(undefined)],
    ["unknown", "not-evaluated", viewers(unknown)],
    ["one unknown, one bad", "fail", viewers(unknown, "allow-all")],
  ]);

  rows(cloudfrontTls12, [
    ...["TLSv1.2_2021", "TLSv1.2_2025", "TLSv1.3_2025"].map((minimumProtocolVersion): Row => [
      minimumProtocolVersion,
      "pass",
      certificate({ minimumProtocolVersion }),
    ]),
    ...["SSLv3", "TLSv1", "TLSv1_2016", "TLSv1.1_2016", "TLSv1.2_2018", "TLSv1.2_2019"].map(
      (minimumProtocolVersion): Row => [
        minimumProtocolVersion,
        "fail",
        certificate({ minimumProtocolVersion }),
      ],
    ),
    ["unset", "fail", certificate({})],
    [
      "CloudFront's certificate",
      "fail",
      certificate({ cloudfrontDefaultCertificate: true, minimumProtocolVersion: "TLSv1.2_2021" }),
    ],
    ["unknown", "not-evaluated", certificate({ minimumProtocolVersion: unknown })],
  ]);

  rows(cloudfrontCustomCertificate, [
    ["of ACM, by SNI", "pass", certificate({ acmCertificateArn: unknown, sslSupportMethod: "sni-only" })],
    ["on addresses of its own", "fail", certificate({ acmCertificateArn: unknown, sslSupportMethod: "vip" })],
    ["the method unset", "fail", certificate({ acmCertificateArn: "arn:x" })],
    [
      "an unknown method",
      "not-evaluated",
      certificate({ acmCertificateArn: "arn:x", sslSupportMethod: unknown }),
    ],
    ["CloudFront's", "fail", certificate({ cloudfrontDefaultCertificate: true })],
    ["unset", "fail", site()],
  ]);

  const server = (originProtocolPolicy: Value, originSslProtocols: Value = ["TLSv1.2"]) => {
    const config: Inputs = { originProtocolPolicy, originSslProtocols };
    return site({ origins: [isShared ? { customOriginConfigs: [config] } : { customOriginConfig: config }] });
  };
  rows(cloudfrontOriginTls, [
    ["HTTPS and TLS 1.2", "pass", server("https-only")],
    ["as the viewer", "fail", server("match-viewer")],
    ["HTTP", "fail", server("http-only")],
    ["TLS 1.1 as well", "fail", server("https-only", ["TLSv1.1", "TLSv1.2"])],
    ["no protocol", "fail", server("https-only", [])],
    ["unset", "fail", server(undefined)],
    ["unknown protocols", "not-evaluated", server("https-only", unknown)],
    ["a bucket", "not-applicable", site({ origins: [{ domainName: "b.s3.amazonaws.com" }] })],
  ]);

  const control = (signingBehavior: Value) =>
    of("aws:cloudfront/originAccessControl:OriginAccessControl")({ signingBehavior }, { name: "control" });
  const bucket = (inputs: Record<string, Value>) =>
    site({ origins: [{ domainName: unknown, ...inputs }] }, { from: { origins: ["control"] } });
  rows(cloudfrontOriginAccessControl, [
    ["a control that signs", "pass", bucket({ originAccessControlId: unknown }), control("always")],
    ["one that never signs", "fail", bucket({ originAccessControlId: unknown }), control("never")],
    [
      "one of nobody knows what",
      "not-evaluated",
      bucket({ originAccessControlId: unknown }),
      control(unknown),
    ],
    ["unset", "fail", bucket({}), control("always")],
    ["an old identity", "fail", bucket({ s3OriginConfig: { originAccessIdentity: "x" } })],
    ["empty", "fail", bucket({ originAccessControlId: "" })],
    ["a server", "not-applicable", server("https-only")],
  ]);

  rows(cloudfrontWaf, [
    ["an ACL", "pass", site({ webAclId: "arn:x" })],
    ["an ACL that is not known yet", "pass", site({ webAclId: unknown })],
    ["unset", "fail", site()],
    ["empty", "fail", site({ webAclId: "" })],
  ]);

  const ofSite = { name: "source", from: { resourceArn: ["subject"] } };
  const delivered = delivery(
    { deliverySourceName: unknown },
    { name: "delivery", from: { deliverySourceName: ["source"] } },
  );
  rows(cloudfrontLogging, [
    ["a delivery", "pass", site(), source({ resourceArn: unknown }, ofSite), delivered],
    ["the old way", "pass", site({ loggingConfig: { bucket: unknown } })],
    ["the old way, empty", "fail", site({ loggingConfig: { bucket: "" } })],
    ["a source without delivery", "fail", site(), source({ resourceArn: unknown }, ofSite)],
    [
      "a source of nobody knows what",
      "not-evaluated",
      site(),
      source({ resourceArn: unknown }, { name: "source" }),
    ],
    ["unset", "fail", site()],
  ]);

  const policy = (age: Value) =>
    of("aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy")(
      { securityHeadersConfig: { strictTransportSecurity: { accessControlMaxAgeSec: age } } },
      { name: "policy" },
    );
  const withHeaders = (responseHeadersPolicyId: Value, from = ["policy"]) =>
    site({ defaultCacheBehavior: { responseHeadersPolicyId } }, { from: { defaultCacheBehavior: from } });
  rows(cloudfrontSecurityHeaders, [
    ["empty", "fail", withHeaders(""), policy(31_536_000)],
    ["a year", "pass", withHeaders(unknown), policy(31_536_000)],
    ["a second less", "fail", withHeaders(unknown), policy(31_535_999)],
    ["no HSTS", "fail", withHeaders(unknown), policy(undefined)],
    ["an unknown age", "not-evaluated", withHeaders(unknown), policy(unknown)],
    ["AWS's own", "pass", withHeaders("67f7725c-6f97-4210-82d7-5512b31e9d03")],
    ["a policy elsewhere", "not-evaluated", withHeaders("11111111-2222-3333-4444-555555555555", [])],
    ["unset", "fail", withHeaders(undefined), policy(31_536_000)],
    [
      "unset on a second path",
      "fail",
      site(
        { defaultCacheBehavior: { responseHeadersPolicyId: unknown }, [more]: [{ pathPattern: "/a" }] },
        { from: { defaultCacheBehavior: ["policy"] } },
      ),
      policy(31_536_000),
    ],
  ]);
}

const endpoint = (originProtocolPolicy: Value, items: Value = ["TLSv1.2"]) =>
  vpcOrigin({
    vpcOriginEndpointConfig: { originProtocolPolicy, originSslProtocols: { items, quantity: 1 } },
  });
rows(cloudfrontOriginTls, [
  ["a VPC origin over HTTPS", "pass", endpoint("https-only")],
  ["a VPC origin over HTTP", "fail", endpoint("http-only")],
  ["a VPC origin with TLS 1.1", "fail", endpoint("https-only", ["TLSv1.1"])],
]);
