import { commandLine, run } from "./cli/command";
import { currentProject } from "./engine/paths";
import { planGolden } from "./plan/golden-run";
import { goldenFile, goldenStacks } from "./plan/golden-files";
import { formatGolden } from "./plan/golden";
import { writeWhole } from "./plan/write";

const command = commandLine(
  "golden",
  "Writes test/golden/<stack>.json: what each stack declares on an empty cloud. Review the difference in git.",
).option("-s, --stack <name>", "this stack only");

void run(async () => {
  const { stack } = command.parse().opts<{ stack?: string }>();
  const project = currentProject();
  for (const name of stack === undefined ? goldenStacks(project) : [stack]) {
    const golden = await planGolden(name);
    const file = goldenFile(project, name);
    writeWhole(file, formatGolden(golden));
    process.stdout.write(`${file}: ${Object.keys(golden).length} resources\n`);
  }
});
