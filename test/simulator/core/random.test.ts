import { strict as assert } from "node:assert";
import fc from "fast-check";
import type { IdentityContext } from "../../../simulator/types/entry";
import { entries } from "../../../simulator/types/random";

function context(inputs: Record<string, unknown>, hash = "0123456789ab"): IdentityContext {
  return { urn: "urn", logicalName: "r", inputs, accountId: "", region: "", hash };
}

function outputsOf(
  name: string,
  inputs: Record<string, unknown>,
  hash?: string,
): Readonly<Record<string, unknown>> {
  const type = `random:index/${name.charAt(0).toLowerCase()}${name.slice(1)}:${name}`;
  return entries[type]?.outputs?.(context(inputs, hash)) ?? {};
}

function count(text: string, pattern: RegExp): number {
  return Array.from(text).filter((letter) => pattern.test(letter)).length;
}

describe("random values", () => {
  it("are the same on every run, and others for another resource or other keepers", () => {
    const inputs = { length: 32 };
    assert.deepEqual(outputsOf("RandomPassword", inputs), outputsOf("RandomPassword", inputs));
    assert.notDeepEqual(
      outputsOf("RandomPassword", inputs),
      outputsOf("RandomPassword", inputs, "ffffffffffff"),
    );
    const kept = { ...inputs, keepers: { rotation: "2" } };
    assert.notDeepEqual(outputsOf("RandomPassword", inputs), outputsOf("RandomPassword", kept));
  });

  it("obey length, classes, minimums and the special characters of the program", () => {
    const minimum = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 64 }),
        minimum,
        minimum,
        minimum,
        fc.boolean(),
        (length, low, up, num, special) => {
          const inputs = {
            length,
            minLower: low,
            minUpper: up,
            minNumeric: num,
            special,
            overrideSpecial: "-_",
          };
          const result = String(outputsOf("RandomPassword", inputs).result);
          assert.equal(result.length, length);
          assert.ok(
            count(result, /[a-z]/) >= low && count(result, /[A-Z]/) >= up && count(result, /\d/) >= num,
          );
          assert.match(result, special ? /^[\w-]+$/ : /^[A-Za-z0-9]+$/);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("refuse minimums that do not fit, and classes that are all off", () => {
    const check = entries["random:index/randomPassword:RandomPassword"]?.check;
    assert.match(check?.({ length: 4, minLower: 3, minUpper: 3 })[0]?.reason ?? "", /add up to 6/);
    const off = { length: 4, lower: false, upper: false, numeric: false, special: false };
    assert.match(check?.(off)[0]?.reason ?? "", /nothing is left/);
    assert.deepEqual(check?.({ length: 12 }), []);
  });

  it("have the shapes of the real provider", () => {
    const id = outputsOf("RandomId", { byteLength: 4, prefix: "x-" });
    assert.match(String(id.hex), /^x-[0-9a-f]{8}$/);
    assert.equal(BigInt(String(id.dec).slice(2)), BigInt(`0x${String(id.hex).slice(2)}`));
    assert.match(String(outputsOf("RandomUuid", {}).result), /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const number = Number(outputsOf("RandomInteger", { min: 5, max: 7 }).result);
    assert.ok(number >= 5 && number <= 7);
    const pet = entries["random:index/randomPet:RandomPet"];
    assert.match(pet?.id(context({ length: 3, prefix: "vdx" })) ?? "", /^vdx(-[a-z]+){3}$/);
    assert.deepEqual(
      [...(outputsOf("RandomShuffle", { inputs: [1, 2, 3] }).results as number[])].sort(),
      [1, 2, 3],
    );
  });
});
