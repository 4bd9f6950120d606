import { rule } from "../../kit/rule";
import { judgeEach } from "../../kit/three-valued";
import { notApplicable, passIf } from "../../kit/verdict";
import { encryption } from "./shared/frameworks";
import { taskType } from "./shared/containers";

/** Unset means plain NFS. */
export const ecsVolumesTls = rule({
  name: "ecs-volumes-tls",
  sentence: "Tasks talk to shared file systems over TLS.",
  severity: "medium",
  frameworks: { checkov: ["CKV_AWS_97"], ...encryption },
  remediation: "Set `efsVolumeConfiguration.transitEncryption` to ENABLED in each of the `volumes`.",
  types: [taskType],
  judge: (task) => {
    const shared = task.blocks("volumes").filter((volume) => volume.has("efsVolumeConfiguration"));
    if (shared.length === 0) return notApplicable("mounts no shared file system");
    return judgeEach(shared, (volume) =>
      passIf(
        volume.text("efsVolumeConfiguration.transitEncryption") === "ENABLED",
        `talks to the file system of ${volume.text("name", "a volume")} without TLS`,
      ),
    );
  },
});
