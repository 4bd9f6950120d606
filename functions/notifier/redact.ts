/** What must leave neither in messages nor in logs, and what stands for it. Order matters: addresses hold dots and digits. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, "(e-mail address)"],
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, "(access key)"],
  [/\bxox[abprs]-[\w-]{8,}/g, "(token)"],
  [/https:\/\/hooks\.slack\.com\/\S+/g, "(webhook)"],
  [/\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]+/g, "(token)"],
  [/\b(Bearer|Basic)\s+[\w.~+/-]{8,}=*/gi, "$1 (credential)"],
  [/\b(password|passwd|pwd|secret|token|api[_-]?key)(["']?\s*[=:]\s*["']?)[^\s"',;&]{3,}/gi, "$1$2(secret)"],
  [/(:\/\/[^\s:/@]+:)[^\s@/]+@/g, "$1(secret)@"],
  [/(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g, "(IP address)"],
  [/(?<![\w:.])(?:[0-9a-f]{1,4}:){3,7}(?::|[0-9a-f]{1,4})(?![\w:])/gi, "(IP address)"],
  [/(?<![\w+-])\+\d{1,3}[ -]?\(?\d{2,3}\)?(?:[ -]?\d{3,5}){2}(?!\d)/g, "(telephone)"],
];

/** Takes out what names a person or opens a door. Publishers should not send it; this is the second line. */
export function redact(text: string): string {
  return rules.reduce((rest, [pattern, stands]) => rest.replace(pattern, stands), text);
}
