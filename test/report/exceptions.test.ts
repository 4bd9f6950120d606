import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { allPacks, exceptionsFault } from "../../scripts/report/pack-run";

describe("exceptions that the packs refuse", () => {
  const before = process.env.ESTATE_POLICY_EXCEPTIONS;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "estate-exceptions-"));
  const faultOf = (text: string): string | undefined => {
    process.env.ESTATE_POLICY_EXCEPTIONS = path.join(folder, "exceptions.yaml");
    fs.writeFileSync(process.env.ESTATE_POLICY_EXCEPTIONS, text);
    return exceptionsFault({ pack: allPacks, at: "2026-11-30" });
  };
  after(() => {
    if (before === undefined) Reflect.deleteProperty(process.env, "ESTATE_POLICY_EXCEPTIONS");
    else process.env.ESTATE_POLICY_EXCEPTIONS = before;
    fs.rmSync(folder, { recursive: true });
  });

  it("are told with what is wrong", () => {
    const entry = {
      rule: "no-such-rule",
      resource: "vdx-files",
      owner: "team",
      reason: "Kept for the tests of the report.",
      expires: "2027-01-31",
    };
    assert.match(faultOf(JSON.stringify({ exceptions: [entry] })) ?? "", /there is no rule "no-such-rule"/);
    assert.match(faultOf("exceptions: [") ?? "", /exceptions\.yaml/);
  });

  it("are nothing to tell of when they are in order", () => {
    assert.equal(faultOf("exceptions: []"), undefined);
  });
});
