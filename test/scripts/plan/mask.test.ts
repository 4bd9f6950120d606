import assert from "node:assert/strict";
import * as path from "node:path";
import { repositoryRoot } from "../../../scripts/engine/paths";
import { mask, maskObject } from "../../../scripts/plan/mask";

const signature = "4dabf18193072939515e22adb298388d";

describe("masking", () => {
  it("keeps digests of files, never their content or place", () => {
    const archive = {
      [signature]: "0def7320c3a5731c473e5ecbe6d01bc7",
      hash: "0123456789abcdef0123",
      path: "/home/me/x.zip",
    };
    assert.equal(mask(archive), "[archive sha256:0123456789abcdef]");
    const asset = { [signature]: "c44067f5952c0a294b673a41bacd8c17", text: "hello" };
    assert.match(JSON.stringify(mask(asset)), /^"\[file sha256:[0-9a-f]{16}\]"$/);
  });

  it("does not depend on where the repository lies", () => {
    assert.equal(mask(path.join(repositoryRoot, "functions/x")), "./functions/x");
  });

  it("sorts properties and leaves the engine's own out", () => {
    assert.deepEqual(Object.keys(maskObject({ b: 1, a: 2, __defaults: [] })), ["a", "b"]);
  });

  it("hides an output value that is secret", () => {
    const output = { [signature]: "d0e6a833031e9bbcd3f4e8bde6ca49a4", value: "hunter2", secret: true };
    assert.equal(mask(output), "[secret]");
  });
});
