import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { ConnectionProxy } from "../../../components/database/connection-proxy";
import { credentials } from "../../support/classification";
import { type Recording, record } from "../../support/record";

describe("ConnectionProxy", () => {
  let estate: Recording;
  before(async () => {
    estate = await record(
      () =>
        new ConnectionProxy("vdx-db-proxy", {
          place: { accountId: "111111111111", region: "us-east-1", recoveryRegion: "us-west-2" },
          databaseIdentifier: pulumi.output("vdx-db-primary-1a2b3c4d"),
          secretArn: "arn:secret",
          keyArn: "arn:key",
          subnetIds: ["subnet-a", "subnet-b"],
          securityGroupId: "sg-proxy",
          maxConnectionsPercent: 75,
          logContent: credentials,
          logRetentionDays: 30,
          tags: { System: "vdx" },
        }),
    );
  });

  it("demands TLS and SCRAM and writes no statements to its log", () => {
    const { inputs } = estate.named("vdx-db-proxy-endpoint");
    assert.equal(inputs.requireTls, true);
    assert.equal(inputs.debugLogging, false);
    assert.equal(inputs.engineFamily, "POSTGRESQL");
    assert.deepEqual(inputs.auths, [
      {
        authScheme: "SECRETS",
        iamAuth: "DISABLED",
        clientPasswordAuthType: "POSTGRES_SCRAM_SHA_256",
        secretArn: "arn:secret",
      },
    ]);
  });

  it("leaves a share of the connections to others", () => {
    assert.deepEqual(estate.named("vdx-db-proxy-targets").inputs.connectionPoolConfig, {
      maxConnectionsPercent: 75,
      maxIdleConnectionsPercent: 38,
      connectionBorrowTimeout: 30,
    });
    assert.equal(estate.named("vdx-db-proxy-target").inputs.dbInstanceIdentifier, "vdx-db-primary-1a2b3c4d");
  });

  it("has its log group first, under the name that RDS gives it", () => {
    const group = estate.named("vdx-db-proxy-logs");
    assert.equal(group.inputs.name, "/aws/rds/proxy/vdx-db-primary-1a2b3c4d-proxy");
    assert.equal(estate.named("vdx-db-proxy-endpoint").inputs.name, "vdx-db-primary-1a2b3c4d-proxy");
    assert.ok(
      estate.resources.indexOf(group) < estate.resources.indexOf(estate.named("vdx-db-proxy-endpoint")),
    );
  });

  it("may read one secret and decrypt it through Secrets Manager, nothing else", () => {
    const policy = JSON.parse(String(estate.named("vdx-db-proxy-policy").inputs.policy)) as {
      Statement: { Action: string[]; Resource: string[]; Condition?: unknown }[];
    };
    assert.deepEqual(
      policy.Statement.map(({ Action, Resource }) => [Action, Resource]),
      [
        [["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"], ["arn:secret"]],
        [["kms:Decrypt"], ["arn:key"]],
      ],
    );
    assert.deepEqual(policy.Statement[1]?.Condition, {
      StringEquals: { "kms:ViaService": "secretsmanager.us-east-1.amazonaws.com" },
    });
  });
});
