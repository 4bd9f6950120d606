import type { Subject } from "../../../kit/subject";

export const launchTemplateType = "aws:ec2/launchTemplate:LaunchTemplate";
export const launchConfigurationType = "aws:ec2/launchConfiguration:LaunchConfiguration";
export const instanceType = "aws:ec2/instance:Instance";
export const spotInstanceType = "aws:ec2/spotInstanceRequest:SpotInstanceRequest";
export const spotFleetType = "aws:ec2/spotFleetRequest:SpotFleetRequest";

/** Everything that says how a machine starts. */
export const machineTypes = [
  launchTemplateType,
  launchConfigurationType,
  instanceType,
  spotInstanceType,
  spotFleetType,
] as const;

/** The machines that a resource describes: itself, or each launch specification of a spot fleet. */
export function machinesOf(subject: Subject): readonly Subject[] {
  return subject.type === spotFleetType ? subject.blocks("launchSpecifications") : [subject];
}

/** Whether an instance takes what it does not say itself from a launch template, which is judged on its own. */
export function followsTemplate(subject: Subject): boolean {
  return subject.has("launchTemplate") || subject.has("launchTemplateConfigs");
}
