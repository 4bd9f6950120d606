import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { parseSettings, readStack, readText, refusalText, siblingsOf, stackFile } from "../../config";
import { faultText, type KeyPath } from "../../config/fault";
import { change, realConfig } from "./stacks";
import { stringify } from "yaml";

function said(text: string): readonly string[] {
  const read = readText("Pulumi.prod.yaml", text);
  return read.ok ? [] : read.faults.map(faultText);
}

describe("reading stack files", () => {
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "stack-files-"));
  });
  afterEach(() => {
    fs.rmSync(folder, { recursive: true });
  });

  it("names the stacks when there is none of that name", () => {
    const read = readStack("porduction");
    assert.ok(!read.ok);
    assert.match(refusalText(read.faults), /^Pulumi\.porduction\.yaml cannot be used, 1 fault:\n/);
    assert.match(refusalText(read.faults), /no stack is called "porduction"; allowed: prod, staging/);
  });

  it("does not follow a stack's name out of the folder", () => {
    const read = readStack("../prod");
    assert.ok(!read.ok);
  });

  it("names the line of broken YAML", () => {
    assert.deepEqual(said("config:\n  aws:region: us-east-1\n\taws:profile: x\n"), [
      "line 3 is not valid YAML (Tabs are not allowed as indentation); " +
        "allowed: YAML with each key once and blanks, not tabs, for indentation.",
    ]);
    assert.match(
      said("config:\n  a: 1\n  a: 2\n")[0] ?? "",
      /^line 3 is not valid YAML \(Map keys must be unique\)/,
    );
    assert.match(said("config: {\n")[0] ?? "", /^line 2 is not valid YAML/);
  });

  it("survives text that is hostile rather than wrong", () => {
    assert.match(said("[".repeat(20_000))[0] ?? "", /not valid YAML/);
    assert.match(said("config: *nowhere\n")[0] ?? "", /not valid YAML/);
    const bomb = `a: &a [x]\n${Array.from({ length: 9 }, (_, i) => `b${i}: &b${i} [${`*${i === 0 ? "a" : `b${i - 1}`},`.repeat(9)}]`).join("\n")}\nconfig: *b8\n`;
    assert.match(said(bomb)[0] ?? "", /not valid YAML/);
  });

  it("says when there is no section `config`", () => {
    for (const text of ["", "conifg: {}\n", "config:\n", "config: 3\n", "- 1\n"]) {
      assert.match(said(text)[0] ?? "", /^config is /, text);
    }
  });

  it("refuses a file that cannot be read, or is far too long", () => {
    fs.mkdirSync(path.join(folder, "Pulumi.folder.yaml"));
    fs.writeFileSync(path.join(folder, "Pulumi.long.yaml"), `config: {}\n${"#".repeat(1_000_001)}`);
    for (const stack of ["folder", "long"]) assert.ok(!readStack(stack, folder).ok, stack);
  });

  describe("beside another stack", () => {
    function refusedWith(changes: readonly (readonly [KeyPath, unknown])[]): readonly string[] {
      const config = realConfig("staging");
      for (const [place, value] of changes) change(config, place, value);
      fs.writeFileSync(path.join(folder, "Pulumi.prod.yaml"), stringify({ config: realConfig("prod") }));
      const result = parseSettings(stackFile("staging"), config, siblingsOf("staging", folder));
      return result.ok ? [] : result.faults.map(faultText);
    }

    it("accepts what is apart", () => {
      assert.deepEqual(refusedWith([]), []);
    });

    it("refuses ranges that overlap", () => {
      assert.deepEqual(refusedWith([[["estate:network", "cidr"], "10.20.16.0/20"]]), [
        'estate:network.cidr is "10.20.16.0/20"; allowed: a range that does not overlap 10.20.0.0/16 of ' +
          "Pulumi.prod.yaml. Networks that overlap can never be connected.",
      ]);
    });

    it("refuses the other stack's names", () => {
      const web = ["estate:systems", "vdx", "web"];
      const texts = refusedWith([
        [[...web, "zone", "name"], "vdx.com"],
        [[...web, "hosts", 0], "api.vdx.com"],
        [["estate:systems", "vdx", "uploads", "bucketName"], "vdx-uploads"],
      ]);
      assert.equal(
        texts.find((text) => text.includes("hosts[0]")),
        'estate:systems.vdx.web.hosts[0] is "api.vdx.com"; allowed: a name that Pulumi.prod.yaml does not use. ' +
          "Two stacks would overwrite each other's record.",
      );
      assert.ok(texts.some((text) => text.includes("uploads.bucketName")));
    });

    it("lets only one stack of an account own its audit services", () => {
      assert.deepEqual(refusedWith([[["aws:allowedAccountIds"], ["111111111111"]]]), [
        "estate:audit.owned is true; allowed: false, with a reason. " +
          "Pulumi.prod.yaml owns them already, in the same account and region; AWS has one of each.",
      ]);
    });

    it("does not refuse a stack because another one's file is broken", () => {
      fs.writeFileSync(path.join(folder, "Pulumi.broken.yaml"), "config: {");
      assert.deepEqual(refusedWith([]), []);
    });
  });
});
