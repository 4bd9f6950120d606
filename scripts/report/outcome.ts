import { Fault, RefusedFault, ViolatedFault } from "../cli/faults";
import { tellingLines } from "../engine/engine-words";
import { type Planned, failureOf, isBroken } from "../engine/planned";
import { type Plan, nameOf } from "../plan/plan";
import type { Report } from "./model/schema";

/** What a verdict means for a run. Undefined where nothing stands against it. */
export function verdictFault({ verdict }: Report): Fault | undefined {
  switch (verdict.status) {
    case "violations":
      return new ViolatedFault(
        "A mandatory control is violated: make up is refused until it is mended, or until somebody answers for it in " +
          "policies/exceptions.yaml.",
      );
    case "incomplete":
      return new Fault("The judgement is incomplete: the packs passed over resources. See the report.");
    case "open":
    case "compliant":
      return undefined;
  }
}

/**
 * What stands against carrying a plan out, the first reason in the order of the exit codes: undefined where nothing
 * does.
 * @param judgement The report; `none` where the packs gave none, `unasked` where nobody wanted one.
 */
export function objectionTo(planned: Planned, judgement: Report | "none" | "unasked"): Fault | undefined {
  const { plan, failure, refusal } = planned;
  if (isBroken(planned)) return asFault(failureOf(failure, plan, "The plan"));
  const verdict = typeof judgement === "string" ? undefined : verdictFault(judgement);
  if (verdict !== undefined && !(verdict instanceof ViolatedFault)) return verdict;
  if (refusal !== undefined) {
    // The engine stops at a protected resource, before the packs are asked.
    const unjudged = judgement === "none" ? "\nA plan that is refused is not judged by the policies." : "";
    return new RefusedFault(`${refusal}${unjudged}`);
  }
  if (judgement === "none") return whyNotJudged(planned);
  if (verdict !== undefined) return verdict;
  return plan.violations.some(({ level }) => level === "mandatory")
    ? new ViolatedFault("A mandatory policy is violated: make up is refused until it is mended.")
    : undefined;
}

/** Why there is no report, in the plan's own words. */
export function whyNotJudged({ plan, failure, refusal }: Planned): Fault {
  const errors = plan.diagnostics.filter(({ severity }) => severity === "error").map((each) => worded(each));
  if (errors.length > 0) return new Fault(`The plan failed, so there is no report:\n${errors.join("\n")}`);
  if (refusal !== undefined) return new Fault(`The plan is refused, so there is no report:\n${refusal}`);
  const reason = failure === undefined ? undefined : failureOf(failure, plan, "The plan");
  const words = reason instanceof Error ? `\n${reason.message}` : "";
  return new Fault(
    `The policy packs wrote no results, so nothing was judged and there is no report.${words}`,
  );
}

function worded({ urn, message }: Plan["diagnostics"][number]): string {
  const text = tellingLines(message).join("\n    ");
  return urn === undefined ? `  ${text}` : `  ${nameOf(urn)}: ${text}`;
}

function asFault(reason: unknown): Fault {
  if (reason instanceof Fault) return reason;
  return new Fault(reason instanceof Error ? reason.message : String(reason));
}
