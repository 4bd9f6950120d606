import { actionMatches, arnMatches, isEverything } from "./iam-patterns";
import type { Subject } from "./subject";
import { guarded, judgeEach } from "./three-valued";
import { isObject, known, type Value } from "./value";
import { fail, type Verdict } from "./verdict";

/** Who a statement of a resource's policy or of a role's trust speaks of. */
export interface Principal {
  /** `*` where the document says only `"Principal": "*"`. */
  readonly kind: string;
  readonly id: string;
}

export interface Condition {
  /** As written, for example `ForAnyValue:StringEqualsIfExists`. */
  readonly operator: string;
  /** In lower case: AWS does not tell cases of condition keys apart. */
  readonly key: string;
  readonly values: readonly string[];
}

/** One statement of a policy document. Reading a part that is not known yet ends the judgement. */
export class Statement {
  constructor(
    private readonly value: { readonly [key: string]: Value },
    /** Where it stands, for example `policy.Statement.0`. */
    readonly path: string,
  ) {}

  /** What messages call it: its `Sid`, or its place. */
  get label(): string {
    const sid = this.value.Sid;
    return typeof sid === "string" && sid !== "" ? `statement "${sid}"` : `statement ${this.path}`;
  }
  get allows(): boolean {
    return known(this.value.Effect, `${this.path}.Effect`) === "Allow";
  }
  get actions(): readonly string[] {
    return this.texts("Action");
  }
  get notActions(): readonly string[] {
    return this.texts("NotAction");
  }
  get resources(): readonly string[] {
    return this.texts("Resource");
  }
  get notResources(): readonly string[] {
    return this.texts("NotResource");
  }
  get principals(): readonly Principal[] {
    return this.principalsAt("Principal");
  }
  get notPrincipals(): readonly Principal[] {
    return this.principalsAt("NotPrincipal");
  }

  get conditions(): readonly Condition[] {
    const path = `${this.path}.Condition`;
    const operators = known(this.value.Condition, path);
    if (!isObject(operators)) return [];
    return Object.entries(operators).flatMap(([operator, value]) => {
      const keys = known(value, `${path}.${operator}`);
      if (!isObject(keys)) return [];
      return Object.entries(keys).map(([key, values]) => ({
        operator,
        key: key.toLowerCase(),
        values: textsOf(values, `${path}.${operator}.${key}`),
      }));
    });
  }

  /** Whether it speaks of the action, by name, by wildcard or by leaving it out of `NotAction`. */
  coversAction(action: string): boolean {
    if (this.notActions.length > 0) return !this.notActions.some((each) => actionMatches(each, action));
    return this.actions.some((each) => actionMatches(each, action));
  }

  /** Whether it speaks of the resource; without `Resource` (a trust policy) it speaks of the one it is attached to. */
  coversResource(arn: string): boolean {
    if (this.notResources.length > 0) return !this.notResources.some((each) => arnMatches(each, arn));
    return this.resources.length === 0 || this.resources.some((each) => arnMatches(each, arn));
  }

  /** Whether it speaks of every resource, or of every one of a kind (`arn:aws:s3:::*`, `…:secret:*`). */
  get coversEverything(): boolean {
    return this.notResources.length > 0 || this.resources.some(isEverything);
  }

  /** Whether anybody at all is meant: `*`, or everybody but those of `NotPrincipal`. */
  get namesAnybody(): boolean {
    return this.notPrincipals.length > 0 || this.principals.some(({ id }) => id === "*");
  }

  /**
   * Whether a condition holds only for values that the document names. `…IfExists` and `ForAllValues:` also hold where
   * the request carries no such key, and a negated operator names only who is left out: these narrow nothing.
   */
  isNarrowedBy(keys: (key: string) => boolean): boolean {
    return this.conditions.some(
      ({ operator, key, values }) =>
        keys(key) &&
        /^(ForAnyValue:)?(String|Arn)(Equals|Like|EqualsIgnoreCase)$/.test(operator) &&
        values.length > 0 &&
        !values.some((value) => /^[*?:/]*$|^arn:[^:]*:[^:]*:[*:]*$/.test(value)),
    );
  }

  private texts(key: string): readonly string[] {
    return textsOf(this.value[key], `${this.path}.${key}`);
  }

  private principalsAt(key: string): readonly Principal[] {
    const path = `${this.path}.${key}`;
    const value = known(this.value[key], path);
    if (typeof value === "string") return [{ kind: value, id: value }];
    if (!isObject(value)) return [];
    return Object.entries(value).flatMap(([kind, ids]) =>
      textsOf(ids, `${path}.${kind}`).map((id) => ({ kind, id })),
    );
  }
}

/** The statements of the document at the path, text or object; none where nothing is set. Throws where it is no JSON. */
export function statementsAt(subject: Subject, path: string): readonly Statement[] {
  return statementsOf(subject.document(path), path);
}

/** The statements of a document that is parsed already. */
export function statementsOf(document: Value, path: string): readonly Statement[] {
  if (!isObject(document)) return [];
  const list = known(document.Statement, `${path}.Statement`);
  const statements = Array.isArray(list) ? (list as readonly Value[]) : [list];
  return statements.flatMap((each, index) => {
    const at = `${path}.Statement.${index}`;
    const statement = known(each, at);
    return isObject(statement) ? [new Statement(statement, at)] : [];
  });
}

/**
 * Judges every statement of the document at the path. A violation that shows is told, even where another statement is
 * not known yet; a text that is no JSON is a violation as well.
 */
export function judgeStatements(
  subject: Subject,
  path: string,
  judge: (statement: Statement) => Verdict,
): Verdict {
  return guarded(() => {
    let statements: readonly Statement[];
    try {
      statements = statementsAt(subject, path);
    } catch (error) {
      if (error instanceof SyntaxError) return fail(`has a policy in \`${path}\` that is not JSON`);
      throw error;
    }
    return judgeEach(statements, judge);
  });
}

function textsOf(value: Value, path: string): readonly string[] {
  const whole = known(value, path);
  if (whole === undefined || whole === null) return [];
  const list = Array.isArray(whole) ? (whole as readonly Value[]) : [whole];
  return list.map((each, index) => {
    const text = known(each, `${path}.${index}`);
    return typeof text === "string" ? text : JSON.stringify(text ?? null);
  });
}
