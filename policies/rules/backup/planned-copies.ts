import type { Estate } from "../../kit/estate";
import type { Subject } from "../../kit/subject";
import { some } from "../../kit/three-valued";
import { Undetermined, unknown } from "../../kit/value";
import { isDaily } from "./plan-rules";
import { airGappedVault, plan, vault } from "./types";

/**
 * Whether the plan of a selection makes a recovery point every day and copies it to another region: one rule that does
 * both.
 */
export function isCopiedDaily(selected: Subject, subject: Subject, estate: Estate): boolean {
  const plans = estate.targetsOf(selected, "planId", plan);
  if (plans.length === 0) throw new Undetermined(`${selected.name}.planId`); // a plan outside the estate
  return some(
    ...plans.flatMap((each) =>
      each.blocks("rules").map((one) => () => isDaily(one) && leaves(one, each, subject, estate)),
    ),
  );
}

/** By the region that the destination's ARN or resource states; unset means the provider's. */
function leaves(rule: Subject, owner: Subject, subject: Subject, estate: Estate): boolean {
  const home = subject.text("region");
  return some(
    ...rule.list("copyActions").map((_, index) => () => {
      const target = rule.raw(`copyActions.${index}.destinationVaultArn`);
      if (typeof target === "string") return (target.split(":")[3] ?? "") !== home;
      const vaults = estate.targetsOf(owner, "rules", vault, airGappedVault);
      if (vaults.some((each) => each.text("region") !== home)) return true;
      if (target === unknown && vaults.length === 0) throw new Undetermined("rules");
      return false;
    }),
  );
}
