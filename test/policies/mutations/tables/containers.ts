import { bad, drop, good, type MutationTable, set } from "../mutation";

const task = "aws:ecs/taskDefinition:TaskDefinition";
const service = "aws:ecs/service:Service";
const cluster = "aws:ecs/cluster:Cluster";
const repository = "aws:ecr/repository:Repository";
const kubernetes = "aws:eks/cluster:Cluster";

const container = {
  name: "app",
  image: "app@sha256:0",
  readonlyRootFilesystem: true,
  logConfiguration: { logDriver: "awslogs" },
};
/** The same task with another container in it. */
const containers = (change: object) => ({
  containerDefinitions: JSON.stringify([{ ...container, ...change }]),
});
const goodTask = good(task, {
  family: "app",
  networkMode: "awsvpc",
  ...containers({}),
  volumes: [
    { name: "files", efsVolumeConfiguration: { fileSystemId: "fs-1", transitEncryption: "ENABLED" } },
  ],
});
const goodCluster = good(
  cluster,
  {
    settings: [{ name: "containerInsights", value: "enhanced" }],
    configuration: {
      executeCommandConfiguration: {
        kmsKeyId: "arn:aws:kms:us-east-1:111111111111:key/1",
        logging: "OVERRIDE",
        logConfiguration: { cloudWatchLogGroupName: "shells", cloudWatchEncryptionEnabled: true },
      },
    },
  },
  { name: "cluster" },
);
const goodService = good(
  service,
  { networkConfiguration: { subnets: ["s"], assignPublicIp: false }, enableExecuteCommand: true },
  { from: { cluster: ["cluster"] } },
);
const goodRepository = good(repository, {
  imageScanningConfiguration: { scanOnPush: true },
  imageTagMutability: "IMMUTABLE",
  encryptionConfigurations: [{ encryptionType: "KMS", kmsKey: "arn:aws:kms:us-east-1:111111111111:key/1" }],
});
const lifecycle = good(
  "aws:ecr/lifecyclePolicy:LifecyclePolicy",
  { policy: "{}" },
  {
    name: "lifecycle",
    from: { repository: ["given"] },
  },
);
const goodKubernetes = good(kubernetes, {
  vpcConfig: { subnetIds: ["s"], endpointPublicAccess: false, endpointPrivateAccess: true },
  encryptionConfig: { resources: ["secrets"], provider: { keyArn: "arn" } },
  enabledClusterLogTypes: ["api", "audit", "authenticator"],
});
const withTask = { given: [goodTask] };
const withService = { given: [goodCluster, goodService] };
const withRepository = { given: [goodRepository, lifecycle] };
const withKubernetes = { given: [goodKubernetes] };

export const containersMutations: MutationTable = {
  "ecs-containers-unprivileged": [
    set(task, containers({ privileged: true }), withTask),
    set(task, { pidMode: "host" }, withTask),
    set(task, { networkMode: "host" }, withTask),
  ],
  "ecs-root-read-only": [set(task, containers({ readonlyRootFilesystem: false }), withTask)],
  "ecs-env-no-secrets": [
    set(task, containers({ environment: [{ name: "SMTP_PASSWORD", value: "correcthorse9" }] }), withTask),
  ],
  "ecs-containers-log": [set(task, containers({ logConfiguration: undefined }), withTask)],
  "ecs-no-public-ip": [set(service, { "networkConfiguration.assignPublicIp": true }, withService)],
  "ecs-cluster-insights": [set(cluster, { settings: undefined }, withService)],
  "ecs-exec-audited": [
    {
      what: "the cluster logs no shell any more",
      on: service,
      given: withService.given,
      steps: [{ kind: "set", who: { type: cluster, at: "cluster" }, values: { configuration: undefined } }],
    },
  ],
  "ecs-volumes-tls": [
    set(task, { "volumes.0.efsVolumeConfiguration.transitEncryption": "DISABLED" }, withTask),
  ],
  "ecr-scan-on-push": [set(repository, { imageScanningConfiguration: undefined }, withRepository)],
  "ecr-immutable-tags": [set(repository, { imageTagMutability: "MUTABLE" }, withRepository)],
  "ecr-lifecycle": [drop(repository, { type: lifecycle.type, via: "repository" }, withRepository)],
  "ecr-cmk": [set(repository, { encryptionConfigurations: [{ encryptionType: "AES256" }] }, withRepository)],
  "eks-endpoint-private": [set(kubernetes, { "vpcConfig.endpointPublicAccess": undefined }, withKubernetes)],
  "eks-secrets-encrypted": [set(kubernetes, { encryptionConfig: undefined }, withKubernetes)],
  "eks-audit-logs": [
    set(kubernetes, { enabledClusterLogTypes: ["api", "audit"] }, withKubernetes),
    bad(kubernetes, { vpcConfig: { subnetIds: ["s"] } }),
  ],
};
