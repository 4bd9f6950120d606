import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { awsSecretVersions } from "../shared/aws-secret-versions";
import { rotationLog } from "../shared/log";
import { rotate } from "../shared/rotation";
import { parseRotationEvent } from "../shared/rotation-event";
import { signingKeys } from "./keys";

const tools = {
  versions: awsSecretVersions(new SecretsManagerClient()),
  target: signingKeys,
  log: rotationLog("rotate-signing-key"),
};

/** Moves the keys of an application that signs on by one; called by Secrets Manager, four times a rotation. */
export const handler = async (event: unknown): Promise<void> => {
  await rotate(parseRotationEvent(event), tools);
};
