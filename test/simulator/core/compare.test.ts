import { strict as assert } from "node:assert";
import fc from "fast-check";
import { Asset, Secret, Unknown, valueMapOf } from "../../../simulator/protocol/values";
import type { ValueMap } from "../../../simulator/protocol/values";
import { differences } from "../../../simulator/resource/compare";

function seen(olds: ValueMap, news: ValueMap, sets: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(differences(olds, news, sets).map(({ path, kind }) => [path, kind]));
}

describe("differences", () => {
  it("names what was added, deleted and changed by its path", () => {
    const olds = {
      a: 1,
      gone: "x",
      tags: { Name: "n", "app.kubernetes.io/x": "1" },
      list: [{ p: 1 }, { p: 2 }],
    };
    const news = {
      a: 2,
      come: "y",
      tags: { Name: "n", "app.kubernetes.io/x": "2" },
      list: [{ p: 1 }, { p: 3 }],
    };
    assert.deepEqual(seen(olds, news), {
      a: "update",
      gone: "delete",
      come: "add",
      'tags["app.kubernetes.io/x"]': "update",
      "list[1].p": "update",
    });
  });

  it("does not care about order in sets, also in nested ones, but does in lists", () => {
    const olds = { ingress: [{ ports: [1, 2] }, { ports: [3] }] };
    const news = { ingress: [{ ports: [3] }, { ports: [2, 1] }] };
    assert.deepEqual(seen(olds, news, ["ingress", "ingress[].ports"]), {});
    assert.deepEqual(Object.keys(seen(olds, news)).length > 0, true);
  });

  it("names the elements of a set that came and went", () => {
    assert.deepEqual(seen({ ids: ["a", "b"] }, { ids: ["b", "c", "d"] }, ["ids"]), {
      "ids[0]": "delete",
      "ids[1]": "add",
      "ids[2]": "add",
    });
  });

  it("takes an empty list for none", () => {
    assert.deepEqual(seen({ ids: [] }, {}), {});
    assert.deepEqual(seen({}, { ids: [] }), {});
  });

  it("compares policies by meaning and other JSON by value", () => {
    const policy = JSON.stringify({ Statement: { Action: ["a", "b"], Resource: "*" } });
    const same = JSON.stringify({ Statement: [{ Resource: ["*"], Action: ["b", "a"] }] }, undefined, 2);
    assert.deepEqual(seen({ policy }, { policy: same }), {});
    assert.deepEqual(seen({ policy }, { policy: policy.replace("*", "x") }), { policy: "update" });
    assert.deepEqual(seen({ dashboardBody: "[1, 2]" }, { dashboardBody: "[1,2]" }), {});
    assert.deepEqual(seen({ dashboardBody: "[1,2]" }, { dashboardBody: "[2,1]" }), {
      dashboardBody: "update",
    });
  });

  it("compares code by its hash", () => {
    const code = (hash: string, path: string): ValueMap => ({ code: new Asset("archive", { hash, path }) });
    assert.deepEqual(seen(code("h", "./a"), code("h", "./b")), {});
    assert.deepEqual(seen(code("h", "./a"), code("i", "./a")), { code: "update" });
  });

  it("takes a secret for its value, and an unknown for a change", () => {
    assert.deepEqual(seen({ p: new Secret("x") }, { p: "x" }), {});
    assert.deepEqual(seen({ p: "x", q: ["a"] }, { p: Unknown.value, q: ["a", Unknown.value] }, ["q"]), {
      p: "update",
      "q[1]": "add",
    });
  });

  it("finds nothing between equal inputs, and something between others", () => {
    const maps = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.jsonValue({ maxDepth: 3 }));
    fc.assert(
      fc.property(maps, (map) => {
        assert.deepEqual(seen(valueMapOf(map), valueMapOf(structuredClone(map))), {});
        assert.deepEqual(seen(valueMapOf({ ...map, z: 1 }), valueMapOf({ ...map, z: 2 })), { z: "update" });
      }),
      { numRuns: 200 },
    );
  });
});
