import { z } from "zod";
import { ReportSchema } from "./model/schema";

/** The JSON schema of report.json, for readers that are not TypeScript: docs/report.schema.json. */
export function reportJsonSchema(): string {
  const schema = z.toJSONSchema(ReportSchema, { target: "draft-2020-12" });
  return `${JSON.stringify({ ...schema, title: "Report on the compliance of a stack" }, undefined, 2)}\n`;
}

if (require.main === module) process.stdout.write(reportJsonSchema());
