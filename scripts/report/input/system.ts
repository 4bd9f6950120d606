import type { PlainObject } from "../../plan/plan";

interface Member {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly parent?: string | undefined;
  readonly inputs: PlainObject;
}

/** What belongs to no system: the stack itself, providers. */
const wholeStack = "stack";

/** The system of each resource: its outermost component of the estate, else its tag System. */
export function systemsOf(members: readonly Member[]): ReadonlyMap<string, string> {
  const byUrn = new Map(members.map((member) => [member.urn, member]));
  return new Map(members.map((member) => [member.urn, systemOf(member, byUrn)]));
}

function systemOf(member: Member, byUrn: ReadonlyMap<string, Member>): string {
  let outermost: string | undefined;
  const seen = new Set<string>(); // a state may be written by hand: parents could form a ring
  for (
    let at: Member | undefined = member;
    at !== undefined && !seen.has(at.urn);
    at = at.parent === undefined ? undefined : byUrn.get(at.parent)
  ) {
    seen.add(at.urn);
    if (at.type.startsWith("estate:")) outermost = at.name;
  }
  return outermost ?? tagOf(member.inputs, "System") ?? wholeStack;
}

/** A tag's value; undefined where it is not set. */
export function tagOf(inputs: PlainObject, key: string): string | undefined {
  for (const tags of [inputs.tags, inputs.tagsAll]) {
    if (typeof tags !== "object" || tags === null || Array.isArray(tags)) continue;
    const value = (tags as PlainObject)[key];
    if (typeof value === "string" && value !== "") return value;
  }
  return undefined;
}
