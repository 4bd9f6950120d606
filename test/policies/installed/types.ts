import * as fs from "node:fs";
import * as path from "node:path";
import { packageFolder } from "../../../simulator/schema/packages";
import { readClass } from "../../../simulator/schema/read-class";

/** A resource type of the installed @pulumi/aws, as its compiled class says it. */
export interface InstalledType {
  readonly token: string;
  /** Arguments that a program may set. */
  readonly inputs: ReadonlySet<string>;
  /** Older names under which a state may still hold it. */
  readonly aliases: readonly string[];
}

let known: readonly InstalledType[] | undefined;

/** Every resource type that a program could declare with the installed package. */
export function installedTypes(): readonly InstalledType[] {
  known ??= classFiles().flatMap((file) => {
    const compiled = fs.readFileSync(file, "utf8");
    const token = /__pulumiType = '([^']+)'/.exec(compiled)?.[1];
    if (token === undefined) return [];
    return [{ token, inputs: readClass({ compiled, typings: "" }).inputs, aliases: aliasesIn(compiled) }];
  });
  return known;
}

/** `const aliasOpts = { aliases: [{ type: "aws:s3/bucketV2:BucketV2" }] };` in the compiled class. */
function aliasesIn(compiled: string): readonly string[] {
  const list = /aliasOpts = \{ aliases: \[(.*)\] \};/.exec(compiled)?.[1] ?? "";
  return [...list.matchAll(/type: "([^"]+)"/g)].map((match) => match[1] ?? "");
}

function classFiles(): readonly string[] {
  const root = packageFolder("aws");
  const services = fs.readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return services
    .map(({ name }) => path.join(root, name))
    .flatMap((folder) =>
      fs
        .readdirSync(folder)
        .filter((file) => file.endsWith(".js"))
        .map((file) => path.join(folder, file)),
    )
    .sort();
}
