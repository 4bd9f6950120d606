import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";

/** MG-002, MG-C17: the pools' connections stay below the alarm at 80 % of the limit. */
export const promisedPoolHeadroom = rule({
  name: "promised-pool-headroom",
  sentence: "A connection proxy leaves room below the documented alarm on connections.",
  severity: "medium",
  frameworks: { requirements: ["MG-002", "MG-C17"] },
  remediation: "Lower `maxConnectionsPercent` of the proxy's connection pool below 80.",
  types: ["aws:rds/proxyDefaultTargetGroup:ProxyDefaultTargetGroup"],
  judge: (subject) => {
    const percent = subject.number("connectionPoolConfig.maxConnectionsPercent", 100);
    return passIf(
      percent < 80,
      `may take ${percent} % of the database's connections; the alarm sounds at 80 %.`,
    );
  },
});
