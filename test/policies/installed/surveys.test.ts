import assert from "node:assert/strict";
import { installedTypes } from "./types";
import { outOfScope } from "./out-of-scope";
import { surveys } from "./surveys";

const serviceOf = (token: string): string => /^aws:([^/]+)\//.exec(token)?.[1] ?? "";

/**
 * What a later version of the package brings, or what nobody thought of: each type with a dangerous argument is judged,
 * or somebody has decided why not.
 */
describe("types of the installed package", () => {
  const tokens = new Set(installedTypes().map(({ token }) => token));

  for (const { what, argument, covered, decided } of surveys) {
    const found = installedTypes().filter(({ inputs }) => [...inputs].some((input) => argument.test(input)));

    it(`that have ${what} are judged, or left out with a reason`, () => {
      assert.ok(found.length > 0);
      const open = found
        .map(({ token }) => token)
        .filter((token) => !covered.has(token) && !(token in decided) && !outOfScope.has(serviceOf(token)));
      assert.deepEqual(open, []);
    });

    it(`that have ${what} and are left out are not judged after all`, () => {
      for (const token of Object.keys(decided)) {
        assert.ok(tokens.has(token), `${token} does not exist`);
        assert.ok(!covered.has(token) && !outOfScope.has(serviceOf(token)), `${token} needs no reason`);
        assert.ok(
          found.some((each) => each.token === token),
          `${token} has no such argument`,
        );
      }
    });
  }

  it("include every service that is out of scope", () => {
    const services = new Set([...tokens].map(serviceOf));
    assert.deepEqual(
      [...outOfScope].filter((service) => !services.has(service)),
      [],
    );
  });
});
