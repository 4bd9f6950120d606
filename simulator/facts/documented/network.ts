import { atLeast, between, matching, oneOf } from "./constraint";
import type { Documented } from "./constraint";

const elbName = matching("^(?!internal-)[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?$");
const groupName = matching("^[A-Za-z0-9](?:[A-Za-z0-9-]{0,30}[A-Za-z0-9])?$");
const rulePort = between(-1, 65535);
const contentTypes = oneOf(
  "text/plain",
  "text/css",
  "text/html",
  "application/javascript",
  "application/json",
);
const forward = (list: string) => ({
  [`${list}.fixedResponse.contentType`]: contentTypes,
  [`${list}.forward.stickiness.duration`]: between(1, 604800),
  [`${list}.forward.targetGroups.weight`]: between(0, 999),
});
const viewerProtocol = oneOf("allow-all", "https-only", "redirect-to-https");
const edgeEvents = oneOf("viewer-request", "viewer-response", "origin-request", "origin-response");
const behavior = (list: string) => ({
  [`${list}.viewerProtocolPolicy`]: viewerProtocol,
  [`${list}.functionAssociations.eventType`]: oneOf("viewer-request", "viewer-response"),
  [`${list}.lambdaFunctionAssociations.eventType`]: edgeEvents,
});
const recordTypes = [
  "A",
  "AAAA",
  "CAA",
  "CNAME",
  "DS",
  "HTTPS",
  "MX",
  "NAPTR",
  "NS",
  "PTR",
  "SOA",
  "SPF",
  "SRV",
];
const keepOrDrop = oneOf("KEEP", "DROP");

