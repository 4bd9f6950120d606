import { strict as assert } from "node:assert";
import fc from "fast-check";
import * as structs from "google-protobuf/google/protobuf/struct_pb";
import {
  Asset,
  canonical,
  hasUnknown,
  plain,
  ResourceReference,
  Secret,
  Unknown,
} from "../../../simulator/protocol/values";
import type { Value, ValueMap } from "../../../simulator/protocol/values";
import { decode, encode } from "../../../simulator/protocol/wire";

const signatureKey = "4dabf18193072939515e22adb298388d";

function throughTheWire(map: ValueMap): ValueMap {
  return decode(structs.Struct.deserializeBinary(encode(map).serializeBinary()));
}

/** Values of every kind, nested; no null among members, because a null property counts as unset. */
const values = fc.letrec<{ value: Value; map: ValueMap }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.string(),
    fc.constant(Unknown.value),
    fc.constant(new Asset("asset", { hash: "abc", path: "./x" })),
    fc.array(tie("value"), { maxLength: 4 }),
    tie("value").map((value) => new Secret(value)),
    tie("map"),
  ),
  map: fc.dictionary(
    fc.string().filter((key) => key !== "__proto__" && key !== signatureKey),
    tie("value"),
    {
      maxKeys: 4,
      noNullPrototype: true,
    },
  ),
}));

describe("wire", () => {
  it("gives every value back as it was", () => {
    fc.assert(
      fc.property(values.map, (map) => {
        assert.deepEqual(throughTheWire(map), map);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps archives with their files, and resources", () => {
    const file = new Asset("asset", { hash: "h1", text: "export const x = 1" });
    const code = new Asset("archive", { hash: "h2", assets: { "index.js": file } });
    const other = new ResourceReference({ urn: "urn:pulumi:s::p::t::n", id: "vpc-1" });
    const back = throughTheWire({ code, other });
    assert.deepEqual(back, { code, other });
    assert.equal(plain(back.other ?? null), "vpc-1");
  });

  it("reads every sentinel as unknown, whatever its kind", () => {
    const fields = { n: "3eeb2bf0-c639-47a8-9e75-3b44932eb421", s: "04da6b54-80e4-46f7-96ec-b56ff0331ba9" };
    const decoded = decode(structs.Struct.fromJavaScript(fields));
    assert.deepEqual(decoded, { n: Unknown.value, s: Unknown.value });
    assert.ok(hasUnknown([{ deep: new Secret(decoded.n ?? null) }]));
  });

  it("reads output values: known, unknown, secret, null", () => {
    const output = (members: Record<string, structs.JavaScriptValue>): structs.JavaScriptValue => ({
      [signatureKey]: "d0e6a833031e9bbcd3f4e8bde6ca49a4",
      dependencies: ["urn:pulumi:s::p::t::n"],
      ...members,
    });
    const decoded = decode(
      structs.Struct.fromJavaScript({
        known: output({ value: "a" }),
        later: output({}),
        nothing: output({ value: null }),
        secret: output({ value: "b", secret: true }),
      }),
    );
    const expected = { known: "a", later: Unknown.value, nothing: null, secret: new Secret("b") };
    assert.deepEqual(decoded, expected);
  });

  it("refuses an object of a kind it does not know", () => {
    const struct = structs.Struct.fromJavaScript({ x: { [signatureKey]: "something-new" } });
    assert.throws(() => decode(struct), /a kind that this provider does not know: "something-new"/);
  });

  it("compares maps whatever the order of their keys", () => {
    assert.equal(canonical({ a: 1, b: new Secret([true]) }), canonical({ b: [true], a: 1 }));
    assert.notEqual(canonical({ a: "1" }), canonical({ a: 1 }));
  });
});
