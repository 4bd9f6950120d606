/** How bad it is when others read it, the highest that applies (docs/data-classification.md). */
export const dataClasses = ["personal", "confidential", "internal", "public"] as const;
export type DataClass = (typeof dataClasses)[number];

/** On what ground personal data is processed: GDPR art. 6(1) and LGPD art. 7, in one word each. */
export const lawfulBases = [
  "consent",
  "contract",
  "legal-obligation",
  "vital-interests",
  "public-task",
  "legitimate-interest",
] as const;
export type LawfulBasis = (typeof lawfulBases)[number];

/** What a data store holds. Who stores personal data must say on what ground. */
export type DataContent = PersonalData | OtherData;

export interface PersonalData {
  readonly dataClass: "personal";
  /** What the data is for, and which data of whom. 10 to 256 characters of a tag. */
  readonly purpose: string;
  readonly lawfulBasis: LawfulBasis;
}

export interface OtherData {
  readonly dataClass: Exclude<DataClass, "personal">;
  /** What the data is for. 10 to 256 characters of a tag. */
  readonly purpose: string;
}

/** After how many days a store forgets by itself, or why it never does and who ends it. */
export type Retention = { readonly days: number } | { readonly none: true; readonly reason: string };

/** What a data store says of itself. */
export interface Classification {
  readonly content: DataContent;
  readonly retention: Retention;
}

/** All that every AWS service takes in the value of a tag. */
const tagValue = /^[\p{L}\p{N} _.:/=+\-@]{1,256}$/u;

/** Fewer characters say nothing. */
const shortestText = 10;

/** Renders a classification as the tags by which policies, and the record of processing activities, read it. */
export function classificationTags({ content, retention }: Classification): Readonly<Record<string, string>> {
  return {
    DataClass: content.dataClass,
    Purpose: tagText("Purpose", content.purpose),
    ...(content.dataClass === "personal" && { LawfulBasis: content.lawfulBasis }),
    ...retentionTags(retention),
  };
}

function retentionTags(retention: Retention): Readonly<Record<string, string>> {
  if ("none" in retention) {
    return { RetentionDays: "none", RetentionReason: tagText("RetentionReason", retention.reason) };
  }
  const { days } = retention;
  if (Number.isInteger(days) && days >= 1) return { RetentionDays: String(days) };
  throw new Error(
    `RetentionDays is ${days}; a store forgets after a whole number of days, 1 or more, or says why it never does.`,
  );
}

function tagText(tag: string, text: string): string {
  if (text.length >= shortestText && tagValue.test(text)) return text;
  throw new Error(
    `${tag} is "${text}"; a tag takes ${shortestText} to 256 letters, digits, blanks and _ . : / = + - @, ` +
      `so no comma, semicolon, quotation mark or bracket.`,
  );
}
