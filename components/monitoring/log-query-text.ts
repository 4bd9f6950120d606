import type { LinesWith, LogQuery, LogResult } from "../../lib/log-facts";

/** A saved query in the language of CloudWatch Logs Insights, without the groups that it reads. */
export function logQueryText({ lines, result }: LogQuery): string {
  return [
    ...before(result),
    ...(lines === undefined ? [] : [`filter ${condition(lines)}`]),
    ...after(result),
  ].join("\n| ");
}

function before(result: LogResult): readonly string[] {
  if ("newest" in result) return [`fields @timestamp, ${(result.fields ?? ["@message"]).join(", ")}`];
  if ("highest" in result) return [`fields @timestamp, ${result.highest}, ${result.fields.join(", ")}`];
  return [];
}

function after(result: LogResult): readonly string[] {
  if ("newest" in result) return ["sort @timestamp desc", `limit ${result.newest}`];
  if ("highest" in result) {
    return [`filter ispresent(${result.highest})`, `sort ${result.highest} desc`, `limit ${result.limit}`];
  }
  if ("countedBy" in result) return ["stats count(*) as lines by bin(1h)"];
  return [
    `stats count(*) as lines by ${result.mostOften.join(", ")}`,
    "sort lines desc",
    `limit ${result.limit}`,
  ];
}

function condition(lines: LinesWith): string {
  if ("words" in lines)
    return lines.words.map((word) => `@message like ${JSON.stringify(word)}`).join(" or ");
  if ("atLeast" in lines) return `${lines.field} >= ${lines.atLeast}`;
  return `${lines.field} in [${lines.is.map((value) => JSON.stringify(value)).join(", ")}]`;
}
