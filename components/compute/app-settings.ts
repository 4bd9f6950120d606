import * as ssm from "@pulumi/aws/ssm";
import * as pulumi from "@pulumi/pulumi";
import type { Tags } from "../place";

export interface AppSettingsArgs {
  /** Path of the parameters, `/system/environment`; instances read everything below it when the application starts. */
  readonly path: string;
  /** Value by name of the environment variable. Nothing secret: secrets live in Secrets Manager. */
  readonly values: Readonly<Record<string, pulumi.Input<string>>>;
  /** Encrypts the parameters: host names and sender addresses are nobody else's business. */
  readonly keyArn: pulumi.Input<string>;
  readonly tags: Tags;
}

/** The settings of an application as Systems Manager parameters, one each, so that a change shows as one line of a plan. */
export class AppSettings extends pulumi.ComponentResource {
  readonly path: string;

  constructor(name: string, args: AppSettingsArgs, opts?: pulumi.ComponentResourceOptions) {
    super("estate:compute:AppSettings", name, {}, opts);
    checkSettings(this, name, args);
    for (const [variable, value] of Object.entries(args.values)) {
      new ssm.Parameter(
        `${name}-${variable}`,
        {
          name: `${args.path}/${variable}`,
          type: "SecureString",
          keyId: args.keyArn,
          value,
          description: `Environment variable ${variable} of the application`,
          tags: args.tags,
        },
        { parent: this },
      );
    }
    this.path = args.path;
    this.registerOutputs({ path: this.path });
  }
}

function checkSettings(component: pulumi.Resource, name: string, { path, values }: AppSettingsArgs): void {
  const faults = [
    ...(/^(\/[\w.-]+){2,}$/.test(path) ? [] : [`the path is "${path}"; write /system/environment`]),
    ...(/^\/(aws|ssm)/i.test(path)
      ? [`the path is "${path}"; AWS keeps names that begin with aws or ssm`]
      : []),
    ...Object.keys(values)
      .filter((variable) => !/^[A-Za-z_]\w*$/.test(variable))
      .map((variable) => `"${variable}" cannot be the name of an environment variable`),
    ...Object.entries(values)
      .filter(([, value]) => value === "")
      .map(
        ([variable]) => `${variable} is empty, which Systems Manager does not store; leave it out instead`,
      ),
  ];
  if (faults.length === 0) return;
  throw new pulumi.ResourceError(`AppSettings "${name}": ${faults.join("; ")}.`, component, true);
}
