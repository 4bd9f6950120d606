import { rule } from "../../kit/rule";
import { passIf } from "../../kit/verdict";
import { privateByDefault } from "./shared/frameworks";
import { defaultSubnetType, subnetTypes } from "./shared/network-types";

export const subnetNoAutoPublicIp = rule({
  name: "subnet-no-auto-public-ip",
  sentence: "No subnet gives its instances public addresses when they start.",
  severity: "medium",
  frameworks: { fsbp: ["EC2.15"], checkov: ["CKV_AWS_130"], ...privateByDefault },
  remediation: "Set `mapPublicIpOnLaunch` to false.",
  types: subnetTypes,
  // unset means no for a new subnet, yes for one of the default VPC
  judge: (subject) =>
    passIf(
      !subject.flag("mapPublicIpOnLaunch", subject.type === defaultSubnetType),
      "gives every instance a public address",
    ),
});
