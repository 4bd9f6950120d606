import { commandLine, run, stackOptions } from "./cli/command";
import { confirm, requireConsent } from "./cli/confirm";
import { RefusedFault } from "./cli/faults";
import { type Consent, changeOptions, showOptions, type ShowOptions } from "./cli/plan-options";
import { mend } from "./engine/mend";
import { operate } from "./engine/operate";
import { failureOf } from "./engine/planned";
import type { Session } from "./engine/session";
import { withSession } from "./engine/with-session";
import { isProtectionOn, lossesOfDestroy, refusedOf } from "./guard/guard";
import { refusalMessage } from "./guard/message";
import { render } from "./plan/render";

const command = changeOptions(
  showOptions(
    stackOptions(
      commandLine(
        "destroy",
        "Deletes everything of a stack. Refused while stateful resources are protected.",
      ),
    ),
  ),
);

type Options = ShowOptions & Consent;

void run(async () => {
  const options = command.parse().opts<Options>();
  requireConsent(options);
  await withSession(options, "change", async (session) => {
    for (const line of await mend(session)) process.stderr.write(`${line}\n`);
    await checkLosses(session, options);
    const { plan, failure } = await operate(session, "destroy");
    process.stdout.write(`${render(plan, { verbose: options.verbose, tense: "done" })}\n`);
    if (failure !== undefined) throw failureOf(failure, plan, "The destruction");
    reportLeftOvers(session);
  });
});

async function checkLosses(session: Session, options: Options): Promise<void> {
  const { stack, cloud } = session.options;
  const losses = lossesOfDestroy(await session.state());
  const protectionOn = isProtectionOn(stack.config);
  const refused = refusedOf(losses, protectionOn);
  if (refused.length > 0) throw new RefusedFault(refusalMessage(refused, stack.stack, cloud, protectionOn));
  if (cloud === "aws") {
    await confirm(
      `Delete all of stack ${stack.stack} on AWS, ${losses.length} stateful resources included?`,
      options.yes,
    );
  }
}

/** What outlives its program on purpose (retainOnDelete) or by mistake. */
function reportLeftOvers({ cloud }: Session): void {
  if (cloud === undefined) return;
  const left = cloud.resources();
  if (left.length === 0) {
    process.stdout.write("The simulated cloud is empty.\n");
    return;
  }
  const lines = left.map(({ type, id }) => `  ${type} ${id}`);
  process.stdout.write(`Left in the simulated cloud:\n${lines.join("\n")}\n`);
}
