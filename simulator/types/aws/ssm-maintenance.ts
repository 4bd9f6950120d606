import type { IdentityContext, TypeEntry } from "../entry";
import { arn, hex, unlessGiven, uuid } from "./support/identity";
import { roleArn, within } from "./support/references";

const maintenanceWindow = "aws:ssm/maintenanceWindow:MaintenanceWindow";
const windowId = (context: IdentityContext): string => `mw-0${hex(context, 16)}`;
const renames = "the update call renames: the identity is an id";

/** Maintenance windows, their targets and their tasks. */
export const entries: Record<string, TypeEntry> = {
  [maintenanceWindow]: {
    cloudFormation: "AWS::SSM::MaintenanceWindow",
    id: windowId,
    autoname: { property: "name", maxLength: 128 },
    updates: { name: renames },
    defaults: { allowUnassociatedTargets: false, enabled: true },
  },
  "aws:ssm/maintenanceWindowTarget:MaintenanceWindowTarget": {
    cloudFormation: "AWS::SSM::MaintenanceWindowTarget",
    id: (context) => uuid(context),
    autoname: { property: "name", maxLength: 128 },
    replaces: {
      description: "the provider plans a new target; CloudFormation updates",
      resourceType: "instances and resource groups are different targets",
    },
    references: [within("windowId", maintenanceWindow, "id")],
  },
  "aws:ssm/maintenanceWindowTask:MaintenanceWindowTask": {
    cloudFormation: "AWS::SSM::MaintenanceWindowTask",
    id: (context) => uuid(context),
    autoname: { property: "name", maxLength: 128 },
    updates: { name: renames },
    sets: [
      "taskInvocationParameters.automationParameters.parameters",
      "taskInvocationParameters.runCommandParameters.parameters",
    ],
    outputs: (context) => ({
      arn: arn(context, "ssm", `windowtask/${uuid(context)}`),
      windowTaskId: uuid(context),
      ...unlessGiven(context, { maxConcurrency: "1", maxErrors: "1", serviceRoleArn: "" }),
    }),
    references: [within("windowId", maintenanceWindow, "id"), roleArn("serviceRoleArn")],
  },
};
