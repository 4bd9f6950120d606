import * as path from "node:path";
import { InterruptedFault } from "../cli/faults";
import { Progress } from "../cli/progress";
import type { Plan } from "../plan/plan";
import { PlanRecorder } from "../plan/recorder";
import { explainEngine } from "./engine-faults";
import { mark, unmark, wasCutOff } from "./kept-cloud";
import { PackFault } from "./pack-faults";
import { simulatedPlaces } from "./paths";
import type { Session } from "./session";

export type Verb = "preview" | "up" | "refresh" | "destroy";

export interface OperateOptions {
  /** Folders of policy packs that judge the run. */
  readonly policyPacks?: readonly string[];
  /** For `refresh`: forget creations that a cut-off run left open. */
  readonly clearPendingCreates?: boolean;
  /** No display. */
  readonly quiet?: boolean;
}

export interface Outcome {
  readonly plan: Plan;
  /** Why the engine gave up, in words; undefined when it came to a good end. */
  readonly failure?: unknown;
}

const labels: Readonly<Record<Verb, string>> = {
  preview: "Planning",
  up: "Updating",
  refresh: "Comparing state and cloud of",
  destroy: "Destroying",
};

/** Runs the engine once and returns what it said. An interrupt ends it gracefully and throws. */
export async function operate(session: Session, verb: Verb, options: OperateOptions = {}): Promise<Outcome> {
  const { stack, cloud, project, use, interrupts } = { ...session.options, stack: session.stack };
  const recorder = new PlanRecorder(stack.name);
  const changesKept = verb !== "preview" && cloud === "simulated" && use === "change";
  const places = simulatedPlaces(project, stack.name);
  const progress =
    options.quiet === true ? undefined : new Progress(`${labels[verb]} ${stack.name} (${cloud})`);
  // A marker that a cut-off run left stays until `mend` has dealt with it.
  const marks = changesKept && !wasCutOff(places);
  if (marks) mark(places);
  let failure: unknown;
  try {
    await start(session, verb, options, (event) => {
      recorder.onEvent(event);
      progress?.update(`${recorder.count} resources`);
    });
  } catch (error) {
    failure = explainEngine(error, session.where);
  } finally {
    progress?.abandon();
  }
  // Forced: steps may have been under way. The next run finds the marker and compares state and cloud.
  if (marks && interrupts?.forced !== true) unmark(places);
  if (interrupts?.happened === true) throw interrupted(verb, interrupts.forced);
  if (failure instanceof PackFault) throw failure; // the diagnostics say the same, less clearly
  const plan = recorder.plan();
  // The engine did not even begin: the state is locked, for example.
  if (failure instanceof Error && plan.resources.length === 0 && plan.diagnostics.length === 0) throw failure;
  return { plan, ...(failure !== undefined && { failure }) };
}

type OnEvent = NonNullable<NonNullable<Parameters<Session["stack"]["up"]>[0]>["onEvent"]>;

async function start(session: Session, verb: Verb, options: OperateOptions, onEvent: OnEvent): Promise<void> {
  const { stack } = session;
  const common = { onEvent, color: "never" as const, suppressProgress: true };
  // The engine starts in a folder of its own.
  const policyPacks = (options.policyPacks ?? []).map((folder) => path.resolve(folder));
  switch (verb) {
    case "preview":
      await stack.preview({ ...common, policyPacks });
      return;
    case "up":
      await stack.up({ ...common, policyPacks });
      return;
    case "refresh":
      await stack.refresh({
        ...common,
        ...(options.clearPendingCreates === true && { clearPendingCreates: true }),
      });
      return;
    case "destroy":
      await stack.destroy(common);
      return;
  }
}

function interrupted(verb: Verb, forced: boolean): InterruptedFault {
  if (verb === "preview") return new InterruptedFault("Interrupted; a preview changes nothing.");
  return new InterruptedFault(
    forced
      ? `Interrupted at once. The next ${verb} compares state and cloud before it goes on.`
      : `Interrupted. What was finished is in the state; run the command again to go on from there.`,
  );
}
