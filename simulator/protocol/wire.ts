import * as structs from "google-protobuf/google/protobuf/struct_pb";
import { Asset, isList, isMap, ResourceReference, Secret, Unknown } from "./values";
import type { Value, ValueMap } from "./values";

/** Key and values by which the engine marks objects that stand for something else (sdk/go/common/resource). */
const signatureKey = "4dabf18193072939515e22adb298388d";
const signatures = {
  secret: "1b47061264138c4ac30d75fd1eb44270",
  asset: "c44067f5952c0a294b673a41bacd8c17",
  archive: "0def7320c3a5731c473e5ecbe6d01bc7",
  resource: "5cf8f73096256a8f31e491e813e4eb8e",
  output: "d0e6a833031e9bbcd3f4e8bde6ca49a4",
} as const;

/** Texts that stand for unknown values, one for each kind of value. */
const unknownString = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const unknowns = new Set([
  unknownString,
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7", // boolean
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421", // number
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2", // array
  "030794c1-ac77-496b-92df-f27374a8bd58", // asset
  "e48ece36-62e2-4504-bad9-02848725956a", // archive
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff", // object
]);

/** Reads properties from the wire; an absent struct is an empty one. A property that is null counts as unset. */
export function decode(struct: structs.Struct | undefined): ValueMap {
  const result: Record<string, Value> = {};
  struct?.getFieldsMap().forEach((field: structs.Value, key: string) => {
    if (field.getKindCase() !== structs.Value.KindCase.NULL_VALUE) result[key] = decodeValue(field);
  });
  return result;
}

function decodeValue(field: structs.Value): Value {
  switch (field.getKindCase()) {
    case structs.Value.KindCase.BOOL_VALUE:
      return field.getBoolValue();
    case structs.Value.KindCase.NUMBER_VALUE:
      return field.getNumberValue();
    case structs.Value.KindCase.STRING_VALUE:
      return unknowns.has(field.getStringValue()) ? Unknown.value : field.getStringValue();
    case structs.Value.KindCase.LIST_VALUE:
      return (field.getListValue()?.getValuesList() ?? []).map(decodeValue);
    case structs.Value.KindCase.STRUCT_VALUE:
      return decodeObject(field.getStructValue());
    default:
      return null;
  }
}

function decodeObject(struct: structs.Struct | undefined): Value {
  const { [signatureKey]: signature, ...members } = decode(struct);
  switch (signature) {
    case undefined:
      return members;
    case signatures.secret:
      return new Secret(members.value ?? null);
    case signatures.asset:
      return new Asset("asset", members);
    case signatures.archive:
      return new Asset("archive", members);
    case signatures.resource:
      return new ResourceReference(members);
    case signatures.output:
      return decodeOutput(members, struct?.getFieldsMap().has("value") === true);
    default:
      throw new Error(
        `the engine sent an object of a kind that this provider does not know: ${JSON.stringify(signature)}`,
      );
  }
}

/** An output carries its dependencies, which a provider has no use for. */
function decodeOutput(members: ValueMap, known: boolean): Value {
  const value = known ? (members.value ?? null) : Unknown.value;
  return members.secret === true ? new Secret(value) : value;
}

/** Writes properties for the wire, markers included. */
export function encode(map: ValueMap): structs.Struct {
  const struct = new structs.Struct();
  const fields = struct.getFieldsMap();
  for (const [key, value] of Object.entries(map)) {
    if (value !== undefined) fields.set(key, encodeValue(value));
  }
  return struct;
}

function encodeValue(value: Value): structs.Value {
  const field = new structs.Value();
  if (value === null) field.setNullValue(structs.NullValue.NULL_VALUE);
  else if (typeof value === "boolean") field.setBoolValue(value);
  else if (typeof value === "number") field.setNumberValue(value);
  else if (typeof value === "string") field.setStringValue(value);
  else if (value instanceof Unknown) field.setStringValue(unknownString);
  else if (isList(value)) field.setListValue(new structs.ListValue().setValuesList(value.map(encodeValue)));
  else field.setStructValue(encode(marked(value)));
  return field;
}

function marked(value: ValueMap | Secret | Asset | ResourceReference): ValueMap {
  if (value instanceof Secret) return { [signatureKey]: signatures.secret, value: value.value };
  if (value instanceof Asset) return { [signatureKey]: signatures[value.kind], ...value.fields };
  if (value instanceof ResourceReference) return { [signatureKey]: signatures.resource, ...value.fields };
  return isMap(value) ? value : {};
}
