/** The four calls that Secrets Manager makes for one rotation, in this order. */
export const rotationSteps = ["createSecret", "setSecret", "testSecret", "finishSecret"] as const;
export type RotationStep = (typeof rotationSteps)[number];

/** What Secrets Manager sends to a rotation function (Secrets Manager user guide, "Lambda rotation functions"). */
export interface RotationEvent {
  readonly secretArn: string;
  /** Id of the version that this rotation makes; the same in all four calls and in every retry. */
  readonly versionId: string;
  readonly step: RotationStep;
}

/** Reads the event at the function's door; anything else than a rotation call is refused. */
export function parseRotationEvent(event: unknown): RotationEvent {
  const fields = typeof event === "object" && event !== null ? (event as Record<string, unknown>) : {};
  const { SecretId: secretArn, ClientRequestToken: versionId, Step: stepName } = fields;
  const step = rotationSteps.find((known) => known === stepName);
  if (typeof secretArn !== "string" || typeof versionId !== "string" || step === undefined) {
    throw new Error(
      "This function rotates a secret and must be called by Secrets Manager with SecretId, ClientRequestToken " +
        `and Step (one of ${rotationSteps.join(", ")}); it got the fields: ${Object.keys(fields).join(", ") || "none"}.`,
    );
  }
  return { secretArn, versionId, step };
}
