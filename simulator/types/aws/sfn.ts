import type { IdentityContext, TypeEntry } from "../entry";
import { arn, createdAt, text } from "./support/identity";
import { roleArn } from "./support/references";

const machineArn = (context: IdentityContext): string =>
  arn(context, "states", `stateMachine:${text(context, "name")}`);

export const entries: Record<string, TypeEntry> = {
  "aws:sfn/stateMachine:StateMachine": {
    cloudFormation: "AWS::StepFunctions::StateMachine",
    id: machineArn,
    autoname: { property: "name", maxLength: 80 },
    defaults: { publish: false, type: "STANDARD" },
    outputs: (context) => ({
      arn: machineArn(context),
      creationDate: createdAt,
      description: "",
      revisionId: "",
      stateMachineVersionArn: context.inputs.publish === true ? `${machineArn(context)}:1` : "",
      status: "ACTIVE",
      versionDescription: "",
    }),
    references: [roleArn("roleArn")],
    unique: [["name"]],
  },
};
