import { rule } from "../../kit/rule";
import { notApplicable, pass, passIf } from "../../kit/verdict";
import { resilience } from "./shared/frameworks";
import {
  followsTemplate,
  instanceType,
  launchConfigurationType,
  launchTemplateType,
  spotInstanceType,
} from "./shared/machines";

const accountDefaultsType = "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults";

export const launchTemplateImdsv2 = rule({
  name: "launch-template-imdsv2",
  sentence: "Instance metadata answers only to requests with a session token (IMDSv2).",
  severity: "high",
  frameworks: {
    fsbp: ["EC2.8", "EC2.170"],
    cis: ["5.7"],
    checkov: ["CKV_AWS_79"],
    ...resilience,
  },
  remediation: "Set `metadataOptions.httpTokens` to required.",
  types: [launchTemplateType, launchConfigurationType, instanceType, spotInstanceType, accountDefaultsType],
  judge: (subject) => {
    const prefix = subject.type === accountDefaultsType ? "" : "metadataOptions.";
    if (prefix !== "" && !subject.has("metadataOptions") && followsTemplate(subject)) {
      return notApplicable("takes its metadata options from a launch template");
    }
    if (subject.text(`${prefix}httpEndpoint`, "enabled") === "disabled") return pass;
    return passIf(
      subject.text(`${prefix}httpTokens`, "optional") === "required",
      "lets anything on the instance read its credentials without a session token",
    );
  },
});
