import type { Rule } from "../../kit/rule";
import { asgElbHealthCheck } from "./asg-elb-health-check";
import { asgLaunchTemplate } from "./asg-launch-template";
import { asgMultiAz } from "./asg-multi-az";
import { ebsDefaultEncryption } from "./ebs-default-encryption";
import { ebsEncrypted } from "./ebs-encrypted";
import { ec2ManagedBySsm } from "./ec2-managed-by-ssm";
import { instanceRoleAttached } from "./instance-role-attached";
import { launchTemplateHopLimit } from "./launch-template-hop-limit";
import { launchTemplateImdsv2 } from "./launch-template-imdsv2";
import { launchTemplateNoPublicIp } from "./launch-template-no-public-ip";
import { userdataNoSecrets } from "./userdata-no-secrets";

/** Launch templates, instances, volumes and Auto Scaling groups. */
export const computeRules: readonly Rule[] = [
  asgElbHealthCheck,
  asgLaunchTemplate,
  asgMultiAz,
  ebsDefaultEncryption,
  ebsEncrypted,
  ec2ManagedBySsm,
  instanceRoleAttached,
  launchTemplateHopLimit,
  launchTemplateImdsv2,
  launchTemplateNoPublicIp,
  userdataNoSecrets,
];
