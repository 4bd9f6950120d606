import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import Ajv from "ajv/dist/2020";
import { repositoryRoot } from "../../scripts/engine/paths";
import { renderJson } from "../../scripts/report/render/json";
import { reportJsonSchema } from "../../scripts/report/schema-file";
import { reportOf } from "./fixture";

const file = path.join(repositoryRoot, "docs/report.schema.json");

describe("the schema of report.json", () => {
  it("is written in docs as the code has it (node -r tsx/cjs scripts/report/schema-file.ts > docs/report.schema.json)", () => {
    assert.deepEqual(JSON.parse(fs.readFileSync(file, "utf8")), JSON.parse(reportJsonSchema()));
  });

  const validate = new Ajv({ allErrors: true }).compile(JSON.parse(fs.readFileSync(file, "utf8")) as object);
  const report = (): Record<string, unknown> => JSON.parse(renderJson(reportOf())) as Record<string, unknown>;

  it("fits the report", () => {
    assert.ok(validate(report()), JSON.stringify(validate.errors));
  });

  it("finds what does not fit", () => {
    assert.ok(!validate({ ...report(), verdict: "green" }));
    assert.ok(!validate({ ...report(), surprise: 1 }));
  });
});
