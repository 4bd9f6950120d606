import { AutoScalingClient } from "@aws-sdk/client-auto-scaling";
import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { EC2Client } from "@aws-sdk/client-ec2";
import { RDSClient } from "@aws-sdk/client-rds";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { Signer } from "@aws-sdk/rds-signer";
import type { PollerConfiguration, PollerTargets } from "../../lib/poller-configuration";
import { authorities, setting } from "../shared/environment";
import { instancesInService } from "./instances";
import type { PollTools } from "./poll";
import { pollSecretAges } from "./secrets";
import { pollStorage } from "./storage";

/** An API that does not answer must not take the whole minute. */
const impatient = { maxAttempts: 2, requestHandler: { connectionTimeout: 3_000, requestTimeout: 8_000 } };

/** The poller's ways to AWS, with the credentials of the function's role. */
export function awsTools(
  { instancePort, instanceHost }: PollerConfiguration,
  targets: PollerTargets,
): PollTools {
  const secrets = new SecretsManagerClient(impatient);
  const fleet = { autoScaling: new AutoScalingClient(impatient), ec2: new EC2Client(impatient) };
  const storage = { rds: new RDSClient(impatient), cloudWatch: new CloudWatchClient(impatient) };
  return {
    instances: (deadline) =>
      instancesInService(targets.FLEETS, { port: instancePort, host: instanceHost }, fleet, deadline),
    caches: {
      readSecret: async (SecretId) =>
        (await secrets.send(new GetSecretValueCommand({ SecretId }))).SecretString ?? "",
      ca: authorities("CACHE_CA_FILE"), // ElastiCache's are from Amazon's public authority, which Node trusts
    },
    databases: {
      token: ({ host, port }, username) =>
        new Signer({ hostname: host, port, username, region: setting("AWS_REGION") }).getAuthToken(),
      ca: authorities("DATABASE_CA_FILE"),
    },
    storage: (deadline) => pollStorage(targets.DATABASES, storage, deadline),
    secretAges: (deadline) => pollSecretAges(targets.SECRETS, secrets, deadline),
  };
}
