import { ownMetrics } from "../own-metrics";
import { metric, sparse, steady } from "./metric";
import { ownLine, unpolled } from "./own-line";
import { rdsLine } from "./rds-line";

const replicaLag = metric({
  title: "time that the replica is behind",
  unit: "seconds",
  on: "database",
  periodSeconds: 60,
  lines: () => [rdsLine("lag", "ReplicaLag", "Maximum")],
  whenMissing: steady("that a replica is down is another alarm"),
  emittedBy: ({ isReplica }) => isReplica,
});

/** Log that the primary keeps for its slowest replica; it fills the primary's storage. */
const walRetained = metric({
  title: "log kept for the slowest replica",
  unit: "bytes",
  on: "database",
  periodSeconds: 60,
  lines: () => [rdsLine("retained", "OldestReplicationSlotLag", "Maximum")],
  whenMissing: sparse("a primary without replicas keeps none"),
  emittedBy: ({ isReplica }) => !isReplica,
});

function unreachable(title: string, isReplica: boolean) {
  return metric({
    title,
    unit: "count",
    on: "database",
    periodSeconds: 60,
    lines: ({ role }, namespace) => [
      ownLine("unreachable", ownMetrics.databaseUnreachable, "Maximum", namespace, role),
    ],
    whenMissing: unpolled,
    emittedBy: (shape) => shape.isReplica === isReplica,
  });
}

export const replicationMetrics = {
  replicaLag,
  walRetained,
  primaryUnreachable: unreachable("primary that does not answer", false),
  replicaUnreachable: unreachable("replica that does not answer", true),
};
