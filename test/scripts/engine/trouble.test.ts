import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { type Ended, runScript, startScript } from "../run-script";
import { SmallProject } from "./small-project";

describe("trouble while a stack runs", () => {
  let project: SmallProject;
  const run = (name: string, ...args: string[]): Promise<Ended> => runScript(name, args, project.env);

  beforeEach(() => {
    project = new SmallProject();
  });
  afterEach(() => {
    project.remove();
  });

  it("ends gracefully at Ctrl-C, and a second run completes the work", async () => {
    const running = startScript("up", [], { ...project.env, WAIT_MS: "60000" });
    await resourcesInCloud(1);
    running.child.kill("SIGINT");
    const { code, stderr } = await running.ended;
    assert.equal(code, 130, stderr);
    assert.match(stderr, /Interrupted\. What was finished is in the state/);
    const again = await run("up");
    assert.equal(again.code, 0, again.stderr);
    assert.match(again.stdout, /prod: 1 created, 1 unchanged/);
    assert.equal(project.cloud.resources().length, 2);
  });

  it("mends state and cloud after a run that was killed", async () => {
    const running = startScript("up", [], { ...project.env, WAIT_MS: "60000" });
    await resourcesInCloud(1);
    running.child.kill("SIGKILL");
    await running.ended;
    await engineGone();
    // Whatever the engine could still do about its lock, a user releases it the same way.
    assert.equal((await run("unlock")).code, 0);
    const cloud = project.cloud;
    const first = cloud.find("first");
    cloud.transaction(() => {
      cloud.put({ ...first, urn: `${first.urn}-lost`, id: "lost" });
    });
    const again = await run("up");
    assert.equal(again.code, 0, again.stderr);
    assert.match(again.stderr, /The last run was cut off[\s\S]*removed lost from the simulated cloud/);
    assert.equal(project.cloud.resources().length, 2);
  });

  it("names who holds the lock, and unlock releases a stale one", async () => {
    await run("up");
    const locks = path.join(project.places.backend, ".pulumi/locks/organization/small-estate/prod");
    const lock = {
      pid: 2 ** 22 + 1,
      username: "ana",
      hostname: os.hostname(),
      timestamp: "2026-01-02T03:04:05Z",
    };
    fs.writeFileSync(path.join(locks, "stale.json"), JSON.stringify(lock));
    const refused = await run("up");
    assert.equal(refused.code, 1);
    assert.match(
      refused.stderr,
      /locked by:\n +ana on .* since 2026-01-02T03:04:05Z \(that process no longer exists\)/,
    );
    assert.match(refused.stderr, /make unlock STACK=prod CLOUD=simulated/);
    assert.equal((await run("unlock")).code, 0);
    assert.equal((await run("up")).code, 0);
  });

  it("shows a fault of the program without a stack trace, and fails", async () => {
    project.configure({ "estate:broken": true });
    const { code, stdout, stderr } = await run("preview");
    assert.equal(code, 1);
    assert.match(stdout, /error: [^\n]*the fixture is broken on purpose/);
    assert.ok(!`${stdout}${stderr}`.includes("    at "), `${stdout}${stderr}`);
  });

  async function resourcesInCloud(count: number): Promise<void> {
    const { cloud } = project.places;
    while (!fs.existsSync(cloud) || project.cloud.resources().length < count) await pause();
  }

  /** The engine notices that we are gone, and ends; until then it may still write. */
  async function engineGone(): Promise<void> {
    const locks = path.join(project.places.backend, ".pulumi/locks/organization/small-estate/prod");
    const pids = fs.readdirSync(locks).flatMap((file) => {
      try {
        return [(JSON.parse(fs.readFileSync(path.join(locks, file), "utf8")) as { pid: number }).pid];
      } catch {
        return [];
      }
    });
    while (pids.some((pid) => fs.existsSync(`/proc/${pid}`))) await pause();
  }
});

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}

describe("wrong use", () => {
  let project: SmallProject;

  before(() => {
    project = new SmallProject();
  });
  after(() => {
    project.remove();
  });

  const cases: readonly { title: string; args: string[]; says: RegExp; prepare?: () => void }[] = [
    {
      title: "a stack that does not exist",
      args: ["--stack", "nope"],
      says: /There is no stack "nope"[\s\S]*Pulumi\.prod\.yaml/,
    },
    { title: "a cloud that does not exist", args: ["--cloud", "moon"], says: /There is no cloud "moon"/ },
    { title: "an unknown option", args: ["--fast"], says: /unknown option '--fast'/ },
    { title: "a superfluous word", args: ["prod"], says: /too many arguments/ },
    {
      title: "a broken stack file",
      args: [],
      says: /Pulumi\.prod\.yaml .*\n.*not valid YAML/,
      prepare: () => {
        fs.writeFileSync(project.stackFile, "config:\n  a: [\n");
      },
    },
    {
      title: "an encrypted value",
      args: [],
      says: /estate:token is encrypted/,
      prepare: () => {
        project.configure({ "estate:token": { secure: "v1:abc" } });
      },
    },
  ];

  for (const command of ["up", "refresh", "destroy", "unlock"]) {
    it(`does not ${command} on AWS without a terminal or --yes`, async () => {
      const { code, stderr } = await runScript(command, ["--cloud", "aws"], project.env);
      assert.equal(code, 1, stderr);
      assert.match(stderr, /no terminal to ask on: add --yes/);
    });
  }

  for (const { title, args, says, prepare } of cases) {
    it(`refuses ${title} with exit code 1`, async () => {
      prepare?.();
      const { code, stderr } = await runScript("preview", args, project.env);
      assert.equal(code, 1, stderr);
      assert.match(stderr, says);
      assert.ok(!stderr.includes("    at "), "no stack trace");
    });
  }
});
