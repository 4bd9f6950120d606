import * as pulumi from "@pulumi/pulumi";
import type { EstateSettings } from "../lib/sizing";
import { describedStack } from "./described";
import { refusalText } from "./fault";
import { parseSettings } from "./parse";
import { siblingsOf, stackFile } from "./stack-files";

/**
 * The settings of the running stack, as the engine hands them over. The only reader of stack configuration.
 * @throws pulumi.RunError that lists every fault; the engine shows its message without a stack trace.
 */
export function loadSettings(stack: string): EstateSettings {
  const result = parseSettings(stackFile(stack), decoded(pulumi.runtime.allConfig()), siblingsOf(stack));
  if (!result.ok) throw new pulumi.RunError(refusalText(result.faults));
  return result.settings;
}

/** The engine hands every value over as text: sections and lists as JSON. */
function decoded(config: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => [key, isText(key) ? value : fromJson(value)]),
  );
}

// How the engine's reader of YAML hands on a bare date in a section, which it takes for a moment.
const midnight = /^(\d{4}-\d{2}-\d{2})(?:T00:00:00Z| 00:00:00 \+0000 UTC)$/;

/** A date as it stands in the file. */
function asWritten(_key: string, value: unknown): unknown {
  return typeof value === "string" ? (midnight.exec(value)?.[1] ?? value) : value;
}

function isText(key: string): boolean {
  return describedStack.properties?.[key]?.type === "string";
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text, asWritten) as unknown;
  } catch {
    return text; // the schema says what is wrong with it
  }
}
