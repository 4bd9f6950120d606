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

function isText(key: string): boolean {
  return describedStack.properties?.[key]?.type === "string";
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text; // the schema says what is wrong with it
  }
}
