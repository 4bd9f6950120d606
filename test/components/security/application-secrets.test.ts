import assert from "node:assert/strict";
import { ApplicationSecrets } from "../../../components/security/application-secrets";
import { record } from "../../support/record";

describe("ApplicationSecrets", () => {
  it("are created empty, for somebody to fill", async () => {
    let arns: readonly string[] = [];
    const estate = await record(() => {
      const secrets = new ApplicationSecrets("vdx-app", {
        names: { SMTP_PASSWORD: "Password of the SMTP relay", SENTRY_DSN: "Takes errors" },
        keyArn: "arn:key",
        recoveryRegion: "us-west-2",
        recoveryKeyArn: "arn:recovery-key",
        deletionProtection: true,
        tags: { System: "vdx" },
      });
      arns = Object.keys(secrets.arns);
    });
    assert.deepEqual(arns, ["SMTP_PASSWORD", "SENTRY_DSN"]);
    assert.deepEqual(estate.ofType("aws:secretsmanager/secretVersion:SecretVersion"), []);
    const { inputs } = estate.named("vdx-app-SMTP_PASSWORD");
    assert.match(String(inputs.description), /^Password of the SMTP relay \(filled by hand/);
    assert.deepEqual(inputs.replicas, [{ region: "us-west-2", kmsKeyId: "arn:recovery-key" }]);
    assert.deepEqual(inputs.tags, {
      System: "vdx",
      DataClass: "confidential",
      Purpose: "Password of the SMTP relay",
      RetentionDays: "none",
      RetentionReason: "replaced regularly and never removed while in use",
    });
  });
});
