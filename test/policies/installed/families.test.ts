import assert from "node:assert/strict";
import { evaluate } from "../../../policies/kit/evaluate";
import { allRules, ruleGroups } from "../../../policies/rules";
import { sourceFiles, textOf } from "../../architecture/sources";
import { declaredWorld } from "../mutations/declared-world";
import { outcomeOf } from "../mutations/outcome";
import { mutationTables } from "../mutations/tables";
import { estateOf, type World } from "../mutations/world";
import { areDifferent, families, type Family, generations, twinsOf } from "./families";
import { type Naming, renamed } from "./rename";
import { installedTypes } from "./types";

const everyType = "*";

function watched(): readonly Family[] {
  return [...families(), ...generations];
}

/** Members of a family that are left out where another one is named. */
function leftOut(family: Family, names: (token: string) => boolean): readonly string[] {
  const missing = family.filter((token) => !names(token));
  return missing.length === family.length ? [] : missing;
}

/**
 * The same AWS thing under several types: whoever declares it under another name, or holds it so in an old state, must
 * not escape. The families come from the installed package, so a name that a later version adds fails here.
 */
describe("names of one AWS thing", () => {
  it("are found in the installed package", () => {
    const has = (...tokens: readonly string[]): boolean =>
      families().some((family) => tokens.every((token) => family.includes(token)));
    assert.ok(has("aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"));
    assert.ok(
      has(
        "aws:lb/listener:Listener",
        "aws:alb/listener:Listener",
        "aws:elasticloadbalancingv2/listener:Listener",
        "aws:applicationloadbalancing/listener:Listener",
      ),
    );
  });

  it("are told from things that only look alike, each of them reviewed", () => {
    const twins = twinsOf().filter((tokens) => !areDifferent(tokens));
    for (const twin of twins)
      assert.ok(
        twin.every((token) => /^aws:(lb|alb)\//.test(token)),
        twin.join(", "),
      );
  });

  it("and all other types that policies name exist: a misspelt one would make a rule blind", () => {
    const known = new Set(installedTypes().flatMap(({ token, aliases }) => [token, ...aliases]));
    for (const file of sourceFiles().filter((name) => name.startsWith("policies/"))) {
      const named = [...textOf(file).matchAll(/"(aws:[a-z0-9]+\/\w+:\w+)"/g)].map((match) => match[1] ?? "");
      for (const token of named) assert.ok(known.has(token), `${file} names ${token}`);
    }
  });

  for (const rule of allRules.filter(({ types }) => !types.includes(everyType))) {
    it(`are all judged by ${rule.name}, or none`, () => {
      const missing = watched().flatMap((family) => leftOut(family, (token) => rule.types.includes(token)));
      assert.deepEqual(missing, []);
    });
  }

  for (const file of sourceFiles().filter((name) => name.startsWith("policies/"))) {
    it(`are all named by ${file}, or none`, () => {
      const text = textOf(file);
      const missing = watched().flatMap((family) => leftOut(family, (token) => text.includes(`"${token}"`)));
      assert.deepEqual(missing, []);
    });
  }
});

describe("the estate under other names", () => {
  let estate: World;
  let namings: readonly Naming[];
  before(async () => {
    estate = await declaredWorld("prod");
    namings = namingsOf(estate);
  });

  it("is one that has other names", () => {
    assert.ok(namings.length >= 3 && namings.every((naming) => naming.size > 0));
  });

  it("gets the same verdicts", () => {
    const before = verdictsOf(estate);
    for (const naming of namings) {
      const after = verdictsOf(renamed(estate, naming));
      for (const [key, result] of before) assert.equal(after.get(key), result, key);
    }
  });

  for (const [group, table] of Object.entries(mutationTables)) {
    it(`is caught in every mutation of ${group}`, () => {
      const all = (ruleGroups[group] ?? []).flatMap((rule) =>
        (table[rule.name] ?? []).map((mutation) => ({ rule, mutation })),
      );
      for (const [index, { rule, mutation }] of all.entries()) {
        // One name each, in turn: all of them for all mutations would take a minute.
        const naming = namings[index % namings.length] ?? new Map<string, string>();
        const { caught, after } = outcomeOf(rule, mutation, estate, (world) => renamed(world, naming));
        assert.ok(caught, `${rule.name} ${mutation.what}: ${after}`);
      }
    });
  }
});

/** As many ways to name the estate as the largest family has other names: each takes the next one of every family. */
function namingsOf({ data }: World): readonly Naming[] {
  const present = new Set(data.map(({ type }) => type));
  const choices = families().flatMap((family) =>
    family
      .filter((token) => present.has(token))
      .map((token) => [token, family.filter((other) => other !== token)] as const),
  );
  const most = Math.max(...choices.map(([, others]) => others.length));
  return Array.from(
    { length: most },
    (_, index) => new Map(choices.map(([token, others]) => [token, others[index % others.length] ?? token])),
  );
}

/** By rule and logical name, which a renamed type leaves as it is. */
function verdictsOf(world: World): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    evaluate(allRules, estateOf(world)).map(({ rule, subject, verdict }) => {
      const key = `${rule.name} on ${subject.name}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return [`${key} (${count})`, verdict.result];
    }),
  );
}
