import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { repositoryRoot } from "../../../scripts/engine/paths";

const modernNode = "#!/bin/sh\nexit 0\n";
const npm = "#!/bin/sh\necho call >> calls\nmkdir -p node_modules\nexit ${NPM_EXIT:-0}\n";

describe("installing the npm packages", () => {
  let project = "";

  beforeEach(() => {
    project = fs.mkdtempSync(path.join(os.tmpdir(), "estate-npm-"));
    fs.mkdirSync(path.join(project, "scripts/setup"), { recursive: true });
    fs.mkdirSync(path.join(project, "bin"));
    fs.copyFileSync(path.join(repositoryRoot, "scripts/setup/node-modules.sh"), script());
    fs.writeFileSync(path.join(project, "package-lock.json"), "{}");
    for (const tool of ["dirname", "cmp", "cp", "mv", "mkdir", "sh"]) link(tool);
  });
  afterEach(() => {
    fs.rmSync(project, { recursive: true, force: true });
  });

  it("says what to install when Node is missing", () => {
    assert.match(run(2), /Node\.js is missing\. Install Node\.js 20\.19 or newer/);
  });

  it("says what to install when Node is too old", () => {
    install("node", '#!/bin/sh\nif [ "$1" = --version ]; then echo v18.20.0; exit 0; fi\nexit 1\n');
    assert.match(run(2), /Node\.js v18\.20\.0 is too old/);
  });

  it("installs once for a lock file, and again when that changes", () => {
    install("node", modernNode);
    install("npm", npm);
    run(0);
    run(0);
    assert.equal(calls(), 1);
    fs.writeFileSync(path.join(project, "package-lock.json"), '{"changed":true}');
    run(0);
    assert.equal(calls(), 2);
  });

  it("tries again after an installation that failed", () => {
    install("node", modernNode);
    install("npm", npm);
    assert.match(run(1, { NPM_EXIT: "1" }), /npm ci failed/);
    run(0);
    assert.equal(calls(), 2);
  });

  function run(expected: number, env: NodeJS.ProcessEnv = {}): string {
    const { status, stderr } = spawnSync("/bin/sh", [script()], {
      env: { ...env, PATH: path.join(project, "bin") },
      encoding: "utf8",
    });
    assert.equal(status, expected, stderr);
    return stderr;
  }

  function script(): string {
    return path.join(project, "scripts/setup/node-modules.sh");
  }

  function install(name: string, content: string): void {
    fs.writeFileSync(path.join(project, "bin", name), content, { mode: 0o755 });
  }

  function link(tool: string): void {
    const place = ["/usr/bin", "/bin"]
      .map((folder) => path.join(folder, tool))
      .find((file) => fs.existsSync(file));
    assert.ok(place !== undefined);
    fs.symlinkSync(place, path.join(project, "bin", tool));
  }

  function calls(): number {
    return fs.readFileSync(path.join(project, "calls"), "utf8").trim().split("\n").length;
  }
});
