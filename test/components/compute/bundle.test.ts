import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import * as path from "node:path";
import * as util from "node:util";
import * as vm from "node:vm";
import { buildFunction, bundleOf } from "../../../components/compute/bundle";

const functions = path.resolve(__dirname, "../../../functions");
const sources = readdirSync(functions).filter((name) => name !== "shared");

describe("bundle", () => {
  for (const source of sources) {
    describe(source, () => {
      it("has the same bytes each time", () => {
        assert.equal(buildFunction(source), buildFunction(source));
        assert.equal(bundleOf(source), bundleOf(source));
      });

      it("names no folder of this machine", () => {
        assert.ok(!bundleOf(source).includes(path.resolve(functions, "..")));
      });

      it("loads in Node and exports an async handler", () => {
        process.env.REPLICATION_GROUP_ID ??= "group";
        process.env.AWS_REGION ??= "us-east-1";
        const module = { exports: {} as Record<string, unknown> };
        const load = vm.compileFunction(bundleOf(source), ["module", "exports", "require"]) as (
          ...given: unknown[]
        ) => void;
        load(module, module.exports, require);
        assert.equal(typeof module.exports.handler, "function");
        assert.ok(util.types.isAsyncFunction(module.exports.handler), "Node 24 on Lambda takes no callbacks");
      });
    });
  }

  it("says which source is missing", () => {
    assert.throws(() => buildFunction("no-such-job"), /no-such-job/);
  });
});
