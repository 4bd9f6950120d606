import { z } from "zod";
import { controlStatuses, exceptionStates, results, severities } from "./results";
import { DigestsSchema, ProcessingSchema } from "./schema-parts";

/** Changes when a field changes its meaning. */
export const reportSchemaId = "mail-estate/report/1";

const count = z.int().min(0);
const CountsSchema = z
  .strictObject({
    fail: count,
    "not-evaluated": count,
    excepted: count,
    pass: count,
    "not-applicable": count,
  })
  .describe("How often each result occurs.");

const references = z.array(z.string()).optional();
export const FrameworksSchema = z
  .strictObject({
    fsbp: references.describe("AWS Foundational Security Best Practices, for example RDS.3."),
    cis: references.describe("CIS AWS Foundations Benchmark v5.0.0, for example 2.2.1."),
    gdpr: references.describe("Articles of the GDPR, for example 32(1)(a)."),
    lgpd: references.describe("Articles of Lei 13.709/2018, for example 46."),
    requirements: references.describe("Rows of the requirement tables, for example MG-224."),
    checkov: references.describe("Checkov, for example CKV_AWS_16."),
  })
  .describe("The laws, standards and documents that a control serves; ids as each source writes them.");

const PlaceSchema = z
  .strictObject({
    file: z.string().describe("Path from the project's root."),
    line: z.int().min(1),
    column: z.int().min(1),
  })
  .describe("Where the program declares the resource. Absent where the engine and the program do not tell.");

const ExceptionSchema = z.strictObject({
  owner: z.string().describe("Who answers for it."),
  reason: z.string(),
  expires: z.string().describe("Last day on which it holds, yyyy-mm-dd."),
});

const RowSchema = z.strictObject({
  urn: z.string(),
  type: z.string().describe("Pulumi's type token."),
  name: z.string().describe("Logical name."),
  system: z.string().describe("The outermost component above it: mailgenius, estate; else its tag System."),
  result: z.enum(results),
  words: z.string().describe("What is wrong, why it does not apply, or what is not known; empty for a pass."),
  exception: ExceptionSchema.optional(),
  place: PlaceSchema.optional(),
});

const ControlSchema = z.strictObject({
  id: z.string().describe("The rule's name in policies/rules."),
  sentence: z.string().describe("True of a compliant resource."),
  severity: z.enum(severities),
  level: z.enum(["mandatory", "advisory"]).describe("Whether a violation blocks a run."),
  frameworks: FrameworksSchema,
  remediation: z.string().describe("Names the argument to change."),
  types: z.array(z.string()).describe("The types that it judges, aliases included."),
  status: z.enum(controlStatuses).describe("The weightiest result among its rows."),
  counts: CountsSchema,
  rows: z.array(RowSchema),
});

const ListedExceptionSchema = ExceptionSchema.extend({
  rule: z.string(),
  resource: z.string().describe("Logical name or URN; * stands for any letters."),
  declaredBy: z
    .literal("stack")
    .optional()
    .describe("Present where the stack's own override of its protection is the exception, and no file."),
  state: z.enum(exceptionStates),
  takesOut: count.describe("Violations that it takes out in this report."),
});

const FrameworkSchema = z.strictObject({
  key: z.string(),
  title: z.string(),
  references: z.array(
    z.strictObject({
      id: z.string(),
      status: z.enum(controlStatuses).describe("The weightiest status among its controls."),
      controls: z.array(z.string()),
      counts: CountsSchema,
    }),
  ),
});

const VerdictSchema = z.strictObject({
  status: z
    .enum(["violations", "incomplete", "open", "compliant"])
    .describe(
      "violations: a mandatory control fails. incomplete: a judgement is missing. " +
        "open: no violation, but some values are known only after deployment. compliant: neither.",
    ),
  sentence: z.string(),
  notes: z.array(z.string()),
  mandatoryViolations: count,
  advisoryViolations: count,
  missingJudgements: count.describe("Resources of a judged type on which the packs said nothing."),
});

export const ReportSchema = z.strictObject({
  schema: z.literal(reportSchemaId),
  at: z
    .string()
    .optional()
    .describe("The moment that --at named; nothing else in the report is a time of a run."),
  subject: z.strictObject({
    project: z.string(),
    stack: z.string(),
    source: z.enum(["preview", "state"]).describe("A plan of the program, or an exported state."),
    cloud: z.string().describe("simulated or aws; 'as exported' for a state file."),
    resources: count,
    systems: z.array(z.string()),
  }),
  verdict: VerdictSchema,
  totals: z.strictObject({
    controls: count,
    controlsByStatus: z.record(z.enum(controlStatuses), count),
    judgements: CountsSchema,
    failuresBySeverity: z.record(z.enum(severities), count),
  }),
  controls: z.array(ControlSchema).describe("By id."),
  exceptions: z.array(ListedExceptionSchema),
  exceptionsWeighedOn: z
    .string()
    .optional()
    .describe("The day on which expiry was judged; where there are exceptions."),
  frameworks: z.array(FrameworkSchema),
  processing: z
    .array(ProcessingSchema)
    .describe("Record of processing activities (GDPR art. 30, LGPD art. 37)."),
  digests: DigestsSchema,
});

export type Report = z.infer<typeof ReportSchema>;
export type Control = Report["controls"][number];
export type Row = Control["rows"][number];
export type Place = NonNullable<Row["place"]>;
export type ListedException = Report["exceptions"][number];
export type FrameworkCoverage = Report["frameworks"][number];
export type Frameworks = Control["frameworks"];
