import * as fs from "node:fs";
import Ajv from "ajv";

/** OASIS' schema of SARIF 2.1.0, as Microsoft's matchers for Jest carry it. */
const file = require.resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");

/** What the schema of SARIF 2.1.0 says of a log. */
export function sarifFaults(log: string): readonly string[] {
  validate ??= compile();
  return validate(JSON.parse(log))
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}

let validate: ReturnType<typeof compile> | undefined;

/** Draft 4 differs, in the words that this schema uses, from what ajv knows only in what a schema's own name is called. */
function compile(): ReturnType<Ajv["compile"]> {
  const { id, $schema, ...schema } = JSON.parse(fs.readFileSync(file, "utf8")) as Record<string, unknown>;
  if (typeof id !== "string" || $schema !== "http://json-schema.org/draft-04/schema#")
    throw new Error(`${file} is not the schema that this test knows`);
  return new Ajv({ allErrors: true, strict: false, unicodeRegExp: false, formats }).compile(schema);
}

/** As strict as the standard's own words: a URI has a scheme, a time says where it was. */
const formats = {
  uri: /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/,
  "uri-reference": /^\S*$/,
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
};
