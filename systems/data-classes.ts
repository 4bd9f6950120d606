import type { LawfulBasis, Retention } from "../lib/classification";
import type { DataFacts } from "../lib/data-facts";
import { chosen, type Fact, type RequirementId } from "../lib/facts";

/** The ground on which personal data is processed; no document names one. */
export function proposedBasis(
  basis: LawfulBasis,
  sources: readonly RequirementId[],
  why: string,
): Fact<LawfulBasis> {
  return chosen(basis, sources, `A proposal, because the controller decides and nobody else. ${why}`);
}

/** A store forgets after as many days as a fact says for another reason: snapshots, a job, a session. */
export function keptFor(days: Fact<number>): Fact<Retention> {
  return { ...days, value: { days: days.value } };
}

/** A store that never forgets by itself. */
export function keptUntil(end: string, sources: readonly RequirementId[], why: string): Fact<Retention> {
  return chosen({ none: true, reason: end }, sources, why);
}

/** What the application says of its work. */
export function applicationLines(sources: readonly RequirementId[], quote: string): DataFacts {
  return {
    content: {
      value: {
        dataClass: "personal",
        purpose: "what the application did for whom: user ids and IP addresses",
      },
      sources,
      quote,
      reason: "Lines of an application name the person whose request or message it worked on.",
    },
    lawfulBasis: proposedBasis(
      "legitimate-interest",
      sources,
      "Faults and attacks cannot be found without knowing whom they hit.",
    ),
  };
}

/** Streams in which only machines appear. */
export function machineLines(sources: readonly RequirementId[]): DataFacts {
  return {
    content: chosen(
      { dataClass: "internal", purpose: "how the machines run" },
      sources,
      "Numbers and states of machines and jobs; no line names a person.",
    ),
  };
}
