import type { Subject } from "../../kit/subject";

/** How long the logs of a kind are kept, in days, and why. */
export interface LogClass {
  readonly name: "audit" | "access" | "operational";
  readonly fewestDays: number;
  readonly mostDays: number;
  readonly why: string;
}

/** Kept a year for whoever reconstructs an incident; five years is as long as the register of incidents is kept. */
export const audit: LogClass = {
  name: "audit",
  fewestDays: 365,
  mostDays: 1827,
  why: "VDX-G03, Res. CD/ANPD 15/2024 art. 10",
};

/** Six months by law, and not much longer, because they hold addresses of people. */
export const access: LogClass = {
  name: "access",
  fewestDays: 180,
  mostDays: 400,
  why: "Lei 12.965/2014 art. 15",
};

/** The documents delete logs after 30 days; a stack that is no production may be shorter. */
export const operational: LogClass = {
  name: "operational",
  fewestDays: 7,
  mostDays: 180,
  why: "EG-079, VDX-G03",
};

/** Production keeps what the documents say. */
export const operationalInProduction: LogClass = { ...operational, fewestDays: 30 };

const auditName = /(^|[-_/.])(audit|trail|cloudtrail|change-requests)([-_/.]|$)/i;
const accessName = /(^|[-_/.])(nginx|access|access-logs?|api-gateway-access)([-_/.]|$)/i;

/** What a group holds: by the tag `LogClass` where it has one, otherwise by its name. */
export function kindOf(group: Subject): LogClass["name"] {
  const tag = group.raw("tags.LogClass");
  if (tag === "audit" || tag === "access" || tag === "operational") return tag;
  const name = group.raw("name");
  const names = [group.name, typeof name === "string" ? name : ""];
  if (names.some((each) => auditName.test(each))) return "audit";
  return names.some((each) => accessName.test(each)) ? "access" : "operational";
}
