import { customerKey } from "../../kit/customer-key";
import type { Estate } from "../../kit/estate";
import { linked } from "../../kit/links";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { guarded, judgeEach } from "../../kit/three-valued";
import { Undetermined } from "../../kit/value";
import { allOf, fail, notApplicable, passIf, type Verdict } from "../../kit/verdict";
import { records } from "./shared/frameworks";

const clusterType = "aws:ecs/cluster:Cluster";
const path = "configuration.executeCommandConfiguration";

/** A shell in a container is as good as one on a server: encrypted, and written down outside of it. */
export const ecsExecAudited = rule({
  name: "ecs-exec-audited",
  sentence: "Where people may open a shell in a container, the session is encrypted and logged.",
  severity: "medium",
  frameworks: { checkov: ["CKV_AWS_223", "CKV_AWS_224"], ...records },
  remediation:
    "Set `configuration.executeCommandConfiguration` of the cluster: `kmsKeyId`, `logging` OVERRIDE and an encrypted log group or bucket; or leave `enableExecuteCommand` off.",
  types: ["aws:ecs/service:Service"],
  judge: (service, estate) => {
    if (!service.flag("enableExecuteCommand", false)) return notApplicable("lets nobody open a shell");
    const clusters = linked(estate, service, "cluster", clusterType);
    if (clusters.length === 0) {
      if (!service.has("cluster")) return fail("runs in the account's default cluster, which logs no shell");
      throw new Undetermined("cluster"); // a cluster of another stack
    }
    return judgeEach(clusters, (cluster) => judgeCluster(cluster, estate));
  },
});

function judgeCluster(cluster: Subject, estate: Estate): Verdict {
  if (!cluster.has(path)) return fail(`lets people open shells in ${cluster.name}, which logs none`);
  const log = `${path}.logConfiguration`;
  const toGroup =
    cluster.has(`${log}.cloudWatchLogGroupName`) && cluster.flag(`${log}.cloudWatchEncryptionEnabled`, false);
  const toBucket =
    cluster.has(`${log}.s3BucketName`) && cluster.flag(`${log}.s3BucketEncryptionEnabled`, false);
  return allOf([
    guarded(() => customerKey(cluster, `${path}.kmsKeyId`, estate)),
    passIf(
      cluster.text(`${path}.logging`) === "OVERRIDE" && (toGroup || toBucket),
      `lets people open shells in ${cluster.name}, which logs them to no encrypted place`,
    ),
  ]);
}
