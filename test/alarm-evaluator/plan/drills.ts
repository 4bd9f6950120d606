import { accepted } from "./accepted";
import type { Drill } from "./drill";
import { canFire, firesAndReturns, flapping, latePublication, oneGap, strictLimits } from "./drills-life";
import { partialSilence, silenceAsStated } from "./drills-silence";

/** What every metric alarm must pass, by what a failure would say of it. */
export const drills = {
  "is as CloudWatch takes it": accepted,
  "can go off and can be quiet": canFire,
  "goes off after M periods and comes back": firesAndReturns,
  "is quiet at its limits": strictLimits,
  "takes flapping as M of N says": flapping,
  "does not mind one gap": oneGap,
  "works on data that comes a minute late": latePublication,
  "is after an hour of silence what it says": silenceAsStated,
  "does not go off because a part is silent": partialSilence,
} as const satisfies Record<string, Drill>;

export type DrillName = keyof typeof drills;
