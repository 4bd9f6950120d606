import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import fc from "fast-check";
import { parseSettings, readText, refusalText, stackFile, type Fault } from "../../config";
import { knownKeys, describedAt } from "../../config/described";
import { keyText, unknownKey, type KeyPath } from "../../config/fault";
import { everyNode } from "../../config/plain";
import { mutation, type Mutation } from "./mutations";

// The same cases in every run, so that a failure can be repeated; other seeds and more runs by hand.
const seed = Number(process.env.PROPERTY_SEED ?? 20_261_122);
const runs = (standard: number): number => Number(process.env.PROPERTY_RUNS ?? standard);

/** Settings that others are checked against: a change here may be reported there. */
const coupled = ["estate:environment", "aws:region", "estate:recoveryRegion", "aws:defaultTags"];

function parse({ stack, config }: Mutation): readonly Fault[] {
  const result = parseSettings(stackFile(stack), config);
  return result.ok ? [] : result.faults;
}

/** Whether a fault's key is a place of the file, or a key that the schema knows in a section of the file. */
function exists(fault: Fault, keysOfFile: ReadonlySet<string>): boolean {
  if (keysOfFile.has(fault.key)) return true;
  if (knownKeys(describedAt([]) ?? {}).includes(fault.key)) return true;
  const parent = fault.key.replace(/(?:\.[\w-]+|\[\d+\])$/, "");
  return fault.given !== unknownKey && keysOfFile.has(parent);
}

/** Whether a fault is about the changed place, its section, or something inside it. */
function near(fault: Fault, place: KeyPath): boolean {
  const text = keyText(place);
  const section = keyText(place.slice(0, -1));
  if (section !== "" && section !== "estate:systems" && fault.key.startsWith(section)) return true;
  return fault.key.startsWith(text) || text.startsWith(fault.key) || sameSystem(fault.key, text);
}

/** Within a system one size is checked against another: both orders are fair. */
function sameSystem(one: string, other: string): boolean {
  const system = (key: string): string | undefined => /^estate:systems\.([\w-]+)\./.exec(key)?.[1];
  return system(one) !== undefined && system(one) === system(other);
}

describe("any change to the real stack files", function () {
  this.timeout(300_000);

  it("is accepted, or refused by the name of a key where the change was made", () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(mutation, (mutated) => {
        const faults = parse(mutated);
        seen[faults.length === 0 ? "accepted" : "refused"]++;
        if (faults.length === 0) return;
        const keysOfFile = new Set(everyNode(mutated.config).map((node) => keyText(node.path)));
        for (const fault of faults) {
          assert.notEqual(fault.key, "", "a fault names no key");
          assert.ok(exists(fault, keysOfFile), `${fault.key} is not in the file, and not asked for`);
          assert.ok(fault.given !== "" && fault.allowed !== "" && fault.file === stackFile(mutated.stack));
          assert.ok(fault.given !== unknownKey || keysOfFile.has(fault.key));
        }
        const top = mutated.places.map(([first]) => String(first));
        if (top.some((key) => coupled.includes(key))) return;
        assert.ok(
          faults.some((fault) => mutated.places.some((place) => near(fault, place))),
          `changed ${mutated.places.map(keyText).join(" and ")}, but heard: ${refusalText(faults)}`,
        );
      }),
      { seed, numRuns: runs(1500) },
    );
    assert.ok(
      seen.accepted > 20,
      `only ${seen.accepted} changes were accepted: the mutations are too coarse`,
    );
    assert.ok(seen.refused > 700, `only ${seen.refused} changes were refused`);
  });

  it("changes nothing outside the file: no inherited property is read or written", () => {
    fc.assert(
      fc.property(mutation, (mutated) => {
        parse(mutated);
        assert.deepEqual(Object.keys(Object.prototype), []);
        assert.equal(({} as Record<string, unknown>).minimum, undefined);
      }),
      { seed, numRuns: runs(200) },
    );
  });
});

describe("any damage to the text of the real stack files", function () {
  this.timeout(300_000);
  const root = path.resolve(__dirname, "../..");
  const text = (stack: string): string => fs.readFileSync(path.join(root, stackFile(stack)), "utf8");

  const damaged = fc
    .tuple(
      fc.constantFrom("prod", "staging"),
      fc.constantFrom(
        "cut lines",
        "repeat a line",
        "insert text",
        "cut characters",
        "indent a line",
        "stop early",
      ),
      fc.nat(),
      fc.nat({ max: 12 }),
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 12 }),
        fc.constantFrom(
          "\t",
          ": ",
          "- ",
          "{",
          "]",
          "&a",
          "*a",
          "!!js/function ",
          "<<: ",
          "? ",
          "|",
          "%YAML",
          "---\n",
          "\u0000",
        ),
      ),
    )
    .map(([stack, kind, at, length, inserted]) => {
      const whole = text(stack);
      const lines = whole.split("\n");
      const [line, character] = [at % lines.length, at % whole.length];
      const results: Readonly<Record<string, () => string>> = {
        "cut lines": () => [...lines.slice(0, line), ...lines.slice(line + 1 + length)].join("\n"),
        "repeat a line": () => [...lines.slice(0, line + 1), ...lines.slice(line)].join("\n"),
        "insert text": () => whole.slice(0, character) + inserted + whole.slice(character),
        "cut characters": () => whole.slice(0, character) + whole.slice(character + length),
        "indent a line": () => lines.map((each, index) => (index === line ? `  ${each}` : each)).join("\n"),
        "stop early": () => whole.slice(0, character),
      };
      return { stack, text: results[kind]?.() ?? whole };
    });

  it("is accepted, or refused by the name of a key or a line", () => {
    const seen = { accepted: 0, unreadable: 0, refused: 0 };
    fc.assert(
      fc.property(damaged, ({ stack, text: changed }) => {
        const read = readText(stackFile(stack), changed);
        const result = read.ok ? parseSettings(stackFile(stack), read.config) : read;
        seen[result.ok ? "accepted" : read.ok ? "refused" : "unreadable"]++;
        if (result.ok) return;
        assert.ok(result.faults.length > 0);
        for (const fault of result.faults) {
          assert.ok(fault.key !== "" || fault.line !== undefined || fault.given.startsWith("not valid YAML"));
          assert.doesNotMatch(fault.given, /\n {4}at /, "a stack trace");
        }
      }),
      { seed, numRuns: runs(1000) },
    );
    for (const [outcome, times] of Object.entries(seen)) assert.ok(times > 20, `${outcome}: only ${times}`);
  });
});
