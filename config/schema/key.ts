import { z } from "zod";

/** What is told about a key, in messages and in the reference. */
export interface About {
  /** What the key decides. */
  readonly meaning: string;
  /** What may stand there, as the end of "allowed: …". */
  readonly allowed: string;
  readonly unit?: string;
  /** Why not anything else, as a sentence. */
  readonly why?: string;
  /** In a section whose keys are free: what such a key is, as `<role>`. */
  readonly keys?: string;
}

/** A schema that carries its own explanation; the last call on it, because later calls would lose it. */
export function explained<S extends z.ZodType>(schema: S, { meaning, ...rest }: About): S {
  return schema.meta({ description: meaning, ...rest });
}

/** A section with fixed keys; its keys are what is allowed. */
export function section<S extends z.ZodType>(schema: S, meaning: string): S {
  return schema.meta({ description: meaning });
}

/** A whole number within limits. */
export function whole(
  least: number,
  most: number,
  about: Omit<About, "allowed"> & { readonly also?: string },
): z.ZodInt {
  const { also, ...rest } = about;
  const unit = about.unit === undefined ? "" : ` ${about.unit}`;
  return explained(z.int().min(least).max(most), {
    ...rest,
    allowed: `a whole number from ${least} to ${most}${unit}${also === undefined ? "" : `, ${also}`}`,
  });
}

/** A text that a pattern or a list admits. */
export function text(admits: RegExp | ((value: string) => boolean), about: About): z.ZodString {
  return explained(admits instanceof RegExp ? z.string().regex(admits) : z.string().refine(admits), about);
}

/** One of a few words. */
export function oneOf<const T extends readonly [string, ...string[]]>(
  values: T,
  about: Omit<About, "allowed">,
): z.ZodEnum<{ [Value in T[number]]: Value }> {
  return explained(z.enum(values), { ...about, allowed: values.join(" or ") });
}

export function flag(about: Omit<About, "allowed">): z.ZodBoolean {
  return explained(z.boolean(), { ...about, allowed: "true or false" });
}
