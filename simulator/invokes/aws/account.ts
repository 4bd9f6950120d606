import type { Invoke } from "..";
import { CloudError } from "../../protocol/errors";
import { regionAsked } from "./region";

/** Zones that a region offers to new accounts; a region that is not listed has three. */
const zoneLetters: Readonly<Record<string, string>> = {
  "us-east-1": "abcdef",
  "us-west-1": "ac",
  "us-west-2": "abcd",
  "ap-northeast-1": "acd",
  "ap-northeast-2": "abcd",
};

const regionNames: Readonly<Record<string, string>> = {
  "us-east-1": "US East (N. Virginia)",
  "us-east-2": "US East (Ohio)",
  "us-west-1": "US West (N. California)",
  "us-west-2": "US West (Oregon)",
  "sa-east-1": "South America (Sao Paulo)",
  "eu-west-1": "Europe (Ireland)",
  "eu-central-1": "Europe (Frankfurt)",
};

const getCallerIdentity: Invoke = ({ config }) => ({
  accountId: config.account,
  arn: `arn:aws:iam::${config.account}:user/simulated`,
  id: config.account,
  userId: "AIDASIMULATEDUSER0000",
});

const getRegion: Invoke = (request) => {
  const region = textArg(request.args.name) ?? regionAsked(request);
  return {
    description: regionNames[region] ?? region,
    endpoint: `ec2.${region}.amazonaws.com`,
    id: region,
    name: region,
    region,
  };
};

const getPartition: Invoke = () => ({
  dnsSuffix: "amazonaws.com",
  id: "aws",
  partition: "aws",
  reverseDnsPrefix: "com.amazonaws",
});

const getAvailabilityZones: Invoke = (request) => {
  const region = regionAsked(request);
  const excluded = new Set([...listArg(request.args.excludeNames), ...listArg(request.args.excludeZoneIds)]);
  const zones = zonesOf(region).filter(({ name, zoneId }) => !excluded.has(name) && !excluded.has(zoneId));
  return {
    ...request.args,
    groupNames: [`${region}-zg-1`],
    id: region,
    names: zones.map(({ name }) => name),
    region,
    zoneIds: zones.map(({ zoneId }) => zoneId),
  };
};

const getAvailabilityZone: Invoke = (request) => {
  const region = regionAsked(request);
  const { name, zoneId } = request.args;
  const zone = zonesOf(region).find((candidate) => candidate.name === name || candidate.zoneId === zoneId);
  if (zone === undefined) {
    throw new CloudError(
      "InvalidParameterValue",
      `${region} has no availability zone ${String(name ?? zoneId)}`,
    );
  }
  return {
    ...request.args,
    ...zone,
    groupLongName: regionNames[region] ?? region,
    groupName: `${region}-zg-1`,
    id: zone.name,
    nameSuffix: zone.name.slice(region.length),
    networkBorderGroup: region,
    optInStatus: "opt-in-not-required",
    parentZoneId: "",
    parentZoneName: "",
    region,
    state: "available",
    zoneType: "availability-zone",
  };
};

const getDefaultTags: Invoke = ({ config }) => ({ id: "aws", tags: config.defaultTags });

function zonesOf(region: string): readonly { readonly name: string; readonly zoneId: string }[] {
  const letters = Array.from(zoneLetters[region] ?? "abc");
  return letters.map((letter, index) => ({
    name: `${region}${letter}`,
    zoneId: `${short(region)}-az${index + 1}`,
  }));
}

/** `us-east-1` → `use1`, as in `use1-az4`. */
function short(region: string): string {
  const [area = "", direction = "", number = ""] = region.split("-");
  const initials = direction
    .replace("north", "n")
    .replace("south", "s")
    .replace("east", "e")
    .replace("west", "w");
  return `${area}${initials.replace("central", "c")}${number}`;
}

function textArg(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function listArg(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((element) => typeof element === "string") : [];
}

/** Who the caller is and where. */
export const invokes: Readonly<Record<string, Invoke>> = {
  "aws:index/getCallerIdentity:getCallerIdentity": getCallerIdentity,
  "aws:index/getRegion:getRegion": getRegion,
  "aws:index/getPartition:getPartition": getPartition,
  "aws:index/getAvailabilityZones:getAvailabilityZones": getAvailabilityZones,
  "aws:index/getAvailabilityZone:getAvailabilityZone": getAvailabilityZone,
  "aws:index/getDefaultTags:getDefaultTags": getDefaultTags,
};
