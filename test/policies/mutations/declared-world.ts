import * as pulumi from "@pulumi/pulumi";
import estate from "../../../index";
import { readStack } from "../../../config";
import { propertiesOf } from "../../../policies/kit/resource-data";
import type { SubjectData } from "../../../policies/kit/subject";
import { repositoryRoot } from "../../../scripts/engine/paths";
import { Witness } from "../../../scripts/report/input/witness";
import { answerOf, stateOf } from "../../support/record";
import { plainOptions, type Properties, urnOf, type World } from "./world";

interface Declared {
  readonly type: string;
  readonly name: string;
  readonly inputs: Properties;
  readonly outputs: Properties;
}

/**
 * Everything that a stack's program declares, under mocks and without an engine: inputs with every value known, options,
 * and where each input comes from. Quick enough for a test that judges it hundreds of times.
 */
export async function declaredWorld(stack: string): Promise<World> {
  const file = readStack(stack);
  if (!file.ok) throw new Error(`Pulumi.${stack}.yaml cannot be read`);
  const declared: Declared[] = [];
  const options = new Map<string, Partial<SubjectData["options"]>>();
  const witness = new Witness(repositoryRoot);
  await pulumi.runtime.setMocks(
    {
      newResource: ({ type, name, inputs }) => {
        const given = unwrapped(inputs) as Record<string, unknown>;
        const state = { ...stateOf(type, name, given), ...given };
        const id = `${name}-id`;
        declared.push({
          type,
          name,
          inputs: propertiesOf(given),
          outputs: propertiesOf({ ...state, id }),
        });
        return { id, state };
      },
      call: ({ token, inputs }) => answerOf(token, inputs as Record<string, unknown>),
    },
    "mail-estate",
    stack,
    false,
  );
  pulumi.runtime.setAllConfig(
    Object.fromEntries(
      Object.entries(file.config).map(([key, value]) => [
        key,
        typeof value === "string" ? value : JSON.stringify(value),
      ]),
    ),
  );
  await pulumi.runtime.runInPulumiStack(() => {
    pulumi.runtime.registerStackTransformation((args) => {
      const { protect, ignoreChanges } = args.opts as pulumi.CustomResourceOptions;
      options.set(`${args.type} ${args.name}`, {
        ...(typeof protect === "boolean" && { protect }),
        ...(ignoreChanges !== undefined && { ignoreChanges }),
      });
      return witness.note(args);
    });
    return Promise.resolve(estate());
  });
  await pulumi.runtime.disconnect();
  return worldOf(stack, declared, options, witness, file.config);
}

function worldOf(
  stack: string,
  declared: readonly Declared[],
  options: ReadonlyMap<string, Partial<SubjectData["options"]>>,
  witness: Witness,
  config: Readonly<Record<string, unknown>>,
): World {
  const data = declared.map(({ type, name, inputs }): SubjectData => {
    const sources = Object.entries(witness.sourcesOf(type, name));
    return {
      urn: urnOf(stack, type, name),
      type,
      name,
      inputs,
      options: { ...plainOptions, ...options.get(`${type} ${name}`) },
      propertyDependencies: Object.fromEntries(
        sources.map(([input, from]) => [input, from.map((each) => urnOf(stack, each.type, each.name))]),
      ),
    };
  });
  // The engine makes it; mocks do not.
  const provider = "pulumi:providers:aws";

  return {
    data: [
      ...data,
      {
        urn: urnOf(stack, provider, "default"),
        type: provider,
        name: "default",
        inputs: {
          region: String(config["aws:region"]),
          allowedAccountIds: JSON.stringify(config["aws:allowedAccountIds"]),
        },
        options: plainOptions,
        propertyDependencies: {},
      },
    ],
    outputs: new Map(declared.map(({ type, name, outputs }) => [urnOf(stack, type, name), outputs])),
  };
}

const signature = "4dabf18193072939515e22adb298388d";
const secretSignature = "1b47061264138c4ac30d75fd1eb44270";

/** Mocks hand out secrets in their wrapping. */
function unwrapped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwrapped);
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  const fields = value as Readonly<Record<string, unknown>>;
  if (fields[signature] === secretSignature) return unwrapped(fields.value);
  return Object.fromEntries(Object.entries(fields).map(([key, each]) => [key, unwrapped(each)]));
}
