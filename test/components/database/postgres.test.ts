import assert from "node:assert/strict";
import type { Recording } from "../../support/record";
import { declare, keyArn, recoveryKeyArn } from "./postgres-fixture";

/** A value that Pulumi keeps encrypted comes wrapped under mocks. */
function unwrapped(value: unknown): unknown {
  return typeof value === "object" && value !== null && "value" in value ? value.value : value;
}

describe("Postgres", () => {
  let estate: Recording;
  before(async () => {
    estate = await declare();
  });

  it("can be restored to any moment of the recovery window, in both regions", () => {
    assert.equal(estate.named("vdx-db-primary").inputs.backupRetentionPeriod, 14);
    const { inputs } = estate.named("vdx-db-backup-copy");
    assert.equal(inputs.region, "us-west-2");
    assert.equal(inputs.kmsKeyId, recoveryKeyArn);
    assert.equal(inputs.retentionPeriod, 14);
    assert.match(String(inputs.sourceDbInstanceArn), /vdx-db-primary$/);
  });

  it("keeps its primary encrypted, private, spread over zones and watched", () => {
    const { inputs } = estate.named("vdx-db-primary");
    const expected = {
      storageEncrypted: true,
      kmsKeyId: keyArn,
      publiclyAccessible: false,
      multiAz: true,
      deletionProtection: true,
      iamDatabaseAuthenticationEnabled: true,
      autoMinorVersionUpgrade: true,
      applyImmediately: false,
      copyTagsToSnapshot: true,
      deleteAutomatedBackups: false,
      caCertIdentifier: "rds-ca-rsa2048-g1",
      engine: "postgres",
      engineVersion: "17",
      engineLifecycleSupport: "open-source-rds-extended-support-disabled",
      allowMajorVersionUpgrade: false,
      storageType: "gp3",
      allocatedStorage: 50,
      maxAllocatedStorage: 200,
      monitoringInterval: 60,
      databaseInsightsMode: "standard",
      performanceInsightsEnabled: true,
      performanceInsightsKmsKeyId: keyArn,
      performanceInsightsRetentionPeriod: 7,
      dbName: "vdx",
      port: 5432,
    };
    for (const [name, value] of Object.entries(expected)) assert.deepEqual(inputs[name], value, name);
    assert.deepEqual(inputs.vpcSecurityGroupIds, ["sg-db"]);
    assert.equal(inputs.iops ?? inputs.storageThroughput, undefined, "gp3 below 400 GiB refuses both");
  });

  it("leaves a final snapshot whose name no other generation has", () => {
    const { inputs } = estate.named("vdx-db-primary");
    assert.equal(inputs.skipFinalSnapshot, false);
    assert.equal(inputs.finalSnapshotIdentifier, `${String(inputs.identifier)}-final`);
    assert.match(String(inputs.identifier), /^vdx-db-primary-/);
  });

  it("takes a new identifier where a change would replace the instance", () => {
    assert.deepEqual(estate.named("vdx-db-suffix").inputs.keepers, { databaseName: "vdx", keyArn });
  });

  it("sends its first password once, where no later change of it reaches AWS", () => {
    const { inputs } = estate.named("vdx-db-primary");
    assert.equal(inputs.password, undefined);
    assert.equal(unwrapped(inputs.passwordWo), "vdx-db-first-password-random");
    assert.equal(inputs.passwordWoVersion, 1);
    assert.equal(inputs.manageMasterUserPassword, undefined, "it forbids replicas");
    assert.equal(estate.named("vdx-db-first-password").inputs.special, false);
  });

  it("gives a replica what RDS takes for one, and nothing else", () => {
    const { inputs } = estate.named("vdx-db-replica-reader");
    assert.equal(inputs.replicateSourceDb, estate.named("vdx-db-primary").inputs.identifier);
    assert.equal(inputs.instanceClass, "db.t4g.small");
    assert.equal(inputs.storageEncrypted, true);
    assert.equal(inputs.skipFinalSnapshot, true);
    assert.equal(inputs.deletionProtection, true);
    const refused = [
      ...[
        "engine",
        "engineVersion",
        "engineLifecycleSupport",
        "username",
        "password",
        "passwordWo",
        "dbName",
      ],
      ...["dbSubnetGroupName", "kmsKeyId", "allocatedStorage", "finalSnapshotIdentifier", "backupWindow"],
    ];
    for (const name of refused) assert.equal(inputs[name], undefined, name);
  });

  it("has its log groups before its instances, with key and retention", () => {
    for (const name of ["vdx-db-primary", "vdx-db-replica-reader"]) {
      const { inputs } = estate.named(name);
      assert.deepEqual(inputs.enabledCloudwatchLogsExports, ["postgresql", "upgrade", "iam-db-auth-error"]);
      for (const log of ["postgresql", "upgrade", "iam-db-auth-error"]) {
        const group = estate.named(`${name}-${log}`);
        assert.equal(group.inputs.name, `/aws/rds/instance/${String(inputs.identifier)}/${log}`);
        assert.equal(group.inputs.kmsKeyId, keyArn);
        assert.equal(group.inputs.retentionInDays, 30);
        const order = estate.resources.indexOf(group) < estate.resources.indexOf(estate.named(name));
        assert.ok(order, `${group.name} comes before ${name}`);
      }
    }
  });

  it("writes its parameters with the way each one takes effect", () => {
    const { inputs } = estate.named("vdx-db-parameters");
    assert.equal(inputs.family, "postgres17");
    assert.deepEqual(inputs.parameters, [
      { name: "log_statement", value: "ddl", applyMethod: "immediate" },
      { name: "max_connections", value: "100", applyMethod: "pending-reboot" },
      { name: "password_encryption", value: "scram-sha-256", applyMethod: "immediate" },
      { name: "rds.force_ssl", value: "1", applyMethod: "immediate" },
    ]);
  });

  it("tells its secret where it is and who may enter", () => {
    const { inputs } = estate.named("vdx-db-credentials-first-version");
    assert.deepEqual(JSON.parse(String(unwrapped(inputs.secretStringWo))), {
      engine: "postgres",
      host: "vdx-db-primary.internal",
      port: 5432,
      dbname: "vdx",
      username: "estate_admin",
      password: "vdx-db-first-password-random",
    });
  });

  it("rotates with a function inside the VPC that checks the certificate of RDS", () => {
    const { inputs } = estate.named("vdx-db-rotator-function");
    assert.deepEqual(inputs.vpcConfig, { subnetIds: ["subnet-p"], securityGroupIds: ["sg-f"] });
    assert.deepEqual(inputs.environment, { variables: { DATABASE_CA_FILE: "/var/runtime/ca-cert.pem" } });
  });

  it("deletes its backups with it where it is not protected", async () => {
    const { inputs } = (await declare({ deletionProtection: false })).named("vdx-db-primary");
    assert.equal(inputs.deletionProtection, false);
    assert.equal(inputs.deleteAutomatedBackups, true);
    assert.equal(inputs.skipFinalSnapshot, false);
  });

  it("tags everything that can carry tags", () => {
    const untaggable =
      /RolePolicy|QueuePolicy|random|Permission|SecretVersion|SecretRotation|BackupsReplication|^estate:/;
    for (const { type, name, inputs } of estate.resources) {
      if (untaggable.test(type)) continue;
      assert.equal((inputs.tags as Record<string, string>).System, "vdx", `${name} (${type})`);
    }
  });

  it("says what it and its replicas hold, and what each of its logs holds", () => {
    for (const name of ["vdx-db-primary", "vdx-db-replica-reader"]) {
      assert.deepEqual(estate.named(name).inputs.tags, {
        System: "vdx",
        DataClass: "personal",
        Purpose: "accounts of users",
        LawfulBasis: "contract",
        RetentionDays: "none",
        RetentionReason: "until the user deletes it",
      });
      const classes = ["postgresql", "upgrade", "iam-db-auth-error"].map(
        (log) => (estate.named(`${name}-${log}`).inputs.tags as Record<string, string>).DataClass,
      );
      assert.deepEqual(classes, ["personal", "internal", "confidential"]);
    }
  });
});
