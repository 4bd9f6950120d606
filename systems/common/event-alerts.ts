import { events } from "../../lib/events";
import type { EventAlert } from "../../lib/thresholds";

/** What AWS announces about a system, and no metric shows. */
export const eventAlerts: readonly EventAlert[] = [
  {
    id: "instance-refresh-failed",
    sources: ["MG-G04", "EG-G05", "VDX-G08", "VDX-088"],
    reason: "The new version does not run: instances went back to the former one, or the fleet holds both.",
    event: events.instanceRefreshFailed,
    severity: "warning",
    action:
      "Read the reason in the group's instance refresh history and the launch gate's log of a new instance.",
  },
];
