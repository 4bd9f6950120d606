import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";
import { resilience } from "./shared/frameworks";
import {
  followsTemplate,
  instanceType,
  launchConfigurationType,
  launchTemplateType,
  spotInstanceType,
} from "./shared/machines";

const most = 1;

export const launchTemplateHopLimit = rule({
  name: "launch-template-hop-limit",
  sentence: "Instance metadata answers the instance itself, not containers or proxies behind it.",
  severity: "medium",
  frameworks: { checkov: ["CKV_AWS_341"], ...resilience },
  remediation: "Set `metadataOptions.httpPutResponseHopLimit` to 1.",
  types: [launchTemplateType, launchConfigurationType, instanceType, spotInstanceType],
  judge: (subject) => {
    if (!subject.has("metadataOptions") && followsTemplate(subject)) {
      return notApplicable("takes its metadata options from a launch template");
    }
    if (subject.text("metadataOptions.httpEndpoint", "enabled") === "disabled") {
      return notApplicable("has no metadata endpoint");
    }
    // unset: an image that asks for IMDSv2, such as Amazon Linux 2023, makes it two
    const hops = subject.number("metadataOptions.httpPutResponseHopLimit", 2);
    return passIf(hops <= most, `lets answers of the metadata service travel ${hops} hops`);
  },
});
