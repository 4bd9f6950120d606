import * as fs from "node:fs";
import * as path from "node:path";
import { Command } from "commander";
import { projectFolder } from "../config/stack-files";
import { alarmsPage } from "./alarms/page";
import { alarmsOfStack } from "./alarms/stack-alarms";

const page = path.join(projectFolder, "docs/alarms.md");

/** The stack whose alarms the page lists: production has all of them. */
const stack = "prod";

/** Writes the list of all alarms, or says whether it is up to date. */
export function alarmDocs(check: boolean): { readonly exitCode: 0 | 1; readonly message: string } {
  const wanted = alarmsPage(stack, alarmsOfStack(stack));
  const there = fs.existsSync(page) ? fs.readFileSync(page, "utf8") : "";
  const name = path.relative(projectFolder, page);
  if (there === wanted) return { exitCode: 0, message: `${name} is up to date` };
  if (check)
    return { exitCode: 1, message: `${name} is not what the thresholds say; write it anew: make alarms` };
  fs.writeFileSync(page, wanted);
  return { exitCode: 0, message: `${name} is written` };
}

if (require.main === module) {
  const { check = false } = new Command()
    .name("alarms")
    .description("Write docs/alarms.md: every threshold with its words, its alarms and whom they tell")
    .option("--check", "only say whether the page is up to date; exit code 1 when it is not")
    .parse()
    .opts<{ check?: boolean }>();
  const { exitCode, message } = alarmDocs(check);
  console.log(message);
  process.exitCode = exitCode;
}
