import * as fs from "node:fs";
import * as path from "node:path";
import { Command } from "commander";
import { configurationPage } from "../config/reference";
import { projectFolder } from "../config/stack-files";

const page = path.join(projectFolder, "docs/configuration.md");

/** Writes the reference of all configuration keys, or says whether it is up to date. */
export function configDocs(check: boolean): { readonly exitCode: 0 | 1; readonly message: string } {
  const wanted = configurationPage();
  const there = fs.existsSync(page) ? fs.readFileSync(page, "utf8") : "";
  const name = path.relative(projectFolder, page);
  if (there === wanted) return { exitCode: 0, message: `${name} is up to date` };
  if (check) {
    return {
      exitCode: 1,
      message: `${name} is not what the schema says; write it anew: npx tsx scripts/config-docs.ts`,
    };
  }
  fs.mkdirSync(path.dirname(page), { recursive: true });
  fs.writeFileSync(page, wanted);
  return { exitCode: 0, message: `${name} is written` };
}

if (require.main === module) {
  const { check = false } = new Command()
    .name("config-docs")
    .description(
      "Write docs/configuration.md: every key of the stack files, from the schema that checks them",
    )
    .option("--check", "only say whether the page is up to date; exit code 1 when it is not")
    .parse()
    .opts<{ check?: boolean }>();
  const { exitCode, message } = configDocs(check);
  console.log(message);
  process.exitCode = exitCode;
}
