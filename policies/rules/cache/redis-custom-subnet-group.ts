import type { Estate } from "../../kit/estate";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { fail, pass, passIf, type Verdict } from "../../kit/verdict";
import { memberVerdict } from "./members";
import { serverlessCache, stores } from "./types";

const subnetGroups = [
  "aws:elasticache/subnetGroup:SubnetGroup",
  "aws:memorydb/subnetGroup:SubnetGroup",
] as const;

/** Unset means the default group, or the default VPC, whose subnets are public. */
export const redisCustomSubnetGroup = rule({
  name: "redis-custom-subnet-group",
  sentence: "Every in-memory store lies in subnets that the estate chose, not in the default ones.",
  severity: "high",
  frameworks: { fsbp: ["ElastiCache.7"], checkov: ["CKV_AWS_323"], gdpr: ["32(1)(b)"], lgpd: ["46"] },
  remediation: "Set `subnetGroupName` to a group of private subnets (serverless: `subnetIds`).",
  types: stores,
  judge: (subject, estate) =>
    subject.type === serverlessCache
      ? passIf(chosen(subject, "subnetIds"), "lies in the subnets of the default VPC")
      : (memberVerdict(subject) ?? groupVerdict(subject, estate)),
});

function groupVerdict(subject: Subject, estate: Estate): Verdict {
  const path = "subnetGroupName";
  if (!chosen(subject, path)) return fail("lies in the default subnet group");
  // A group that the program makes is never the default one, whatever its name will be.
  if (estate.targetsOf(subject, path, ...subnetGroups).length > 0) return pass;
  return passIf(subject.text(path) !== "default", "lies in the default subnet group");
}

function chosen(subject: Subject, path: string): boolean {
  const value = subject.raw(path);
  if (!subject.has(path) || value === "") return false;
  return !Array.isArray(value) || value.length > 0;
}
