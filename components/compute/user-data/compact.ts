/**
 * A script or configuration without indentation and without lines that are only a comment: user data has to be small, and
 * compression would give other bytes with another version of the library, which would replace every instance.
 * Not for formats in which leading space counts.
 */
export function compact(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trimStart())
    .filter((line) => !/^#(?!!)/.test(line))
    .join("\n");
}
