import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { resilience } from "./shared/frameworks";

/** Unset means the account's choice, which nobody made here. */
export const ecsClusterInsights = rule({
  name: "ecs-cluster-insights",
  sentence: "Every cluster of containers sends metrics of its tasks.",
  severity: "medium",
  frameworks: { fsbp: ["ECS.12"], checkov: ["CKV_AWS_65"], ...resilience },
  remediation: "Add to `settings` the name containerInsights with the value enhanced or enabled.",
  types: ["aws:ecs/cluster:Cluster"],
  judge: (cluster) => {
    const insights = cluster.blocks("settings").find((each) => each.text("name") === "containerInsights");
    return passIf(
      ["enabled", "enhanced"].includes(insights?.text("value") ?? ""),
      "sends no metrics of its tasks",
    );
  },
});
