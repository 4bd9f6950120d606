import { applicationEnvironment } from "./application-environment";
import { applicationImage } from "./application-image";
import { applicationUnits } from "./application-units";
import { checkInstanceFacts } from "./check";
import { compact } from "./compact";
import { platformFolder, type InstanceFile } from "./files";
import type { InstanceFacts } from "./instance-facts";
import { instanceVariables } from "./instance-variables";
import { launchGate } from "./launch-gate";
import { prometheusScrape } from "./prometheus";
import { setup } from "./setup";

export { agentConfiguration, type AgentFacts } from "./cloudwatch-agent";
export type { InstanceFacts } from "./instance-facts";

/** Every file that an instance gets at first boot. */
export function instanceFiles(facts: InstanceFacts): readonly InstanceFile[] {
  checkInstanceFacts(facts);
  return [
    instanceVariables(facts),
    ...applicationImage(),
    ...applicationEnvironment(facts),
    ...applicationUnits(facts),
    ...prometheusScrape(facts),
    ...launchGate(),
    ...setup(facts),
  ];
}

/**
 * The cloud-init document of one instance, to be given to `Fleet` as it is. Same facts, same bytes: a new launch template
 * version, and with it a replacement of instances, comes only from a real change.
 */
export function renderUserData(facts: InstanceFacts): string {
  const document = {
    write_files: instanceFiles(facts).map((file) => ({ ...file, content: compact(file.content) })),
    // the gate reports whatever the setup did: an instance that cannot be set up is given up
    runcmd: [[`${platformFolder}/setup`], ["systemctl", "start", "--no-block", "launch-gate.service"]],
  };
  return `#cloud-config\n${JSON.stringify(document)}\n`; // JSON is YAML, and smaller than indented blocks
}
