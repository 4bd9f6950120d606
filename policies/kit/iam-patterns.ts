/** Whether a pattern of a policy (`s3:Get*`) covers an action. Cases do not count. */
export function actionMatches(pattern: string, action: string): boolean {
  return wildcard(pattern.toLowerCase()).test(action.toLowerCase());
}

/** Whether a resource of a policy covers an ARN. */
export function arnMatches(pattern: string, arn: string): boolean {
  return wildcard(pattern).test(arn);
}

/** `*`, and ARNs that name a kind but none of it: `arn:aws:s3:::*`, `arn:aws:kms:*:*:key/*`. */
export function isEverything(resource: string): boolean {
  const [, service = "", rest = resource] = /^arn:[^:]*:([^:]*):[^:]*:[^:]*:(.*)$/.exec(resource) ?? [];
  if (/^(?:[*?]+[:/]?)+$/.test(rest)) return true;
  return !withoutKinds.has(service) && /^[a-z-]+[:/][*?:/]+$/i.test(rest) && kinds.has(kindOf(rest));
}

/** Services whose ARNs begin with the name itself. */
const withoutKinds: ReadonlySet<string> = new Set(["s3", "sns", "sqs"]);

/** Words that stand before the name in ARNs. Elsewhere (`arn:aws:s3:::bucket/*`) the first word is the name itself. */
const kinds: ReadonlySet<string> = new Set(
  (
    "alias backup-vault cluster cluster-snapshot db db-proxy document event-bus file-system function grant identity instance key layer " +
    "log-group parameter policy proxy recovery-point replicationgroup role rule schedule secret security-group " +
    "snapshot statemachine subnet table user user-group volume vpc"
  ).split(" "),
);

function kindOf(rest: string): string {
  return /^[^:/]*/.exec(rest)?.[0].toLowerCase() ?? "";
}

function wildcard(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/\*/g, ".*").replace(/\?/g, ".")}$`, "s");
}
