import type { InputProblem } from "../entry";
import { Digits } from "./digits";

/** The rules of RandomPassword and RandomString, in the provider's words and with its defaults. */
interface TextRules {
  readonly length: number;
  readonly classes: readonly { readonly characters: string; readonly minimum: number }[];
}

/** Special characters that the provider takes unless `overrideSpecial` names others. */
const defaultSpecial = "!@#$%&*()-_=+[]{}<>:?";

export function textRules(inputs: Readonly<Record<string, unknown>>): TextRules {
  const special = typeof inputs.overrideSpecial === "string" ? inputs.overrideSpecial : "";
  const numeric = inputs.numeric ?? inputs.number; // `number` is the older name
  const classes = [
    { on: inputs.special, characters: special === "" ? defaultSpecial : special, minimum: inputs.minSpecial },
    { on: inputs.lower, characters: "abcdefghijklmnopqrstuvwxyz", minimum: inputs.minLower },
    { on: inputs.upper, characters: "ABCDEFGHIJKLMNOPQRSTUVWXYZ", minimum: inputs.minUpper },
    { on: numeric, characters: "0123456789", minimum: inputs.minNumeric },
  ];
  return {
    length: Number(inputs.length),
    classes: classes
      .filter(({ on, minimum }) => on !== false || Number(minimum ?? 0) > 0)
      .map(({ characters, minimum }) => ({ characters, minimum: Number(minimum ?? 0) })),
  };
}

/** What the provider refuses. */
export function textProblems(inputs: Readonly<Record<string, unknown>>): readonly InputProblem[] {
  if (typeof inputs.length !== "number") return [];
  const { length, classes } = textRules(inputs);
  const least = classes.reduce((sum, { minimum }) => sum + minimum, 0);
  if (length < 1) return [{ property: "length", reason: `length is ${length}, but must be at least 1` }];
  if (classes.length === 0) {
    return [
      {
        property: "special",
        reason: "lower, upper, numeric and special are all false: nothing is left to choose",
      },
    ];
  }
  if (least <= length) return [];
  return [
    { property: "length", reason: `length is ${length}, but the minimums of the classes add up to ${least}` },
  ];
}

/** Draws the minimum of each class, fills up from all, and shuffles. */
export function generatedText(inputs: Readonly<Record<string, unknown>>, seed: string): string {
  const { length, classes } = textRules(inputs);
  const digits = new Digits(seed);
  const draw = (characters: string, count: number): string[] =>
    Array.from({ length: count }, () => digits.pick(Array.from(characters)));
  const required = classes.flatMap(({ characters, minimum }) => draw(characters, minimum));
  const all = classes.map(({ characters }) => characters).join("");
  return digits.shuffled([...required, ...draw(all, length - required.length)]).join("");
}
