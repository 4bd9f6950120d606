/** Condition keys that leave, of everybody, an account, an organisation or a resource. */
const keys: ReadonlySet<string> = new Set([
  "aws:principalaccount",
  "aws:principalarn",
  "aws:principalorgid",
  "aws:principalorgpaths",
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceorgid",
  "aws:sourceorgpaths",
  "aws:sourceowner",
]);

/** Whether a condition on the key (in lower case) says who of everybody is meant. */
export function choosesCallers(key: string): boolean {
  return keys.has(key);
}
