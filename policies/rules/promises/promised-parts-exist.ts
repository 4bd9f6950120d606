import type { Estate } from "../../kit/estate";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { notApplicable, passIf } from "../../kit/verdict";
import { type PromisedSystem, promises } from "../../promises";
import { bucketTypes, cacheGroupType, holdsBackups, holdsCache, holdsQueue, holdsUploads } from "./subjects";
import { systemOf, tagOf } from "./system";
import { loadBalancerTypes } from "../web/shared/load-balancer-types";

interface Part {
  readonly words: string;
  readonly requirement: Readonly<Partial<Record<PromisedSystem, string>>>;
  readonly types: readonly string[];
  readonly is?: (subject: Subject) => boolean;
}

const tier =
  (tierName: string) =>
  (subject: Subject): boolean =>
    tagOf(subject, "Tier") === tierName;
const fleet = (words: string, tierName: string, requirement: Part["requirement"]): Part => ({
  words,
  requirement,
  types: ["aws:autoscaling/group:Group"],
  is: tier(tierName),
});

/** What each system's documents name as a part of it. Rules on one resource say nothing of a resource that is gone. */
const parts: readonly Part[] = [
  {
    words: "a database",
    requirement: { mailgenius: "MG-108", "email-gateway": "EG-003", vdx: "VDX-004" },
    types: ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"],
  },
  {
    words: "a queue that never evicts",
    requirement: { mailgenius: "MG-C15", "email-gateway": "EG-005" },
    types: [cacheGroupType],
    is: holdsQueue,
  },
  {
    words: "a cache",
    requirement: { mailgenius: "MG-113", "email-gateway": "EG-005", vdx: "VDX-005" },
    types: [cacheGroupType],
    is: holdsCache,
  },
  {
    words: "a bucket for backups",
    requirement: { mailgenius: "MG-142", "email-gateway": "EG-090", vdx: "VDX-072" },
    types: bucketTypes,
    is: holdsBackups,
  },
  {
    words: "a bucket for uploads",
    requirement: { vdx: "VDX-023" },
    types: bucketTypes,
    is: holdsUploads,
  },
  {
    words: "a load balancer",
    requirement: { mailgenius: "MG-195", "email-gateway": "EG-008", vdx: "VDX-001" },
    types: loadBalancerTypes,
  },
  {
    words: "a firewall that limits rates",
    requirement: { "email-gateway": "EG-G06", vdx: "VDX-109" },
    types: ["aws:wafv2/webAcl:WebAcl"],
  },
  { words: "a CDN", requirement: { vdx: "VDX-103" }, types: ["aws:cloudfront/distribution:Distribution"] },
  fleet("its app", "app", { mailgenius: "MG-125" }),
  fleet("its workers", "worker", { mailgenius: "MG-125", "email-gateway": "EG-001" }),
  fleet("its upload workers", "upload-worker", { mailgenius: "MG-125" }),
  fleet("its API", "api", { "email-gateway": "EG-001" }),
  fleet("its backend", "backend", { vdx: "VDX-003" }),
];

export const promisedPartsExist = rule({
  name: "promised-parts-exist",
  sentence: "Every system of the stack has all the parts that its documents name.",
  severity: "high",
  frameworks: { requirements: [...new Set(parts.flatMap(({ requirement }) => Object.values(requirement)))] },
  remediation: "Declare the missing part: `new EmailPlatform` makes them all, by the system's facts.",
  types: ["pulumi:pulumi:Stack"],
  judge: (_stack, estate) => {
    const present = systemsIn(estate);
    if (present.length === 0) return notApplicable("The stack holds none of the three systems.");
    const missing = present.flatMap((system) =>
      parts
        .filter((part) => part.requirement[system] !== undefined && !exists(part, system, estate))
        .map((part) => `${system} has not ${part.words} (${part.requirement[system] ?? ""})`),
    );
    return passIf(missing.length === 0, `lacks documented parts: ${missing.join("; ")}.`);
  },
});

/** A stack may hold one system alone: a system is there as soon as one resource of AWS is tagged as its own. */
function systemsIn(estate: Estate): readonly PromisedSystem[] {
  const tags = new Set(
    estate.subjects.filter(({ type }) => type.startsWith("aws:")).map((each) => tagOf(each, "System")),
  );
  return (Object.keys(promises) as readonly PromisedSystem[]).filter((system) => tags.has(system));
}

function exists(part: Part, system: PromisedSystem, estate: Estate): boolean {
  return estate
    .ofType(...part.types)
    .some((subject) => systemOf(subject) === system && (part.is?.(subject) ?? true));
}
