import type { Policies, PolicyResource, ResourceValidationArgs, StackValidationArgs } from "@pulumi/policy";
import { rule, type Rule } from "../../../policies/kit/rule";
import { passIf } from "../../../policies/kit/verdict";

/** As the SDK hands properties out; it exports the function, but not its type. */
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { unknownCheckingProxy } = require("@pulumi/policy") as {
  readonly unknownCheckingProxy: (props: object) => Record<string, unknown>;
};

/** The text that stands for an unknown string on the engine's wire. */
export const unknownText = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

const options = { protect: true, ignoreChanges: [], aliases: [], additionalSecretOutputs: [] };

/** A resource as the SDK hands it to a stack policy. */
export function resource(
  name: string,
  props: Readonly<Record<string, unknown>>,
  from: Readonly<Record<string, readonly PolicyResource[]>> = {},
): PolicyResource {
  return {
    type: "test:index:Thing",
    name,
    urn: `urn:pulumi:prod::mail-estate::test:index:Thing::${name}`,
    props: unknownCheckingProxy(props),
    opts: { ...options, customTimeouts: { createSeconds: 0, updateSeconds: 0, deleteSeconds: 0 } },
    dependencies: [],
    propertyDependencies: Object.fromEntries(Object.entries(from).map(([key, list]) => [key, [...list]])),
    isType: () => false,
    asType: () => undefined,
  };
}

export interface Violation {
  readonly message: string;
  readonly urn: string | undefined;
}

/** Runs the policies as the engine does: inputs of each resource, then the whole stack, policy by policy. */
export function run(
  policies: Policies,
  resources: readonly PolicyResource[],
  declare: readonly PolicyResource[] = resources,
): Record<string, readonly Violation[] | "not applicable"> {
  const results: Record<string, readonly Violation[] | "not applicable"> = {};
  for (const policy of policies) {
    if (!("validateResource" in policy) || typeof policy.validateResource !== "function") continue;
    for (const each of declare) {
      void policy.validateResource(each as unknown as ResourceValidationArgs, () => undefined);
    }
  }
  for (const policy of policies) {
    if (!("validateStack" in policy)) continue;
    const found: Violation[] = [];
    const args: StackValidationArgs = {
      resources: [...resources],
      stackTags: new Map(),
      getConfig: () => ({}) as never,
      notApplicable: () => {
        throw new NotApplicable();
      },
    };
    try {
      void policy.validateStack(args, (message, urn) => found.push({ message, urn }));
      results[policy.name] = found;
    } catch (error) {
      if (!(error instanceof NotApplicable)) throw error;
      results[policy.name] = "not applicable";
    }
  }
  return results;
}

class NotApplicable extends Error {}

/** Fails where `open` is true, and counts how often it was asked. */
export function openRule(
  name = "thing-closed",
  types = ["test:index:Thing"],
): Rule & { asked: () => number } {
  let asked = 0;
  const made = rule({
    name,
    sentence: "Things are closed.",
    severity: "high",
    frameworks: { gdpr: ["32"], fsbp: ["X.1"] },
    remediation: "Set `open` to false.",
    types,
    judge: (subject) => {
      asked++;
      return passIf(!subject.flag("open", false), "is open.");
    },
  });
  return { ...made, asked: () => asked };
}
