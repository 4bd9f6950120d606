/** A refusal of the simulated cloud: an error code as AWS would give it, and a sentence for the reader. */
export class CloudError extends Error {
  constructor(
    /** For example `DependencyViolation`. */
    readonly code: string,
    readonly explanation: string,
  ) {
    super(`${code}: ${explanation}`);
  }
}

/** The text of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
