import type { Constraint } from "../shapes";

/** Constraints by Pulumi token and input path, as AWS's API references state them. */
export type Documented = Readonly<Record<string, Readonly<Record<string, Constraint>>>>;

export const oneOf = (...values: (string | number)[]): Constraint => ({ enum: values });

export const eachOneOf = (...values: string[]): Constraint => ({ each: { enum: values } });

/** A number between two limits, both included. */
export const between = (minimum: number, maximum: number): Constraint => ({ minimum, maximum });

export const atLeast = (minimum: number): Constraint => ({ minimum });

export const matching = (pattern: string): Constraint => ({ pattern });

/** Text of a kind that RDS, ElastiCache and others share: `Sun:05:00-Sun:06:00`. */
export const weeklyWindow = matching(
  "^(?:[Mm]on|[Tt]ue|[Ww]ed|[Tt]hu|[Ff]ri|[Ss]at|[Ss]un):[0-2]\\d:[0-5]\\d-(?:[Mm]on|[Tt]ue|[Ww]ed|[Tt]hu|[Ff]ri|[Ss]at|[Ss]un):[0-2]\\d:[0-5]\\d$",
);

/** `05:00-06:00` */
export const dailyWindow = matching("^[0-2]\\d:[0-5]\\d-[0-2]\\d:[0-5]\\d$");
