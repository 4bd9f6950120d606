/** A statement of a policy as it stands in the JSON. */
export interface Statement {
  readonly Sid?: string;
  readonly Effect: "Allow" | "Deny";
  readonly Principal?: unknown;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** A request as IAM sees it. `context` lacks the keys that the request does not carry. */
export interface Request {
  readonly action: string;
  readonly resource: string;
  /** A service such as `cloudtrail.amazonaws.com`. @default a role of the account */
  readonly service?: string;
  readonly context?: Readonly<Record<string, string>>;
}

/** The statements of a policy document in JSON. */
export function statementsOf(policy: unknown): readonly Statement[] {
  return (JSON.parse(String(policy)) as { Statement: Statement[] }).Statement;
}

/** What a resource policy alone answers, by the rules of IAM: a Deny wins, nothing said is `silent`. */
export function judge(policy: unknown, request: Request): "allow" | "deny" | "silent" {
  const hits = statementsOf(policy).filter((statement) => applies(statement, request));
  if (hits.some(({ Effect }) => Effect === "Deny")) return "deny";
  return hits.length > 0 ? "allow" : "silent";
}

function applies({ Principal, Action, Resource, Condition = {} }: Statement, request: Request): boolean {
  const context = {
    "aws:SecureTransport": "true",
    "s3:TlsVersion": "1.3",
    "aws:PrincipalIsAWSService": String(request.service !== undefined),
    "aws:ResourceAccount": "111111111111",
    ...request.context,
  };
  return (
    principalMatches(Principal, request.service) &&
    list(Action).some((pattern) => like(pattern, request.action)) &&
    list(Resource).some((pattern) => like(pattern, request.resource)) &&
    Object.entries(Condition).every(([operator, keys]) =>
      Object.entries(keys).every(([key, values]) =>
        holds(
          operator,
          (context as Record<string, string | undefined>)[key],
          list(values).map((value) =>
            value.replace("${aws:ResourceAccount}", context["aws:ResourceAccount"]),
          ),
        ),
      ),
    )
  );
}

function principalMatches(principal: unknown, service: string | undefined): boolean {
  if (principal === "*") return true;
  return (principal as { readonly Service?: string }).Service === service && service !== undefined;
}

/** Negated operators hold for a key that is absent, the others do not. */
function holds(operator: string, actual: string | undefined, values: readonly string[]): boolean {
  if (operator === "Null") return values.includes(String(actual === undefined));
  if (operator === "StringNotLike")
    return actual === undefined || !values.some((pattern) => like(pattern, actual));
  if (actual === undefined) return false;
  if (operator === "Bool" || operator === "StringEquals") return values.includes(actual);
  if (operator === "StringLike" || operator === "ArnLike")
    return values.some((pattern) => like(pattern, actual));
  if (operator === "NumericLessThan") return values.some((value) => Number(actual) < Number(value));
  throw new Error(`the judge does not know the operator ${operator}`);
}

function like(pattern: string, value: string): boolean {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  return new RegExp(`^${escaped}$`).test(value);
}

function list(value: string | readonly string[]): readonly string[] {
  return typeof value === "string" ? [value] : value;
}
