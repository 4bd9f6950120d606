import * as path from "node:path";
import { commandLine, run } from "./cli/command";
import { shellLines } from "./cli/shell";
import { policyHostFolder, simulatedEnvironment } from "./engine/environment";
import { repositoryRoot, simulatedPlaces } from "./engine/paths";
import type * as selection from "./engine/select-stack";
import { withSession } from "./engine/with-session";
import { ensureLanguageHost, wrapper } from "./setup/engine";

const command = commandLine(
  "env",
  'Prints shell lines for a pulumi typed by hand on the simulated cloud: eval "$(make -s env)"',
).option("-s, --stack <name>", "stack: the middle of Pulumi.<name>.yaml", process.env.STACK || "prod");

void run(async () => {
  const { stack } = command.parse().opts<{ stack: string }>();
  // Opening the stack creates it in the backend where it does not exist.
  const options = await withSession({ stack, cloud: "simulated" }, "change", (session) =>
    Promise.resolve(session.options),
  );
  const { engine, project } = options;
  const places = simulatedPlaces(project, stack);
  const languageHost = await ensureLanguageHost(engine);
  const settings = simulatedEnvironment({
    backend: places.backend,
    home: path.join(project.cache, "pulumi-home"),
    debugProviders: "",
    skipCheckpoints: false,
  });
  // Loaded late, like the session: a mistake in the command line is answered at once.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { selectStack } = require("./engine/select-stack") as typeof selection;
  await selectStack(engine.program, project, stack, settings);
  const folders = [
    path.dirname(wrapper),
    path.join(repositoryRoot, "simulator/bin"),
    ...(languageHost === undefined ? [] : [languageHost]),
    ...(engine.origin === "built" ? [policyHostFolder] : []),
    path.dirname(engine.program),
  ];
  // Spawned providers come from PATH; nobody listens on a port in this form.
  const lines = shellLines(
    {
      ...settings,
      PULUMI_SKIP_UPDATE_CHECK: "1",
      PULUMI_NODEJS_TRANSPILE_ONLY: "true", // `make typecheck` checks the types
      SIMULATED_CLOUD_FILE: places.cloud,
      ESTATE_PULUMI: engine.program,
      ESTATE_PROJECT: project.root,
      ESTATE_SIMULATED: places.folder,
      ESTATE_STACK: stack,
    },
    folders,
  );
  process.stdout.write(`${lines.join("\n")}\n`);
});
