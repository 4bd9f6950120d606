import { platformFolder, type InstanceFile } from "./files";
import type { InstanceFacts } from "./instance-facts";

/** Pace of memory and disk values; scaling reads them by the minute. */
const metricsIntervalSeconds = 60;

/** Where the agent's configuration waits until the agent is installed. */
export const agentConfigurationPath = `${platformFolder}/cloudwatch-agent.json`;

/**
 * Memory and disk, which EC2 does not know, and the log files. The extra aggregation over the scaling group alone is what
 * scaling and alarms read: without it there is only one series per instance (MG-052, EG-027).
 */
export function cloudWatchAgent(facts: InstanceFacts): InstanceFile[] {
  const configuration = {
    agent: { metrics_collection_interval: metricsIntervalSeconds, run_as_user: "root" },
    metrics: {
      append_dimensions: {
        AutoScalingGroupName: "${aws:AutoScalingGroupName}",
        InstanceId: "${aws:InstanceId}",
      },
      aggregation_dimensions: [["AutoScalingGroupName"]],
      metrics_collected: {
        mem: { measurement: ["used_percent"] },
        disk: { measurement: ["used_percent"], resources: ["/"], drop_device: true },
      },
    },
    logs: { logs_collected: { files: { collect_list: logFiles(facts) } } },
  };
  return [
    { path: agentConfigurationPath, content: `${JSON.stringify(configuration)}\n`, permissions: "0644" },
  ];
}

function logFiles({
  logGroups,
}: InstanceFacts): { file_path: string; log_group_name: string; log_stream_name: string }[] {
  const groupOfFile: readonly [string, string | undefined][] = [
    ["/var/log/application/application.log", logGroups.application],
    ["/var/log/cloud-init-output.log", logGroups.system],
    ["/var/log/launch-gate.log", logGroups.system],
    ["/var/log/nginx/access.log", logGroups.proxyAccess],
    ["/var/log/nginx/error.log", logGroups.proxyError],
  ];
  return groupOfFile.flatMap(([file, group]) => {
    if (group === undefined) return [];
    const name = file.split("/").at(-1)?.replace(".log", "") ?? "";
    return [{ file_path: file, log_group_name: group, log_stream_name: `{instance_id}/${name}` }];
  });
}
