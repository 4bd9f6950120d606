import { type AutoScalingClient, DescribeAutoScalingGroupsCommand } from "@aws-sdk/client-auto-scaling";
import { DescribeInstancesCommand, type EC2Client } from "@aws-sdk/client-ec2";
import type { Instance } from "./endpoints";

export interface InstanceTools {
  readonly autoScaling: Pick<AutoScalingClient, "send">;
  readonly ec2: Pick<EC2Client, "send">;
}

/** Most instances that one poll asks; of a larger fleet the first by id, always the same. */
export const mostInstances = 40;

/** The instances in service of the given scaling groups. One that starts or ends is not asked. */
export async function instancesInService(
  groupNames: readonly string[],
  reached: Pick<Instance, "port" | "host">,
  { autoScaling, ec2 }: InstanceTools,
  abortSignal: AbortSignal,
): Promise<readonly Instance[]> {
  if (groupNames.length === 0) return [];
  const groups = await autoScaling.send(
    new DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: [...groupNames] }),
    { abortSignal },
  );
  const ids = (groups.AutoScalingGroups ?? [])
    .flatMap(({ Instances = [] }) => Instances)
    .filter(({ LifecycleState }) => LifecycleState === "InService")
    .flatMap(({ InstanceId }) => (InstanceId === undefined ? [] : [InstanceId]))
    .sort()
    .slice(0, mostInstances);
  if (ids.length === 0) return [];
  const { Reservations = [] } = await ec2.send(
    // A filter passes over an instance that has just gone; asked for by id it would fail the whole call.
    new DescribeInstancesCommand({ Filters: [{ Name: "instance-id", Values: ids }] }),
    { abortSignal },
  );
  return Reservations.flatMap(({ Instances = [] }) => Instances).flatMap(
    ({ InstanceId, PrivateIpAddress }) =>
      InstanceId === undefined || PrivateIpAddress === undefined
        ? []
        : [{ id: InstanceId, address: PrivateIpAddress, ...reached }],
  );
}
