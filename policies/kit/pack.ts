import * as path from "node:path";
import { PolicyPack } from "@pulumi/policy";
import { today } from "./clock";
import { readExceptions } from "./exceptions";
import { type Grouping, policiesOf } from "./policies";
import { removeResults, resultsFile, resultsOf, writeResults } from "./results";
import type { Rule } from "./rule";

/** A choice of rules that the engine loads as one policy pack. */
export interface PackDefinition {
  readonly name: string;
  readonly description: string;
  readonly rules: readonly Rule[];
  /** Names of all rules there are: an exception may speak of one of another pack, not of one that nobody has. */
  readonly knownRules: ReadonlySet<string>;
  /** How the engine sees the rules. @default "one policy a rule" */
  readonly grouping?: Grouping;
}

const exceptionsFile = path.join(__dirname, "../exceptions.yaml");

/**
 * Serves the pack to the engine. Settings come by environment: `ESTATE_POLICY_RESULTS`, a file that takes all results;
 * `ESTATE_POLICY_EXCEPTIONS`, another file of exceptions; `ESTATE_POLICY_TODAY`, another day.
 */
export function startPack(definition: PackDefinition, environment: NodeJS.ProcessEnv = process.env): void {
  const day = today(environment);
  const file = environment.ESTATE_POLICY_EXCEPTIONS || exceptionsFile;
  const exceptions = readExceptions(file, definition.knownRules, day);
  const results = resultsFile(definition.name, environment);
  if (results !== undefined) removeResults(results);
  const policies = policiesOf(definition, exceptions, day, (judgement) => {
    if (results !== undefined) {
      writeResults(results, resultsOf(definition.name, definition.rules, judgement, day));
    }
  });
  new PolicyPack(definition.name, { description: definition.description, policies });
}
