import { applicationLocation, healthLocations, privateLocations } from "./locations";
import type { ProxyInputs, ProxyLayout } from "./proxy-inputs";
import { proxying } from "./proxying";
import { tooManyRequests } from "./rate-limit";
import { securityHeaders } from "./security-headers";
import { block } from "./text";
import { tls } from "./tls";

/**
 * The one server: the load balancer already chose by host name, and its health checks name the instance instead.
 * It speaks HTTP/1.1, which is what an Application Load Balancer uses towards its targets by default.
 */
export function server(inputs: ProxyInputs, layout: ProxyLayout): string {
  return block(
    "server",
    `listen ${layout.port} ssl default_server;`,
    "server_name _;",
    tls(layout),
    securityHeaders(inputs),
    `client_max_body_size ${inputs.bodyLimitMib}m;`,
    proxying(inputs),
    healthLocations(inputs),
    privateLocations(inputs),
    tooManyRequests(inputs),
    applicationLocation(inputs),
  );
}
