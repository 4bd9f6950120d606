import assert from "node:assert/strict";
import * as path from "node:path";
import { importsOf, repositoryRoot, roomOf, sourceFiles } from "./sources";

/** Rooms that each room may import from, beside itself. Scripts and tests may import anything. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  systems: ["lib"],
  config: ["lib", "systems"],
  nginx: ["lib"],
  components: ["lib", "nginx"],
  functions: ["lib"],
  policies: ["lib"],
  simulator: [],
  "index.ts": ["config", "systems", "components", "lib"],
};

/** Packages that a room must not know. */
const forbiddenPackages: Readonly<Record<string, readonly RegExp[]>> = {
  lib: [/^@pulumi\//],
  systems: [/^@pulumi\//, /^@aws-sdk\//],
  nginx: [/^@pulumi\//],
  functions: [/^@pulumi\//],
  config: [/^@pulumi\/(?!pulumi)/],
  components: [/^@aws-sdk\//, /^@pulumi\/aws$/, /^@pulumi\/policy/],
  policies: [/^@pulumi\/aws$/],
};

describe("rooms", () => {
  for (const file of sourceFiles()) {
    const room = roomOf(file);
    const rooms = allowed[room];
    if (rooms === undefined) continue;

    it(`${file} imports only what its room may`, () => {
      for (const specifier of importsOf(file)) {
        if (!specifier.startsWith(".")) {
          const forbidden = forbiddenPackages[room]?.some((pattern) => pattern.test(specifier)) ?? false;
          assert.ok(!forbidden, `${file} imports ${specifier}, which the room ${room} must not know`);
          continue;
        }
        const target = roomOf(
          path.relative(repositoryRoot, path.resolve(repositoryRoot, path.dirname(file), specifier)),
        );
        assert.ok(
          target === room || rooms.includes(target),
          `${file} imports ${specifier}: the room ${room} may import ${rooms.join(", ") || "nothing of ours"}`,
        );
      }
    });
  }
});
