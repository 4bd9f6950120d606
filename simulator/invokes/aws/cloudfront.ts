import type { Invoke, InvokeRequest } from "..";
import { CloudError } from "../../protocol/errors";
import { textOf } from "./region";

/** Policies that AWS keeps, by name without `Managed-` (CloudFront developer guide, "managed policies"). */
const cachePolicies: Readonly<Record<string, string>> = {
  Amplify: "2e54312d-136d-493c-8eb9-b001f22f67d2",
  CachingDisabled: "4135ea2d-6df8-44a3-9df3-4b5a84be39ad",
  CachingOptimized: "658327ea-f89d-4fab-a63d-7e88639e58f6",
  CachingOptimizedForUncompressedObjects: "b2884449-e4de-46a7-ac36-70bc7f1ddd6d",
  "Elemental-MediaPackage": "08627262-05a9-4f76-9ded-b50ca2e3a84f",
  UseOriginCacheControlHeaders: "83da9c7e-98b4-4e11-a168-04f0df8e2c65",
  "UseOriginCacheControlHeaders-QueryStrings": "4cc15a8a-d715-48a4-82b8-cc0b614638fe",
};

const originRequestPolicies: Readonly<Record<string, string>> = {
  AllViewer: "216adef6-5c7f-47e4-b989-5492eafa07d3",
  "AllViewerAndCloudFrontHeaders-2022-06": "33f36d7e-f396-46d9-90e0-52428a34d9dc",
  AllViewerExceptHostHeader: "b689b0a8-53d0-40ab-baf2-68738e2966ac",
  "CORS-CustomOrigin": "59781a5b-3903-41f3-afcb-af62929ccde1",
  "CORS-S3Origin": "88a5eaf4-2fd4-4709-b370-b4c650ea3fcf",
  "Elemental-MediaTailor-PersonalizedManifests": "775133bc-15f2-49f9-abea-afb2e0bf67d2",
  UserAgentRefererHeaders: "acba4595-bd28-49b8-b9fe-13317c0390fa",
};

const responseHeadersPolicies: Readonly<Record<string, string>> = {
  "CORS-and-SecurityHeadersPolicy": "e61eb60c-9c35-4d20-a928-2b84e02af89c",
  "CORS-With-Preflight": "5cc3b908-e619-4b99-88e5-2cf7f45965bd",
  "CORS-with-preflight-and-SecurityHeadersPolicy": "eaab4381-ed33-4a86-88ca-d9558dc6cd63",
  SecurityHeadersPolicy: "67f7725c-6f97-4210-82d7-5512b31e9d03",
  SimpleCORS: "60669652-455b-4ae9-85a4-c4c02393f86c",
};

/** Looks among AWS's own policies first, then among those that live in the simulated cloud. */
function policyLookup(
  kind: string,
  managed: Readonly<Record<string, string>>,
  type: string,
  details: Readonly<Record<string, unknown>>,
): Invoke {
  return (request) => {
    const found = managedPolicy(request, managed) ?? ownPolicy(request, type);
    if (found === undefined) {
      const wanted = textOf(request.args.name) ?? textOf(request.args.id) ?? "without a name";
      throw new CloudError(`NoSuch${kind}`, `CloudFront has no policy ${wanted}`);
    }
    const path = kind.replace(/[A-Z]/g, (letter, at) => `${at === 0 ? "" : "-"}${letter.toLowerCase()}`);
    const arn = `arn:aws:cloudfront::${request.config.account}:${path}/${found.id}`;
    return { ...details, ...request.args, ...found, arn, comment: "", etag: "E23ZP02F085DFQ" };
  };
}

interface Policy {
  readonly id: string;
  readonly name: string;
}

function managedPolicy(
  { args }: InvokeRequest,
  managed: Readonly<Record<string, string>>,
): Policy | undefined {
  const found = Object.entries(managed).find(
    ([name, id]) => args.id === id || args.name === `Managed-${name}`,
  );
  return found === undefined ? undefined : { name: `Managed-${found[0]}`, id: found[1] };
}

function ownPolicy({ args, cloud }: InvokeRequest, type: string): Policy | undefined {
  const property = args.id === undefined ? "name" : "id";
  const own = cloud.withProperty(type, property, args[property])[0];
  return own === undefined ? undefined : { id: own.id, name: textOf(own.inputs.name) ?? own.id };
}

/** Policies of CloudFront by name or id. */
export const invokes: Readonly<Record<string, Invoke>> = {
  "aws:cloudfront/getCachePolicy:getCachePolicy": policyLookup(
    "CachePolicy",
    cachePolicies,
    "aws:cloudfront/cachePolicy:CachePolicy",
    { defaultTtl: 86_400, maxTtl: 31_536_000, minTtl: 1, parametersInCacheKeyAndForwardedToOrigins: [] },
  ),
  "aws:cloudfront/getOriginRequestPolicy:getOriginRequestPolicy": policyLookup(
    "OriginRequestPolicy",
    originRequestPolicies,
    "aws:cloudfront/originRequestPolicy:OriginRequestPolicy",
    { cookiesConfigs: [], headersConfigs: [], queryStringsConfigs: [] },
  ),
  "aws:cloudfront/getResponseHeadersPolicy:getResponseHeadersPolicy": policyLookup(
    "ResponseHeadersPolicy",
    responseHeadersPolicies,
    "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy",
    { corsConfigs: [], customHeadersConfigs: [], removeHeadersConfigs: [] },
  ),
  "aws:cloudfront/getLogDeliveryCanonicalUserId:getLogDeliveryCanonicalUserId": () => ({
    id: "c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0",
  }),
};
