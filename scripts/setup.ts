import { commandLine, run } from "./cli/command";
import { ensureEngine, ensureLanguageHost } from "./setup/engine";

const command = commandLine(
  "setup",
  "Finds or builds the Pulumi engine. The other commands do the same when it is missing.",
).option("--language-host", "also what a pulumi typed by hand needs to run the program");

void run(async () => {
  const options = command.parse().opts<{ languageHost?: boolean }>();
  const engine = await ensureEngine();
  process.stdout.write(
    `Pulumi ${engine.version} ${engine.origin === "built" ? "built from tools/engine" : "found"}: ${engine.program}\n`,
  );
  if (options.languageHost !== true) return;
  const folder = await ensureLanguageHost(engine);
  process.stdout.write(`Node language host: ${folder ?? "part of the installed Pulumi"}\n`);
});
