import * as fs from "node:fs";
import * as path from "node:path";
import { Command } from "commander";
import { projectFolder } from "../config/stack-files";
import { dashboardsPage } from "./dashboards/page";
import { picture } from "./dashboards/picture";
import { dashboardsOfStack } from "./dashboards/stack-dashboards";

/** The stack whose dashboards are shown: production has all there is. */
const stack = "prod";

const page = "docs/dashboards.md";
const pictures = "docs/dashboards";

/** Writes the page and the pictures of all dashboards, or says whether they are up to date. */
export function dashboardDocs(check: boolean): { readonly exitCode: 0 | 1; readonly message: string } {
  const dashboards = dashboardsOfStack(stack);
  const wanted = new Map([
    [page, dashboardsPage(stack, dashboards)],
    ...dashboards.map(({ planned }) => [`${pictures}/${planned.name}.svg`, picture(planned)] as const),
  ]);
  const stale = [...wanted].filter(([file, text]) => read(file) !== text).map(([file]) => file);
  const surplus = filesIn(pictures).filter((file) => !wanted.has(file));
  if (stale.length + surplus.length === 0)
    return { exitCode: 0, message: `${page} and its pictures are up to date` };
  if (check) {
    const files = [...stale, ...surplus].join(", ");
    return { exitCode: 1, message: `${files}: not what the facts say; write them anew: make dashboards` };
  }
  fs.mkdirSync(path.join(projectFolder, pictures), { recursive: true });
  for (const [file, text] of wanted) fs.writeFileSync(path.join(projectFolder, file), text);
  for (const file of surplus) fs.rmSync(path.join(projectFolder, file));
  return { exitCode: 0, message: `${page} and ${dashboards.length} pictures are written` };
}

function read(file: string): string | undefined {
  const full = path.join(projectFolder, file);
  return fs.existsSync(full) ? fs.readFileSync(full, "utf8") : undefined;
}

function filesIn(folder: string): readonly string[] {
  const full = path.join(projectFolder, folder);
  return fs.existsSync(full) ? fs.readdirSync(full).map((file) => `${folder}/${file}`) : [];
}

if (require.main === module) {
  const { check = false } = new Command()
    .name("dashboards")
    .description(
      "Write docs/dashboards.md and a picture of each dashboard, drawn from the plan with simulated data",
    )
    .option("--check", "only say whether they are up to date; exit code 1 when they are not")
    .parse()
    .opts<{ check?: boolean }>();
  const { exitCode, message } = dashboardDocs(check);
  console.log(message);
  process.exitCode = exitCode;
}
