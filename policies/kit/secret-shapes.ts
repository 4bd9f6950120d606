import { gunzipSync } from "node:zlib";

interface Shape {
  readonly what: string;
  readonly pattern: RegExp;
}

/** Texts that are secrets by their shape, whatever argument they stand in. */
const shapes: readonly Shape[] = [
  { what: "an AWS access key", pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/ },
  {
    what: "an AWS secret access key",
    pattern: /secret_?access_?key["']?\s*[=:]\s*["']?[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/i,
  },
  { what: "a private key", pattern: /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/ },
  { what: "a Slack token", pattern: /\bxox[a-z](?:\.[a-z]+)?-[A-Za-z0-9-]{10,}|\bxapp-\d-[A-Za-z0-9-]{10,}/ },
  {
    what: "a Slack webhook",
    pattern: /hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Z0-9]{6,}\/[A-Za-z0-9]{6,}/,
  },
  {
    what: "a PagerDuty integration key",
    pattern:
      /events(?:\.eu)?\.pagerduty\.com\/(?:integration|x-ere|adapter)\/(?:[a-z_]+\/)?[0-9a-zA-Z]{32}\b/,
  },
  {
    what: "a PagerDuty key",
    pattern: /(?:routing|integration|service)_?key["']?\s*[=:]\s*["']?(?:[0-9a-f]{32}|R[0-9A-Z]{31})\b/i,
  },
  {
    what: "a PagerDuty token",
    pattern: /\bu\+[A-Za-z0-9_-]{18}(?![A-Za-z0-9_-])|Token token=[A-Za-z0-9_+-]{20}/,
  },
  { what: "a Resend key", pattern: /\bre_[A-Za-z0-9]{6,}_[A-Za-z0-9]{16,}\b|\bre_[A-Za-z0-9]{24,}\b/ },
  { what: "a Stripe key", pattern: /\b(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{10,}|\bwhsec_[A-Za-z0-9+/]{20,}/ },
  { what: "a GitHub token", pattern: /\bgh[pousr]_[A-Za-z0-9]{36,}|\bgithub_pat_[A-Za-z0-9_]{22,}/ },
  { what: "a GitLab token", pattern: /\bglpat-[A-Za-z0-9_-]{20,}/ },
  { what: "an npm token", pattern: /\bnpm_[A-Za-z0-9]{36}\b/ },
  { what: "a SendGrid key", pattern: /\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/ },
  { what: "a Google key", pattern: /\bAIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/ },
  { what: "a token (JWT)", pattern: /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/ },
  // Not `$NAME`, `${NAME}`, `{{name}}`, `<name>`, `%s`, `***`: there the secret is filled in later.
  {
    what: "a password in a URL",
    pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s:@/'"<>]*:[^\s:@/'"$<{%*][^\s:@/'"]*@/i,
  },
  {
    what: "a password in a connection string",
    pattern: /\b(?:host|user|server)=\S+[^\n]*?\b(?:password|pwd)=[^\s'"$<{%*;][^\s'";]*/i,
  },
];

/** What the three documents write where a secret belongs, and its usual variants. */
const placeholders =
  /\bvdx_secret\b|\breplica_password\b|\bemail-password\b|\byour[-_ ](?:super[-_ ])?(?:password|secret|api[-_ ]?key|pagerduty[-_ ]key|token)\b|\bchange[-_ ]?me\b/gi;

/** Names of settings whose value is a secret: `DB_PASSWORD`, but not `DB_PASSWORD_ARN` or `TOKEN_URL`. */
const secretName =
  /(?:^|[^a-z])(?:pass(?:word|wd|phrase)?|pwd|secret|token|credentials?|(?:api|private|access|routing|integration|signing|encryption|auth)[-_]?key)$/i;

export function isSecretName(name: string): boolean {
  return secretName.test(name.replace(/([a-z0-9])([A-Z])/g, "$1_$2"));
}

/** A text that says where the secret is instead of what it is. */
export function isReference(value: string): boolean {
  return value === "" || /^(arn:|\/[\w-]+\/|\{\{resolve:|\$\{?[A-Z_]+\}?$|alias\/)/.test(value);
}

/** What secret a text contains: words for a message, with the text that matched. */
export interface SecretFound {
  readonly what: string;
  readonly text: string;
}

/**
 * The secrets in a text, in its base64 or gzip form as well.
 * @param allowPlaceholders for a stack on the developer's own machine, where the documents' placeholders are the values
 */
export function secretsIn(text: string, allowPlaceholders = false): readonly SecretFound[] {
  return [text, ...decoded(text)].flatMap((each) => {
    const rest = each.replace(placeholders, "");
    const found = shapes.flatMap(({ what, pattern }) => {
      const match = pattern.exec(allowPlaceholders ? rest : each);
      return match === null ? [] : [{ what, text: match[0] }];
    });
    if (found.length > 0 || allowPlaceholders) return found;
    const placeholder = each.match(placeholders)?.[0];
    return placeholder === undefined ? [] : [{ what: `the placeholder "${placeholder}"`, text: placeholder }];
  });
}

/** User data travels as base64, sometimes zipped before. */
function decoded(text: string): readonly string[] {
  if (text.length < 24 || !/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(text)) return [];
  const bytes = Buffer.from(text, "base64");
  const plain = isGzip(bytes) ? unzipped(bytes) : bytes.toString("utf8");
  return plain !== undefined && isPrintable(plain) ? [plain] : [];
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function unzipped(bytes: Buffer): string | undefined {
  try {
    return gunzipSync(bytes, { maxOutputLength: 1_000_000 }).toString("utf8");
  } catch {
    return undefined; // looks like gzip by chance
  }
}

function isPrintable(text: string): boolean {
  return !text.includes("\uFFFD") && /^[\P{Cc}\s]*$/u.test(text);
}
