/** Where a component's resources live. Plain values, so ARNs are known in every preview. */
export interface Place {
  readonly accountId: string;
  readonly region: string;
  /** Holds the copies: backups, keys, secrets. */
  readonly recoveryRegion: string;
}

/** Tags that a component puts on every resource that can carry them. */
export type Tags = Readonly<Record<string, string>>;

/** CloudFront takes certificates, web firewalls and log deliveries only from here, wherever the stack lives. */
export const cloudFrontRegion = "us-east-1";
