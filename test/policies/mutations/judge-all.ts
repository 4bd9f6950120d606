import { allRules, ruleGroups } from "../../../policies/rules";
import type { Mutation } from "./mutation";
import { outcomeOf } from "./outcome";
import { mutationTables } from "./tables";
import type { World } from "./world";

/** What became of one mutation. */
export interface Judged {
  readonly rule: string;
  readonly what: string;
  /** Logical name of the resource on which the rule should turn. */
  readonly where: string;
  /** `open`: before as well as after, a value that the rule needs is known only after deployment. */
  readonly state: "caught" | "survived" | "open";
  /** The rule's words after the change. */
  readonly words: string;
}

export interface Listed {
  readonly group: string;
  readonly rule: string;
  readonly mutation: Mutation;
}

/** Every mutation with its rule. */
export function allMutations(): readonly Listed[] {
  return Object.entries(ruleGroups).flatMap(([group, rules]) =>
    rules.flatMap(({ name }) =>
      (mutationTables[group]?.[name] ?? []).map((mutation) => ({ group, rule: name, mutation })),
    ),
  );
}

/** Makes every change in a world, one at a time, and asks the rule that should catch it. */
export function judgeMutations(world: World): readonly Judged[] {
  return allMutations().map(({ rule: name, mutation }) => {
    const rule = allRules.find((each) => each.name === name);
    if (rule === undefined) throw new Error(`there is no rule ${name}`);
    const { subject, caught, after, words } = outcomeOf(rule, mutation, world);
    const isOpen = !caught && (subject === undefined || after === "not-evaluated");
    return {
      rule: name,
      what: mutation.what,
      where: subject?.name ?? `any ${mutation.on}`,
      state: caught ? "caught" : isOpen ? "open" : "survived",
      words: caught ? "" : words,
    };
  });
}
