import {
  DescribeReplicationGroupsCommand,
  type ElastiCacheClient,
  InvalidReplicationGroupStateFault,
  ModifyReplicationGroupCommand,
} from "@aws-sdk/client-elasticache";

/**
 * `ROTATE` adds a token beside the one in use; `SET` leaves that token alone (ElastiCache user guide,
 * "Authenticating with the AUTH command").
 */
export type TokenChange = "ROTATE" | "SET";

/** The part of ElastiCache's control plane that changes tokens. */
export interface ControlPlane {
  /** Whether the replication group takes changes now. */
  isAvailable(): Promise<boolean>;
  /** Asks for a change, which takes minutes; false: the group is busy with another one. */
  changeToken(token: string, change: TokenChange): Promise<boolean>;
}

export function elastiCacheControlPlane(
  client: Pick<ElastiCacheClient, "send">,
  replicationGroupId: string,
): ControlPlane {
  return {
    async isAvailable() {
      const answer = await client.send(
        new DescribeReplicationGroupsCommand({ ReplicationGroupId: replicationGroupId }),
      );
      return answer.ReplicationGroups?.[0]?.Status === "available";
    },

    async changeToken(token, change) {
      try {
        await client.send(
          new ModifyReplicationGroupCommand({
            ReplicationGroupId: replicationGroupId,
            AuthToken: token,
            AuthTokenUpdateStrategy: change,
            ApplyImmediately: true, // token changes know no maintenance window
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof InvalidReplicationGroupStateFault) return false;
        throw error;
      }
    },
  };
}
