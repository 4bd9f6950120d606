import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Reads the typings of the installed `@pulumi/aws`: which input paths a type has. Fast, because it reads text. */
const root = dirname(require.resolve("@pulumi/aws/package.json"));
type Fields = ReadonlyMap<string, string>;

/** Fields of every interface below `inputs.<service>`, by `<service>.<Interface>`. */
let nested: ReadonlyMap<string, Fields> | undefined;

function nestedTypes(): ReadonlyMap<string, Fields> {
  nested ??= readNestedTypes();
  return nested;
}

function readNestedTypes(): ReadonlyMap<string, Fields> {
  const found = new Map<string, Fields>();
  const text = readFileSync(join(root, "types/input.d.ts"), "utf8");
  for (const block of text.split(/^export declare namespace /m).slice(1)) {
    const service = /^[\w.]+/.exec(block)?.[0] ?? "";
    for (const part of block.split(/^ {4}interface /m).slice(1)) {
      found.set(`${service}.${/^\w+/.exec(part)?.[0] ?? ""}`, fieldsOf(part, 8));
    }
  }
  return found;
}

/** `name` → the type's text, for the members of one interface. */
function fieldsOf(body: string, indent: number): Fields {
  const end = body.search(new RegExp(`^ {${indent - 4}}\\}`, "m"));
  const members = body
    .slice(0, end === -1 ? undefined : end)
    .matchAll(new RegExp(`^ {${indent}}(\\w+)\\??: (.*)$`, "gm"));
  return new Map([...members].map(([, name = "", type = ""]) => [name, type]));
}

/** Whether a program can set this path (`vpcConfig.subnetIds`, list indexes and `[]` left out) of a type. */
export function hasInput(type: string, path: string): boolean {
  const file = type.split(":")[1] ?? "";
  const className = type.split(":")[2] ?? "";
  const typings = readFileSync(join(root, `${file}.d.ts`), "utf8");
  const args = typings.split(`export interface ${className}Args {`)[1] ?? "";
  let fields: Fields | undefined = fieldsOf(args, 4);
  for (const step of path.replaceAll("[]", "").split(".")) {
    const declared: string | undefined = fields?.get(step);
    if (declared === undefined) return false;
    fields = nestedTypes().get(/inputs\.([\w.]+)/.exec(declared)?.[1] ?? "");
  }
  return true;
}