/** EC2's network, load balancers, DNS, certificates, CloudFront, WAF. */
export const network: Documented = {
  "aws:ec2/eip:Eip": { domain: oneOf("vpc", "standard") },
  "aws:ec2/flowLog:FlowLog": {
    maxAggregationInterval: oneOf(60, 600),
    "destinationOptions.fileFormat": oneOf("plain-text", "parquet"),
  },
  "aws:ec2/securityGroupRule:SecurityGroupRule": { type: oneOf("ingress", "egress") },
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": { fromPort: rulePort, toPort: rulePort },
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": { fromPort: rulePort, toPort: rulePort },
  "aws:lb/loadBalancer:LoadBalancer": {
    name: elbName,
    clientKeepAlive: between(60, 604800),
    desyncMitigationMode: oneOf("monitor", "defensive", "strictest"),
    idleTimeout: between(1, 4000),
    loadBalancerType: oneOf("application", "network", "gateway"),
    xffHeaderProcessingMode: oneOf("append", "preserve", "remove"),
  },
  "aws:lb/listener:Listener": {
    port: between(1, 65535),
    "mutualAuthentication.mode": oneOf("off", "verify", "passthrough"),
    tcpIdleTimeoutSeconds: between(60, 6000),
    ...forward("defaultActions"),
  },
  "aws:lb/listenerRule:ListenerRule": { priority: between(1, 50000), ...forward("actions") },
  "aws:lb/targetGroup:TargetGroup": {
    name: groupName,
    port: between(1, 65535),
    deregistrationDelay: between(0, 3600),
    slowStart: between(0, 900),
    loadBalancingAlgorithmType: oneOf("round_robin", "least_outstanding_requests", "weighted_random"),
    loadBalancingAnomalyMitigation: oneOf("on", "off"),
    protocolVersion: oneOf("GRPC", "HTTP1", "HTTP2"),
    "healthCheck.healthyThreshold": between(2, 10),
    "healthCheck.interval": between(5, 300),
    "healthCheck.protocol": oneOf("HTTP", "HTTPS", "TCP"),
    "healthCheck.timeout": between(2, 120),
    "healthCheck.unhealthyThreshold": between(2, 10),
    "stickiness.cookieDuration": between(0, 604800),
    "stickiness.type": oneOf(
      "lb_cookie",
      "app_cookie",
      "source_ip",
      "source_ip_dest_ip",
      "source_ip_dest_ip_proto",
    ),
  },
  "aws:acm/certificate:Certificate": {
    keyAlgorithm: oneOf(
      ...["RSA_1024", "RSA_2048", "RSA_3072", "RSA_4096"],
      ...["EC_prime256v1", "EC_secp384r1", "EC_secp521r1"],
    ),
    validationMethod: oneOf("DNS", "EMAIL", "HTTP"),
  },
  "aws:route53/record:Record": {
    type: oneOf(...recordTypes, "SSHFP", "SVCB", "TLSA", "TXT"),
    ttl: atLeast(0),
  },
  "aws:route53/healthCheck:HealthCheck": {
    childHealthThreshold: between(0, 256),
    failureThreshold: between(1, 10),
    insufficientDataHealthStatus: oneOf("Healthy", "Unhealthy", "LastKnownStatus"),
    requestInterval: oneOf(10, 30),
    type: oneOf(
      ...["HTTP", "HTTPS", "HTTP_STR_MATCH", "HTTPS_STR_MATCH", "TCP"],
      ...["CALCULATED", "CLOUDWATCH_METRIC", "RECOVERY_CONTROL"],
    ),
  },
  "aws:cloudfront/distribution:Distribution": {
    httpVersion: oneOf("http1.1", "http2", "http3", "http2and3"),
    priceClass: oneOf("PriceClass_100", "PriceClass_200", "PriceClass_All", "None"),
    "restrictions.geoRestriction.restrictionType": oneOf("blacklist", "whitelist", "none"),
    "origins.connectionAttempts": between(1, 3),
    "origins.connectionTimeout": between(1, 10),
    "origins.customOriginConfig.originProtocolPolicy": oneOf("http-only", "match-viewer", "https-only"),
    "viewerCertificate.minimumProtocolVersion": oneOf(
      ...["SSLv3", "TLSv1", "TLSv1_2016", "TLSv1.1_2016", "TLSv1.2_2018", "TLSv1.2_2019", "TLSv1.2_2021"],
      ...["TLSv1.2_2025", "TLSv1.3_2025"],
    ),
    "viewerCertificate.sslSupportMethod": oneOf("sni-only", "vip", "static-ip"),
    ...behavior("defaultCacheBehavior"),
    ...behavior("orderedCacheBehaviors"),
  },
  "aws:cloudfront/originAccessControl:OriginAccessControl": {
    originAccessControlOriginType: oneOf("s3", "mediastore", "mediapackagev2", "lambda"),
    signingBehavior: oneOf("never", "always", "no-override"),
    signingProtocol: oneOf("sigv4"),
  },
  "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy": {
    "securityHeadersConfig.frameOptions.frameOption": oneOf("DENY", "SAMEORIGIN"),
    "securityHeadersConfig.referrerPolicy.referrerPolicy": oneOf(
      ...["no-referrer", "no-referrer-when-downgrade", "origin", "origin-when-cross-origin"],
      ...["same-origin", "strict-origin", "strict-origin-when-cross-origin", "unsafe-url"],
    ),
    "serverTimingHeadersConfig.samplingRate": between(0, 100),
  },
  "aws:cloudfront/cachePolicy:CachePolicy": {
    "parametersInCacheKeyAndForwardedToOrigin.cookiesConfig.cookieBehavior": oneOf(
      "none",
      "whitelist",
      "allExcept",
      "all",
    ),
    "parametersInCacheKeyAndForwardedToOrigin.headersConfig.headerBehavior": oneOf("none", "whitelist"),
    "parametersInCacheKeyAndForwardedToOrigin.queryStringsConfig.queryStringBehavior": oneOf(
      ...["none", "whitelist", "allExcept", "all"],
    ),
  },
  "aws:cloudfront/originRequestPolicy:OriginRequestPolicy": {
    "cookiesConfig.cookieBehavior": oneOf("none", "whitelist", "allExcept", "all"),
    "headersConfig.headerBehavior": oneOf(
      ...["none", "whitelist", "allViewer", "allViewerAndWhitelistCloudFront", "allExcept"],
    ),
    "queryStringsConfig.queryStringBehavior": oneOf("none", "whitelist", "allExcept", "all"),
  },
  "aws:cloudfront/function:Function": { runtime: oneOf("cloudfront-js-1.0", "cloudfront-js-2.0") },
  "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration": {
    "loggingFilter.defaultBehavior": keepOrDrop,
    "loggingFilter.filters.behavior": keepOrDrop,
    "loggingFilter.filters.requirement": oneOf("MEETS_ALL", "MEETS_ANY"),
  },
};
