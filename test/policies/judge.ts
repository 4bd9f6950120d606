import { Estate } from "../../policies/kit/estate";
import { verdictOf } from "../../policies/kit/evaluate";
import type { Rule } from "../../policies/kit/rule";
import type { SubjectData, SubjectOptions } from "../../policies/kit/subject";
import type { Value } from "../../policies/kit/value";
import type { Verdict } from "../../policies/kit/verdict";

/** One hand-written resource of a rule test. */
export interface Written {
  readonly type: string;
  /** @default "subject" */
  readonly name?: string;
  readonly inputs?: { readonly [key: string]: Value };
  readonly options?: Partial<SubjectOptions>;
  /** Input → names of the resources in the same test that it takes its value from. */
  readonly from?: Readonly<Record<string, readonly string[]>>;
}

/** What a rule says of the first resource, with the others around it. */
export function judge(rule: Rule, subject: Written, ...others: readonly Written[]): Verdict {
  const all = [subject, ...others];
  const urns = new Map(all.map((each) => [nameOf(each), urnOf(each)]));
  const estate = new Estate(all.map((each) => dataOf(each, urns)));
  const first = estate.find(urnOf(subject));
  if (first === undefined) throw new Error("the subject is missing");
  return verdictOf(rule, first, estate);
}

function dataOf(written: Written, urns: ReadonlyMap<string, string>): SubjectData {
  return {
    urn: urnOf(written),
    type: written.type,
    name: nameOf(written),
    inputs: written.inputs ?? {},
    options: { protect: false, ignoreChanges: [], retainOnDelete: false, ...written.options },
    propertyDependencies: Object.fromEntries(
      Object.entries(written.from ?? {}).map(([input, names]) => [
        input,
        names.map((name) => urns.get(name) ?? name),
      ]),
    ),
  };
}

function nameOf({ name }: Written): string {
  return name ?? "subject";
}

function urnOf(written: Written): string {
  return `urn:pulumi:test::mail-estate::${written.type}::${nameOf(written)}`;
}
