import type { Property, SpecDatabase, PropertyType, Resource } from "@aws-cdk/service-spec-types";
import type { CloudFormationType } from "./shapes";

/** Update behaviour, ARN template and primary identifier of each CloudFormation type named. */
export function distilChanges(
  database: SpecDatabase,
  types: readonly string[],
): Record<string, CloudFormationType> {
  return Object.fromEntries(types.map((type) => [type, distilType(database, type)]));
}

function distilType(database: SpecDatabase, type: string): CloudFormationType {
  const resource = database.lookup("resource", "cloudFormationType", "equals", type).only();
  const definitions: Record<string, Record<string, string>> = {};
  const properties = distilProperties(database, resource.properties, definitions);
  return {
    ...(resource.arnTemplate === undefined ? {} : { arn: resource.arnTemplate }),
    ...(resource.primaryIdentifier === undefined ? {} : { identifier: resource.primaryIdentifier }),
    properties: { ...properties, ...additionalReplacements(resource) },
    ...(Object.keys(definitions).length === 0 ? {} : { definitions }),
  };
}

/** Replacements that the specification states beside the property table, where they name a whole property. */
function additionalReplacements(resource: Resource): Record<string, string> {
  const paths = (resource.additionalReplacementProperties ?? []).filter((path) => path.length === 1);
  return Object.fromEntries(paths.map(([name = ""]) => [name, "replace"]));
}

function distilProperties(
  database: SpecDatabase,
  properties: Readonly<Record<string, Property>>,
  definitions: Record<string, Record<string, string>>,
): Record<string, string> {
  const changes: Record<string, string> = {};
  for (const [name, property] of Object.entries(properties)) {
    const nested = definitionOf(database, property.type, definitions);
    changes[name] = changeOf(property) + (nested === undefined ? "" : `>${nested}`);
  }
  return changes;
}

function changeOf(property: Property): string {
  if (property.causesReplacement === "yes") return "replace";
  return property.causesReplacement === "maybe" ? "maybe" : "update";
}

/** The definition below a property (through lists, maps and alternatives), distilled once. */
function definitionOf(
  database: SpecDatabase,
  type: PropertyType,
  definitions: Record<string, Record<string, string>>,
): string | undefined {
  if (type.type === "array" || type.type === "map") return definitionOf(database, type.element, definitions);
  if (type.type === "union") {
    return type.types
      .map((choice) => definitionOf(database, choice, definitions))
      .find((name) => name !== undefined);
  }
  if (type.type !== "ref") return undefined;
  const definition = database.get("typeDefinition", type.reference.$ref);
  if (definitions[definition.name] === undefined) {
    definitions[definition.name] = {}; // first, because definitions may contain themselves
    definitions[definition.name] = distilProperties(database, definition.properties, definitions);
  }
  return definition.name;
}
