import { overlaps, parseCidr } from "../../lib/cidr";
import { shown, type Finding } from "../fault";
import type { Parts } from "../parts";
import { hostsOf } from "./hosts";

/** Another stack of the project, as far as its file is valid. */
export interface Sibling {
  readonly file: string;
  readonly parts: Parts;
}

/** What two stacks must not share: address ranges, names in public, and the services of an account. */
export function checkSiblings(parts: Parts, siblings: readonly Sibling[]): readonly Finding[] {
  return siblings.flatMap((sibling) => [
    ...checkRange(parts, sibling),
    ...checkHosts(parts, sibling),
    ...checkBuckets(parts, sibling),
    ...checkAudit(parts, sibling),
  ]);
}

function checkRange({ network }: Parts, { file, parts }: Sibling): readonly Finding[] {
  const other = parts.network;
  if (network === undefined || other === undefined) return [];
  if (!overlaps(parseCidr(network.cidr), parseCidr(other.cidr))) return [];
  return [
    {
      path: ["estate:network", "cidr"],
      given: shown(network.cidr),
      allowed: `a range that does not overlap ${other.cidr} of ${file}`,
      why: "Networks that overlap can never be connected.",
    },
  ];
}

function checkHosts(parts: Parts, sibling: Sibling): readonly Finding[] {
  const taken = new Set(hostsOf(sibling.parts).map(({ host }) => host));
  return hostsOf(parts)
    .filter(({ host }) => taken.has(host))
    .map(({ host, path }) => ({
      path,
      given: shown(host),
      allowed: `a name that ${sibling.file} does not use`,
      why: "Two stacks would overwrite each other's record.",
    }));
}

function checkBuckets(parts: Parts, sibling: Sibling): readonly Finding[] {
  const taken = new Set(sibling.parts.systems.map(({ uploads }) => uploads?.bucketName));
  return parts.systems.flatMap(({ path, uploads }): Finding[] => {
    if (uploads === undefined || !taken.has(uploads.bucketName)) return [];
    return [
      {
        path: [...path, "uploads", "bucketName"],
        given: shown(uploads.bucketName),
        allowed: `a name that ${sibling.file} does not use`,
        why: "No two buckets in the world share a name.",
      },
    ];
  });
}

function checkAudit(parts: Parts, { file, parts: other }: Sibling): readonly Finding[] {
  const sameAccount = parts.accountId !== undefined && parts.accountId === other.accountId;
  if (!sameAccount || parts.region !== other.region || !parts.audit?.owned || !other.audit?.owned) return [];
  return [
    {
      path: ["estate:audit", "owned"],
      given: "true",
      allowed: "false, with a reason",
      why: `${file} owns them already, in the same account and region; AWS has one of each.`,
    },
  ];
}
