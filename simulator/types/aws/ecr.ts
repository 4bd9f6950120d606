import type { TypeEntry } from "../entry";
import { arn, byProperty, text } from "./support/identity";
import { keyArn, within } from "./support/references";

const repository = "aws:ecr/repository:Repository";

export const entries: Record<string, TypeEntry> = {
  [repository]: {
    cloudFormation: "AWS::ECR::Repository",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 256, lowerCase: true },
    defaults: { imageTagMutability: "MUTABLE" },
    outputs: (context) => ({
      arn: arn(context, "ecr", `repository/${text(context, "name")}`),
      registryId: context.accountId,
      repositoryUrl: `${context.accountId}.dkr.ecr.${context.region}.amazonaws.com/${text(context, "name")}`,
    }),
    references: [keyArn("encryptionConfigurations[].kmsKey")],
    unique: [["name"]],
  },
  "aws:ecr/lifecyclePolicy:LifecyclePolicy": {
    cloudFormation: { none: "CloudFormation has it as a property of AWS::ECR::Repository" },
    id: byProperty("repository"),
    replaces: {
      policy: "the provider plans a new policy; the API call would overwrite it",
      repository: "the policy belongs to its repository",
    },
    outputs: (context) => ({ registryId: context.accountId }),
    references: [within("repository", repository, "name")],
    unique: [["repository"]],
  },
  "aws:ecr/replicationConfiguration:ReplicationConfiguration": {
    cloudFormation: "AWS::ECR::ReplicationConfiguration",
    id: (context) => context.accountId,
    outputs: (context) => ({ registryId: context.accountId }),
  },
  "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration": {
    cloudFormation: "AWS::ECR::RegistryScanningConfiguration",
    id: (context) => context.accountId,
    sets: ["rules", "rules.repositoryFilters"],
    outputs: (context) => ({ registryId: context.accountId }),
  },
};
