import * as cloudfront from "@pulumi/aws/cloudfront";
import * as pulumi from "@pulumi/pulumi";
import type { Classification, DataContent } from "../../lib/classification";
import { cloudFrontRegion, type Place, type Tags } from "../place";
import { SecureBucket } from "../storage/secure-bucket";
import { AliasRecords } from "../web/alias-records";
import { Certificate } from "../web/certificate";
import { WebFirewall } from "../web/web-firewall";
import type { RateLimit } from "../web/web-firewall-rules";
import { deliverAccessLogs } from "./access-log-delivery";
import { createCaching } from "./caching";
import { distributionArgs } from "./distribution-args";
import { createPageFallback } from "./page-fallback";

export interface StaticSiteArgs {
  readonly place: Place;
  /** Names of the site; all in one hosted zone. */
  readonly hosts: readonly string[];
  readonly zoneId: pulumi.Input<string>;
  /** Path pattern of files whose names change with their content, for example `/assets/*`. */
  readonly assetPath: string;
  /** Days that browsers and CDN keep those files. */
  readonly assetCacheDays: number;
  /** What the files say, and who ends their life. */
  readonly classification: Classification;
  /**
   * Encrypts the files; its policy must admit CloudFront. Where it lies in CloudFront's region, it encrypts the web
   * firewall's log too.
   */
  readonly keyArn: pulumi.Input<string>;
  /** Bucket of access logs; its policy must admit log delivery, so give it in `dependsOn`. */
  readonly accessLogBucketArn: pulumi.Input<string>;
  /** Limit for one client address. @default no limit */
  readonly rateLimit?: RateLimit;
  /** How long browsers insist on HTTPS. */
  readonly hstsMaxAgeSeconds: number;
  /** Oldest TLS version that browsers may use (VDX-112). @default "1.3" */
  readonly minimumTls?: "1.2" | "1.3";
  readonly firewallLogContent: DataContent;
  /** Days that stopped requests are kept in the log, with their addresses. */
  readonly firewallLogRetentionDays: number;
  readonly deletionProtection: boolean;
  readonly tags: Tags;
}

/** Days after which a version of a file that a deployment replaced is gone. */
const replacedFileDays = 30;

/** A single-page application: files in a private bucket, served by CloudFront under its own names (VDX-002, VDX-103). */
export class StaticSite extends pulumi.ComponentResource {
  /** CloudFront's own name of the distribution. */
  readonly domainName: pulumi.Output<string>;
  readonly distributionId: pulumi.Output<string>;
  readonly certificateArn: pulumi.Output<string>;
  /** Names the web firewall in metrics. */
  readonly webFirewallMetric: pulumi.Output<string>;
  /** Bucket into which deployments put the files. */
  readonly bucketName: pulumi.Output<string>;

  constructor(name: string, args: StaticSiteArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:edge:StaticSite", name, {}, opts);
    const parent = { parent: this };
    const { tags, zoneId, hosts } = args;
    const bucket = createBucket(this, name, args, opts);
    const certificate = new Certificate(
      `${name}-certificate`,
      { zoneId, names: hosts, region: cloudFrontRegion, tags },
      parent,
    );
    const firewall = createFirewall(this, name, args);
    const access = new cloudfront.OriginAccessControl(
      `${name}-access`,
      {
        description: `Signs requests of ${name} to its bucket`,
        originAccessControlOriginType: "s3",
        signingBehavior: "always",
        signingProtocol: "sigv4",
      },
      parent,
    );
    const distribution = new cloudfront.Distribution(
      `${name}-distribution`,
      distributionArgs(name, args, {
        bucketDomainName: bucket.regionalDomainName,
        accessControlId: access.id,
        certificateArn: certificate.arn,
        webAclArn: firewall.arn,
        pageFunctionArn: createPageFallback(this, name, tags).arn,
        caching: createCaching(this, name, args),
      }),
      { parent: this, protect: args.deletionProtection },
    );
    deliverAccessLogs(this, name, { distributionArn: distribution.arn, ...args }, opts?.dependsOn);
    const target = { dnsName: distribution.domainName, zoneId: distribution.hostedZoneId };
    new AliasRecords(`${name}-names`, { zoneId, hosts, target, dualStack: true }, parent);

    this.domainName = distribution.domainName;
    this.distributionId = distribution.id;
    this.certificateArn = certificate.arn;
    this.webFirewallMetric = firewall.metricName;
    this.bucketName = bucket.name;
    this.registerOutputs({ domainName: this.domainName, distributionId: this.distributionId });
  }
}

function createBucket(
  parent: pulumi.Resource,
  name: string,
  { place, classification, keyArn, accessLogBucketArn, deletionProtection, tags }: StaticSiteArgs,
  opts: pulumi.ComponentResourceOptions | undefined,
): SecureBucket {
  return new SecureBucket(
    `${name}-files`,
    {
      classification,
      encryption: { keyArn },
      noncurrentDays: replacedFileDays,
      accessLogs: {
        bucket: pulumi.output(accessLogBucketArn).apply((arn) => arn.split(":").at(-1) ?? ""),
        prefix: `s3/${name}`,
      },
      // any distribution of this account: naming ours would make bucket and distribution wait for each other
      policy: (bucketArn) => [
        {
          Sid: "CloudFrontReads",
          Effect: "Allow",
          Principal: { Service: "cloudfront.amazonaws.com" },
          Action: "s3:GetObject",
          Resource: pulumi.interpolate`${bucketArn}/*`,
          Condition: {
            StringLike: { "aws:SourceArn": `arn:aws:cloudfront::${place.accountId}:distribution/*` },
          },
        },
      ],
      deletionProtection,
      tags,
    },
    { parent, dependsOn: opts?.dependsOn },
  );
}

function createFirewall(parent: pulumi.Resource, name: string, args: StaticSiteArgs): WebFirewall {
  return new WebFirewall(
    `${name}-waf`,
    {
      scope: "CLOUDFRONT",
      ...(args.rateLimit && { rateLimit: args.rateLimit }),
      ...(args.place.region === cloudFrontRegion && { keyArn: args.keyArn }),
      logContent: args.firewallLogContent,
      logRetentionDays: args.firewallLogRetentionDays,
      tags: args.tags,
    },
    { parent },
  );
}
