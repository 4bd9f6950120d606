import { strict as assert } from "node:assert";
import { schemaOf } from "../../../simulator/schema/schema";
import { entryOf } from "../../../simulator/types";
import { entries as command } from "../../../simulator/types/command";
import { entries as docker } from "../../../simulator/types/docker";
import type { TypeEntry } from "../../../simulator/types/entry";
import { entries as random } from "../../../simulator/types/random";

describe("schema from the installed packages", () => {
  it("knows inputs, outputs, required and secret properties of an AWS type", () => {
    const schema = schemaOf("aws:rds/instance:Instance");
    assert.deepEqual(schema.required, ["instanceClass"]);
    assert.ok(schema.inputs.has("allocatedStorage"));
    assert.ok(!schema.inputs.has("address"));
    assert.equal(schema.outputs.get("address"), "string");
    assert.equal(schema.outputs.get("replicas"), "list");
    assert.deepEqual([...schema.secrets], ["password", "passwordWo"]);
  });

  it("knows the other providers, whose classes are compiled otherwise", () => {
    assert.deepEqual(schemaOf("docker:index/image:Image").required, ["imageName"]);
    assert.ok(schemaOf("command:local:Command").inputs.has("triggers"));
    assert.ok(schemaOf("command:local:Command").outputs.has("stdout"));
    assert.deepEqual(
      [...schemaOf("random:index/randomPassword:RandomPassword").secrets],
      ["bcryptHash", "result"],
    );
  });

  it("refuses a type that the package does not declare", () => {
    assert.throws(
      () => schemaOf("aws:rds/instance:Instanze"),
      /@pulumi\/aws declares no resource type aws:rds/,
    );
    assert.throws(() => schemaOf("gcp:storage/bucket:Bucket"), /declares no resource type gcp:storage/);
  });

  it("says where the entry of a type that nobody reviewed belongs", () => {
    const unreviewed = "aws:gamelift/fleet:Fleet";
    assert.throws(
      () => entryOf(unreviewed),
      /aws:gamelift\/fleet:Fleet.*simulator\/types\/aws\/gamelift\.ts/,
    );
    assert.throws(() => entryOf("docker:index/service:Service"), /simulator\/types\/docker\.ts/);
  });
});

describe("reviewed entries of random, command and docker", () => {
  for (const [type, entry] of Object.entries({ ...random, ...command, ...docker })) {
    it(`${type} names properties that exist`, () => {
      const { inputs } = schemaOf(type);
      const unknown = inputsNamed(entry).filter((path) => !inputs.has(path.split(/[.[]/)[0] ?? path));
      assert.deepEqual(unknown, []);
    });
  }
});

function inputsNamed(entry: TypeEntry): readonly string[] {
  return [
    ...Object.keys({ ...entry.replaces, ...entry.updates, ...entry.defaults }),
    ...(entry.sets ?? []),
    ...(entry.autoname === undefined ? [] : [entry.autoname.property]),
    ...(entry.references ?? []).map(({ path }) => path),
    ...(entry.unique ?? []).flat(),
  ];
}
