import { namers } from "../../kit/links";
import { rule } from "../../kit/rule";
import { judgeEach, someText } from "../../kit/three-valued";
import { passIf } from "../../kit/verdict";
import { exposure } from "./shared/frameworks";
import { ownVpcType } from "./shared/network-types";

const endpointType = "aws:ec2/vpcEndpoint:VpcEndpoint";

/** What instances and functions call all the time; without an endpoint it leaves through NAT. */
const needed = [
  { service: "s3", kind: "Gateway" },
  { service: "ssm", kind: "Interface" },
  { service: "ssmmessages", kind: "Interface" },
  { service: "kms", kind: "Interface" },
  { service: "secretsmanager", kind: "Interface" },
  { service: "logs", kind: "Interface" },
] as const;

export const vpcEndpointsForAwsServices = rule({
  name: "vpc-endpoints-for-aws-services",
  sentence:
    "Every VPC reaches S3, Systems Manager, KMS, Secrets Manager and CloudWatch Logs through endpoints of its own.",
  severity: "medium",
  frameworks: { fsbp: ["EC2.10", "EC2.57"], ...exposure },
  remediation:
    "Declare `ec2.VpcEndpoint` with the VPC's `vpcId`, the `serviceName` and `vpcEndpointType` Gateway for S3, Interface for the others.",
  types: [ownVpcType],
  judge: (subject, estate) => {
    const endpoints = namers(estate, subject, "vpcId", endpointType);
    return judgeEach(needed, ({ service, kind }) => {
      // unset means a gateway
      const ofKind = endpoints.filter((endpoint) => endpoint.text("vpcEndpointType", "Gateway") === kind);
      const names = ofKind.map((endpoint) => endpoint.raw("serviceName"));
      const isService = (text: string): boolean => text.endsWith(`.${service}`);
      return passIf(
        someText(names, isService, "serviceName"),
        `has no ${kind.toLowerCase()} endpoint for ${service}`,
      );
    });
  },
});
