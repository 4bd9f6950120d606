import assert from "node:assert/strict";
import { parseImageReference } from "../../lib/image-reference";

const digest = `sha256:${"a1".repeat(32)}`;

describe("image reference", () => {
  it("names account and region of an ECR registry", () => {
    const host = "111122223333.dkr.ecr.us-east-1.amazonaws.com";
    assert.deepEqual(parseImageReference(`${host}/vdx/backend@${digest}`), {
      registry: host,
      repository: "vdx/backend",
      digest,
      ecr: { accountId: "111122223333", region: "us-east-1" },
    });
  });

  it("leaves ECR out for any other registry, and drops a tag beside the digest", () => {
    assert.deepEqual(parseImageReference(`registry.example.com:5000/team/api:1.2@${digest}`), {
      registry: "registry.example.com:5000",
      repository: "team/api",
      digest,
    });
  });

  for (const wrong of [
    "registry.example.com/api:latest",
    "registry.example.com/api",
    `api@${digest}`,
    `registry.example.com/api@sha256:abc`,
    `registry.example.com/API@${digest}`,
    `registry.example.com/@${digest}`,
    `registry.example.com/api@${digest}@${digest}`,
    "",
  ]) {
    it(`refuses "${wrong}"`, () => {
      assert.throws(() => parseImageReference(wrong), /pinned by digest/);
    });
  }
});
