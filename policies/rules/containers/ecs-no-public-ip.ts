import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";

/** Unset means no public address. */
export const ecsNoPublicIp = rule({
  name: "ecs-no-public-ip",
  sentence: "No task has a public address; load balancers stand in front.",
  severity: "high",
  frameworks: {
    fsbp: ["ECS.2"],
    checkov: ["CKV_AWS_333"],
    gdpr: ["25", "32(1)(b)"],
    lgpd: ["46"],
  },
  remediation: "Set `networkConfiguration.assignPublicIp` to false and name private subnets.",
  types: ["aws:ecs/service:Service", "aws:ecs/taskSet:TaskSet"],
  judge: (subject) =>
    passIf(!subject.flag("networkConfiguration.assignPublicIp", false), "gives its tasks public addresses"),
});
