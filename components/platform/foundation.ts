import type * as pulumi from "@pulumi/pulumi";
import { contentOf } from "../../lib/data-facts";
import { mapValues } from "../../lib/map-values";
import { LogGroups, type LogStream } from "../compute/log-groups";
import { AlertTopics } from "../monitoring/alert-topics";
import { Firewall } from "../network/firewall";
import { ApplicationSecrets } from "../security/application-secrets";
import type { RotationArgs } from "../security/rotation-args";
import { SigningKey } from "../security/signing-key";
import { SystemKey } from "../security/system-key";
import type { SystemContext } from "./system-context";
import { factValues } from "./values";

/** What everything else of a system stands on. */
export interface Foundation {
  readonly key: SystemKey;
  readonly firewall: Firewall;
  readonly logGroups: LogGroups;
  /** Secrets of the application by name: those filled by hand and those that the stack makes. */
  readonly secretArns: Readonly<Record<string, pulumi.Output<string>>>;
  /** Those of them that people fill. */
  readonly filledByHand: Readonly<Record<string, pulumi.Output<string>>>;
  /** Those that the stack makes. */
  readonly signingKeys: Readonly<Record<string, SigningKey>>;
  readonly alertTopics: AlertTopics;
}

/** The key, the security groups, the log groups, the application secrets and the alert topics of one system. */
export function createFoundation(system: SystemContext): Foundation {
  const { name, facts, settings, place, landingZone, deletionProtection, tags } = system;
  const parent = { parent: system.parent };
  const key = new SystemKey(
    `${name}-key`,
    {
      place,
      description: `Data, backups and logs of ${facts.title}`,
      services: [
        ...(["logs", "cloudwatch", "events", "rds", "sns"] as const),
        ...(settings.frontend === undefined ? [] : (["cloudfront"] as const)),
      ],
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
    { prefix: `/${name}/${system.environment}`, groups: logStreams(system), keyArn: key.arn, tags },
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
  const signingKeys = createSigningKeys(system, key, firewall);
  const secretArns = { ...secrets.arns, ...mapValues(signingKeys, ({ secretArn }) => secretArn) };
  return { key, firewall, logGroups, secretArns, filledByHand: secrets.arns, signingKeys, alertTopics };
}

function createSigningKeys(
  system: SystemContext,
  key: SystemKey,
  firewall: Firewall,
): Record<string, SigningKey> {
  const { name, facts, place, deletionProtection, tags, parent } = system;
  return Object.fromEntries(
    Object.entries(facts.signingKeys).map(([role, { purpose, rotationDays }]) => {
      const signingKey = new SigningKey(
        `${name}-${role}`,
        {
          place,
          purpose: purpose.value,
          keyArn: key.arn,
          recoveryKeyArn: key.recoveryArn,
          rotation: rotationOf(system, firewall, rotationDays.value),
          logRetentionDays: facts.operations.logRetentionDays.value,
          deletionProtection,
          tags,
        },
        { parent },
      );
      return [role, signingKey];
    }),
  );
}

/** Where the functions of a system run that rotate its credentials, and what they leave behind. */
export function rotationOf(
  { facts: { operations }, landingZone }: SystemContext,
  firewall: Firewall,
  afterDays: number,
): RotationArgs {
  return {
    functionSubnetIds: landingZone.network.privateSubnetIds,
    functionSecurityGroupId: firewall.functionsId,
    afterDays,
    logContent: contentOf(operations.rotationLogs),
    eventContent: contentOf(operations.failedRotations),
  };
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

function logStreams({ facts }: SystemContext): Record<string, LogStream> {
  return Object.fromEntries(
    Object.entries(facts.logs).map(([stream, { retentionDays, data }]) => [
      stream,
      { retentionDays: retentionDays.value, content: contentOf(data) },
    ]),
  );
}
