import type { GoldenPlan, GoldenResource } from "./golden";
import type { PlainValue } from "./plan";
import { showValue } from "./show-value";

/** What is different between two plans, a line each; empty when they agree. */
export function comparePlans(expected: GoldenPlan, actual: GoldenPlan): readonly string[] {
  const urns = [...new Set([...Object.keys(expected), ...Object.keys(actual)])].sort();
  return urns.flatMap((urn) => {
    const [before, after] = [expected[urn], actual[urn]];
    if (before === undefined) return [`+ ${urn}: new`];
    if (after === undefined) return [`- ${urn}: gone`];
    return compareResources(before, after).map((difference) => `~ ${urn}: ${difference}`);
  });
}

function compareResources(before: GoldenResource, after: GoldenResource): readonly string[] {
  const { inputs: oldInputs, ...oldHead } = before;
  const { inputs: newInputs, ...newHead } = after;
  return [...differences(oldHead, newHead, ""), ...differences(oldInputs, newInputs, "")];
}

/** Goes down to the values that differ. */
function differences(before: unknown, after: unknown, path: string): readonly string[] {
  if (Object.is(before, after)) return [];
  if (isContainer(before) && isContainer(after) && Array.isArray(before) === Array.isArray(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return keys.flatMap((key) =>
      differences(before[key], after[key], join(path, key, Array.isArray(before))),
    );
  }
  return [
    `${path}: ${showValue(before as PlainValue | undefined)} → ${showValue(after as PlainValue | undefined)}`,
  ];
}

function join(path: string, key: string, inList: boolean): string {
  if (inList) return `${path}[${key}]`;
  return path === "" ? key : `${path}.${key}`;
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
