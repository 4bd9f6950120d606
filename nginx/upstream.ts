import type { ProxyInputs } from "./proxy-inputs";
import { block } from "./text";

/** The processes of this host, weighted; one that fails is left out for a while (MG-196, MG-197). */
export function upstream(inputs: ProxyInputs): string {
  const servers = inputs.ports.map(
    ({ port, weight }) =>
      `server 127.0.0.1:${port} weight=${weight} max_fails=${inputs.maxFails} fail_timeout=${inputs.failTimeoutSeconds}s;`,
  );
  return block(`upstream ${inputs.upstreamName}`, ...servers, `keepalive ${inputs.keepaliveConnections};`);
}
