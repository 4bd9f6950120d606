"""Writes the allowed values that cfn-lint's schemas know for the CloudFormation types given on standard input.

Run by distil.ts with the Python of an environment that holds cfn-lint.
Input: JSON list of type names. Output: JSON, per type `properties` and `definitions`, per property its constraints.
"""

import json
import sys

from cfnlint.schema import PROVIDER_SCHEMA_MANAGER

REGION = "us-east-1"
KEPT = ("enum", "pattern", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems")


def reference(schema):
    """The definition that a property or the elements of a list refer to."""
    found = schema.get("$ref") or schema.get("items", {}).get("$ref")
    return found.split("/")[-1] if found else None


def resolve(schema, definitions):
    """Follows references to definitions that are plain values (a string with a pattern, for example)."""
    seen = set()
    while "$ref" in schema and schema["$ref"] not in seen:
        seen.add(schema["$ref"])
        target = definitions.get(schema["$ref"].split("/")[-1], {})
        if "properties" in target:
            return schema
        schema = target
    return schema


def kept(schema):
    """Constraints on the value itself, without those that say nothing."""
    found = {key: schema[key] for key in KEPT if key in schema}
    if found.get("minLength") == 0:
        del found["minLength"]
    if found.get("minItems") == 0:
        del found["minItems"]
    if "enum" in found:
        found["enum"] = sorted(found["enum"], key=str)
    return found


def constraints(schema, definitions):
    """Constraints of one property; those of list elements stand below `each`."""
    schema = resolve(schema, definitions)
    found = kept(schema)
    items = resolve(schema.get("items", {}), definitions)
    each = kept(items)
    if each:
        found["each"] = each
    name = reference(schema) or reference(items)
    if name and "properties" in definitions.get(name, {}):
        found["of"] = name
    return found


def distil_properties(properties, definitions):
    """Properties that carry a constraint or lead to one."""
    result = {}
    for name, schema in properties.items():
        found = constraints(schema, definitions)
        if found:
            result[name] = found
    return result


def useful(definitions):
    """Drops definitions without constraints and references to them, until nothing changes."""
    while True:
        empty = {name for name, properties in definitions.items() if not properties}
        definitions = {name: value for name, value in definitions.items() if name not in empty}
        dropped = prune(definitions.values(), definitions)
        if not empty and not dropped:
            return definitions


def prune(tables, definitions):
    """Removes references to definitions that are gone, and properties that held nothing else."""
    dropped = False
    for properties in tables:
        for name in list(properties):
            if properties[name].get("of", next(iter(definitions), None)) not in definitions and "of" in properties[name]:
                del properties[name]["of"]
                dropped = True
            if not properties[name]:
                del properties[name]
    return dropped


def distil(type_name):
    schema = PROVIDER_SCHEMA_MANAGER.get_resource_schema(REGION, type_name).schema
    definitions = schema.get("definitions", {})
    objects = {name: value for name, value in definitions.items() if "properties" in value}
    nested = useful({name: distil_properties(value["properties"], definitions) for name, value in objects.items()})
    properties = distil_properties(schema["properties"], definitions)
    prune([properties], nested)
    reachable = closure(properties, nested)
    return {"definitions": {name: nested[name] for name in reachable}, "properties": properties}


def closure(properties, nested):
    """Names of the definitions that the properties lead to."""
    waiting = [value["of"] for value in properties.values() if "of" in value]
    found = set()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(value["of"] for value in nested[name].values() if "of" in value)
    return found


def main():
    result = {}
    for type_name in json.load(sys.stdin):
        try:
            result[type_name] = distil(type_name)
        except Exception as error:  # a type that cfn-lint does not know has no constraints
            print(f"{type_name}: {type(error).__name__}", file=sys.stderr)
    json.dump(result, sys.stdout)


main()
