import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The providers that the simulated cloud stands in for. */
export const providerNames = ["aws", "random", "command", "docker"] as const;
export type ProviderName = (typeof providerNames)[number];

/** Folder of the installed Node package of a provider. */
export function packageFolder(provider: ProviderName): string {
  return dirname(require.resolve(`@pulumi/${provider}/package.json`));
}

/** Version of the installed Node package, which is the version of the plugin it asks for. */
export function packageVersion(provider: ProviderName): string {
  const text = readFileSync(join(packageFolder(provider), "package.json"), "utf8");
  const { version } = JSON.parse(text) as { readonly version: string };
  return version.replace(/^v/, "");
}

/** What the installed package says about one resource type: the compiled class and its typings. */
export interface ClassSource {
  readonly compiled: string;
  readonly typings: string;
}

/** The class that declares a type token, or undefined where the installed package has none. */
export function classSource(type: string): ClassSource | undefined {
  const file = classFile(type);
  if (file === undefined || !existsSync(`${file}.js`)) return undefined;
  const compiled = readFileSync(`${file}.js`, "utf8");
  if (!compiled.includes(`__pulumiType = '${type}'`)) return undefined;
  return { compiled, typings: readFileSync(`${file}.d.ts`, "utf8") };
}

/** `aws:rds/instance:Instance` → `…/@pulumi/aws/rds/instance`; `command:local:Command` → `…/local/command`. */
function classFile(type: string): string | undefined {
  const [provider, module, name] = type.split(":");
  const known = providerNames.find((candidate) => candidate === provider);
  if (known === undefined || module === undefined || name === undefined) return undefined;
  const path = module.includes("/") ? module : `${module}/${uncapitalised(name)}`;
  return join(packageFolder(known), ...path.split("/").filter((part) => part !== "index"));
}

function uncapitalised(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
