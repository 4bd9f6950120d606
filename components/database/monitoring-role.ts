import * as iam from "@pulumi/aws/iam";
import type * as pulumi from "@pulumi/pulumi";
import type { Place, Tags } from "../place";

/** Lets RDS send operating-system metrics to CloudWatch (RDS user guide, "Enhanced Monitoring"). */
export function monitoringRole(
  name: string,
  { place, tags }: { readonly place: Place; readonly tags: Tags },
  parent: pulumi.Resource,
): { role: iam.Role; attachment: iam.RolePolicyAttachment } {
  const role = new iam.Role(
    name,
    {
      description: "Lets RDS publish Enhanced Monitoring metrics",
      assumeRolePolicy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { Service: "monitoring.rds.amazonaws.com" },
            Action: "sts:AssumeRole",
            Condition: { StringEquals: { "aws:SourceAccount": place.accountId } },
          },
        ],
      }),
      tags,
    },
    { parent },
  );
  const attachment = new iam.RolePolicyAttachment(
    `${name}-policy`,
    { role: role.name, policyArn: "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole" },
    { parent },
  );
  return { role, attachment };
}
