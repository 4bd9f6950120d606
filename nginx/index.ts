import { assetCache } from "./asset-cache";
import { blockedAddresses } from "./block-list";
import { checkProxyInputs } from "./check";
import { clientAddress } from "./client-address";
import { compression } from "./compression";
import { connections } from "./connections";
import { logging } from "./logging";
import { processes } from "./processes";
import { amazonLinux2023, type ProxyInputs } from "./proxy-inputs";
import { proxying } from "./proxying";
import { rateLimitZone } from "./rate-limit";
import { responseHeaders } from "./response-headers";
import { servers } from "./servers";
import { temporaryFiles } from "./temporary-files";
import { block } from "./text";
import { tls } from "./tls";
import { upstream } from "./upstream";

export { checkBlockList, parseBlockList, renderBlockList, type BlockedRange } from "./block-list";
export { amazonLinux2023, type ClientTimeouts, type ProxyInputs, type ProxyLayout } from "./proxy-inputs";

/**
 * The whole nginx configuration of one instance, ready for `nginx -t`. Same inputs, same bytes.
 *
 * Every header is set once, for all servers and locations: a location that set one of its own would lose all others
 * (MG-D13, MG-D15). What depends on the request comes from maps. Every directive is known to nginx 1.22 and newer;
 * Amazon Linux 2023 has a newer one, without brotli.
 */
export function renderNginx(inputs: ProxyInputs): string {
  const layout = inputs.layout ?? amazonLinux2023;
  checkProxyInputs(inputs, layout);
  return `${[
    processes(layout),
    block(
      "http",
      "server_tokens off;",
      connections(inputs),
      temporaryFiles(layout),
      logging(layout),
      clientAddress(inputs),
      blockedAddresses(layout),
      compression(),
      rateLimitZone(inputs),
      tls(layout),
      responseHeaders(inputs),
      assetCache(inputs),
      proxying(inputs),
      upstream(inputs),
      servers(inputs, layout),
    ),
  ].join("\n")}\n`;
}
