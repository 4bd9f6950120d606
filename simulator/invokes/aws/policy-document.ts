import { CloudError } from "../../protocol/errors";
import { stableHex } from "./region";

/** Arguments of `aws.iam.getPolicyDocument`. */
export interface PolicyDocumentArgs {
  readonly version?: string;
  readonly policyId?: string;
  readonly statements?: readonly StatementArgs[];
  /** Documents that these statements are added to. */
  readonly sourcePolicyDocuments?: readonly string[];
  /** Documents whose statements win over those with the same sid. */
  readonly overridePolicyDocuments?: readonly string[];
  readonly sourceJson?: string;
  readonly overrideJson?: string;
}

interface StatementArgs {
  readonly sid?: string;
  readonly effect?: string;
  readonly actions?: readonly string[];
  readonly notActions?: readonly string[];
  readonly resources?: readonly string[];
  readonly notResources?: readonly string[];
  readonly principals?: readonly PrincipalArgs[];
  readonly notPrincipals?: readonly PrincipalArgs[];
  readonly conditions?: readonly {
    readonly test: string;
    readonly variable: string;
    readonly values: readonly string[];
  }[];
}

interface PrincipalArgs {
  readonly type: string;
  readonly identifiers: readonly string[];
}

type Statement = Readonly<Record<string, unknown>>;
interface Document {
  readonly Version?: string;
  readonly Id?: string;
  readonly Statement?: readonly Statement[] | Statement;
}

const defaultVersion = "2012-10-17";

/** Renders a policy as the AWS provider does: same order, same spelling, so that nothing differs from the real plan. */
export function policyDocument(args: PolicyDocumentArgs): { id: string; json: string; minifiedJson: string } {
  const { sourceJson, overrideJson, sourcePolicyDocuments = [], overridePolicyDocuments = [] } = args;
  const sources = documents([...(sourceJson === undefined ? [] : [sourceJson]), ...sourcePolicyDocuments]);
  const overrides = documents([
    ...overridePolicyDocuments,
    ...(overrideJson === undefined ? [] : [overrideJson]),
  ]);
  refuseRepeatedSids(sources.flatMap(statementsOf));
  const own: Document = {
    Version: args.version ?? defaultVersion,
    ...(args.policyId === undefined ? {} : { Id: args.policyId }),
    Statement: (args.statements ?? []).map(statement),
  };
  const { Statement: statements, ...head } = [...sources, own, ...overrides].reduce(merged);
  const document = {
    ...head,
    ...(statementsOf({ Statement: statements ?? [] }).length > 0 && { Statement: statements }),
  };
  const minifiedJson = goEscaped(JSON.stringify(document));
  const id = String(Number.parseInt(stableHex(8, minifiedJson), 16));
  return { id, json: goEscaped(JSON.stringify(document, undefined, 2)), minifiedJson };
}

function documents(texts: readonly string[]): readonly Document[] {
  return texts.filter((text) => text !== "").map((text) => JSON.parse(text) as Document);
}

/** A statement with the same sid takes the place of the earlier one; others are appended. */
function merged(base: Document, newer: Document): Document {
  const statements = [...statementsOf(base)];
  for (const added of statementsOf(newer)) {
    const place = statements.findIndex(({ Sid }) => Sid !== undefined && Sid !== "" && Sid === added.Sid);
    if (place === -1) statements.push(added);
    else statements[place] = added;
  }
  const { Version, Id } = { ...base, ...newer };
  return {
    ...(Version !== undefined && { Version }),
    ...(Id !== undefined && { Id }),
    Statement: statements,
  };
}

function statementsOf({ Statement: statements = [] }: Document): readonly Statement[] {
  return Array.isArray(statements) ? (statements as readonly Statement[]) : [statements as Statement];
}

function refuseRepeatedSids(statements: readonly Statement[]): void {
  const sids = statements.flatMap(({ Sid }) => (typeof Sid === "string" && Sid !== "" ? [Sid] : []));
  const repeated = sids.find((sid, index) => sids.indexOf(sid) !== index);
  if (repeated === undefined) return;
  throw new CloudError(
    "DuplicateSid",
    `the source policy documents have the sid "${repeated}" more than once`,
  );
}

function statement(args: StatementArgs): Statement {
  const parts: Record<string, unknown> = {
    Sid: args.sid === "" ? undefined : args.sid,
    Effect: args.effect ?? "Allow",
    Action: oneOrMany(args.actions),
    NotAction: oneOrMany(args.notActions),
    Resource: oneOrMany(args.resources),
    NotResource: oneOrMany(args.notResources),
    Principal: principals(args.principals),
    NotPrincipal: principals(args.notPrincipals),
    Condition: conditions(args.conditions),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

/** The provider writes a single value without a list, and lists from z to a. */
function oneOrMany(values: readonly string[] | undefined): string | readonly string[] | undefined {
  if (values === undefined || values.length === 0) return undefined;
  const written = values.map(variables);
  return written.length === 1 ? written[0] : [...written].sort().reverse();
}

function principals(given: readonly PrincipalArgs[] | undefined): unknown {
  if (given === undefined || given.length === 0) return undefined;
  const [only] = given;
  if (given.length === 1 && only?.type === "*" && only.identifiers.join() === "*") return "*";
  const byType = new Map<string, readonly string[]>();
  for (const { type, identifiers } of given) byType.set(type, [...(byType.get(type) ?? []), ...identifiers]);
  return Object.fromEntries(sortedByKey(byType).map(([type, identifiers]) => [type, oneOrMany(identifiers)]));
}

/** The order of values is the program's own: it may matter to the reader. */
function conditions(given: StatementArgs["conditions"]): unknown {
  if (given === undefined || given.length === 0) return undefined;
  const byTest = new Map<string, Map<string, unknown>>();
  for (const { test, variable, values } of given) {
    const written = values.map(variables);
    const tests = byTest.get(test) ?? new Map<string, unknown>();
    byTest.set(test, tests.set(variables(variable), written.length === 1 ? written[0] : written));
  }
  return Object.fromEntries(
    sortedByKey(byTest).map(([test, values]) => [test, Object.fromEntries(sortedByKey(values))]),
  );
}

function sortedByKey<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** `&{aws:username}` is how a program writes a policy variable. */
function variables(text: string): string {
  return text.replaceAll("&{", "${");
}

/** Go's JSON writes these characters as escapes. */
function goEscaped(json: string): string {
  return json.replace(/[<>&]/g, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`);
}
