import type { IdentityContext, TypeEntry } from "../entry";
import { arn, byProperty, text, unlessGiven } from "./support/identity";
import { roleArn } from "./support/references";

const clusterArn = (context: IdentityContext): string =>
  arn(context, "ecs", `cluster/${text(context, "name")}`);
const familyArn = (context: IdentityContext): string =>
  arn(context, "ecs", `task-definition/${text(context, "family")}`);

export const entries: Record<string, TypeEntry> = {
  "aws:ecs/cluster:Cluster": {
    cloudFormation: "AWS::ECS::Cluster",
    id: clusterArn,
    autoname: { property: "name", maxLength: 255 },
    sets: ["settings"],
    outputs: (context) => ({
      arn: clusterArn(context),
      ...unlessGiven(context, { settings: [{ name: "containerInsights", value: "disabled" }] }),
    }),
    unique: [["name"]],
  },
  "aws:ecs/taskDefinition:TaskDefinition": {
    cloudFormation: "AWS::ECS::TaskDefinition",
    id: byProperty("family"),
    sets: ["placementConstraints", "requiresCompatibilities", "volumes"],
    defaults: { skipDestroy: false, trackLatest: false },
    outputs: (context) => ({
      arn: `${familyArn(context)}:1`,
      arnWithoutRevision: familyArn(context),
      revision: 1,
      ...unlessGiven(context, { enableFaultInjection: false, networkMode: "bridge" }),
    }),
    references: [roleArn("executionRoleArn"), roleArn("taskRoleArn")],
  },
};
