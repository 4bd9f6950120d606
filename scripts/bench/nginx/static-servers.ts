import { spawn } from "node:child_process";
import * as fs from "node:fs";
import { block } from "../../../nginx/text";
import { eventually } from "../../../test/real/support";
import { makeProxyFolder } from "../../../test/nginx/support/folder";
import { freePorts } from "../../../test/nginx/support/ports";

/** An nginx that answers on several ports with a fixed text, the fastest thing there is behind a proxy. */
export async function startStaticServers(
  count: number,
): Promise<{ readonly ports: readonly number[]; readonly stop: () => Promise<void> }> {
  const ports = await freePorts(count);
  const place = makeProxyFolder({ port: ports[0] ?? 0, loopbackPort: ports[1] ?? 0 });
  const listeners = ports.map((port) => `listen 127.0.0.1:${port};`);
  const text = [
    `pid ${place.layout.pidFile};`,
    `error_log ${place.layout.errorLog};`,
    "worker_processes 1;",
    block("events", "worker_connections 1024;"),
    block(
      "http",
      "access_log off;",
      "keepalive_requests 1000000;",
      block("server", ...listeners, "location / { return 200 'ok'; }"),
    ),
  ].join("\n");
  fs.writeFileSync(place.file, `${text}\n`);
  const nginx = spawn("nginx", ["-p", place.folder, "-c", place.file, "-e", "stderr", "-g", "daemon off;"], {
    stdio: "ignore",
  });
  await eventually("the static servers answer", async () => {
    if (nginx.exitCode !== null)
      throw new Error(`nginx ended: ${fs.readFileSync(place.layout.errorLog, "utf8")}`);
    return fetch(`http://127.0.0.1:${ports[0] ?? 0}/`).then(
      () => true,
      () => false,
    );
  });
  return {
    ports,
    stop: async () => {
      const ended = new Promise((resolve) => nginx.once("exit", resolve));
      nginx.kill("SIGTERM");
      await ended;
      place.remove();
    },
  };
}
