import { rule } from "../../kit/rule";
import { fail, notApplicable, passIf } from "../../kit/verdict";
import { isReplica } from "./subjects";

const minutesADay = 24 * 60;

/** VDX-075: maintenance during the backup postpones one of them, and the recovery point with it. */
export const promisedWindowsApart = rule({
  name: "promised-windows-apart",
  sentence: "Maintenance never falls into the daily backup.",
  severity: "medium",
  frameworks: { requirements: ["VDX-075", "EG-G08", "MG-G01"] },
  remediation: "Move `maintenanceWindow` out of `backupWindow` (`snapshotWindow`).",
  types: [
    "aws:rds/instance:Instance",
    "aws:rds/cluster:Cluster",
    "aws:elasticache/replicationGroup:ReplicationGroup",
    "aws:elasticache/cluster:Cluster",
  ],
  judge: (subject) => {
    if (isReplica(subject)) return notApplicable("A replica has no backups of its own.");
    const backupPath = subject.type.startsWith("aws:rds/") ? "backupWindow" : "snapshotWindow";
    if (backupPath === "snapshotWindow" && subject.number("snapshotRetentionLimit", 0) === 0) {
      return notApplicable("No snapshots are taken of it.");
    }
    const backup = minutesIn(subject.text(backupPath));
    const maintenance = minutesIn(subject.text("maintenanceWindow"));
    if (backup === undefined) return fail(`leaves ${backupPath} to AWS, so maintenance may fall into it.`);
    if (maintenance === undefined)
      return fail("leaves maintenanceWindow to AWS, so it may fall into the backup.");
    return passIf(
      !overlap(backup, maintenance),
      `is maintained (${subject.text("maintenanceWindow")}) while it is backed up (${subject.text(backupPath)}).`,
    );
  },
});

interface Span {
  readonly start: number;
  readonly length: number;
}

/** A window `[ddd:]hh:mm-[ddd:]hh:mm` as minutes of a day; the weekday does not matter to a daily backup. */
function minutesIn(window: string): Span | undefined {
  const times = [...window.matchAll(/(\d{1,2}):(\d{2})(?=-|$)/g)].map(
    ([, hours, minutes]) => Number(hours) * 60 + Number(minutes),
  );
  const [start, end] = times;
  if (start === undefined || end === undefined) return undefined;
  return { start, length: (end - start + minutesADay) % minutesADay };
}

function overlap(one: Span, other: Span): boolean {
  const after = (from: number, to: number): number => (to - from + minutesADay) % minutesADay;
  return after(one.start, other.start) < one.length || after(other.start, one.start) < other.length;
}
