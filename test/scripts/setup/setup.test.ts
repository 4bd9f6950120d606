import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { runScript, startScript } from "../run-script";

/** A `go` that knows its version and runs these shell lines instead of building; $out is where the program goes. */
const go = (version: string, lines: string): string => `#!/bin/sh
if [ "$1" = env ]; then echo ${version}; exit 0; fi
while [ $# -gt 0 ]; do if [ "$1" = -o ]; then out=$2; fi; shift; done
${lines}
`;

describe("finding or building the engine", () => {
  let folder = "";
  let env: NodeJS.ProcessEnv = {};

  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "estate-setup-"));
    fs.mkdirSync(path.join(folder, "bin"));
    env = {
      PATH: path.join(folder, "bin"),
      GOROOT: path.join(folder, "no-go"),
      ESTATE_TOOL_CACHE: path.join(folder, "cache"),
    };
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it("says what to install when there is neither Pulumi nor Go", async () => {
    const { code, stderr } = await runScript("setup", [], env);
    assert.equal(code, 1);
    assert.match(stderr, /pulumi is not on PATH, and it cannot be built: Go is not installed/);
    assert.match(stderr, /3\.249\.0 or newer[\s\S]*Go, 1\.25\.11 or newer/);
    assert.ok(!stderr.includes("    at "), "no stack trace");
  });

  it("says which versions are too old", async () => {
    install("pulumi", "#!/bin/sh\necho v3.100.0\n");
    install("go", go("go1.24.2", "exit 9"));
    const { code, stderr } = await runScript("setup", [], env);
    assert.equal(code, 1);
    assert.match(stderr, /pulumi is 3\.100\.0, older than 3\.249\.0/);
    assert.match(stderr, /go is 1\.24\.2, older than 1\.25\.11/);
  });

  it("takes a Pulumi on PATH that is new enough", async () => {
    install("pulumi", "#!/bin/sh\necho v3.260.1\n");
    const { code, stdout } = await runScript("setup", [], env);
    assert.equal(code, 0);
    assert.match(stdout, /Pulumi 3\.260\.1 found/);
  });

  it("builds once, and again only when the binary is not the one it built", async () => {
    install("go", go("go1.26.8", `echo built >> ${folder}/builds; echo binary > "$out"`));
    for (const run of [1, 2]) assert.equal((await runScript("setup", [], env)).code, 0, `run ${run}`);
    assert.equal(builds(), 1);
    fs.appendFileSync(path.join(folder, "cache/engine/pulumi"), "damaged");
    assert.equal((await runScript("setup", [], env)).code, 0);
    assert.equal(builds(), 2);
  });

  it("explains a full disk and leaves nothing half-made", async () => {
    install("go", go("go1.26.8", `echo half > "$out"; echo "write /x: no space left on device" >&2; exit 1`));
    const { code, stderr } = await runScript("setup", [], env);
    assert.equal(code, 1);
    assert.match(stderr, /the disk is full/);
    assert.deepEqual(fs.readdirSync(path.join(folder, "cache/engine")), []);
  });

  it("leaves nothing half-made when it is interrupted", async () => {
    install("go", go("go1.26.8", `echo half > "$out"; exec /bin/sleep 60`));
    const running = startScript("setup", [], env);
    await running.said("Building");
    await exists(path.join(folder, "cache/engine"));
    running.child.kill("SIGINT");
    assert.equal((await running.ended).code, 130);
    assert.deepEqual(fs.readdirSync(path.join(folder, "cache/engine")), []);
  });

  it("explains a cache folder that cannot be made", async () => {
    install("go", go("go1.26.8", "exit 9"));
    fs.writeFileSync(path.join(folder, "cache"), "a file");
    const { code, stderr } = await runScript("setup", [], env);
    assert.equal(code, 1);
    assert.match(stderr, /Cannot write .*: .*(a file, not a folder|exists)/);
  });

  function install(name: string, script: string): void {
    fs.writeFileSync(path.join(folder, "bin", name), script, { mode: 0o755 });
  }

  function builds(): number {
    return fs.readFileSync(path.join(folder, "builds"), "utf8").trim().split("\n").length;
  }

  /** Waits until the fake build has begun to write. */
  async function exists(place: string): Promise<void> {
    while (!fs.existsSync(place) || fs.readdirSync(place).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
  }
});
