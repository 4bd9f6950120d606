import type * as rds from "@pulumi/aws/rds";
import type * as pulumi from "@pulumi/pulumi";
import { rotatedCredentials, type RotatedCredentials } from "../security/rotated-credentials";
import { adminRole, postgresPort } from "./instance-args";
import type { PostgresArgs } from "./postgres-args";

/** Seconds; a step takes under one, unless the server does not answer. */
const timeoutSeconds = 60;

/**
 * The secret of the administrator role and the function that rotates it. The function may do nothing in AWS beyond
 * its secret: it changes the password by SQL.
 */
export function postgresSecret(
  name: string,
  args: PostgresArgs,
  { primary, password }: { primary: rds.Instance; password: pulumi.Output<string> },
  parent: pulumi.Resource,
): RotatedCredentials {
  return rotatedCredentials(
    name,
    args,
    {
      purpose: `Administrator of the PostgreSQL database ${name}`,
      value: {
        engine: "postgres",
        host: primary.address,
        port: postgresPort,
        dbname: args.databaseName,
        username: adminRole,
        password,
      },
      rotator: {
        source: "rotate-postgres-password",
        description: `Rotates the password of ${name}`,
        timeoutSeconds,
        // Every authority of AWS, those of RDS among them; the runtime has the file but does not trust it by itself
        // (Lambda developer guide, "CA certificate loading").
        environment: { DATABASE_CA_FILE: "/var/runtime/ca-cert.pem" },
        statements: [],
      },
    },
    parent,
  );
}
