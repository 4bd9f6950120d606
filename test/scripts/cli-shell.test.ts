import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { shellLines } from "../../scripts/cli/shell";

describe("lines for the shell", () => {
  it("survive whatever a path may hold", () => {
    const value = 'it\'s $HOME `x` "y" \\z';
    const lines = shellLines({ VALUE: value, EMPTY: "" }, ["/a b/'c"]);
    const script = `EMPTY=full; ${lines.join("\n")}\nprintf '%s|%s|%s' "$VALUE" "\${EMPTY-unset}" "$PATH"`;
    const out = execFileSync("/bin/sh", ["-c", script], { env: { PATH: "/usr/bin" }, encoding: "utf8" });
    assert.equal(out, `${value}|unset|/a b/'c:/usr/bin`);
  });
});
