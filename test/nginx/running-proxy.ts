import { execFileSync, spawn, spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as http from "node:http";
import * as https from "node:https";
import type { AddressInfo } from "node:net";
import * as os from "node:os";
import * as path from "node:path";
import { renderNginx, type ProxyInputs, type ProxyLayout } from "../../nginx";

/** Version of the installed nginx, or undefined. */
export function nginxVersion(): string | undefined {
  const { stderr, error } = spawnSync("nginx", ["-v"], { encoding: "utf8" });
  return error === undefined ? stderr.trim() : undefined;
}

/** A folder with everything a configuration needs to be started by anyone, root or not. */
export function prepareFolder(inputs: ProxyInputs, port: number): { folder: string; file: string } {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "nginx-test-"));
  const mimeTypes = path.join(folder, "mime.types");
  fs.writeFileSync(mimeTypes, "types { text/html html; }\n");
  const [certificate, certificateKey] = [path.join(folder, "tls.crt"), path.join(folder, "tls.key")];
  execFileSync(
    "openssl",
    [
      ..."req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=test".split(
        " ",
      ),
      "-keyout",
      certificateKey,
      "-out",
      certificate,
    ],
    { stdio: "ignore" },
  );
  const layout: ProxyLayout = {
    pidFile: path.join(folder, "nginx.pid"),
    mimeTypes,
    temporaryFolder: path.join(folder, "temporary"),
    accessLog: path.join(folder, "access.log"),
    errorLog: path.join(folder, "error.log"),
    certificate,
    certificateKey,
    port,
  };
  fs.mkdirSync(path.join(folder, "temporary"));
  const file = path.join(folder, "nginx.conf");
  fs.writeFileSync(file, renderNginx({ ...inputs, layout }));
  return { folder, file };
}

/** What `nginx -t` says about a configuration; the empty string when it is content. */
export function complaints(inputs: ProxyInputs): string {
  const { folder, file } = prepareFolder(inputs, 8443);
  const { status, stderr } = spawnSync("nginx", ["-t", "-q", "-p", folder, "-c", file, "-e", "stderr"], {
    encoding: "utf8",
  });
  fs.rmSync(folder, { recursive: true });
  return status === 0 && stderr === "" ? "" : `exit ${String(status)}: ${stderr}`;
}

/** An HTTP server on a free port; answers what `answer` says. */
export async function startApplication(
  answer: http.RequestListener,
): Promise<{ port: number; stop: () => void }> {
  const application = http.createServer(answer);
  await new Promise<void>((resolve) => application.listen(0, "127.0.0.1", resolve));
  return {
    port: (application.address() as AddressInfo).port,
    stop: () => {
      application.closeAllConnections();
      application.close();
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

export interface RunningProxy {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  accessLog(): string;
  stop(): Promise<void>;
}

/** Starts nginx on a free port and waits until it accepts connections. */
export async function startProxy(inputs: ProxyInputs): Promise<RunningProxy> {
  const free = await startApplication((_request, response) => response.end());
  free.stop();
  const { folder, file } = prepareFolder(inputs, free.port);
  const nginx = spawn("nginx", ["-p", folder, "-c", file, "-e", "stderr", "-g", "daemon off;"], {
    stdio: "ignore",
  });
  const ended = new Promise<void>((resolve) =>
    nginx.once("exit", () => {
      resolve();
    }),
  );
  const get = (requestPath: string, headers: Record<string, string> = {}) =>
    ask(free.port, requestPath, headers);
  const isUp = () =>
    get("/health").then(
      () => true,
      () => false,
    );
  while (nginx.exitCode === null && !(await isUp())) await new Promise((resolve) => setTimeout(resolve, 20));
  if (nginx.exitCode !== null) throw new Error(fs.readFileSync(path.join(folder, "error.log"), "utf8"));
  return {
    get,
    accessLog: () => fs.readFileSync(path.join(folder, "access.log"), "utf8"),
    stop: async () => {
      nginx.kill("SIGTERM");
      await ended;
      fs.rmSync(folder, { recursive: true });
    },
  };
}

function ask(port: number, requestPath: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    https
      .get(
        { host: "127.0.0.1", port, path: requestPath, headers, rejectUnauthorized: false, agent: false },
        (response) => {
          let body = "";
          response.on("data", (part: Buffer) => (body += part.toString()));
          response.on("end", () => {
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
          });
        },
      )
      .on("error", reject);
  });
}
