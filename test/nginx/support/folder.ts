import { execFileSync, spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import type { ProxyLayout } from "../../../nginx";
import { skipLoudly } from "../../real/support";

/** Ends the suite where nginx is not installed, in a way that nobody overlooks. */
export function needsNginx(context: Mocha.Context): void {
  const { stderr, error } = spawnSync("nginx", ["-v"], { encoding: "utf8" });
  if (error !== undefined) skipLoudly(context, "nginx is not installed (tools/debian-packages/install)");
  console.log(`      on ${stderr.trim()}`);
}

/** Everything beside the configuration that an nginx needs to be started by anyone, root or not. */
export interface ProxyFolder {
  readonly folder: string;
  /** Where the configuration is expected. */
  readonly file: string;
  readonly layout: ProxyLayout;
  remove(): void;
}

export function makeProxyFolder(ports: Pick<ProxyLayout, "port" | "loopbackPort">): ProxyFolder {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "nginx-test-"));
  fs.chmodSync(folder, 0o755); // workers of an nginx started by root are nobody
  const at = (name: string): string => path.join(folder, name);
  fs.mkdirSync(at("temporary"));
  fs.writeFileSync(at("blocked.conf"), "");
  const { certificate, key } = testCertificate();
  fs.writeFileSync(at("tls.crt"), certificate);
  fs.writeFileSync(at("tls.key"), key);
  return {
    folder,
    file: at("nginx.conf"),
    layout: {
      ...ports,
      pidFile: at("nginx.pid"),
      temporaryFolder: at("temporary"),
      accessLog: at("access.log"),
      errorLog: at("error.log"),
      certificate: at("tls.crt"),
      certificateKey: at("tls.key"),
      blockList: at("blocked.conf"),
    },
    remove: () => {
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What `nginx -t` says about a configuration; the empty string when it is content, warnings included. */
export function complaints({ folder, file }: Pick<ProxyFolder, "folder" | "file">): string {
  const { status, stderr } = spawnSync("nginx", ["-t", "-q", "-p", folder, "-c", file, "-e", "stderr"], {
    encoding: "utf8",
  });
  return status === 0 && stderr === "" ? "" : `exit ${String(status)}: ${stderr}`;
}

let made: { readonly certificate: string; readonly key: string } | undefined;

/** One throw-away certificate for all tests of a run, made as instances make theirs. */
function testCertificate(): { readonly certificate: string; readonly key: string } {
  if (made !== undefined) return made;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "nginx-certificate-"));
  const [certificate, key] = [path.join(folder, "tls.crt"), path.join(folder, "tls.key")];
  const how = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=instance";
  execFileSync("openssl", [...how.split(" "), "-keyout", key, "-out", certificate], { stdio: "pipe" });
  made = { certificate: fs.readFileSync(certificate, "utf8"), key: fs.readFileSync(key, "utf8") };
  fs.rmSync(folder, { recursive: true });
  return made;
}
