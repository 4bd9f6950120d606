import * as ssm from "@pulumi/aws/ssm";
import * as pulumi from "@pulumi/pulumi";
import type { Tags } from "../place";

export interface AgentSettingsArgs {
  /** Name of the parameter, `/system/agent/environment/tier`: outside the path of the application's own settings. */
  readonly parameterName: string;
  /** The CloudWatch agent's configuration, as JSON. Nothing secret. */
  readonly text: string;
  readonly tags: Tags;
}

/** Most characters of a parameter of the standard tier, which costs nothing (Systems Manager, "Parameter tiers"). */
const longestText = 4096;

/** The configuration of a fleet's CloudWatch agents, which fetch it when they start: user data has no room for it. */
export class AgentSettings extends pulumi.ComponentResource {
  readonly parameterName: string;

  constructor(name: string, args: AgentSettingsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:compute:AgentSettings", name, {}, opts);
    const length = args.text.length;
    if (length > longestText) {
      throw new pulumi.ResourceError(
        `AgentSettings "${name}": the configuration has ${length} characters, a standard parameter takes ${longestText}. ` +
          "Measure less, or collect fewer files.",
        this,
        true,
      );
    }
    new ssm.Parameter(
      `${name}-parameter`,
      {
        name: args.parameterName,
        type: "String", // what is measured and where logs go is no secret
        value: args.text,
        description: "Configuration of the CloudWatch agent",
        tags: args.tags,
      },
      { parent: this },
    );
    this.parameterName = args.parameterName;
    this.registerOutputs({ parameterName: this.parameterName });
  }
}
