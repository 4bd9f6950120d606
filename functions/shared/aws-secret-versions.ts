import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceExistsException,
  ResourceNotFoundException,
  type SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from "@aws-sdk/client-secrets-manager";
import { type SecretVersions, stages } from "./secret-versions";

/** Secret versions as AWS Secrets Manager keeps them. */
export function awsSecretVersions(client: Pick<SecretsManagerClient, "send">): SecretVersions {
  return {
    async describe(secretArn) {
      const secret = await client.send(new DescribeSecretCommand({ SecretId: secretArn }));
      return {
        rotationEnabled: secret.RotationEnabled !== false,
        labels: secret.VersionIdsToStages ?? {},
      };
    },

    async read(secretArn, { versionId, stage }) {
      try {
        const secret = await client.send(
          new GetSecretValueCommand({ SecretId: secretArn, VersionId: versionId, VersionStage: stage }),
        );
        return secret.SecretString;
      } catch (error) {
        // Also the answer for a pending version that Secrets Manager has made without a value.
        if (error instanceof ResourceNotFoundException) return undefined;
        throw error;
      }
    },

    async writePending(secretArn, versionId, text) {
      try {
        await client.send(
          new PutSecretValueCommand({
            SecretId: secretArn,
            ClientRequestToken: versionId,
            SecretString: text,
            VersionStages: [stages.pending],
          }),
        );
      } catch (error) {
        // The version has another value: an earlier try of the same rotation wrote it. That value counts.
        if (!(error instanceof ResourceExistsException)) throw error;
      }
    },

    async moveLabel(secretArn, label, to, from) {
      await client.send(
        new UpdateSecretVersionStageCommand({
          SecretId: secretArn,
          VersionStage: label,
          MoveToVersionId: to,
          RemoveFromVersionId: from,
        }),
      );
    },
  };
}
