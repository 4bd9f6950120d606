import * as pulumi from "@pulumi/pulumi";
import {
  type PolicyResource,
  type PolicyResourceOptions,
  type ResourceValidationArgs,
  Secret,
  UnknownValueError,
} from "@pulumi/policy";
import type { SubjectData, SubjectOptions } from "./subject";
import { unknown, type Value } from "./value";

type Properties = Readonly<Record<string, Value>>;

/** A resource as its inputs are declared: what the engine shows each policy before it acts. */
export type DeclaredResource = Pick<ResourceValidationArgs, "urn" | "type" | "name" | "props" | "opts">;

/** A resource at the end of a run; its `props` are outputs, and only now are its dependencies known. */
export type StackResource = Pick<
  PolicyResource,
  "urn" | "type" | "name" | "props" | "opts" | "propertyDependencies"
>;

/**
 * What a rule judges: the declared inputs where the engine showed them, otherwise (a resource that this run did not
 * touch) what is known of it at the end.
 */
export function subjectData(resource: StackResource, declared: Properties | undefined): SubjectData {
  return {
    urn: resource.urn,
    type: resource.type,
    name: resource.name,
    inputs: declared ?? propertiesOf(resource.props),
    options: optionsOf(resource.opts),
    propertyDependencies: Object.fromEntries(
      Object.entries(resource.propertyDependencies).map(([property, targets]) => [
        property,
        targets.map(({ urn }) => urn),
      ]),
    ),
  };
}

/** A plain copy of the SDK's properties with `unknown` in place of what nobody knows yet. */
export function propertiesOf(props: Readonly<Record<string, unknown>>): Properties {
  return Object.fromEntries(Object.keys(props).map((key) => [key, valueOf(() => props[key])]));
}

/** The SDK throws where a value is unknown, and would drop the whole policy; so each value is read on its own. */
function valueOf(read: () => unknown): Value {
  let value: unknown;
  try {
    value = read();
  } catch (error) {
    if (error instanceof UnknownValueError) return unknown;
    throw error;
  }
  return plain(value);
}

function plain(value: unknown): Value {
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
    case "undefined":
      return value;
    case "object":
      return value === null ? null : plainObject(value);
    default:
      return undefined;
  }
}

function plainObject(value: object): Value {
  if (Array.isArray(value)) {
    const elements = value as readonly unknown[];
    return Array.from({ length: elements.length }, (_, index) => valueOf(() => elements[index]));
  }
  if (value instanceof Secret) return valueOf(() => value.value as unknown);
  // Files are known by hash to the engine; no rule reads into them.
  if (pulumi.asset.Asset.isInstance(value)) return "(file)";
  if (pulumi.asset.Archive.isInstance(value)) return "(archive)";
  return propertiesOf(value);
}

/** The engine does not tell packs of `retainOnDelete`: it counts as not set. */
function optionsOf({ protect, ignoreChanges, parent }: PolicyResourceOptions): SubjectOptions {
  return {
    protect,
    ignoreChanges,
    retainOnDelete: false,
    ...(parent !== undefined && parent !== "" && { parent }),
  };
}
