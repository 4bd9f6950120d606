/** More than any message shows. */
const longestText = 8000;

/**
 * What must leave neither in messages nor in logs, and what stands for it. Order matters: addresses hold dots and digits.
 * Every repetition has an end, so that no text takes long.
 */
const rules: readonly (readonly [RegExp, string])[] = [
  [/(:\/\/[^\s:/@]{1,100}:)[^\s@/]{1,200}@/g, "$1(secret)@"],
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g, "(e-mail address)"],
  [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, "(access key)"],
  [/\bxox[abprs]-[\w-]{8,200}/g, "(token)"],
  [/https:\/\/hooks\.slack\.com\/\S{1,200}/g, "(webhook)"],
  [/\beyJ[\w-]{8,500}\.[\w-]{8,2000}\.[\w-]{1,1000}/g, "(token)"],
  [/\b(Bearer|Basic)\s{1,5}[\w.~+/-]{8,2000}={0,2}/gi, "$1 (credential)"],
  [
    /\b(password|passwd|pwd|secret|token|api[_-]?key)(["']?\s{0,5}[=:]\s{0,5}["']?)[^\s"',;&]{3,500}/gi,
    "$1$2(secret)",
  ],
  [/(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g, "(IP address)"],
  [/(?<![\w:.])(?:[0-9a-f]{1,4}:){3,7}(?::|[0-9a-f]{1,4})(?![\w:])/gi, "(IP address)"],
  [/(?<![\w+-])\+\d{1,3}[ -]?\(?\d{2,3}\)?(?:[ -]?\d{3,5}){2}(?!\d)/g, "(telephone)"],
];

/**
 * The beginning of a text without what names a person or opens a door. Publishers should not send such things; this is
 * the second line. Shorten afterwards: what is cut before could hide half an address.
 */
export function redact(text: string): string {
  return rules.reduce((rest, [pattern, stands]) => rest.replace(pattern, stands), text.slice(0, longestText));
}
