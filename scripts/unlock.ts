import { commandLine, run, stackOptions } from "./cli/command";
import { confirm, requireConsent } from "./cli/confirm";
import { Fault } from "./cli/faults";
import { changeOptions } from "./cli/plan-options";
import { isHeld, locksOf } from "./engine/locks";
import { simulatedPlaces } from "./engine/paths";
import { projectName } from "./engine/project-files";
import type { Session } from "./engine/session";
import { type StackOptions, withSession } from "./engine/with-session";

const command = changeOptions(
  stackOptions(commandLine("unlock", "Releases the lock that a run left on the state when it was killed.")),
).option("-f, --force", "although the process that holds the lock still runs");

interface Options extends StackOptions {
  readonly yes: boolean;
  readonly force?: boolean;
}

void run(async () => {
  const options = command.parse().opts<Options>();
  requireConsent(options);
  await withSession(options, "change", async (session) => {
    if (session.options.cloud === "aws") {
      await confirm(
        `Release the lock of stack ${session.stack.name}? A run that still works would be undone.`,
        options.yes,
      );
    } else if (!checkHolder(session, options.force === true)) {
      return;
    }
    await session.unlock();
    process.stdout.write(`The state of stack ${session.stack.name} is no longer locked.\n`);
  });
});

/** False when there is nothing to release. */
function checkHolder(session: Session, force: boolean): boolean {
  const { project } = session.options;
  const locks = locksOf(
    simulatedPlaces(project, session.stack.name),
    projectName(project),
    session.stack.name,
  );
  if (locks.length === 0) {
    process.stdout.write(`The state of stack ${session.stack.name} is not locked.\n`);
    return false;
  }
  const holder = locks.find(isHeld);
  if (holder !== undefined && !force) {
    throw new Fault(
      `Process ${holder.pid} of ${holder.username} still runs (since ${holder.timestamp}). ` +
        "End it first, or add --force when it has nothing to do with this stack.",
    );
  }
  return true;
}
