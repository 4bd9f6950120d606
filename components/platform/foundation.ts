import { LogGroups } from "../compute/log-groups";
import { AlertTopics } from "../monitoring/alert-topics";
import { Firewall } from "../network/firewall";
import { ApplicationSecrets } from "../security/application-secrets";
import { SystemKey } from "../security/system-key";
import type { SystemContext } from "./system-context";
import { factValues } from "./values";

/** What everything else of a system stands on. */
export interface Foundation {
  readonly key: SystemKey;
  readonly firewall: Firewall;
  readonly logGroups: LogGroups;
  readonly secrets: ApplicationSecrets;
  readonly alertTopics: AlertTopics;
}

/** The key, the security groups, the log groups, the empty application secrets and the alert topics of one system. */
export function createFoundation(system: SystemContext): Foundation {
  const { name, facts, place, landingZone, deletionProtection, tags } = system;
  const parent = { parent: system.parent };
  const key = new SystemKey(
    `${name}-key`,
    {
      place,
      description: `Data, backups and logs of ${facts.title}`,
      services: ["logs", "cloudwatch", "events", "sns"],
      autoscaling: true,
      deletionProtection,
      tags,
    },
    parent,
  );
  const firewall = new Firewall(
    `${name}-firewall`,
    {
      vpcId: landingZone.network.vpcId,
      endpointSecurityGroupId: landingZone.network.endpointSecurityGroupId,
      s3PrefixListId: landingZone.network.s3PrefixListId,
      tiers: tierAccess(system),
      caches: Object.keys(facts.caches),
      databaseProxy: facts.database.proxy !== undefined,
      tags,
    },
    parent,
  );
  const logGroups = new LogGroups(
    `${name}-log-groups`,
    { prefix: `/${name}/${system.environment}`, groups: retentionOf(system), keyArn: key.arn, tags },
    parent,
  );
  const secrets = new ApplicationSecrets(
    `${name}-secrets`,
    {
      names: factValues(facts.applicationSecrets),
      keyArn: key.arn,
      recoveryRegion: place.recoveryRegion,
      recoveryKeyArn: key.recoveryArn,
      deletionProtection,
      tags,
    },
    parent,
  );
  const alertTopics = new AlertTopics(`${name}-alerts`, { place, keyArn: key.arn, tags }, parent);
  return { key, firewall, logGroups, secrets, alertTopics };
}

function tierAccess({
  facts,
}: SystemContext): Record<string, { servesHttp: boolean; outboundPorts: number[] }> {
  const smtpPort = facts.environmentVariables.SMTP_PORT?.value;
  const outboundPorts = smtpPort === undefined ? [] : [Number(smtpPort)];
  return Object.fromEntries(
    Object.entries(facts.tiers).map(([tier, { ports }]) => [
      tier,
      { servesHttp: ports.value.length > 0, outboundPorts },
    ]),
  );
}

function retentionOf({ facts }: SystemContext): Record<string, { retentionDays: number }> {
  return Object.fromEntries(
    Object.entries(facts.logs).map(([stream, { retentionDays }]) => [
      stream,
      { retentionDays: retentionDays.value },
    ]),
  );
}
