import { PatternFault, type Matcher } from "./matcher";

interface Term {
  readonly sign: "?" | "-" | "";
  readonly text: string;
}

/** One term: a sign, then a word in quotation marks or of letters, digits and underscores. */
const term = /^([?-]?)(?:"((?:[^"\\]|\\.)+)"|(\w+))(?:\s+|$)/u;

/**
 * Terms, case-sensitive, anywhere in the line: all of them; of those with `?` any, unless others stand beside them, which
 * makes them count for nothing; none of those with `-`.
 */
export function parseTerms(pattern: string): Matcher {
  const terms: Term[] = [];
  for (let rest = pattern; rest !== "";) {
    const found = term.exec(rest);
    if (found === null)
      throw new PatternFault(`"${rest}" is no term: quote what is not a letter, digit or underscore`);
    const [whole, sign = "", quoted, bare] = found;
    terms.push({ sign: sign as Term["sign"], text: quoted?.replace(/\\(.)/gu, "$1") ?? bare ?? "" });
    rest = rest.slice(whole.length);
  }
  const of = (sign: Term["sign"]): readonly string[] =>
    terms.filter((each) => each.sign === sign).map(({ text }) => text);
  const [all, any, none] = [of(""), of("?"), of("-")];
  return (line) =>
    all.every((text) => line.includes(text)) &&
    (all.length > 0 || any.length === 0 || any.some((text) => line.includes(text))) &&
    !none.some((text) => line.includes(text));
}
