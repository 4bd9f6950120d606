import { commandLine, run, stackOptions } from "./cli/command";
import { confirm, requireConsent } from "./cli/confirm";
import { type Consent, changeOptions, showOptions, type ShowOptions } from "./cli/plan-options";
import { mend } from "./engine/mend";
import { operate } from "./engine/operate";
import { failureOf } from "./engine/planned";
import { withSession } from "./engine/with-session";
import { render } from "./plan/render";

const command = changeOptions(
  showOptions(
    stackOptions(
      commandLine(
        "refresh",
        "Compares the state with the cloud, shows the drift and takes it into the state.",
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
    if (session.options.cloud === "aws") {
      await confirm(`Take what AWS has into the state of stack ${session.stack.name}?`, options.yes);
    }
    const { plan, failure } = await operate(session, "refresh");
    process.stdout.write(`${render(plan, { verbose: options.verbose, tense: "drift" })}\n`);
    if (failure !== undefined) throw failureOf(failure, plan, "The refresh");
  });
});
