import type { InstanceFacts } from "./instance-facts";

/** Refuses facts that would only fail on the instance, where nobody looks first. */
export function checkInstanceFacts(facts: InstanceFacts): void {
  const { tier, ports, proxyConfiguration, logGroups } = facts;
  const variableNames = [
    ...Object.keys(facts.secretArns),
    ...Object.keys(facts.environmentVariables),
    ...Object.keys(facts.composedVariables),
  ];
  const faults = [
    ...(ports.length === 0 && proxyConfiguration !== undefined
      ? ["a tier without ports needs no proxy configuration"]
      : []),
    ...(ports.length > 0 && proxyConfiguration === undefined
      ? ["a tier with ports needs a proxy configuration: only the proxy's port is open to the load balancer"]
      : []),
    ...(proxyConfiguration !== undefined && (logGroups.proxyAccess ?? logGroups.proxyError) === undefined
      ? ["the proxy's logs have no log group"]
      : []),
    ...variableNames
      .filter((name) => !/^[A-Za-z_]\w*$/.test(name))
      .map((name) => `"${name}" cannot be the name of an environment variable`),
    ...Object.entries(facts.environmentVariables)
      .filter(([, value]) => value.includes("\n"))
      .map(([name]) => `${name} holds a line break, which an environment file cannot`),
    ...(facts.command ?? [])
      .filter((word) => !/^[\w./:=@,+-]+$/.test(word))
      .map((word) => `the command's word "${word}" would need quoting in a systemd unit`),
  ];
  if (faults.length > 0) throw new Error(`User data of tier "${tier}": ${faults.join("; ")}.`);
}
