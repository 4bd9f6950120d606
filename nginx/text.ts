/** Lines of configuration, moved right by `levels` times four spaces; empty lines stay empty. */
export function indent(text: string, levels = 1): string {
  return text
    .split("\n")
    .map((line) => (line === "" ? line : " ".repeat(4 * levels) + line))
    .join("\n");
}

/** `name {` … `}` around lines of configuration. */
export function block(name: string, ...parts: readonly string[]): string {
  return `${name} {\n${indent(parts.filter((part) => part !== "").join("\n"))}\n}`;
}

/** Text for use inside a regular expression, with everything that has a meaning there taken literally. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
