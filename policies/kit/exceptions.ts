import * as fs from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { daysAfter } from "./clock";
import type { Finding } from "./evaluate";
import type { Subject } from "./subject";

/** The longest life of an exception, in days: who still needs it then says so again. */
export const longestLifeDays = 366;
const fewestLetters = 5;

const resourcePattern = z
  .string()
  .refine((pattern) => !nameIn(pattern).startsWith("*") && lettersOf(nameIn(pattern)) >= fewestLetters, {
    error: ({ input }) =>
      `"${String(input)}" is too broad: name the resource, or begin with at least ${fewestLetters} letters of its name ` +
      `(mailgenius-*-group)`,
  });

const exceptionSchema = z.strictObject({
  /** Name of one rule. */
  rule: z.string().min(1),
  /** Logical name or URN of the resources; `*` stands for any letters, but not at the beginning of the name. */
  resource: resourcePattern,
  /** Stacks that it holds in. @default every stack */
  stacks: z.array(z.string().min(1)).min(1).optional(),
  /** Who answers for it: a team or a person. */
  owner: z.string().min(3),
  /** Why the violation is right, for the auditor who reads it. */
  reason: z.string().min(20, "says too little: give the reason in at least 20 characters"),
  /** Last day on which it holds. */
  expires: z.iso.date("is no date such as 2027-06-30"),
});

/** A violation that somebody answers for, for a time. */
export interface Exception extends z.infer<typeof exceptionSchema> {
  /** Set where no entry of the file but the stack itself declares it (override.ts). */
  readonly declaredBy?: "stack";
}

const fileSchema = z.strictObject({ exceptions: z.array(exceptionSchema) });

/** Reads exceptions. Throws with every fault of the file; an expired entry is no fault of the file. */
export function readExceptions(
  file: string,
  knownRules: ReadonlySet<string>,
  today: string,
): readonly Exception[] {
  const fault = (text: string): Error => new Error(`${file}:\n${text}`);
  let document: unknown;
  try {
    document = parse(fs.readFileSync(file, "utf8"));
  } catch (error) {
    throw fault(`  cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = fileSchema.safeParse(document);
  if (!parsed.success) throw fault(z.prettifyError(parsed.error));
  const faults = parsed.data.exceptions.flatMap((exception, index) =>
    faultsOf(exception, knownRules, today).map((text) => `  exceptions[${index}]: ${text}`),
  );
  if (faults.length > 0) throw fault(faults.join("\n"));
  return parsed.data.exceptions;
}

function faultsOf(
  { rule, expires }: Exception,
  knownRules: ReadonlySet<string>,
  today: string,
): readonly string[] {
  const latest = daysAfter(today, longestLifeDays);
  return [
    ...(knownRules.has(rule) ? [] : [`there is no rule "${rule}"`]),
    ...(expires > latest
      ? [`expires on ${expires}, more than a year ahead; at most ${latest}, then decide again`]
      : []),
  ];
}

/** Whether the exception names the resource, whatever rule judges it. */
export function covers({ resource }: Exception, { name, urn }: Subject): boolean {
  return expressionOf(resource).test(resource.startsWith("urn:") ? urn : name);
}

/** Whether it still holds on that day. */
export function holds({ expires }: Exception, today: string): boolean {
  return expires >= today;
}

/** The exception, if any, that takes a violation out on that day. */
export function exceptionFor(
  { rule, subject }: Finding,
  exceptions: readonly Exception[],
  today: string,
): Exception | undefined {
  return exceptions.find(
    (exception) => exception.rule === rule.name && holds(exception, today) && covers(exception, subject),
  );
}

/** Those that concern a stack. */
export function exceptionsOf(stack: string, all: readonly Exception[]): readonly Exception[] {
  return all.filter(({ stacks }) => stacks === undefined || stacks.includes(stack));
}

function expressionOf(pattern: string): RegExp {
  const parts = pattern.split("*").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`);
}

/** The name in a URN pattern; a plain pattern is one already. */
function nameIn(pattern: string): string {
  return pattern.startsWith("urn:") ? (pattern.split("::")[3] ?? "") : pattern;
}

function lettersOf(pattern: string): number {
  return pattern.replaceAll("*", "").length;
}
