import { colour as pc } from "./cli/colour";
import { commandLine, run } from "./cli/command";
import { exitCodes } from "./cli/faults";
import { operate } from "./engine/operate";
import { withSession } from "./engine/with-session";
import { judgeMutations, type Judged } from "../test/policies/mutations/judge-all";
import { plannedWorld } from "../test/policies/mutations/engine/planned-world";
import { judgeSample } from "../test/policies/mutations/engine/sample";

const command = commandLine(
  "mutate-policies",
  "Makes every known violation in the plan of a stack and says which rules catch theirs.",
).option("-s, --stack <name>", "stack whose plan is changed", process.env.STACK || "prod");

void run(async () => {
  const { stack } = command.parse().opts<{ stack: string }>();
  const where = { stack, cloud: "simulated" };
  const { planned, deployed } = await withSession(where, "throw-away", async (session) => {
    const before = await plannedWorld(session);
    await operate(session, "up");
    return { planned: before, deployed: await plannedWorld(session) };
  });
  const judged = [
    told("In the plan of a stack that does not exist yet", judgeMutations(planned.world)),
    told("In the plan of the deployed stack", judgeMutations(deployed.world)),
    told(
      "In the program, through the engine and the pack",
      await withSession(where, "throw-away", (session) => judgeSample(session, planned)),
    ),
  ];
  const survived = judged.flat().some(({ state }) => state === "survived");
  process.exitCode = survived ? exitCodes.failure : exitCodes.ok;
});

function told(title: string, judged: readonly Judged[]): readonly Judged[] {
  process.stdout.write(`${linesOf(title, judged).join("\n")}\n`);
  return judged;
}

function linesOf(title: string, judged: readonly Judged[]): readonly string[] {
  const count = (state: Judged["state"]): number => judged.filter((each) => each.state === state).length;
  const open = count("open");
  const told = judged.filter(({ state }) => state !== "caught");
  return [
    pc.bold(
      `${title}: ${count("caught")} of ${judged.length} violations caught, ${count("survived")} survived`,
    ) + (open === 0 ? "" : `, ${open} wait for values that are known only after deployment`),
    ...told.map(
      ({ state, rule, what, where, words }) =>
        `  ${state === "open" ? pc.yellow("?") : pc.red("✗")} ${rule}: ${what} on ${where}${words === "" ? "" : ` (${words})`}`,
    ),
  ];
}
