import * as iam from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";
import { allow, type AllowStatement } from "../compute/policy-statement";
import type { Place, Tags } from "../place";

export interface CanaryRoleArgs {
  readonly place: Place;
  readonly canaryPrefix: string;
  readonly metricsNamespace: string;
  readonly keyArn: pulumi.Input<string>;
  readonly tags: Tags;
}

/** The role of a canary (CloudWatch user guide, "Required roles and permissions for canaries", with a customer key). */
export function canaryRole(
  name: string,
  args: CanaryRoleArgs,
  bucketArn: pulumi.Output<string>,
  parent: pulumi.Resource,
): { readonly role: iam.Role; readonly ready: pulumi.Resource[] } {
  const role = new iam.Role(
    `${name}-role`,
    {
      assumeRolePolicy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
          { Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" },
        ],
      }),
      description: `Runs the public checks ${name}`,
      tags: args.tags,
    },
    { parent },
  );
  const policy = new iam.RolePolicy(
    `${name}-policy`,
    {
      role: role.name,
      policy: pulumi.jsonStringify({ Version: "2012-10-17", Statement: statements(args, bucketArn) }),
    },
    { parent },
  );
  return { role, ready: [policy] };
}

/** No logs:CreateLogGroup: the group with key and retention is made by the program, beside the canary. */
function statements(
  { place: { region, accountId }, canaryPrefix, metricsNamespace, keyArn }: CanaryRoleArgs,
  bucketArn: pulumi.Output<string>,
): AllowStatement[] {
  const logs = `arn:aws:logs:${region}:${accountId}:log-group:/aws/lambda/cwsyn-${canaryPrefix}-*`;
  return [
    allow("Artifacts", ["s3:GetObject", "s3:PutObject"], pulumi.interpolate`${bucketArn}/canary/*`),
    allow("ArtifactsBucket", ["s3:GetBucketLocation"], bucketArn),
    allow("FindBucket", ["s3:ListAllMyBuckets"], "*"), // the runtime's own question; it knows no resource
    allow("EncryptArtifacts", ["kms:Decrypt", "kms:GenerateDataKey"], keyArn, {
      StringEquals: { "kms:ViaService": `s3.${region}.amazonaws.com` },
    }),
    allow("Logs", ["logs:CreateLogStream", "logs:PutLogEvents"], logs),
    allow("Metrics", ["cloudwatch:PutMetricData"], "*", {
      StringEquals: { "cloudwatch:namespace": ["CloudWatchSynthetics", metricsNamespace] },
    }),
  ];
}
