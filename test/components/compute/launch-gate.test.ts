import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as http from "node:http";
import type { AddressInfo } from "node:net";
import * as os from "node:os";
import * as path from "node:path";
import { launchGate } from "../../../components/compute/user-data/launch-gate";

/** Stand-ins for what an instance has: a clock that counts calls, metadata, the AWS CLI, systemd. */
const standIns: Readonly<Record<string, string>> = {
  sleep: "exit 0",
  cut: 'echo x >>"$STATE/ticks"; echo $(($(wc -l <"$STATE/ticks") * 100))',
  curl: 'case "$*" in *169.254*token*) echo token;; *169.254*) echo i-0abc;; *) exec "$REAL_CURL" "$@";; esac',
  aws: 'case "$1" in ec2) echo mailgenius-app-group-1a2b3c4;; *) echo "$*" >>"$STATE/calls";; esac',
  systemctl: 'test -e "$STATE/active"',
};

const curl = spawnSync("which", ["curl"], { encoding: "utf8" }).stdout.trim();

describe(`launch gate${curl === "" ? ": SKIPPED, curl is not installed" : ""}`, () => {
  let folder: string;

  before(function () {
    if (curl === "") this.skip();
  });

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "gate-"));
    for (const [name, body] of Object.entries(standIns)) {
      fs.writeFileSync(path.join(folder, name), `#!/bin/bash\n${body}\n`, { mode: 0o755 });
    }
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });

  it("lets an instance in when the application answers, even with an error", async () => {
    const application = http.createServer((_request, response) => response.writeHead(503).end());
    await new Promise<void>((resolve) => application.listen(0, "127.0.0.1", resolve));
    fs.writeFileSync(path.join(folder, "active"), "");
    const port = (application.address() as AddressInfo).port;
    const calls = await passGate(folder, { PORTS: String(port) });
    application.close();
    assert.match(calls, /--lifecycle-action-result CONTINUE/);
    assert.match(calls, /--auto-scaling-group-name mailgenius-app-group-1a2b3c4 --instance-id i-0abc/);
    assert.match(calls, /--lifecycle-hook-name application-answers/);
  });

  it("gives an instance up whose application never answers", async () => {
    const calls = await passGate(folder, { PORTS: "1" });
    assert.match(calls, /--lifecycle-action-result ABANDON/);
  });

  it("lets a worker in that keeps running, and gives up one that does not", async () => {
    assert.match(await passGate(folder, { PORTS: "" }), /ABANDON/);
    fs.rmSync(path.join(folder, "ticks"));
    fs.writeFileSync(path.join(folder, "active"), "");
    assert.match(await passGate(folder, { PORTS: "" }), /CONTINUE/);
  });
});

/** Runs the gate to its end and answers what it told Auto Scaling. */
async function passGate(folder: string, variables: { PORTS: string }): Promise<string> {
  const environment = {
    ...variables,
    PROXY_URL: "",
    UNITS: "application@x.service",
    HOOK_NAME: "application-answers",
    GATE_SECONDS: "840",
  };
  const lines = Object.entries(environment).map(([name, value]) => `export ${name}='${value}'`);
  fs.writeFileSync(path.join(folder, "instance.env"), lines.join("\n"));
  const script = launchGate()[0]?.content.replaceAll("/opt/platform", folder) ?? "";
  fs.writeFileSync(path.join(folder, "gate"), script, { mode: 0o755 });
  fs.rmSync(path.join(folder, "calls"), { force: true });
  const gate = spawn(path.join(folder, "gate"), {
    stdio: "ignore",
    env: {
      ...process.env,
      PATH: `${folder}:${process.env.PATH ?? ""}`,
      STATE: folder,
      REAL_CURL: curl,
    },
  });
  await new Promise((resolve) => gate.once("exit", resolve));
  return fs.readFileSync(path.join(folder, "calls"), "utf8");
}
