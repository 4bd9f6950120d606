import { states, type State } from "../alarm";

/** The rule of a composite alarm, taken apart. */
export type Rule =
  | { readonly kind: "constant"; readonly value: boolean }
  | { readonly kind: "in-state"; readonly state: State; readonly alarm: string }
  | { readonly kind: "not"; readonly operand: Rule }
  | { readonly kind: "and" | "or"; readonly left: Rule; readonly right: Rule };

/** Words, brackets, and alarm names in quotes or, after a bracket, bare. */
const token = /\s*(?:"([^"]*)"|([()])|([^\s()"]+))/y;

/**
 * Reads `ALARM("name") AND NOT (OK(other) OR INSUFFICIENT_DATA(arn))`. NOT binds before AND, AND before OR.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html
 */
export function parseRule(text: string): Rule {
  const tokens = tokensOf(text);
  let position = 0;
  const accept = (wanted: string): boolean => {
    const accepted = tokens[position] === wanted;
    if (accepted) position += 1;
    return accepted;
  };
  const fail = (wanted: string): never => {
    throw new Error(`expected ${wanted}, found ${tokens[position] ?? "the end"} in the rule ${text}`);
  };
  const expect = (wanted: string): void => {
    if (!accept(wanted)) fail(wanted);
  };
  const or = (): Rule => {
    let left = and();
    while (accept("OR")) left = { kind: "or", left, right: and() };
    return left;
  };
  const and = (): Rule => {
    let left = not();
    while (accept("AND")) left = { kind: "and", left, right: not() };
    return left;
  };
  const not = (): Rule => (accept("NOT") ? { kind: "not", operand: not() } : operand());
  const operand = (): Rule => {
    if (accept("TRUE")) return { kind: "constant", value: true };
    if (accept("FALSE")) return { kind: "constant", value: false };
    if (accept("(")) {
      const inner = or();
      expect(")");
      return inner;
    }
    const state = states.find(accept) ?? fail("ALARM, OK, INSUFFICIENT_DATA, NOT, TRUE, FALSE or (");
    expect("(");
    const alarm = tokens[position] ?? fail("an alarm");
    if (alarm === "(" || alarm === ")") fail("an alarm");
    position += 1;
    expect(")");
    return { kind: "in-state", state, alarm };
  };
  const rule = or();
  if (position < tokens.length) fail("AND, OR or the end");
  return rule;
}

/** Whether the rule holds, given the state of each alarm that it names. */
export function holds(rule: Rule, stateOf: (alarm: string) => State): boolean {
  switch (rule.kind) {
    case "constant":
      return rule.value;
    case "in-state":
      return stateOf(rule.alarm) === rule.state;
    case "not":
      return !holds(rule.operand, stateOf);
    case "and":
      return holds(rule.left, stateOf) && holds(rule.right, stateOf);
    case "or":
      return holds(rule.left, stateOf) || holds(rule.right, stateOf);
  }
}

/** The alarms that a rule names, each once: names, whether it wrote names or ARNs. */
export function alarmsIn(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case "constant":
      return [];
    case "in-state":
      return [rule.alarm];
    case "not":
      return alarmsIn(rule.operand);
    default:
      return [...new Set([...alarmsIn(rule.left), ...alarmsIn(rule.right)])];
  }
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.trimEnd().length) {
    const at = token.lastIndex;
    const [, quoted, bracket, word] = token.exec(text) ?? [];
    const found = quoted ?? bracket ?? word;
    if (found === undefined) throw new Error(`cannot read "${text.slice(at)}" of the rule ${text}`);
    tokens.push(nameOf(found));
  }
  return tokens;
}

/** `arn:aws:cloudwatch:<region>:<account>:alarm:<name>` names the same alarm as its last part. */
function nameOf(reference: string): string {
  return /^arn:aws[\w-]*:cloudwatch:[^:]*:[^:]*:alarm:(.+)$/.exec(reference)?.[1] ?? reference;
}
