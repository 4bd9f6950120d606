import * as iam from "@pulumi/aws/iam";
import * as lambda from "@pulumi/aws/lambda";
import * as secretsmanager from "@pulumi/aws/secretsmanager";
import * as pulumi from "@pulumi/pulumi";
import type { Place, Tags } from "../place";
import { secretArgs } from "./secret-args";

export interface RotatingSecretArgs {
  readonly place: Place;
  /** What it opens, in the characters of a tag. */
  readonly purpose: string;
  readonly keyArn: pulumi.Input<string>;
  readonly recoveryKeyArn: pulumi.Input<string>;
  /** The first value, written once. Later changes have no effect: the secret lives on by rotation. */
  readonly value: pulumi.Input<Record<string, pulumi.Input<string | number>>>;
  readonly rotation: {
    readonly functionArn: pulumi.Input<string>;
    /** The function's role; it is allowed to read and write this secret, and no other. */
    readonly functionRoleName: pulumi.Input<string>;
    /** 1 to 1000. */
    readonly afterDays: number;
  };
  readonly deletionProtection: boolean;
  readonly tags: Tags;
}

/**
 * A secret whose value a function replaces regularly.
 *
 * The program knows the first value only and must never write it a second time: the server has another password by
 * then. Three things see to that. The value is write-only with a fixed version number, so no change of it reaches
 * AWS. The version carries a label of its own beside AWSCURRENT, because Secrets Manager deletes versions that have
 * lost all labels, and the provider re-creates what is gone. The labels are ignored from then on, because rotation
 * moves AWSCURRENT and the provider would move it back.
 */
export class RotatingSecret extends pulumi.ComponentResource {
  readonly arn: pulumi.Output<string>;

  constructor(name: string, args: RotatingSecretArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:security:RotatingSecret", name, {}, opts);
    const protect = args.deletionProtection;
    const secret = new secretsmanager.Secret(
      `${name}-secret`,
      secretArgs({ ...args, upkeep: "rotated", recoveryRegion: args.place.recoveryRegion }),
      { parent: this, protect },
    );
    const firstVersion = new secretsmanager.SecretVersion(
      `${name}-first-version`,
      {
        secretId: secret.arn,
        secretStringWo: pulumi.secret(pulumi.jsonStringify(args.value)),
        secretStringWoVersion: 1,
        versionStages: ["AWSCURRENT", initialLabel],
      },
      { parent: this, protect, ignoreChanges: ["versionStages"] },
    );
    const access = new iam.RolePolicy(
      `${name}-rotation-access`,
      { role: args.rotation.functionRoleName, policy: rotationPolicy(secret.arn, args.keyArn, args.place) },
      { parent: this },
    );
    const permission = new lambda.Permission(
      `${name}-rotation-permission`,
      {
        action: "lambda:InvokeFunction",
        function: args.rotation.functionArn,
        principal: "secretsmanager.amazonaws.com",
        sourceArn: secret.arn,
        sourceAccount: args.place.accountId,
      },
      { parent: this },
    );
    new secretsmanager.SecretRotation(
      `${name}-rotation`,
      {
        secretId: secret.arn,
        rotationLambdaArn: args.rotation.functionArn,
        rotationRules: { automaticallyAfterDays: args.rotation.afterDays },
        rotateImmediately: false, // Secrets Manager only runs the function's test; the first value is fresh
      },
      { parent: this, dependsOn: [firstVersion, access, permission] },
    );
    this.arn = secret.arn;
    this.registerOutputs({ arn: this.arn });
  }
}

/** Keeps the version that the program made; `functions/shared/secret-versions.ts` renews it where it is missing. */
export const initialLabel = "ESTATE_INITIAL";

/** What a rotation function does with its secret (Secrets Manager user guide, "Lambda rotation function permissions"). */
function rotationPolicy(
  secretArn: pulumi.Output<string>,
  keyArn: pulumi.Input<string>,
  { region }: Place,
): pulumi.Output<string> {
  return pulumi.jsonStringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "RotateSecret",
        Effect: "Allow",
        Action: [
          "secretsmanager:DescribeSecret",
          "secretsmanager:GetSecretValue",
          "secretsmanager:PutSecretValue",
          "secretsmanager:UpdateSecretVersionStage",
        ],
        Resource: [secretArn],
      },
      {
        Sid: "UseKeyOfSecret",
        Effect: "Allow",
        Action: ["kms:Decrypt", "kms:GenerateDataKey"],
        Resource: [keyArn],
        Condition: {
          StringEquals: {
            "kms:ViaService": `secretsmanager.${region}.amazonaws.com`,
            "kms:EncryptionContext:SecretARN": secretArn,
          },
        },
      },
    ],
  });
}
