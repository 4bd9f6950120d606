import type { Plan } from "../plan/plan";
import type { Loss } from "./guard";

/** How the engine words its own refusal of protected resources. */
const protectWords = /cannot be deleted\s+because it is protected|as it is currently marked for protection/;

/**
 * A plan without the engine's refusals of resources that the guard explains better. A plan that failed for no
 * other reason counts as a good one: the guard has the last word on it.
 */
export function withoutProtectErrors(plan: Plan, losses: readonly Loss[]): Plan {
  const explained = new Set(losses.map(({ urn }) => urn));
  const isExplained = ({ message, urn }: Plan["diagnostics"][number]): boolean =>
    protectWords.test(message) && urn !== undefined && explained.has(urn);
  const diagnostics = plan.diagnostics.filter((diagnostic) => !isExplained(diagnostic));
  const removed = diagnostics.length < plan.diagnostics.length;
  const otherErrors =
    diagnostics.some(({ severity }) => severity === "error") ||
    plan.violations.some(({ level }) => level === "mandatory");
  return { ...plan, diagnostics, succeeded: plan.succeeded || (removed && !otherErrors) };
}
