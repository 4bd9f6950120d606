import { alarmList, graph, numbers, type Section, type Widget } from "../../lib/dashboards/facts";
import { metrics } from "../../lib/metrics";

/** What a diagnosis of any system looks at first: the machines. */
export const resources: readonly Widget[] = [
  graph("CPU", [metrics.fleet.cpu, metrics.database.cpu, metrics.cache.engineCpu]),
  graph("Memory", [metrics.fleet.memory, metrics.database.memory, metrics.cache.memory]),
  graph("Disks", [metrics.fleet.diskUsed, metrics.database.storageUsed]),
];

/** Requests, their answers and their time at the load balancer. */
export const traffic: readonly Widget[] = [
  graph("Requests a minute", [metrics.web.requests]),
  graph("Response times", [
    metrics.web.responseTimeP50,
    metrics.web.responseTimeP95,
    metrics.web.responseTimeP99,
  ]),
  graph("Error rate", [metrics.web.errorRate]),
];

/** One section of the overview, the same for each system: is it there, is it fast, does it work, who complains. */
export function overviewOf(title: string, more: readonly Widget[]): Section {
  return {
    title,
    about: "Health, answers and alarms; the system's own dashboard tells more.",
    widgets: [
      numbers("Uptime", [metrics.endpoint.uptime], { overall: true, width: 6 }),
      ...more,
      alarmList("Critical", { levels: ["critical"], width: 12 }),
      alarmList("Warnings and information", { levels: ["warning", "info"], width: 12 }),
    ],
  };
}
