import type { IdentityContext, TypeEntry } from "../entry";
import {
  byProperty,
  capitals,
  createdAt,
  globalArn,
  hex,
  text,
  unlessGiven,
  uuid,
  versionOf,
} from "./support/identity";
import { certificateArn, webAclArn, within } from "./support/references";

const shortId = (context: IdentityContext): string => `E${capitals(context, 13)}`;
const etag = (context: IdentityContext): string => `E${capitals(context, 12, `etag${versionOf(context)}`)}`;

const renames = "CloudFront's update call takes a new name";

/** Cache, origin request and response headers policies: same identity, same ways. */
function policy(cloudFormation: string, kind: string, defaults: TypeEntry["defaults"] = {}): TypeEntry {
  return {
    cloudFormation,
    id: (context) => uuid(context),
    autoname: { property: "name", maxLength: 128 },
    updates: { name: renames },
    defaults,
    volatile: ["etag"],
    outputs: (context) => ({
      arn: globalArn(context, "cloudfront", `${kind}/${uuid(context)}`),
      etag: etag(context),
    }),
    unique: [["name"]],
  };
}

const behaviorSets = [
  "allowedMethods",
  "cachedMethods",
  "functionAssociations",
  "lambdaFunctionAssociations",
];
const behaviors = ["defaultCacheBehavior", "orderedCacheBehaviors"];

/** Policies that AWS itself publishes, by the first part of their ids (CloudFront developer guide). */
const awsManaged = new RegExp(
  "^(658327ea|4135ea2d|b2884449|83da9c7e|216adef6|b689b0a8|88a5eaf4|59781a5b|acba4595|" +
    "67f7725c|60669652|5cc3b908|e61eb60c|eaab4381)-",
);

function behaviorReferences(list: string): NonNullable<TypeEntry["references"]> {
  return [
    within(`${list}.cachePolicyId`, "aws:cloudfront/cachePolicy:CachePolicy", "id", awsManaged),
    within(
      `${list}.originRequestPolicyId`,
      "aws:cloudfront/originRequestPolicy:OriginRequestPolicy",
      "id",
      awsManaged,
    ),
    within(
      `${list}.responseHeadersPolicyId`,
      "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy",
      "id",
      awsManaged,
    ),
    within(`${list}.functionAssociations[].functionArn`, "aws:cloudfront/function:Function", "arn"),
  ];
}

export const entries: Record<string, TypeEntry> = {
  "aws:cloudfront/distribution:Distribution": {
    cloudFormation: "AWS::CloudFront::Distribution",
    id: shortId,
    replaces: { staging: "a staging distribution is made as one" },
    sets: [
      ...["aliases", "customErrorResponses", "originGroups", "origins", "origins.customHeaders"],
      ...behaviors.flatMap((behavior) => behaviorSets.map((set) => `${behavior}.${set}`)),
      ...["origins.customOriginConfig.originSslProtocols", "originGroups.failoverCriteria.statusCodes"],
      "restrictions.geoRestriction.locations",
    ],
    defaults: {
      httpVersion: "http2",
      isIpv6Enabled: false,
      priceClass: "PriceClass_All",
      retainOnDelete: false,
      staging: false,
      waitForDeployment: true,
    },
    volatile: ["etag"],
    outputs: (context) => ({
      arn: globalArn(context, "cloudfront", `distribution/${shortId(context)}`),
      callerReference: `terraform-${hex(context, 26)}`,
      domainName: `d${hex(context, 13)}.cloudfront.net`,
      etag: etag(context),
      hostedZoneId: "Z2FDTNDATAQYW2",
      inProgressValidationBatches: 0,
      lastModifiedTime: createdAt,
      loggingV1Enabled: context.inputs.loggingConfig !== undefined,
      status: "Deployed",
      trustedKeyGroups: [],
      trustedSigners: [],
      ...unlessGiven(context, { continuousDeploymentPolicyId: "" }),
    }),
    references: [
      webAclArn("webAclId"),
      certificateArn("viewerCertificate.acmCertificateArn"),
      within(
        "origins[].originAccessControlId",
        "aws:cloudfront/originAccessControl:OriginAccessControl",
        "id",
      ),
      ...behaviorReferences("defaultCacheBehavior"),
      ...behaviorReferences("orderedCacheBehaviors[]"),
    ],
  },
  "aws:cloudfront/originAccessControl:OriginAccessControl": {
    cloudFormation: "AWS::CloudFront::OriginAccessControl",
    id: shortId,
    autoname: { property: "name", maxLength: 64 },
    updates: { name: renames },
    defaults: { description: "Managed by Pulumi" },
    volatile: ["etag"],
    outputs: (context) => ({
      arn: globalArn(context, "cloudfront", `origin-access-control/${shortId(context)}`),
      etag: etag(context),
    }),
    unique: [["name"]],
  },
  "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy": policy(
    "AWS::CloudFront::ResponseHeadersPolicy",
    "response-headers-policy",
  ),
  "aws:cloudfront/cachePolicy:CachePolicy": policy("AWS::CloudFront::CachePolicy", "cache-policy", {
    defaultTtl: 86400,
    maxTtl: 31536000,
  }),
  "aws:cloudfront/originRequestPolicy:OriginRequestPolicy": policy(
    "AWS::CloudFront::OriginRequestPolicy",
    "origin-request-policy",
  ),
  "aws:cloudfront/function:Function": {
    cloudFormation: "AWS::CloudFront::Function",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 64 },
    sets: ["keyValueStoreAssociations"],
    defaults: { publish: true },
    volatile: ["etag", "liveStageEtag"],
    outputs: (context) => ({
      arn: globalArn(context, "cloudfront", `function/${text(context, "name")}`),
      etag: etag(context),
      liveStageEtag: etag(context),
      status: "UNASSOCIATED",
    }),
    unique: [["name"]],
  },
};
