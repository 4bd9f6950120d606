import type { Estate } from "../../kit/estate";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { allOf, fail, notApplicable, pass, passIf, type Verdict } from "../../kit/verdict";
import { cacheEngine, memberVerdict } from "./members";
import { cacheCluster, cacheUser, memoryDb, serverlessCache, stores } from "./types";

/** Unset means that whoever reaches the port is in. A token that is not known yet, or write-only, counts as set. */
export const redisAuth = rule({
  name: "redis-auth",
  sentence: "Every in-memory store asks for a token or for users with their own rights.",
  severity: "high",
  frameworks: {
    fsbp: ["ElastiCache.6"],
    checkov: ["CKV_AWS_31"],
    gdpr: ["32(1)(b)"],
    lgpd: ["46"],
    requirements: ["EG-172"],
  },
  remediation:
    "Set `authTokenWo` (or `authToken`, or `userGroupIds`); on a user, take `noPasswordRequired` away.",
  types: [...stores, cacheUser],
  judge: (subject, estate) => {
    switch (subject.type) {
      case cacheUser:
        return userVerdict(subject);
      case memoryDb:
        return memoryDbVerdict(subject, estate);
      case serverlessCache:
        return passIf(isSet(subject, "userGroupId"), "lets everybody in: it has no `userGroupId`");
      case cacheCluster:
        return memberVerdict(subject) ?? nodesVerdict(subject);
      default:
        return groupVerdict(subject);
    }
  },
});

function groupVerdict(subject: Subject): Verdict {
  const guarded = ["authToken", "authTokenWo", "userGroupIds"].some((path) => isSet(subject, path));
  const kept =
    !subject.has("authTokenUpdateStrategy") || subject.text("authTokenUpdateStrategy") !== "DELETE";
  return allOf([
    passIf(guarded, "lets everybody in: it has neither token nor user groups"),
    passIf(
      kept || isSet(subject, "userGroupIds"),
      'gives its token up (`authTokenUpdateStrategy` is "DELETE")',
    ),
  ]);
}

/** An access control list of the program is never `open-access`, whatever its name will be. */
function memoryDbVerdict(subject: Subject, estate: Estate): Verdict {
  if (estate.targetsOf(subject, "aclName", "aws:memorydb/acl:Acl").length > 0) return pass;
  return passIf(subject.text("aclName") !== "open-access", "lets everybody in (`aclName` is open-access)");
}

function nodesVerdict(subject: Subject): Verdict {
  return cacheEngine(subject) === "memcached"
    ? notApplicable("Memcached on nodes knows no authentication; security groups decide.")
    : fail("consists of nodes outside a replication group, which know no authentication");
}

/** A user that is switched off may do without a password: nobody logs in as it. */
function userVerdict(subject: Subject): Verdict {
  if (/^off(\s|$)/.test(subject.text("accessString"))) return notApplicable("The user is switched off.");
  return allOf([
    passIf(!subject.flag("noPasswordRequired", false), "logs in without a password"),
    passIf(
      subject.text("authenticationMode.type") !== "no-password-required",
      "logs in without a password (`authenticationMode`)",
    ),
  ]);
}

/** Set to something; an unknown value is something. */
function isSet(subject: Subject, path: string): boolean {
  if (!subject.has(path)) return false;
  const value = subject.raw(path);
  return Array.isArray(value) ? value.length > 0 : value !== "";
}
