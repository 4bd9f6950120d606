import { applicationLocation, closedLocations, healthLocations } from "./locations";
import type { ProxyInputs, ProxyLayout } from "./proxy-inputs";
import { block } from "./text";

/**
 * Two servers. The first answers what names no host of ours: health checks name the instance, and runbooks ask from the
 * host itself, in plain text (EG-161); everything else a host that is not ours gets is 404, as from the load balancer.
 * They speak HTTP/1.1, which is what an Application Load Balancer uses towards its targets by default.
 */
export function servers(inputs: ProxyInputs, { port, loopbackPort }: ProxyLayout): string {
  return [
    block(
      "server",
      `listen ${port} ssl default_server;`,
      `listen 127.0.0.1:${loopbackPort} default_server;`,
      "server_name _;",
      healthLocations(inputs),
      block("location /", "return 404;"),
    ),
    block(
      "server",
      `listen ${port} ssl;`,
      `server_name ${inputs.hosts.join(" ")};`,
      block("if ($blocked)", "return 403;"),
      healthLocations(inputs),
      closedLocations(inputs),
      applicationLocation(inputs),
    ),
  ].join("\n");
}
