import type { Rule } from "../../kit/rule";
import { ecrCmk } from "./ecr-cmk";
import { ecrImmutableTags } from "./ecr-immutable-tags";
import { ecrLifecycle } from "./ecr-lifecycle";
import { ecrScanOnPush } from "./ecr-scan-on-push";
import { ecsClusterInsights } from "./ecs-cluster-insights";
import { ecsContainersLog } from "./ecs-containers-log";
import { ecsContainersUnprivileged } from "./ecs-containers-unprivileged";
import { ecsEnvNoSecrets } from "./ecs-env-no-secrets";
import { ecsExecAudited } from "./ecs-exec-audited";
import { ecsNoPublicIp } from "./ecs-no-public-ip";
import { ecsRootReadOnly } from "./ecs-root-read-only";
import { ecsVolumesTls } from "./ecs-volumes-tls";
import { eksAuditLogs } from "./eks-audit-logs";
import { eksEndpointPrivate } from "./eks-endpoint-private";
import { eksSecretsEncrypted } from "./eks-secrets-encrypted";

/** Containers, the images they start from, and the clusters they run in. */
export const containersRules: readonly Rule[] = [
  ecsContainersUnprivileged,
  ecsRootReadOnly,
  ecsEnvNoSecrets,
  ecsContainersLog,
  ecsNoPublicIp,
  ecsClusterInsights,
  ecsExecAudited,
  ecsVolumesTls,
  ecrScanOnPush,
  ecrImmutableTags,
  ecrLifecycle,
  ecrCmk,
  eksEndpointPrivate,
  eksSecretsEncrypted,
  eksAuditLogs,
];
