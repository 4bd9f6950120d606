import * as fs from "node:fs";
import { z } from "zod";
import { Fault } from "../../cli/faults";
import { FrameworksSchema } from "../model/schema";
import { exceptionStates, results, severities } from "../model/results";

const exception = z.object({ owner: z.string(), reason: z.string(), expires: z.string() });

/** What the policy packs write (policies/kit/results.ts), as far as the report needs it. */
const FindingsSchema = z.object({
  schema: z.literal("mail-estate/policy-results/1"),
  pack: z.string(),
  stack: z.string(),
  today: z.string(),
  rules: z.array(
    z.object({
      name: z.string(),
      sentence: z.string(),
      severity: z.enum(severities),
      level: z.enum(["mandatory", "advisory"]),
      frameworks: FrameworksSchema,
      remediation: z.string(),
      types: z.array(z.string()),
    }),
  ),
  findings: z.array(
    z.object({
      rule: z.string(),
      urn: z.string(),
      type: z.string(),
      name: z.string(),
      result: z.enum(results),
      message: z.string().optional(),
      reason: z.string().optional(),
      path: z.string().optional(),
      exception: exception.optional(),
    }),
  ),
  exceptions: z.array(
    exception.extend({
      rule: z.string(),
      resource: z.string(),
      declaredBy: z.literal("stack").optional(),
      state: z.enum(exceptionStates),
    }),
  ),
});

export type Findings = z.infer<typeof FindingsSchema>;
export type Finding = Findings["findings"][number];
export type RuleFacts = Findings["rules"][number];

/** Reads the packs' results. A file that is missing, cut off or of another form is a fault, never an empty list. */
export function readFindings(file: string): Findings {
  if (!fs.existsSync(file)) {
    throw new Fault("The policy packs wrote no results, so nothing was judged: there is no report.");
  }
  let content: unknown;
  try {
    content = JSON.parse(fs.readFileSync(file, "utf8"));
  } catch (error) {
    throw new Fault(`The policy packs' results in ${file} are not JSON: ${messageOf(error)}`);
  }
  return parseFindings(content, file);
}

/** Checks the form, and that every finding is of a rule that the pack lists. */
export function parseFindings(content: unknown, file: string): Findings {
  const parsed = FindingsSchema.safeParse(content);
  if (!parsed.success) {
    throw new Fault(
      `${file} does not have the form of the packs' results:\n${z.prettifyError(parsed.error)}`,
    );
  }
  const rules = new Set(parsed.data.rules.map(({ name }) => name));
  const stranger = parsed.data.findings.find(({ rule }) => !rules.has(rule));
  if (stranger !== undefined) {
    throw new Fault(
      `${file}: a finding on ${stranger.name} is of "${stranger.rule}", which the pack does not list.`,
    );
  }
  if (rules.size < parsed.data.rules.length) throw new Fault(`${file}: two rules have the same name.`);
  return parsed.data;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
