import assert from "node:assert/strict";
import { parseRotationEvent } from "../../functions/shared/rotation-event";

describe("rotation event", () => {
  it("is read as Secrets Manager sends it", () => {
    const event = { Step: "setSecret", SecretId: "arn", ClientRequestToken: "token", RotationToken: "more" };
    assert.deepEqual(parseRotationEvent(event), { secretArn: "arn", versionId: "token", step: "setSecret" });
  });

  for (const event of [
    undefined,
    null,
    "text",
    {},
    { Step: "dropSecret", SecretId: "a", ClientRequestToken: "b" },
  ]) {
    it(`is refused as ${JSON.stringify(event) ?? "undefined"}`, () => {
      assert.throws(() => parseRotationEvent(event), /must be called by Secrets Manager/);
    });
  }
});
