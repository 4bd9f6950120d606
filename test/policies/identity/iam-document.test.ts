import assert from "node:assert/strict";
import { type Statement, statementsOf } from "../../../policies/kit/iam-document";
import { isEverything } from "../../../policies/kit/iam-patterns";
import { Undetermined, unknown, type Value } from "../../../policies/kit/value";

const one = (statement: { readonly [key: string]: Value }): Statement => {
  const [parsed] = statementsOf({ Statement: statement }, "policy");
  assert.ok(parsed);
  return parsed;
};
const narrowed = (condition: Value): boolean =>
  one({ Effect: "Allow", Condition: condition }).isNarrowedBy((key) => key === "aws:sourceaccount");

describe("a statement", () => {
  it("covers actions by name, wildcard and omission, in any letters", () => {
    assert.ok(one({ Action: "s3:Get*" }).coversAction("S3:getobject"));
    assert.ok(one({ Action: "s3:Get?bject" }).coversAction("s3:GetObject"));
    assert.ok(!one({ Action: ["s3:Get*"] }).coversAction("s3:PutObject"));
    assert.ok(one({ NotAction: "iam:*" }).coversAction("s3:PutObject"));
    assert.ok(!one({ NotAction: "iam:*" }).coversAction("iam:PassRole"));
  });

  it("covers resources by name, wildcard and omission", () => {
    assert.ok(one({ Resource: ["arn:aws:s3:::a", "arn:aws:s3:::b/*"] }).coversResource("arn:aws:s3:::b/c/d"));
    assert.ok(!one({ Resource: "arn:aws:s3:::a.b" }).coversResource("arn:aws:s3:::axb"));
    assert.ok(!one({ NotResource: "arn:aws:s3:::a" }).coversResource("arn:aws:s3:::a"));
    assert.ok(one({}).coversResource("arn:aws:iam::111111111111:role/a"), "a trust policy names none");
  });

  it("reads principals of all kinds", () => {
    assert.deepEqual(one({ Principal: "*" }).principals, [{ kind: "*", id: "*" }]);
    assert.deepEqual(one({ Principal: { AWS: ["1", "2"], Service: "s" } }).principals, [
      { kind: "AWS", id: "1" },
      { kind: "AWS", id: "2" },
      { kind: "Service", id: "s" },
    ]);
    assert.ok(one({ NotPrincipal: { AWS: "1" } }).namesAnybody);
    assert.ok(!one({ Principal: { AWS: "1" } }).namesAnybody);
  });

  it("is narrowed by a condition that names who, and by no other", () => {
    assert.ok(narrowed({ StringEquals: { "aws:SourceAccount": "1" } }));
    assert.ok(narrowed({ "ForAnyValue:StringLike": { "AWS:SOURCEACCOUNT": ["1", "2"] } }));
    assert.ok(!narrowed({ StringEqualsIfExists: { "aws:SourceAccount": "1" } }));
    assert.ok(!narrowed({ "ForAllValues:StringEquals": { "aws:SourceAccount": "1" } }));
    assert.ok(!narrowed({ StringNotEquals: { "aws:SourceAccount": "1" } }));
    assert.ok(!narrowed({ StringLike: { "aws:SourceAccount": ["1", "*"] } }));
    assert.ok(!narrowed({ Bool: { "aws:SecureTransport": "true" } }));
  });

  it("ends the judgement where it is not known, and nowhere else", () => {
    const statement = one({ Effect: "Allow", Action: "s3:GetObject", Resource: unknown });
    assert.ok(statement.coversAction("s3:GetObject"));
    assert.throws(() => statement.coversEverything, Undetermined);
  });
});

describe("isEverything", () => {
  for (const arn of [
    "*",
    "**",
    "arn:aws:s3:::*",
    "arn:aws:kms:*:*:key/*",
    "arn:aws:iam::*:role/*",
    "arn:*:*:*:*:*",
  ]) {
    it(`says yes to ${arn}`, () => {
      assert.ok(isEverything(arn));
    });
  }
  for (const arn of [
    "arn:aws:s3:::vdx/*",
    "arn:aws:s3:::role/*",
    "arn:aws:kms:us-east-1:1:key/a",
    "arn:aws:ssm:*:*:parameter/vdx/*",
  ]) {
    it(`says no to ${arn}`, () => {
      assert.ok(!isEverything(arn));
    });
  }
});
