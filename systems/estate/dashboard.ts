import { alarmList, graph, numbers, type DashboardFacts, type Section } from "../../lib/dashboards/facts";
import { chosen, type Fact } from "../../lib/facts";
import { metrics } from "../../lib/metrics";
import type { SystemName } from "../../lib/system-names";
import { overviewOf } from "../common/dashboard";

const overviewReason = "No document knows the other systems; who is on call for all of them begins here.";

/** Title and time of the overview; its sections are the systems that a stack holds, then what they share. */
const facts: Pick<DashboardFacts, "id" | "title" | "historyHours"> = {
  id: "overview",
  title: "Estate",
  historyHours: chosen(24, ["MG-075", "EG-073", "VDX-056"], "As the dashboards of the systems."),
};

/** A system on one screen. */
const sections: Readonly<Record<SystemName, Fact<Section>>> = {
  mailgenius: chosen(
    overviewOf("MailGenius", [
      numbers("Status (0 healthy to 2)", [metrics.service.health]),
      numbers("E-mails delivered", [metrics.service.emailDeliveryRate]),
      numbers("Requests a minute", [metrics.web.requests]),
      graph("Response time", [metrics.web.responseTimeP95]),
      graph("Error rate", [metrics.web.errorRate]),
      graph("Queue depth", [metrics.queue.waiting], { targets: ["email-sending", "import_queue"] }),
    ]),
    ["MG-067", "MG-068"],
    overviewReason,
  ),
  "email-gateway": chosen(
    overviewOf("Email Gateway", [
      numbers("Instances in service", [metrics.fleet.inService], { width: 12 }),
      numbers("Requests a minute", [metrics.web.requests]),
      graph("Response time", [metrics.web.responseTimeP95]),
      graph("Error rate", [metrics.web.errorRate]),
      graph("Queue depth", [metrics.queue.waiting], { targets: ["email:send"] }),
    ]),
    ["EG-073"],
    overviewReason,
  ),
  vdx: chosen(
    overviewOf("VDX", [
      numbers("Status (0 healthy to 2)", [metrics.service.health]),
      numbers("Instances in service", [metrics.fleet.inService]),
      numbers("Requests a minute", [metrics.web.requests]),
      graph("Response time", [metrics.web.responseTimeP95]),
      graph("Error rate", [metrics.web.errorRate]),
      graph("Cache hit rate", [metrics.service.cacheHitRate]),
    ]),
    ["VDX-056"],
    overviewReason,
  ),
};

/** The network and the alert topics of all. */
const shared: Fact<Section> = chosen(
  {
    title: "Shared",
    about: "The network that all systems go out by, and the way of the alerts themselves.",
    widgets: [
      graph("NAT gateways: connections without a port", [metrics.network.portsExhausted]),
      graph("NAT gateways: packets dropped", [metrics.network.packetsDropped]),
      graph("Alerts that a subscriber did not take", [metrics.alerting.undelivered]),
      alarmList("All alarms of the network and the alert topics"),
    ],
  },
  ["VDX-G08", "EG-042"],
  overviewReason,
);

/** One page over everything. */
export const overview = { facts, sections, shared };
