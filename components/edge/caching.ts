import * as cloudfront from "@pulumi/aws/cloudfront";
import type * as pulumi from "@pulumi/pulumi";

/** Policies of one kind of file. */
export interface CachingPolicies {
  readonly cachePolicyId: pulumi.Output<string>;
  readonly responseHeadersPolicyId: pulumi.Output<string>;
}

export interface Caching {
  /** Pages: always the newest. */
  readonly pages: CachingPolicies;
  /** Files whose names change with their content: kept for long. */
  readonly assets: CachingPolicies;
}

const secondsPerDay = 86_400;

/** How long CloudFront and browsers keep pages and assets (VDX-103, VDX-107), and the security headers of both. */
export function createCaching(
  parent: pulumi.Resource,
  name: string,
  { assetCacheDays, hstsMaxAgeSeconds }: { assetCacheDays: number; hstsMaxAgeSeconds: number },
): Caching {
  const assetSeconds = assetCacheDays * secondsPerDay;
  return {
    pages: {
      cachePolicyId: cachePolicy(parent, `${name}-page-cache`, { usual: 0, most: 60 }),
      responseHeadersPolicyId: headersPolicy(parent, `${name}-page-headers`, hstsMaxAgeSeconds, "no-cache"),
    },
    assets: {
      cachePolicyId: cachePolicy(parent, `${name}-asset-cache`, { usual: assetSeconds, most: assetSeconds }),
      responseHeadersPolicyId: headersPolicy(
        parent,
        `${name}-asset-headers`,
        hstsMaxAgeSeconds,
        `public, max-age=${assetSeconds}, immutable`,
      ),
    },
  };
}

/** Files differ by path alone: cookies, headers and queries are left out of the key, compressed forms are kept apart. */
function cachePolicy(
  parent: pulumi.Resource,
  name: string,
  seconds: { readonly usual: number; readonly most: number },
): pulumi.Output<string> {
  return new cloudfront.CachePolicy(
    name,
    {
      comment: name,
      minTtl: 0,
      defaultTtl: seconds.usual,
      maxTtl: seconds.most, // 0 would switch compression off
      parametersInCacheKeyAndForwardedToOrigin: {
        cookiesConfig: { cookieBehavior: "none" },
        headersConfig: { headerBehavior: "none" },
        queryStringsConfig: { queryStringBehavior: "none" },
        enableAcceptEncodingBrotli: true,
        enableAcceptEncodingGzip: true,
      },
    },
    { parent },
  ).id;
}

function headersPolicy(
  parent: pulumi.Resource,
  name: string,
  hstsMaxAgeSeconds: number,
  cacheControl: string,
): pulumi.Output<string> {
  return new cloudfront.ResponseHeadersPolicy(
    name,
    {
      comment: name,
      securityHeadersConfig: {
        strictTransportSecurity: {
          accessControlMaxAgeSec: hstsMaxAgeSeconds,
          includeSubdomains: true,
          preload: false,
          override: true,
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: "DENY", override: true },
        referrerPolicy: { referrerPolicy: "strict-origin-when-cross-origin", override: true },
        xssProtection: { protection: true, modeBlock: true, override: true },
      },
      customHeadersConfig: { items: [{ header: "Cache-Control", value: cacheControl, override: true }] },
    },
    { parent },
  ).id;
}
