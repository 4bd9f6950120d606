import type * as cloudfront from "@pulumi/aws/cloudfront";
import type * as pulumi from "@pulumi/pulumi";
import type { Caching } from "./caching";
import type { StaticSiteArgs } from "./static-site";

/** What a distribution is put together from. */
export interface DistributionParts {
  readonly bucketDomainName: pulumi.Input<string>;
  readonly accessControlId: pulumi.Input<string>;
  readonly certificateArn: pulumi.Input<string>;
  readonly webAclArn: pulumi.Input<string>;
  readonly pageFunctionArn: pulumi.Input<string>;
  readonly caching: Caching;
}

/** CloudFront's own names of its TLS policies. */
const tlsPolicies = { "1.2": "TLSv1.2_2025", "1.3": "TLSv1.3_2025" } as const;

/** Seconds for which a missing file stays missing: short, because the next deployment may bring it. */
const missingFileSeconds = 10;

const originId = "files";

/** Pages are asked for anew each time, assets are kept; everything by HTTPS, compressed, and read only. */
export function distributionArgs(
  name: string,
  args: StaticSiteArgs,
  parts: DistributionParts,
): cloudfront.DistributionArgs {
  const common = {
    targetOriginId: originId,
    viewerProtocolPolicy: "redirect-to-https",
    allowedMethods: ["GET", "HEAD", "OPTIONS"],
    cachedMethods: ["GET", "HEAD"],
    compress: true,
  };
  return {
    enabled: true,
    comment: name,
    aliases: [...args.hosts],
    httpVersion: "http2and3",
    isIpv6Enabled: true,
    priceClass: "PriceClass_All", // the cheaper classes leave South America out, where the users are
    defaultRootObject: "index.html",
    origins: [{ originId, domainName: parts.bucketDomainName, originAccessControlId: parts.accessControlId }],
    defaultCacheBehavior: {
      ...common,
      cachePolicyId: parts.caching.pages.cachePolicyId,
      responseHeadersPolicyId: parts.caching.pages.responseHeadersPolicyId,
      functionAssociations: [{ eventType: "viewer-request", functionArn: parts.pageFunctionArn }],
    },
    orderedCacheBehaviors: [
      {
        ...common,
        pathPattern: args.assetPath,
        cachePolicyId: parts.caching.assets.cachePolicyId,
        responseHeadersPolicyId: parts.caching.assets.responseHeadersPolicyId,
      },
    ],
    // S3 answers 403 for what is not there, because CloudFront may not list the bucket
    customErrorResponses: [403, 404].map((errorCode) => ({
      errorCode,
      errorCachingMinTtl: missingFileSeconds,
    })),
    restrictions: { geoRestriction: { restrictionType: "none" } },
    viewerCertificate: {
      acmCertificateArn: parts.certificateArn,
      sslSupportMethod: "sni-only",
      minimumProtocolVersion: tlsPolicies[args.minimumTls ?? "1.3"],
    },
    webAclId: parts.webAclArn,
    waitForDeployment: true, // the names must not lead to a distribution that is not there yet
    tags: args.tags,
  };
}
