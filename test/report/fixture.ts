import type { Findings } from "../../scripts/report/input/findings";
import type { Inventory, Item } from "../../scripts/report/input/inventory";
import { buildReport } from "../../scripts/report/model/build";
import type { Report } from "../../scripts/report/model/schema";
import type { Digests } from "../../scripts/report/model/schema-parts";

/** Everything that a careless renderer would run or break on. */
export const hostile = `=cmd|' /C calc'!A0 <script>alert("x")</script>, "quoted"\nnext & ]]> \u0007`;

export const types = {
  bucket: "aws:s3/bucket:Bucket",
  log: "aws:cloudwatch/logGroup:LogGroup",
  table: "aws:dynamodb/table:Table",
};

export function urnOf(type: string, name: string): string {
  return `urn:pulumi:prod::mail-estate::${type}::${name}`;
}

export function item(type: string, name: string, more: Partial<Item> = {}): Item {
  return { urn: urnOf(type, name), type, name, system: "vdx", inputs: {}, dependencies: {}, ...more };
}

export const items: readonly Item[] = [
  item(types.bucket, "open", { place: { file: "components/storage/open.ts", line: 12, column: 3 } }),
  item(types.bucket, "safe"),
  item(types.bucket, "waiting", { system: "mailgenius" }),
  item(types.bucket, "allowed", { system: "mailgenius" }),
  item(types.log, hostile),
  item(types.log, "plain"),
];

export const inventory: Inventory = { project: "mail-estate", stack: "prod", source: "preview", items };

const exception = { owner: "platform", reason: "Files are published on purpose.", expires: "2027-01-31" };

/** One finding of each result; a rule without resource; hostile words. */
export const findings: Findings = {
  schema: "mail-estate/policy-results/1",
  pack: "estate-all",
  stack: "prod",
  today: "2026-11-30",
  rules: [
    {
      name: "bucket-closed",
      sentence: "Buckets are closed to the public.",
      severity: "critical",
      level: "mandatory",
      frameworks: { gdpr: ["32(1)(b)", "25"], lgpd: ["46"], cis: ["2.1.4"] },
      remediation: "Set `blockPublicAcls`.",
      types: [types.bucket],
    },
    {
      name: "log-described",
      sentence: "Logs say what they are.",
      severity: "low",
      level: "advisory",
      frameworks: { requirements: ["MG-224"] },
      remediation: `Set \`tags\`, not ${hostile}`,
      types: [types.log],
    },
    {
      name: "table-encrypted",
      sentence: "Tables are encrypted.",
      severity: "high",
      level: "mandatory",
      frameworks: { gdpr: ["32(1)(a)"] },
      remediation: "Set `serverSideEncryption`.",
      types: [types.table],
    },
  ],
  findings: [
    finding("bucket-closed", types.bucket, "open", { result: "fail", message: "is open to anybody." }),
    finding("bucket-closed", types.bucket, "safe", { result: "pass" }),
    finding("bucket-closed", types.bucket, "waiting", { result: "not-evaluated", path: "bucket" }),
    finding("bucket-closed", types.bucket, "allowed", {
      result: "excepted",
      message: "is open to anybody.",
      exception,
    }),
    finding("log-described", types.log, hostile, { result: "fail", message: hostile }),
    finding("log-described", types.log, "plain", { result: "not-applicable", reason: "It is nobody's log." }),
  ],
  exceptions: [{ rule: "bucket-closed", resource: "allowed", ...exception, state: "in force" }],
};

function finding(
  rule: string,
  type: string,
  name: string,
  rest: Omit<Findings["findings"][number], "rule" | "urn" | "type" | "name">,
): Findings["findings"][number] {
  return { rule, urn: urnOf(type, name), type, name, ...rest };
}

const zeros = "0".repeat(64);
export const digests: Digests = {
  revision: { commit: "c".repeat(40), clean: true },
  program: zeros,
  configuration: zeros,
  plan: zeros,
  packs: zeros,
  judgements: zeros,
  whole: "a".repeat(64),
};

export function reportOf(
  changed: { readonly findings?: Partial<Findings>; readonly items?: readonly Item[] } = {},
): Report {
  return buildReport({
    inventory: { ...inventory, items: changed.items ?? items },
    findings: { ...findings, ...changed.findings },
    digests,
    cloud: "simulated",
  });
}

/** Findings without any violation of a mandatory rule. */
export const withoutViolations = findings.findings.filter(
  ({ rule, result }) => !(rule === "bucket-closed" && result === "fail"),
);
