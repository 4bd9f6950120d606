import assert from "node:assert/strict";
import { parseSettings, readStack, stackFile, type Fault } from "../../config";
import { faultText, type KeyPath } from "../../config/fault";

export type Section = Record<string, unknown>;

/** A private copy of the `config:` section of a real stack file. */
export function realConfig(stack: string): Section {
  const read = readStack(stack);
  assert.ok(read.ok, `${stackFile(stack)} cannot be read`);
  return structuredClone(read.config);
}

/** Sets a value, or removes its key when the value is undefined. */
export function change(config: Section, path: KeyPath, value: unknown): void {
  let node: Record<string | number, unknown> = config;
  for (const part of path.slice(0, -1)) node = node[part] as Record<string | number, unknown>;
  const last = path.at(-1);
  assert.ok(last !== undefined);
  if (value === undefined) Reflect.deleteProperty(node, last);
  else Object.defineProperty(node, last, { value, enumerable: true, configurable: true, writable: true });
}

export function faultsOf(stack: string, config: Section): readonly Fault[] {
  const result = parseSettings(stackFile(stack), config);
  return result.ok ? [] : result.faults;
}

/** What is said of a real stack file after some changes. */
export function refusal(stack: string, changes: readonly (readonly [KeyPath, unknown])[]): readonly string[] {
  const config = realConfig(stack);
  for (const [path, value] of changes) change(config, path, value);
  return faultsOf(stack, config).map(faultText);
}
