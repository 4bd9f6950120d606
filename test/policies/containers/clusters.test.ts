import { ecrCmk } from "../../../policies/rules/containers/ecr-cmk";
import { ecrImmutableTags } from "../../../policies/rules/containers/ecr-immutable-tags";
import { ecrLifecycle } from "../../../policies/rules/containers/ecr-lifecycle";
import { ecrScanOnPush } from "../../../policies/rules/containers/ecr-scan-on-push";
import { ecsClusterInsights } from "../../../policies/rules/containers/ecs-cluster-insights";
import { ecsExecAudited } from "../../../policies/rules/containers/ecs-exec-audited";
import { ecsNoPublicIp } from "../../../policies/rules/containers/ecs-no-public-ip";
import { eksAuditLogs } from "../../../policies/rules/containers/eks-audit-logs";
import { eksEndpointPrivate } from "../../../policies/rules/containers/eks-endpoint-private";
import { eksSecretsEncrypted } from "../../../policies/rules/containers/eks-secrets-encrypted";
import type { Written } from "../judge";
import { of, rows } from "../rows";
import { unknown } from "../table";

const service = of("aws:ecs/service:Service");
const cluster = of("aws:ecs/cluster:Cluster");
const key = of("aws:kms/key:Key")({}, { name: "key" });

rows(ecsNoPublicIp, [
  ["off", "pass", service({ networkConfiguration: { subnets: ["s"], assignPublicIp: false } })],
  ["unset", "pass", service({ networkConfiguration: { subnets: ["s"] } })],
  ["on", "fail", service({ networkConfiguration: { subnets: ["s"], assignPublicIp: true } })],
  ["no network of its own", "pass", service({ launchType: "EC2" })],
  ["a task set", "fail", of("aws:ecs/taskSet:TaskSet")({ networkConfiguration: { assignPublicIp: true } })],
  ["unknown", "not-evaluated", service({ networkConfiguration: { assignPublicIp: unknown } })],
]);

const insights = (value: unknown): Written =>
  cluster({ settings: [{ name: "containerInsights", value: value as string }] });
rows(ecsClusterInsights, [
  ["enhanced", "pass", insights("enhanced")],
  ["enabled", "pass", insights("enabled")],
  ["disabled", "fail", insights("disabled")],
  ["unset", "fail", cluster()],
  ["unknown", "not-evaluated", insights(unknown)],
]);

const shells = { enableExecuteCommand: true, cluster: unknown };
const inCluster = { from: { cluster: ["cluster"] } };
const audited = (more: object = {}, log: object = {}): Written =>
  cluster(
    {
      configuration: {
        executeCommandConfiguration: {
          kmsKeyId: unknown,
          logging: "OVERRIDE",
          logConfiguration: { cloudWatchLogGroupName: "shells", cloudWatchEncryptionEnabled: true, ...log },
          ...more,
        },
      },
    },
    { name: "cluster", from: { configuration: ["key"] } },
  );
rows(ecsExecAudited, [
  ["nobody may", "not-applicable", service()],
  ["encrypted and logged", "pass", service(shells, inCluster), audited(), key],
  ["no settings at all", "fail", service(shells, inCluster), cluster({}, { name: "cluster" })],
  ["logged by default only", "fail", service(shells, inCluster), audited({ logging: "DEFAULT" }), key],
  [
    "logged in plain",
    "fail",
    service(shells, inCluster),
    audited({}, { cloudWatchEncryptionEnabled: false }),
    key,
  ],
  ["without a key", "fail", service(shells, inCluster), audited({ kmsKeyId: undefined }), key],
  [
    "logged to an encrypted bucket",
    "pass",
    service(shells, inCluster),
    audited({ logConfiguration: { s3BucketName: "b", s3BucketEncryptionEnabled: true } }),
    key,
  ],
  ["in the account's default cluster", "fail", service({ enableExecuteCommand: true })],
  ["in a cluster of another stack", "not-evaluated", service(shells)],
  ["unknown", "not-evaluated", service({ enableExecuteCommand: unknown })],
]);

const repository = of("aws:ecr/repository:Repository");
const registry = (scanFrequency: string, filter = "*"): Written =>
  of("aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration")(
    {
      scanType: "BASIC",
      rules: [{ scanFrequency, repositoryFilters: [{ filter, filterType: "WILDCARD" }] }],
    },
    { name: "registry" },
  );
