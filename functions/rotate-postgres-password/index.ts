import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { awsSecretVersions } from "../shared/aws-secret-versions";
import { authorities } from "../shared/environment";
import { rotationLog } from "../shared/log";
import { rotate } from "../shared/rotation";
import { parseRotationEvent } from "../shared/rotation-event";
import { postgresDatabase } from "./database";
import { postgresTarget } from "./target";

const tools = {
  versions: awsSecretVersions(new SecretsManagerClient()),
  target: postgresTarget(postgresDatabase(authorities("DATABASE_CA_FILE"))),
  log: rotationLog("rotate-postgres-password"),
};

/** Rotates the password of a PostgreSQL role; called by Secrets Manager, four times a rotation. */
export const handler = async (event: unknown): Promise<void> => {
  await rotate(parseRotationEvent(event), tools);
};
