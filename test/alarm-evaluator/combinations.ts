/** For each metric a value that meets a condition, and one that just does not. */
export type Conditions = Readonly<Record<string, { readonly met: number; readonly missed: number }>>;

/** Values of which some meet their condition and the others do not. */
export interface Combination {
  readonly values: Readonly<Record<string, number>>;
  /** Metrics whose condition is met. */
  readonly met: readonly string[];
}

/** Every way to meet and miss conditions: eight for three. */
export function combinationsOf(conditions: Conditions): readonly Combination[] {
  return Object.entries(conditions).reduce<readonly Combination[]>(
    (all, [id, { met, missed }]) =>
      all.flatMap((each) => [
        { values: { ...each.values, [id]: missed }, met: each.met },
        { values: { ...each.values, [id]: met }, met: [...each.met, id] },
      ]),
    [{ values: {}, met: [] }],
  );
}