rows(ecrScanOnPush, [
  ["on", "pass", repository({ imageScanningConfiguration: { scanOnPush: true } })],
  ["off", "fail", repository({ imageScanningConfiguration: { scanOnPush: false } })],
  ["unset", "fail", repository()],
  ["the whole registry", "pass", repository(), registry("SCAN_ON_PUSH")],
  ["the registry by hand only", "fail", repository(), registry("MANUAL")],
  ["a part of the registry", "fail", repository(), registry("SCAN_ON_PUSH", "prod-*")],
  ["unknown", "not-evaluated", repository({ imageScanningConfiguration: { scanOnPush: unknown } })],
]);

rows(ecrImmutableTags, [
  ["immutable", "pass", repository({ imageTagMutability: "IMMUTABLE" })],
  ["immutable but for some", "pass", repository({ imageTagMutability: "IMMUTABLE_WITH_EXCLUSION" })],
  ["mutable", "fail", repository({ imageTagMutability: "MUTABLE" })],
  ["mutable but for some", "fail", repository({ imageTagMutability: "MUTABLE_WITH_EXCLUSION" })],
  ["unset", "fail", repository()],
  ["unknown", "not-evaluated", repository({ imageTagMutability: unknown })],
]);

const lifecycle = of("aws:ecr/lifecyclePolicy:LifecyclePolicy");
rows(ecrLifecycle, [
  [
    "one",
    "pass",
    repository(),
    lifecycle({ repository: unknown }, { name: "l", from: { repository: ["subject"] } }),
  ],
  ["none", "fail", repository()],
  [
    "one of another repository",
    "fail",
    repository({ name: "mine" }),
    lifecycle({ repository: "other" }, { name: "l" }),
  ],
  [
    "one that might be its own",
    "not-evaluated",
    repository(),
    lifecycle({ repository: unknown }, { name: "l" }),
  ],
]);

const encrypted = (inputs: object, from: readonly string[] = []): Written =>
  repository({ encryptionConfigurations: [{ ...inputs }] }, { from: { encryptionConfigurations: from } });
rows(ecrCmk, [
  ["own key", "pass", encrypted({ encryptionType: "KMS", kmsKey: unknown }, ["key"]), key],
  [
    "double encryption",
    "pass",
    encrypted({ encryptionType: "KMS_DSSE", kmsKey: "arn:aws:kms:us-east-1:1:key/1" }),
  ],
  ["AWS's key", "fail", encrypted({ encryptionType: "KMS" })],
  ["S3's own key", "fail", encrypted({ encryptionType: "AES256" })],
  ["unset", "fail", repository()],
  ["unknown", "not-evaluated", repository({ encryptionConfigurations: unknown })],
]);

const kubernetes = of("aws:eks/cluster:Cluster");
rows(eksEndpointPrivate, [
  ["private", "pass", kubernetes({ vpcConfig: { subnetIds: ["s"], endpointPublicAccess: false } })],
  ["unset", "fail", kubernetes({ vpcConfig: { subnetIds: ["s"] } })],
  ["public for some addresses", "fail", kubernetes({ vpcConfig: { publicAccessCidrs: ["203.0.113.0/24"] } })],
  ["unknown", "not-evaluated", kubernetes({ vpcConfig: { endpointPublicAccess: unknown } })],
]);

const secrets = (resources: readonly string[], keyArn: unknown = unknown): Written =>
  kubernetes({ encryptionConfig: { resources, provider: { keyArn: keyArn as string } } });
rows(eksSecretsEncrypted, [
  ["a key", "pass", secrets(["secrets"])],
  ["nothing under it", "fail", secrets([])],
  ["unset", "fail", kubernetes()],
  [
    "unknown",
    "not-evaluated",
    kubernetes({ encryptionConfig: { resources: unknown, provider: { keyArn: "k" } } }),
  ],
]);

rows(eksAuditLogs, [
  ["both", "pass", kubernetes({ enabledClusterLogTypes: ["api", "audit", "authenticator"] })],
  ["one", "fail", kubernetes({ enabledClusterLogTypes: ["audit"] })],
  ["unset", "fail", kubernetes()],
  ["unknown", "not-evaluated", kubernetes({ enabledClusterLogTypes: unknown })],
]);
