import { Fault } from "../cli/faults";
import { operate } from "./operate";
import { unmark, wasCutOff } from "./kept-cloud";
import { simulatedPlaces } from "./paths";
import type { Session } from "./session";

/**
 * Brings state and simulated cloud together after a run that was cut off (killed, power failure, second Ctrl-C).
 * Returns what was mended, a line each; nothing when the last run came to its end.
 */
export async function mend(session: Session): Promise<readonly string[]> {
  const { project, cloud } = session.options;
  if (cloud === "aws") return reportPending(session);
  const places = simulatedPlaces(project, session.stack.name);
  const before = await session.state();
  if (!wasCutOff(places) && before.pending.length === 0) return [];
  const { failure } = await operate(session, "refresh", { clearPendingCreates: true });
  if (failure !== undefined)
    throw failure instanceof Error ? failure : new Fault("The refresh after a cut-off run failed.");
  const after = await session.state();
  const lines = before.pending.map(({ urn, type }) => `forgot the unfinished "${type}" of ${urn}`);
  const lost = before.resources.length - after.resources.length;
  if (lost > 0) lines.push(`dropped ${lost} resources from the state that are not in the cloud`);
  lines.push(...removeOrphans(session, new Set(after.resources.map(({ urn, id }) => `${urn} ${id ?? ""}`))));
  unmark(places);
  return [`The last run was cut off; state and simulated cloud were compared.`, ...lines];
}

/** What a cut-off run created without noting it: the next run creates it again, so it must not be in the way. */
function removeOrphans({ cloud }: Session, known: ReadonlySet<string>): string[] {
  if (cloud === undefined) return [];
  const orphans = cloud.resources().filter(({ urn, id }) => !known.has(`${urn} ${id}`));
  cloud.transaction(() => {
    for (const orphan of orphans) cloud.delete(orphan);
  });
  return orphans.map(
    ({ urn, id }) => `removed ${id} from the simulated cloud, the state does not know it (${urn})`,
  );
}

/** On AWS nothing is removed without a person: the engine's own refresh asks about each one. */
async function reportPending(session: Session): Promise<readonly string[]> {
  const { pending } = await session.state();
  if (pending.length === 0) return [];
  return [
    `An earlier run was cut off with ${pending.length} operations under way:`,
    ...pending.map(({ urn, type }) => `  ${type} ${urn}`),
    `Look in AWS whether they exist, then run: pulumi refresh --stack ${session.stack.name} (it asks about each).`,
  ];
}
