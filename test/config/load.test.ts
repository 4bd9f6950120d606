import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { loadSettings, parseSettings } from "../../config";
import { realConfig } from "./stacks";

/** Hands a configuration to the program as the engine does: every value as text. */
function fromEngine(config: Readonly<Record<string, unknown>>): void {
  pulumi.runtime.setAllConfig(
    Object.fromEntries(
      Object.entries(config).map(([key, value]) => [
        key,
        typeof value === "string" ? value : JSON.stringify(value),
      ]),
    ),
  );
}

describe("loading settings in the program", () => {
  let before: Record<string, string>;
  beforeEach(() => {
    before = { ...pulumi.runtime.allConfig() };
  });
  afterEach(() => {
    pulumi.runtime.setAllConfig(before);
  });

  for (const stack of ["prod", "staging"]) {
    it(`reads of ${stack} what the file says`, () => {
      const config = realConfig(stack);
      fromEngine(config);
      const parsed = parseSettings(stack, config);
      assert.ok(parsed.ok);
      assert.deepEqual(loadSettings(stack), parsed.settings);
    });
  }

  it("stops the run with every fault and no stack trace", () => {
    fromEngine({ ...realConfig("prod"), "estate:owner": "", "estate:network": "{not json" });
    try {
      loadSettings("prod");
      assert.fail("it was accepted");
    } catch (error) {
      assert.ok(pulumi.RunError.isInstance(error)); // the engine shows the message of this kind alone
      assert.equal(
        error.message,
        "Pulumi.prod.yaml cannot be used, 2 faults:\n" +
          '  - estate:owner is ""; allowed: 2 to 128 letters, digits, blanks and _ . : / = + @ -.\n' +
          '  - estate:network is "{not json"; allowed: a section with the keys cidr, zones, natGateways, flowLogRetentionDays.',
      );
    }
  });

  for (const until of ["2026-12-31", "2026-12-31 00:00:00 +0000 UTC", "2026-12-31T00:00:00Z"]) {
    it(`reads a date, of which the engine makes "${until}" where it stands bare in the file`, () => {
      const protection = { on: false, reason: "The estate moves to another account" };
      fromEngine({ ...realConfig("prod"), "estate:protection": { ...protection, until } });
      assert.deepEqual(loadSettings("prod").protection, { ...protection, until: "2026-12-31" });
    });
  }

  it("reads a text that looks like JSON as text", () => {
    fromEngine({ ...realConfig("prod"), "estate:owner": "2024" });
    assert.equal(loadSettings("prod").owner, "2024");
  });
});
