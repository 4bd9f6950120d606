import assert from "node:assert/strict";
import * as vm from "node:vm";
import { pageFallbackCode } from "../../../components/edge/page-fallback";
import { StaticSite, type StaticSiteArgs } from "../../../components/edge/static-site";
import { people } from "../../support/classification";
import { record, type Recording } from "../../support/record";

const args: StaticSiteArgs = {
  place: { accountId: "111111111111", region: "us-east-1", recoveryRegion: "us-west-2" },
  hosts: ["app.vdx.com"],
  zoneId: "Z1",
  classification: {
    content: { dataClass: "public", purpose: "pages for everybody" },
    retention: { none: true, reason: "replaced by each deployment" },
  },
  assetPath: "/assets/*",
  assetCacheDays: 365,
  keyArn: "arn:aws:kms:us-east-1:111111111111:key/1",
  accessLogBucketArn: "arn:aws:s3:::estate-logs-1a2b3c4",
  hstsMaxAgeSeconds: 31_536_000,
  rateLimit: { requests: 100, windowSeconds: 60 },
  firewallLogContent: people,
  firewallLogRetentionDays: 30,
  deletionProtection: true,
  tags: { System: "vdx" },
};

describe("StaticSite", () => {
  let estate: Recording;
  let distribution: Readonly<Record<string, unknown>>;

  before(async () => {
    estate = await record(() => new StaticSite("vdx-frontend", args));
    distribution = estate.named("vdx-frontend-distribution").inputs;
  });

  it("demands TLS 1.3 by its own certificate and redirects to HTTPS everywhere", () => {
    assert.deepEqual(distribution.viewerCertificate, {
      acmCertificateArn: "arn:aws:acm:us-east-1:111111111111:vdx-frontend-certificate-certificate",
      sslSupportMethod: "sni-only",
      minimumProtocolVersion: "TLSv1.3_2025",
    });
    assert.equal(estate.named("vdx-frontend-certificate-certificate").inputs.region, "us-east-1");
    for (const behaviour of behaviours(distribution))
      assert.equal(behaviour.viewerProtocolPolicy, "redirect-to-https");
  });

  it("is filtered by a web firewall of CloudFront's own scope", () => {
    assert.equal(estate.named("vdx-frontend-waf-acl").inputs.scope, "CLOUDFRONT");
    assert.equal(distribution.webAclId, "arn:aws:wafv2:us-east-1:111111111111:vdx-frontend-waf-acl");
  });

  it("encrypts the firewall's log with the system's key only where the key lies in the same region", async () => {
    assert.equal(estate.named("aws-waf-logs-vdx-frontend-waf").inputs.kmsKeyId, args.keyArn);
    const elsewhere = { ...args, place: { ...args.place, region: "sa-east-1" } };
    const other = await record(() => new StaticSite("vdx-frontend", elsewhere));
    assert.ok(!("kmsKeyId" in other.named("aws-waf-logs-vdx-frontend-waf").inputs));
  });

  it("encrypts its files with the system's key, and says that they are public", () => {
    assert.deepEqual(estate.named("vdx-frontend-files-encryption").inputs.rules, [
      {
        applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: args.keyArn },
        bucketKeyEnabled: true,
        blockedEncryptionTypes: ["SSE-C"],
      },
    ]);
    assert.deepEqual(estate.named("vdx-frontend-files-bucket").inputs.tags, {
      System: "vdx",
      DataClass: "public",
      Purpose: "pages for everybody",
      RetentionDays: "none",
      RetentionReason: "replaced by each deployment",
    });
  });

  it("signs its requests to a private bucket, which admits CloudFront of this account only", () => {
    const [origin] = distribution.origins as Record<string, unknown>[];
    assert.equal(origin?.originAccessControlId, "vdx-frontend-access-id");
    const policy = String(estate.named("vdx-frontend-files-policy").inputs.policy);
    assert.match(policy, /"cloudfront\.amazonaws\.com"/);
    assert.match(policy, /arn:aws:cloudfront::111111111111:distribution\/\*/);
  });

  it("keeps assets for the documented days and asks for pages anew", () => {
    const days = 365 * 86_400;
    assert.equal(estate.named("vdx-frontend-asset-cache").inputs.defaultTtl, days);
    assert.equal(estate.named("vdx-frontend-page-cache").inputs.defaultTtl, 0);
    assert.deepEqual(
      cacheControl(estate, "vdx-frontend-asset-headers"),
      `public, max-age=${days}, immutable`,
    );
    assert.deepEqual(cacheControl(estate, "vdx-frontend-page-headers"), "no-cache");
    const [assets] = distribution.orderedCacheBehaviors as Record<string, unknown>[];
    assert.equal(assets?.pathPattern, "/assets/*");
    assert.equal(assets.cachePolicyId, "vdx-frontend-asset-cache-id");
  });

  it("never caches so little that CloudFront would refuse to compress", () => {
    for (const { inputs } of estate.ofType("aws:cloudfront/cachePolicy:CachePolicy"))
      assert.ok(Number(inputs.maxTtl) > 0);
  });

  it("says HSTS and the other security headers on pages and assets", () => {
    for (const policy of ["vdx-frontend-page-headers", "vdx-frontend-asset-headers"]) {
      const { strictTransportSecurity, frameOptions } = estate.named(policy).inputs
        .securityHeadersConfig as Record<string, Record<string, unknown>>;
      assert.equal(strictTransportSecurity?.accessControlMaxAgeSec, 31_536_000);
      assert.equal(frameOptions?.frameOption, "DENY");
    }
  });

  it("answers no missing file with a page: browsers would keep it for a year", () => {
    for (const response of distribution.customErrorResponses as Record<string, unknown>[]) {
      assert.ok(!("responsePagePath" in response) && !("responseCode" in response));
    }
    const [assets] = distribution.orderedCacheBehaviors as Record<string, unknown>[];
    assert.ok(assets && !("functionAssociations" in assets));
  });

  it("delivers access logs from us-east-1 below its own prefix", () => {
    const target = estate.named("vdx-frontend-log-target").inputs;
    assert.equal(target.region, "us-east-1");
    assert.deepEqual(target.deliveryDestinationConfiguration, {
      destinationResourceArn: "arn:aws:s3:::estate-logs-1a2b3c4/cloudfront/vdx-frontend",
    });
    assert.equal(estate.named("vdx-frontend-log-source").inputs.logType, "ACCESS_LOGS");
    assert.equal(estate.named("vdx-frontend-files-access-logs").inputs.targetBucket, "estate-logs-1a2b3c4");
  });

  it("is reached under its names by both address families", () => {
    assert.equal(estate.named("vdx-frontend-names-app.vdx.com-a").inputs.name, "app.vdx.com");
    assert.equal(estate.named("vdx-frontend-names-app.vdx.com-aaaa").inputs.type, "AAAA");
    assert.deepEqual(distribution.aliases, ["app.vdx.com"]);
  });
});

describe("page fallback", () => {
  const cases: Readonly<Record<string, string>> = {
    "/": "/index.html",
    "/orders": "/index.html",
    "/orders/7": "/index.html",
    "/v1.2/orders/": "/index.html",
    "/favicon.ico": "/favicon.ico",
    "/docs/manual.pdf": "/docs/manual.pdf",
    "/.well-known/security.txt": "/.well-known/security.txt",
  };
  for (const [asked, answered] of Object.entries(cases)) {
    it(`answers ${asked} with ${answered}`, () => {
      const event = { request: { uri: asked } };
      const result = vm.runInNewContext(`${pageFallbackCode}; handler(event).uri`, { event }) as string;
      assert.equal(result, answered);
    });
  }
});

function behaviours(distribution: Readonly<Record<string, unknown>>): Record<string, unknown>[] {
  return [
    distribution.defaultCacheBehavior as Record<string, unknown>,
    ...(distribution.orderedCacheBehaviors as Record<string, unknown>[]),
  ];
}

function cacheControl(estate: Recording, policy: string): string | undefined {
  const { items } = estate.named(policy).inputs.customHeadersConfig as {
    items: { header: string; value: string }[];
  };
  return items.find(({ header }) => header === "Cache-Control")?.value;
}
