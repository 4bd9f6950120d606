import type { IdentityContext, TypeEntry } from "../entry";
import { arn, byProperty, hex, text, unlessGiven, uuid } from "./support/identity";
import { functionArn, keyArn, secretArn } from "./support/references";

/** Secrets Manager appends six random characters to the name. */
function idOfSecret(context: IdentityContext): string {
  return arn(context, "secretsmanager", `secret:${text(context, "name")}-${hex(context, 6)}`);
}

const newVersion = "every value is a version of its own; the provider makes a new one and drops the old";

export const entries: Record<string, TypeEntry> = {
  "aws:secretsmanager/secret:Secret": {
    cloudFormation: "AWS::SecretsManager::Secret",
    id: idOfSecret,
    autoname: { property: "name", maxLength: 512 },
    sets: ["replicas"],
    defaults: { forceOverwriteReplicaSecret: false, recoveryWindowInDays: 30 },
    outputs: (context) => ({ arn: idOfSecret(context), ...unlessGiven(context, { policy: "" }) }),
    references: [keyArn("kmsKeyId"), keyArn("replicas[].kmsKeyId")],
    unique: [["name"]],
  },
  "aws:secretsmanager/secretVersion:SecretVersion": {
    cloudFormation: { none: "a property of AWS::SecretsManager::Secret" },
    id: (context) => `${text(context, "secretId")}|${uuid(context)}`,
    replaces: {
      secretBinary: newVersion,
      secretId: "a version belongs to its secret",
      secretString: newVersion,
      secretStringWoVersion: newVersion,
    },
    sets: ["versionStages"],
    outputs: (context) => ({
      arn: text(context, "secretId"),
      hasSecretStringWo: context.inputs.secretStringWoVersion !== undefined,
      secretArn: text(context, "secretId"),
      versionId: uuid(context),
      ...unlessGiven(context, { versionStages: ["AWSCURRENT"] }),
    }),
    references: [secretArn("secretId")],
  },
  "aws:secretsmanager/secretRotation:SecretRotation": {
    cloudFormation: "AWS::SecretsManager::RotationSchedule",
    id: byProperty("secretId"),
    defaults: { rotateImmediately: true },
    references: [secretArn("secretId"), functionArn("rotationLambdaArn")],
    unique: [["secretId"]],
  },
  "aws:secretsmanager/secretPolicy:SecretPolicy": {
    cloudFormation: "AWS::SecretsManager::ResourcePolicy",
    id: byProperty("secretArn"),
    replaces: { secretArn: "the policy belongs to its secret (CloudFormation: SecretId)" },
    references: [secretArn("secretArn")],
    unique: [["secretArn"]],
  },
};
