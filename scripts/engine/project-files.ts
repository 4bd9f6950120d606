import * as fs from "node:fs";
import * as path from "node:path";
import { parse, stringify } from "yaml";
// Not by way of config/index.ts, which loads Pulumi: mistakes are answered without that second.
import { refusalText } from "../../config/fault";
import { parseSettings } from "../../config/parse";
import { readStack, siblingsOf, stackFile, stackNames } from "../../config/stack-files";
import { UsageFault } from "../cli/faults";
import { type Project, repositoryRoot } from "./paths";

/** `Pulumi.<stack>.yaml`, read and found to be YAML; its values are checked by `config/`. */
export interface StackFile {
  readonly stack: string;
  readonly file: string;
  readonly content: Readonly<Record<string, unknown>>;
  /** The part below `config:`. */
  readonly config: Readonly<Record<string, unknown>>;
}

export function readProjectFile(project: Project): Readonly<Record<string, unknown>> {
  return readYaml(path.join(project.root, "Pulumi.yaml"));
}

/** The project's name, which is part of every URN. */
export function projectName(project: Project): string {
  const { name } = readProjectFile(project);
  if (typeof name !== "string" || name === "") {
    throw new UsageFault(`${path.join(project.root, "Pulumi.yaml")}: name is missing.`);
  }
  return name;
}

/** Reads a stack's file and checks its settings before anything is started; every fault is named at once. */
export function readStackFile(project: Project, stack: string): StackFile {
  const known = stackNames(project.root);
  if (!known.includes(stack)) {
    const files = known.map((name) => `  ${name}  (${stackFile(name)})`).join("\n");
    throw new UsageFault(
      `There is no stack "${stack}": ${stackFile(stack)} does not exist. ` +
        (known.length === 0 ? "No stack has a file yet." : `Stacks that exist:\n${files}`),
    );
  }
  const read = readStack(stack, project.root);
  if (!read.ok) throw new UsageFault(refusalText(read.faults));
  if (project.root === repositoryRoot) {
    const result = parseSettings(stackFile(stack), read.config, siblingsOf(stack, project.root));
    if (!result.ok) throw new UsageFault(refusalText(result.faults));
  }
  const file = path.join(project.root, stackFile(stack));
  return { stack, file, content: readYaml(file), config: read.config };
}

/**
 * A private copy for the simulated cloud. Encryption settings stay behind: the simulated state has a
 * passphrase of its own, and Pulumi writes the salt of it into the copy instead of the committed file.
 */
export function copyProject(project: Project, source: StackFile, folder: string): void {
  fs.mkdirSync(folder, { recursive: true });
  const shared = without(readProjectFile(project), ["backend", "main"]); // neither is where the copy lies
  fs.writeFileSync(path.join(folder, "Pulumi.yaml"), stringify(shared));
  fs.writeFileSync(path.join(folder, `Pulumi.${source.stack}.yaml`), stringify(withoutEncryption(source)));
}

/** The stack's file without its secrets provider. Values that only that provider can read cannot be simulated. */
export function withoutEncryption(source: StackFile): Record<string, unknown> {
  const encrypted = Object.entries(source.config).filter(([, value]) => holdsSecure(value));
  if (encrypted.length > 0) {
    throw new UsageFault(
      `${path.basename(source.file)}: ${encrypted.map(([key]) => key).join(", ")} is encrypted (secure:). ` +
        "Stack files hold names of secrets, not secrets; the simulated cloud cannot read it.",
    );
  }
  return without(source.content, ["encryptionsalt", "secretsprovider", "encryptedkey"]);
}

function without(
  content: Readonly<Record<string, unknown>>,
  keys: readonly string[],
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(content).filter(([key]) => !keys.includes(key)));
}

function holdsSecure(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsSecure);
  return isRecord(value) && ("secure" in value || Object.values(value).some(holdsSecure));
}

function readYaml(file: string): Record<string, unknown> {
  if (!fs.existsSync(file)) throw new UsageFault(`${file} does not exist.`);
  let content: unknown;
  try {
    content = parse(fs.readFileSync(file, "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message.trimEnd() : String(error);
    throw new UsageFault(`${path.basename(file)} is not valid YAML: ${reason}`);
  }
  if (!isRecord(content)) throw new UsageFault(`${path.basename(file)} must be a map of keys to values.`);
  return content;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
