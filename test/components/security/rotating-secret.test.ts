import assert from "node:assert/strict";
import { initialLabel, RotatingSecret } from "../../../components/security/rotating-secret";
import { stages } from "../../../functions/shared/secret-versions";
import { type Recording, record } from "../../support/record";

const functionArn = "arn:aws:lambda:us-east-1:111111111111:function:rotator";

describe("RotatingSecret", () => {
  let estate: Recording;
  before(async () => {
    estate = await record(
      () =>
        new RotatingSecret("vdx-db-credentials", {
          purpose: "Administrator of the database",
          keyArn: "arn:key",
          place: { accountId: "111111111111", region: "us-east-1", recoveryRegion: "us-west-2" },
          recoveryKeyArn: "arn:recovery-key",
          value: { username: "u", password: "p", port: 5432 },
          rotation: { functionArn, functionRoleName: "rotator-role", afterDays: 30 },
          deletionProtection: true,
          tags: { System: "vdx" },
        }),
    );
  });

  it("is encrypted, copied to the recovery region and recoverable after deletion", () => {
    const { inputs } = estate.named("vdx-db-credentials-secret");
    assert.equal(inputs.kmsKeyId, "arn:key");
    assert.deepEqual(inputs.replicas, [{ region: "us-west-2", kmsKeyId: "arn:recovery-key" }]);
    assert.equal(inputs.recoveryWindowInDays, 30);
    assert.equal(inputs.name, undefined, "a deleted secret keeps a fixed name for 30 days");
  });

  it("writes its first value once, under a label that rotation does not take away", () => {
    const { inputs } = estate.named("vdx-db-credentials-first-version");
    assert.equal(inputs.secretString, undefined, "a change of it would put the first password back");
    assert.equal(inputs.secretStringWoVersion, 1);
    assert.deepEqual(inputs.versionStages, ["AWSCURRENT", initialLabel]);
    assert.equal(initialLabel, stages.initial, "the rotation functions renew the same label");
  });

  it("rotates on schedule, not at once", () => {
    const { inputs } = estate.named("vdx-db-credentials-rotation");
    assert.deepEqual(inputs.rotationRules, { automaticallyAfterDays: 30 });
    assert.equal(inputs.rotateImmediately, false);
    assert.equal(inputs.rotationLambdaArn, functionArn);
  });

  it("lets Secrets Manager call the function for this secret only", () => {
    const { inputs } = estate.named("vdx-db-credentials-rotation-permission");
    assert.equal(inputs.principal, "secretsmanager.amazonaws.com");
    assert.equal(inputs.sourceAccount, "111111111111");
    assert.match(String(inputs.sourceArn), /vdx-db-credentials-secret$/);
  });

  it("lets the function rotate this secret only", () => {
    const { inputs } = estate.named("vdx-db-credentials-rotation-access");
    assert.equal(inputs.role, "rotator-role");
    const { Statement } = JSON.parse(String(inputs.policy)) as {
      Statement: { Action: string[]; Resource: string[]; Condition?: unknown }[];
    };
    const [secret, key] = Statement;
    assert.deepEqual(secret?.Action, [
      "secretsmanager:DescribeSecret",
      "secretsmanager:GetSecretValue",
      "secretsmanager:PutSecretValue",
      "secretsmanager:UpdateSecretVersionStage",
    ]);
    const secretArn = "arn:aws:secretsmanager:us-east-1:111111111111:vdx-db-credentials-secret";
    assert.deepEqual(secret.Resource, [secretArn]);
    assert.deepEqual(key?.Resource, ["arn:key"]);
    assert.deepEqual(key.Condition, {
      StringEquals: {
        "kms:ViaService": "secretsmanager.us-east-1.amazonaws.com",
        "kms:EncryptionContext:SecretARN": secretArn,
      },
    });
  });
});
