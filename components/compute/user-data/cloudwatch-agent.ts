import { createHash } from "node:crypto";
import type { InstanceFacts } from "./instance-facts";
import { prometheusSection } from "./prometheus";

/** Pace of memory and disk values; scaling reads them by the minute. */
const metricsIntervalSeconds = 60;

/** The part of an instance's facts that its agent depends on. */
export type AgentFacts = Pick<
  InstanceFacts,
  "logGroups" | "applicationLogFiles" | "mounts" | "prometheus" | "proxyConfiguration"
>;

/** File systems that are measured where the facts name none. */
export const defaultMounts: readonly string[] = ["/"];

/**
 * Memory, disks and processes, which EC2 does not know, and the log files (MG-052, MG-054, EG-027, EG-062, EG-063).
 *
 * Alarms and scaling read what is aggregated over the scaling group: by the group alone, for disks by mount as well, for
 * processes by name. An aggregated series has exactly the dimensions of its list, whatever others the value had, so the kind
 * of file system (`fstype`) needs no dropping; the device does, because its name changes from boot to boot and would begin
 * a new series of the instance. What nobody reads by instance is published aggregated only: each series costs money.
 */
export function agentConfiguration(facts: AgentFacts): string {
  const configuration = {
    agent: { metrics_collection_interval: metricsIntervalSeconds, run_as_user: "root" },
    metrics: {
      append_dimensions: {
        AutoScalingGroupName: "${aws:AutoScalingGroupName}",
        InstanceId: "${aws:InstanceId}",
      },
      aggregation_dimensions: [
        ["AutoScalingGroupName"],
        ["AutoScalingGroupName", "path"],
        ["AutoScalingGroupName", "exe"],
      ],
      metrics_collected: {
        mem: { measurement: ["used_percent"] },
        disk: {
          measurement: ["used_percent"],
          resources: [...(facts.mounts ?? defaultMounts)],
          drop_device: true,
        },
        swap: aggregated("used_percent"),
        diskio: {
          ...aggregated("reads", "writes", "read_bytes", "write_bytes", "io_time"),
          resources: ["nvme0n1", "xvda"], // the root disk on Nitro and on older instances; partitions would count twice
        },
        netstat: aggregated("tcp_established", "tcp_time_wait"),
        procstat: programs(facts).map((exe) => ({
          exe,
          ...aggregated("cpu_usage", "memory_rss", "pid_count"),
        })),
      },
    },
    logs: {
      ...prometheusSection(facts),
      logs_collected: { files: { collect_list: logFiles(facts) } },
    },
  };
  return JSON.stringify(configuration);
}

/** What an instance is told of its agent: where its configuration is, and which, so that a change replaces instances. */
export function agentVariables(facts: InstanceFacts): Record<string, string> {
  return {
    AGENT_CONFIGURATION: facts.agentParameterName,
    AGENT_CONFIGURATION_DIGEST: createHash("sha256")
      .update(agentConfiguration(facts))
      .digest("hex")
      .slice(0, 16),
  };
}

function aggregated(...names: string[]): { measurement: string[]; drop_original_metrics: string[] } {
  return { measurement: names, drop_original_metrics: names };
}

/** Programs by the name of their process: the application of every system is Node.js, in containers. */
function programs({ proxyConfiguration }: AgentFacts): readonly string[] {
  return ["node", "dockerd", ...(proxyConfiguration === undefined ? [] : ["nginx"])];
}

interface CollectedFile {
  readonly file_path: string;
  readonly log_group_name: string;
  readonly log_stream_name: string;
}

function logFiles({ logGroups, applicationLogFiles = {} }: AgentFacts): CollectedFile[] {
  const groupOfFile: readonly [string, string | undefined][] = [
    ["/var/log/application/application.log", logGroups.application],
    ["/var/log/cloud-init-output.log", logGroups.system],
    ["/var/log/launch-gate.log", logGroups.system],
    ["/var/log/nginx/access.log", logGroups.proxyAccess],
    ["/var/log/nginx/error.log", logGroups.proxyError],
    ...Object.entries(applicationLogFiles),
  ];
  return groupOfFile.flatMap(([file, group]) => {
    if (group === undefined) return [];
    const name = file.split("/").at(-1)?.replace(".log", "") ?? "";
    return [{ file_path: file, log_group_name: group, log_stream_name: `{instance_id}/${name}` }];
  });
}
