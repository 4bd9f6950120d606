import assert from "node:assert/strict";
import {
  PutSecretValueCommand,
  ResourceExistsException,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { awsSecretVersions } from "../../functions/shared/aws-secret-versions";

/** A client that answers every command with one answer and remembers what it was sent. */
function clientAnswering(answer: unknown): {
  client: Pick<SecretsManagerClient, "send">;
  sent: { input: unknown }[];
} {
  const sent: { input: unknown }[] = [];
  const send = (command: { input: unknown }): Promise<unknown> => {
    sent.push(command);
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return { client: { send }, sent };
}

describe("secret versions on AWS", () => {
  it("read a version without a value as none", async () => {
    const missing = new ResourceNotFoundException({ message: "no value", $metadata: {} });
    const versions = awsSecretVersions(clientAnswering(missing).client);
    assert.equal(await versions.read("arn", { versionId: "v", stage: "AWSPENDING" }), undefined);
  });

  it("pass other failures on", async () => {
    const versions = awsSecretVersions(clientAnswering(new Error("AccessDenied")).client);
    await assert.rejects(versions.read("arn", {}), /AccessDenied/);
    await assert.rejects(versions.writePending("arn", "v", "{}"), /AccessDenied/);
  });

  it("write a pending version under the rotation's own id", async () => {
    const { client, sent } = clientAnswering({});
    await awsSecretVersions(client).writePending("arn", "v", "{}");
    assert.ok(sent[0] instanceof PutSecretValueCommand);
    assert.deepEqual(sent[0].input, {
      SecretId: "arn",
      ClientRequestToken: "v",
      SecretString: "{}",
      VersionStages: ["AWSPENDING"],
    });
  });

  it("keep the value that an earlier try wrote", async () => {
    const exists = new ResourceExistsException({ message: "token in use", $metadata: {} });
    await awsSecretVersions(clientAnswering(exists).client).writePending("arn", "v", "{}");
  });

  it("move a label away from its holder", async () => {
    const { client, sent } = clientAnswering({});
    await awsSecretVersions(client).moveLabel("arn", "AWSCURRENT", "new", "old");
    assert.deepEqual(sent[0]?.input, {
      SecretId: "arn",
      VersionStage: "AWSCURRENT",
      MoveToVersionId: "new",
      RemoveFromVersionId: "old",
    });
  });

  it("are described with their labels", async () => {
    const { client } = clientAnswering({ RotationEnabled: true, VersionIdsToStages: { v: ["AWSCURRENT"] } });
    assert.deepEqual(await awsSecretVersions(client).describe("arn"), {
      rotationEnabled: true,
      labels: { v: ["AWSCURRENT"] },
    });
  });
});
