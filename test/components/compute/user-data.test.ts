import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { encodeUserData, userDataLimitBytes } from "../../../components/compute/user-data/encode";
import {
  agentConfiguration,
  instanceFiles,
  renderUserData,
  type InstanceFacts,
} from "../../../components/compute/user-data";
import { launchHookName } from "../../../components/compute/launch-hook";
import { shapes } from "../../nginx/shapes";
import { renderNginx } from "../../../nginx";
import { webInstance, workerInstance } from "./instances";

const instances = { web: webInstance, worker: workerInstance };

describe("user data", () => {
  for (const [kind, facts] of Object.entries(instances)) {
    it(`of a ${kind} instance fits, and is the same each time`, () => {
      const document = renderUserData(facts);
      const encoded = encodeUserData(`mailgenius-${facts.tier}`, document);
      assert.equal(renderUserData({ ...facts }), document);
      assert.equal(Buffer.from(encoded, "base64").toString(), document);
    });
  }

  it("that is too large is refused with its size and the way out", () => {
    assert.throws(
      () => encodeUserData("vdx-app", "x".repeat(userDataLimitBytes + 1)),
      /Fleet "vdx-app": the user data has 16385 bytes.*16384.*S3/s,
    );
    assert.doesNotThrow(() => encodeUserData("vdx-app", "x".repeat(userDataLimitBytes)));
  });

  it("fits for each platform's proxy, with room for ten secrets more", () => {
    for (const inputs of Object.values(shapes)) {
      const more = Array.from({ length: 10 }, (_, index) => [
        `SECRET_${index}`,
        webInstance.secretArns.DATABASE ?? "",
      ]);
      const secretArns = {
        ...webInstance.secretArns,
        ...(Object.fromEntries(more) as Record<string, string>),
      };
      const facts = { ...webInstance, secretArns, proxyConfiguration: renderNginx(inputs) };
      assert.doesNotThrow(() => encodeUserData(inputs.upstreamName, renderUserData(facts)));
    }
  });

  it("gives a worker neither proxy nor port", () => {
    const document = renderUserData(workerInstance);
    assert.doesNotMatch(document, /nginx\.conf"|PORT=%i/);
    assert.match(contentOf(workerInstance, "/opt/platform/instance.env"), /^export PORTS=''$/m);
    assert.match(
      contentOf(workerInstance, "/opt/platform/instance.env"),
      /^export UNITS='application@worker\.service'$/m,
    );
    const unit = contentOf(workerInstance, "/etc/systemd/system/application@.service");
    assert.match(unit, /ExecStart=.*@sha256:[0-9a-f]{64} node scripts\/start-workers\.js$/m);
  });

  it("completes the hook that the fleet waits for, before the fleet gives up", () => {
    const variables = contentOf(webInstance, "/opt/platform/instance.env");
    assert.match(variables, new RegExp(`^export HOOK_NAME='${launchHookName}'$`, "m"));
    assert.match(variables, /^export GATE_SECONDS='840'$/m);
  });

  it("collects every log file into its group", () => {
    const agent = JSON.parse(agentConfiguration(webInstance)) as {
      logs: { logs_collected: { files: { collect_list: { file_path: string; log_group_name: string }[] } } };
    };
    const groupOf = Object.fromEntries(
      agent.logs.logs_collected.files.collect_list.map((file) => [file.file_path, file.log_group_name]),
    );
    assert.equal(groupOf["/var/log/application/application.log"], "/mailgenius/production/app");
    assert.equal(groupOf["/var/log/nginx/access.log"], "/mailgenius/production/nginx");
  });

  const wrong: readonly [string, Partial<InstanceFacts>, RegExp][] = [
    ["ports without proxy", { ...workerInstance, ports: [3000] }, /only the proxy's port is open/],
    ["a proxy without ports", { ports: [] }, /needs no proxy configuration/],
    [
      "a variable name with a dash",
      { environmentVariables: { "NODE-ENV": "x" } },
      /"NODE-ENV" cannot be the name/,
    ],
    ["a value of two lines", { environmentVariables: { KEY: "a\nb" } }, /KEY holds a line break/],
    ["a command that needs quoting", { command: ["sh", "-c", "a b"] }, /word "a b" would need quoting/],
    ["an image that is not pinned", { image: "registry.example.com/app:latest" }, /pinned by digest/],
  ];
  for (const [name, change, message] of wrong) {
    it(`refuses ${name}`, () => {
      const base = name === "ports without proxy" ? workerInstance : webInstance;
      assert.throws(() => renderUserData({ ...base, ...change }), message);
    });
  }

  checkedBy("shellcheck", ["--version"], (run) => {
    for (const [kind, facts] of Object.entries(instances)) {
      for (const file of instanceFiles(facts).filter(({ permissions }) => permissions === "0755")) {
        it(`finds nothing in ${file.path} of a ${kind} instance`, () => {
          assert.equal(run(["-s", "bash", "-f", "gcc"], path.basename(file.path), file.content), "");
        });
      }
    }
  });

  checkedBy("cloud-init", ["--version"], (run) => {
    for (const [kind, facts] of Object.entries(instances)) {
      it(`accepts the document of a ${kind} instance`, () => {
        assert.equal(
          run(["schema", "--config-file"], "user-data", renderUserData(facts)),
          "Valid cloud-config: user-data",
        );
      });
    }
  });

  checkedBy("systemd-analyze", ["--version"], (run) => {
    it("finds no unknown key in the units", () => {
      for (const facts of Object.values(instances)) {
        for (const file of instanceFiles(facts).filter(({ path: name }) =>
          name.startsWith("/etc/systemd/"),
        )) {
          const complaints = run(["verify", "--man=no"], path.basename(file.path), file.content);
          assert.doesNotMatch(complaints, /[Uu]nknown|[Ii]nvalid|[Ff]ailed to parse|not supported/);
        }
      }
    });
  });
});

function contentOf(facts: InstanceFacts, file: string): string {
  const found = instanceFiles(facts).find((candidate) => candidate.path === file);
  assert.ok(found, `${file} is missing`);
  return found.content;
}

/** Tests that need a program; where it is missing they are skipped under a title that says so. */
function checkedBy(
  program: string,
  probe: string[],
  tests: (run: (args: string[], name: string, content: string) => string) => void,
): void {
  const missing = spawnSync(program, probe).error !== undefined;
  describe(missing ? `${program}: SKIPPED, it is not installed` : program, () => {
    before(function () {
      if (missing) this.skip();
    });
    tests((args, name, content) => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), "user-data-"));
      const file = path.join(folder, name);
      fs.writeFileSync(file, content);
      const { stdout, stderr } = spawnSync(program, [...args, file], { encoding: "utf8" });
      fs.rmSync(folder, { recursive: true });
      return `${stdout}${stderr}`.replaceAll(`${folder}/`, "").trim();
    });
  });
}
