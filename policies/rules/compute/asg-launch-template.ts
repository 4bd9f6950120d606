import { rule } from "../../kit/rule";
import { fail, passIf } from "../../kit/verdict";

export const asgLaunchTemplate = rule({
  name: "asg-launch-template",
  sentence: "Every Auto Scaling group starts instances from a launch template.",
  severity: "medium",
  frameworks: { fsbp: ["AutoScaling.9"], checkov: ["CKV_AWS_315"], gdpr: ["25"], lgpd: ["46"] },
  remediation: "Set `launchTemplate` or `mixedInstancesPolicy` instead of `launchConfiguration`.",
  types: ["aws:autoscaling/group:Group"],
  judge: (subject) => {
    if (subject.has("launchConfiguration")) return fail("starts instances from a launch configuration");
    return passIf(
      subject.has("launchTemplate") || subject.has("mixedInstancesPolicy.launchTemplate"),
      "names no launch template",
    );
  },
});
