import type { Subject } from "../../kit/subject";
import { templateTypes } from "./stores";

export const dataClasses = ["personal", "confidential", "internal", "public"] as const;
export type DataClass = (typeof dataClasses)[number];

/** GDPR art. 6(1) and LGPD art. 7 in one word each. */
export const lawfulBases = [
  "consent",
  "contract",
  "legal-obligation",
  "vital-interests",
  "public-task",
  "legitimate-interest",
] as const;

/** What a data store says of itself. Fields are undefined where the tag is missing or holds no allowed value. */
export interface Classification {
  readonly dataClass: DataClass | undefined;
  /** Days, `none` where it is kept without an end, undefined where it says nothing that can be understood. */
  readonly retentionDays: number | "none" | undefined;
  readonly faults: readonly string[];
}

/** Letters, digits, spaces and `_.:/=+-@`: all that every AWS service takes in a tag's value. */
const tagValue = /^[\p{L}\p{N} _.:/=+\-@]{1,256}$/u;
const shortestPurpose = 10;

/** Reads the tags by which a data store is classified (docs/data-classification.md). */
export function classificationOf(subject: Subject): Classification {
  const tags = tagsOf(subject);
  const dataClass = dataClasses.find((each) => each === tags.get("DataClass"));
  const retentionDays = retentionIn(tags.get("RetentionDays"));
  const basis = tags.get("LawfulBasis");
  const missing = ["DataClass", "Purpose", "Owner", "RetentionDays"].filter((key) => !tags.has(key));
  if (missing.length > 0) {
    return {
      dataClass,
      retentionDays,
      faults: [`${missing.join(", ")} ${missing.length > 1 ? "are" : "is"} missing`],
    };
  }
  const checks: readonly (readonly [boolean, string])[] = [
    [dataClass !== undefined, `DataClass is not one of ${dataClasses.join(", ")}`],
    [(tags.get("Purpose") ?? "").length >= shortestPurpose, "Purpose does not say what the data is for"],
    [retentionDays !== undefined, "RetentionDays is neither a number of days nor none"],
    [
      retentionDays !== "none" || (tags.get("RetentionReason") ?? "").length >= shortestPurpose,
      "RetentionReason does not say why it is kept without an end",
    ],
    [
      dataClass !== "personal" || lawfulBases.some((each) => each === basis),
      `LawfulBasis of personal data is not one of ${lawfulBases.join(", ")}`,
    ],
    ...[...tags].map(
      ([key, value]) => [tagValue.test(value), `${key} holds characters that AWS refuses`] as const,
    ),
  ];
  return {
    dataClass,
    retentionDays,
    faults: checks.filter(([good]) => !good).map(([, fault]) => fault),
  };
}

const classificationTags = [
  "DataClass",
  "Purpose",
  "Owner",
  "RetentionDays",
  "RetentionReason",
  "LawfulBasis",
] as const;

function tagsOf(subject: Subject): ReadonlyMap<string, string> {
  const carrier = templateTypes.includes(subject.type) ? volumeTags(subject) : subject;
  return new Map(
    classificationTags.flatMap((key) => {
      const value = carrier?.text(`tags.${key}`) ?? "";
      return value === "" ? [] : [[key, value] as const];
    }),
  );
}

/** A launch template classifies the disks that it makes, not itself. */
function volumeTags(template: Subject): Subject | undefined {
  return template.blocks("tagSpecifications").find((block) => block.text("resourceType") === "volume");
}

function retentionIn(text: string | undefined): number | "none" | undefined {
  if (text === "none") return "none";
  return text !== undefined && /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
}
