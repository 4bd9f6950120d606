import assert from "node:assert/strict";
import { schemaOf } from "../../../simulator/schema/schema";
import { entries } from "../../../simulator/types/aws";
import type { IdentityContext, TypeEntry } from "../../../simulator/types/entry";
import { hasInput } from "./inputs";

/** Every path of an entry that is meant to be an input. */
function inputPaths(entry: TypeEntry): readonly string[] {
  return [
    ...[entry.replaces, entry.updates, entry.replacesWhenSetOrUnset, entry.defaults].flatMap((map) =>
      Object.keys(map ?? {}),
    ),
    ...(entry.sets ?? []),
    ...(entry.references ?? []).map(({ path }) => path),
    ...(entry.autoname === undefined ? [] : [entry.autoname.property]),
    ...(entry.unique ?? []).flat(),
  ];
}

/** A context in which every required and named input is a text. */
function contextOf(type: string, hash = "0123456789ab"): IdentityContext {
  const named = [
    "name",
    "bucket",
    "identifier",
    "policyName",
    "replicationGroupId",
    "statementId",
    "vpcId",
  ].filter((name) => schemaOf(type).inputs.has(name));
  const inputs = Object.fromEntries(
    [...schemaOf(type).required, ...named].map((property) => [property, `${property}-x`]),
  );
  return {
    urn: `urn:${type}`,
    logicalName: "x",
    inputs,
    accountId: "123456789012",
    region: "us-east-1",
    hash,
  };
}

describe("reviewed AWS types", () => {
  for (const [type, entry] of Object.entries(entries)) {
    describe(type, () => {
      it("exists in the installed provider package", () => {
        assert.ok(schemaOf(type).inputs.size > 0);
      });

      it("speaks of inputs that exist", () => {
        const strange = inputPaths(entry).filter((path) => !hasInput(type, path));
        assert.deepEqual(strange, []);
      });

      it("names outputs and targets that exist", () => {
        const { inputs, outputs } = schemaOf(type);
        const given = Object.keys(entry.outputs?.(contextOf(type)) ?? {});
        assert.deepEqual(
          [...given, ...(entry.volatile ?? [])].filter((name) => !outputs.has(name) && !inputs.has(name)),
          [],
        );
        for (const { to, by } of entry.references ?? []) {
          for (const target of to) {
            assert.ok(entries[target] !== undefined, `${target} has no entry`);
            const known = schemaOf(target);
            assert.ok(by === "id" || known.inputs.has(by) || known.outputs.has(by), `${target} has no ${by}`);
          }
        }
      });

      it("gives a value to every output that only AWS knows", () => {
        const given = entry.outputs?.(contextOf(type)) ?? {};
        const missing = [...schemaOf(type).outputs.keys()].filter(
          (name) => name !== "tagsAll" && given[name] === undefined,
        );
        assert.deepEqual(missing, []);
      });

      it("has an id that hangs on nothing but the resource", () => {
        const id = entry.id(contextOf(type));
        assert.equal(entry.id(contextOf(type)), id);
        assert.ok(id.length > 0 && !id.includes("undefined"), id);
      });

      it("gives a reason for every correction", () => {
        const corrections = { ...entry.replaces, ...entry.updates, ...entry.replacesWhenSetOrUnset };
        for (const [path, reason] of Object.entries(corrections))
          assert.ok(reason.length > 10, `${path}: ${reason}`);
      });
    });
  }

  it("does not contradict itself", () => {
    for (const [type, entry] of Object.entries(entries)) {
      const both = Object.keys(entry.replaces ?? {}).filter((path) => entry.updates?.[path] !== undefined);
      assert.deepEqual(both, [], type);
    }
  });
});
