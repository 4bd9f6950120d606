import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { repositoryRoot } from "../../scripts/engine/paths";
import { Witness } from "../../scripts/report/input/witness";

class Thing extends pulumi.CustomResource {
  constructor(name: string, props: pulumi.Inputs = {}, opts?: pulumi.CustomResourceOptions) {
    super("test:index:Thing", name, props, opts);
  }
}

/** Runs a program under mocks with the witness beside it. */
async function seen(program: (parent: pulumi.Resource) => void): Promise<Witness> {
  const witness = new Witness(repositoryRoot);
  await pulumi.runtime.setMocks({
    newResource: ({ name, inputs }) => ({ id: `${name}-id`, state: inputs as Record<string, unknown> }),
    call: () => ({}),
  });
  program(new pulumi.ComponentResource("test:index:Root", "root", {}, { transformations: [witness.note] }));
  await pulumi.runtime.disconnect();
  return witness;
}
const type = "test:index:Thing";

describe("the witness", () => {
  it("tells the line with new, also where traces are switched off", async () => {
    const limit = Error.stackTraceLimit;
    const witness = await seen((parent) => {
      Error.stackTraceLimit = 0;
      new Thing("one", {}, { parent });
      Error.stackTraceLimit = limit;
    });
    const place = witness.placeOf(type, "one");
    assert.equal(place?.file, "test/report/witness.test.ts");
    assert.equal(place.line, 30);
  });

  it("tells what each input takes its value from, inside lists and objects too", async () => {
    const witness = await seen((parent) => {
      const source = new Thing("source", {}, { parent });
      new Thing("target", { plain: 1, deep: [{ key: pulumi.interpolate`x-${source.id}` }] }, { parent });
    });
    assert.deepEqual(witness.sourcesOf(type, "target"), { deep: [{ type, name: "source" }] });
  });

  it("tells nothing of two resources that it cannot keep apart", async () => {
    const witness = await seen((parent) => {
      new Thing("twin", {}, { parent });
      new Thing("twin", {}, { parent });
    });
    assert.equal(witness.placeOf(type, "twin"), undefined);
    assert.equal(witness.placeOf(type, "nobody"), undefined);
  });
});
