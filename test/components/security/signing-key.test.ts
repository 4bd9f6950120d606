import assert from "node:assert/strict";
import { SigningKey, signingKeyLength, signingKeyRoles } from "../../../components/security/signing-key";
import { longestInstanceDays } from "../../../components/compute/launch-template";
import { keyLength, signingKeys } from "../../../functions/rotate-signing-key/keys";
import { systems } from "../../../systems";
import { rotation } from "../../support/classification";
import { type Recording, record } from "../../support/record";

describe("SigningKey", () => {
  let estate: Recording;
  before(async () => {
    estate = await record(
      () =>
        new SigningKey("vdx-jwt-secret", {
          place: { accountId: "111111111111", region: "us-east-1", recoveryRegion: "us-west-2" },
          purpose: "Keys that sign the tokens of users",
          keyArn: "arn:key",
          recoveryKeyArn: "arn:recovery-key",
          rotation: { ...rotation, afterDays: 90 },
          logRetentionDays: 30,
          deletionProtection: true,
          tags: { System: "vdx" },
        }),
    );
  });

  it("begins with three keys that its own function can rotate", () => {
    const { secretStringWo } = estate.named("vdx-jwt-secret-credentials-first-version").inputs;
    const keys = signingKeys.parse(textOf(secretStringWo), "AWSCURRENT");
    assert.equal(new Set(Object.values(keys)).size, 3);
    assert.deepEqual(Object.keys(keys).sort(), [...signingKeyRoles].sort());
    for (const role of signingKeyRoles) {
      const { length, special } = estate.named(`vdx-jwt-secret-first-${role}`).inputs;
      assert.deepEqual([length, special], [keyLength, false]);
    }
    assert.equal(signingKeyLength, keyLength, "the function makes keys as the program does");
  });

  it("is rotated by that function on schedule", () => {
    const { rotationRules } = estate.named("vdx-jwt-secret-credentials-rotation").inputs;
    assert.deepEqual(rotationRules, { automaticallyAfterDays: 90 });
    assert.match(
      String(estate.named("vdx-jwt-secret-rotator-function").inputs.description),
      /keys of vdx-jwt-secret/,
    );
  });

  it("lets its function do nothing in AWS beyond its own secret", () => {
    const { Statement } = JSON.parse(String(estate.named("vdx-jwt-secret-rotator-policy").inputs.policy)) as {
      Statement: { Sid: string }[];
    };
    assert.deepEqual(
      Statement.map(({ Sid }) => Sid),
      ["WriteOwnLogs", "Trace", "SendDeadLetters", "UseKey", "JoinVpc", "NotFromCode"],
    );
  });

  it("says what it is for", () => {
    const { tags } = estate.named("vdx-jwt-secret-credentials-secret").inputs;
    const { DataClass, Purpose } = tags as Record<string, string>;
    assert.deepEqual([DataClass, Purpose], ["confidential", "Keys that sign the tokens of users"]);
  });
});

describe("signing keys of the systems", () => {
  for (const { name, signingKeys: facts, connections } of Object.values(systems)) {
    for (const [secret, { rotationDays }] of Object.entries(facts)) {
      it(`${name}: two rotations of ${secret} never pass an instance by`, () => {
        assert.ok(longestInstanceDays < rotationDays.value);
      });

      it(`${name}: the application is told the key to sign with as the documents call it`, () => {
        const variable = secret.replaceAll("-", "_").toUpperCase();
        assert.equal(connections.composedVariables[variable]?.value, `{${variable}_CURRENT}`);
      });
    }
  }
});

/** The recorder shows a secret as the engine wraps it. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return String((value as { readonly value: unknown }).value);
}
