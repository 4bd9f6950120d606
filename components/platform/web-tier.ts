import { contentOf } from "../../lib/data-facts";
import { StaticSite } from "../edge/static-site";
import { AliasRecords } from "../web/alias-records";
import { Certificate } from "../web/certificate";
import { LoadBalancer } from "../web/load-balancer";
import { WebFirewall } from "../web/web-firewall";
import type { Foundation } from "./foundation";
import type { SystemContext } from "./system-context";
import { classificationOf } from "./values";

/** The way in from the internet. */
export interface WebTier {
  readonly certificate: Certificate;
  readonly webFirewall: WebFirewall;
  readonly loadBalancer: LoadBalancer;
}

/** Names, certificate, web firewall, load balancer. */
export function createWebTier(system: SystemContext, foundation: Foundation): WebTier {
  const { name, facts, settings, place, landingZone, deletionProtection, tags } = system;
  const { hosts, zone } = settings.web;
  const parent = { parent: system.parent };
  const certificate = new Certificate(`${name}-certificate`, { zoneId: zone.id, names: hosts, tags }, parent);
  const webFirewall = new WebFirewall(
    `${name}-waf`,
    {
      scope: "REGIONAL",
      ...(facts.web.rateLimit && { rateLimit: facts.web.rateLimit.value }),
      keyArn: foundation.key.arn,
      logContent: contentOf(facts.operations.webFirewallLogs),
      logRetentionDays: facts.operations.logRetentionDays.value,
      tags,
    },
    parent,
  );
  const loadBalancer = new LoadBalancer(
    `${name}-web`,
    {
      place,
      vpcId: landingZone.network.vpcId,
      subnetIds: landingZone.network.publicSubnetIds,
      securityGroupId: foundation.firewall.loadBalancerId,
      accessLogs: { bucket: landingZone.logBucket.name, prefix: `alb/${name}` },
      certificateArn: certificate.arn,
      minimumTls: facts.web.minimumTls.value,
      hosts,
      healthCheckPath: facts.web.healthCheckPath.value,
      privatePaths: facts.web.privatePaths.value,
      webAclArn: webFirewall.arn,
      deletionProtection,
      tags,
    },
    { ...parent, dependsOn: [landingZone.logBucket] }, // AWS tests the log bucket's policy when logs are switched on
  );
  new AliasRecords(
    `${name}-names`,
    { zoneId: zone.id, hosts, target: { dnsName: loadBalancer.dnsName, zoneId: loadBalancer.zoneId } },
    parent,
  );
  return { certificate, webFirewall, loadBalancer };
}

/** The static frontend behind the CDN, where the system has one. */
export function createFrontend(system: SystemContext, foundation: Foundation): StaticSite | undefined {
  const { name, facts, settings, place, landingZone, deletionProtection, tags } = system;
  if (facts.frontend === undefined || settings.frontend === undefined) return undefined;
  return new StaticSite(
    `${name}-frontend`,
    {
      place,
      classification: classificationOf(facts.frontend.data),
      hosts: settings.frontend.hosts,
      zoneId: settings.frontend.zone.id,
      assetPath: facts.frontend.assetPath.value,
      assetCacheDays: facts.frontend.assetCacheDays.value,
      hstsMaxAgeSeconds: facts.web.proxy.hstsMaxAgeSeconds.value,
      ...(facts.web.rateLimit && { rateLimit: facts.web.rateLimit.value }),
      keyArn: foundation.key.arn,
      firewallLogContent: contentOf(facts.operations.webFirewallLogs),
      firewallLogRetentionDays: facts.operations.logRetentionDays.value,
      accessLogBucketArn: landingZone.logBucket.arn,
      deletionProtection,
      tags,
    },
    { parent: system.parent, dependsOn: [landingZone.logBucket] },
  );
}
