import type { Estate } from "../../kit/estate";
import type { Subject } from "../../kit/subject";
import { judgeEach } from "../../kit/three-valued";
import { fail, passIf, type Verdict } from "../../kit/verdict";
import { blocksAt, settingsOf } from "./settings";
import { objectLocks } from "./types";

/** Whether every new object of the bucket is locked for at least a day. */
export function lockVerdict(bucket: Subject, estate: Estate): Verdict {
  const settings = settingsOf(bucket, estate, objectLocks, "objectLockConfiguration");
  if (settings.length === 0) return fail("locks no object");
  return judgeEach(settings, (each) => passIf(locks(each), "has an object lock without a default retention"));
}

function locks(setting: Subject): boolean {
  return blocksAt(setting, "rule", "rules")
    .flatMap((each) => blocksAt(each, "defaultRetention", "defaultRetentions"))
    .some((each) => each.text("mode") !== "" && (each.number("days", 0) > 0 || each.number("years", 0) > 0));
}
