/** Tokens of keys whose material lies in KMS, and of their policies. */
export const key = "aws:kms/key:Key";
export const replicaKey = "aws:kms/replicaKey:ReplicaKey";
/** A key with imported material. */
export const externalKey = "aws:kms/externalKey:ExternalKey";
export const replicaExternalKey = "aws:kms/replicaExternalKey:ReplicaExternalKey";
export const keyPolicy = "aws:kms/keyPolicy:KeyPolicy";

export const keys = [key, replicaKey, externalKey, replicaExternalKey] as const;

export const secret = "aws:secretsmanager/secret:Secret";
export const rotation = "aws:secretsmanager/secretRotation:SecretRotation";
export const parameter = "aws:ssm/parameter:Parameter";
