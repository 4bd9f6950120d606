import assert from "node:assert/strict";
import { faultsOf, realConfig, refusal } from "../stacks";
import { mailgenius, vdx } from "./cases";

describe("bad input", () => {
  it("is all reported at once, in one run", () => {
    const said = refusal("prod", [
      [["estate:network", "cidr"], "10.0.0.0/8"],
      [[...mailgenius, "database", "recoveryWindowDays"], 3],
      [[...vdx, "tiers", "backend", "desired"], 99],
      [[...vdx, "database", "multiAz"], "yes"],
      [["estate:ownr"], "me"],
    ]);
    assert.deepEqual(said.map((text) => text.split(" is ")[0]).sort(), [
      "estate:network.cidr",
      "estate:ownr",
      "estate:systems.mailgenius.database.recoveryWindowDays",
      "estate:systems.vdx.database.multiAz",
      "estate:systems.vdx.tiers.backend.desired",
    ]);
  });

  it("may be one system alone, or protection off with a reason: these are allowed", () => {
    const config = realConfig("prod");
    const systems = config["estate:systems"] as Record<string, unknown>;
    config["estate:systems"] = { vdx: systems.vdx };
    config["estate:protection"] = {
      on: false,
      reason: "The estate moves to another account",
      until: "2026-12-31",
    };
    config["pulumi:disable-default-providers"] = ["kubernetes"];
    assert.deepEqual(faultsOf("prod", config), []);
  });
});
