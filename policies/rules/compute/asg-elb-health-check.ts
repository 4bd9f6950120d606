import { named } from "../../kit/links";
import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";
import { resilience } from "./shared/frameworks";

const attachmentTypes = [
  "aws:autoscaling/attachment:Attachment",
  "aws:autoscaling/trafficSourceAttachment:TrafficSourceAttachment",
] as const;

export const asgElbHealthCheck = rule({
  name: "asg-elb-health-check",
  sentence:
    "Every Auto Scaling group behind a load balancer replaces what the load balancer finds unhealthy.",
  severity: "low",
  frameworks: { fsbp: ["AutoScaling.1"], checkov: ["CKV2_AWS_15"], requirements: ["VDX-C12"], ...resilience },
  remediation: "Set `healthCheckType` to ELB.",
  types: ["aws:autoscaling/group:Group"],
  judge: (subject, estate) => {
    const inputs = ["targetGroupArns", "loadBalancers", "trafficSources"];
    const isBehind =
      inputs.some((input) => subject.isUnknown(input) || subject.list(input).length > 0) ||
      named(estate, subject, "autoscalingGroupName", ...attachmentTypes).length > 0;
    if (!isBehind) return notApplicable("stands behind no load balancer");
    const kind = subject.text("healthCheckType", "EC2"); // unset looks at the machine alone
    return passIf(kind.includes("ELB"), `judges its instances by ${kind} alone`);
  },
});
