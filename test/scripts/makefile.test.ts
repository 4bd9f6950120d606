import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { repositoryRoot } from "../../scripts/engine/paths";

const makefile = fs.readFileSync(path.join(repositoryRoot, "Makefile"), "utf8");

describe("the Makefile", () => {
  it("lists every target when make is typed alone", () => {
    const help = execFileSync("make", ["-s"], { cwd: repositoryRoot, encoding: "utf8" });
    const targets = (/^\.PHONY: (.*)$/m.exec(makefile)?.[1] ?? "").split(" ");
    assert.ok(targets.length > 10);
    for (const target of targets) assert.match(help, new RegExp(`^  ${target} +\\S`, "m"), target);
  });

  for (const [, script] of makefile.matchAll(/\$\(run\)([\w-]+\.ts)/g)) {
    it(`calls scripts/${script ?? ""}, which exists`, () => {
      assert.ok(fs.existsSync(path.join(repositoryRoot, "scripts", script ?? "")));
    });
  }
});
