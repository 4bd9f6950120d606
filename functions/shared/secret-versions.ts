/** Staging labels of Secrets Manager; each is on at most one version of a secret. */
export const stages = {
  current: "AWSCURRENT",
  pending: "AWSPENDING",
  previous: "AWSPREVIOUS",
  /**
   * Marks the version that the Pulumi program made. Secrets Manager deletes versions without any label; the provider
   * would then find its version gone and write the first password back as AWSCURRENT.
   */
  initial: "ESTATE_INITIAL",
} as const;

export interface VersionRef {
  readonly versionId?: string;
  readonly stage?: string;
}

/** The part of Secrets Manager that a rotation needs. */
export interface SecretVersions {
  /** Labels by version id. */
  describe(secretArn: string): Promise<{
    readonly rotationEnabled: boolean;
    readonly labels: Readonly<Record<string, readonly string[]>>;
  }>;
  /** The text of a version; undefined when there is none, or none with a value. */
  read(secretArn: string, version: VersionRef): Promise<string | undefined>;
  /** Writes a pending version. Does nothing when the version has a value already. */
  writePending(secretArn: string, versionId: string, text: string): Promise<void>;
  moveLabel(secretArn: string, label: string, to: string, from?: string): Promise<void>;
}

/** The version that carries a label. */
export function holderOf(
  labels: Readonly<Record<string, readonly string[]>>,
  label: string,
): string | undefined {
  return Object.keys(labels).find((versionId) => labels[versionId]?.includes(label));
}
