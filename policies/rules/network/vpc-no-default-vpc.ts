import { rule } from "../../kit/rule";
import { fail } from "../../kit/verdict";
import { defaultSubnetType, defaultVpcType } from "./shared/network-types";

export const vpcNoDefaultVpc = rule({
  name: "vpc-no-default-vpc",
  sentence: "The account's default VPC and its subnets are not used.",
  severity: "low",
  frameworks: { checkov: ["CKV_AWS_148"], gdpr: ["25"], lgpd: ["46"] },
  remediation:
    "Declare an `ec2.Vpc` of your own and name its id in `vpcId`; all subnets of the default one are public.",
  types: [defaultVpcType, defaultSubnetType],
  judge: () => fail("adopts a part of the account's default VPC"),
});
