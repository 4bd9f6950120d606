/** Text that may stand between tags and in attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element; attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`]))
    .join("");
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join("")}</${name}>`;
}

export interface Style {
  readonly class?: string;
  readonly anchor?: "start" | "middle" | "end";
  readonly fill?: string;
}

/** A line of text, cut where it would become wider than it may. */
export function label(
  text: string,
  x: number,
  y: number,
  { anchor, ...style }: Style = {},
  widest = Infinity,
): string {
  return element(
    "text",
    { x: round(x), y: round(y), "text-anchor": anchor, ...style },
    escaped(cut(text, widest)),
  );
}

/** Average width of a letter of the small text, in pixels: enough to know where to cut. */
export const letterWidth = 6.7;

export function cut(text: string, widest: number): string {
  const most = Math.floor(widest / letterWidth);
  return text.length <= most ? text : `${text.slice(0, Math.max(1, most - 1))}…`;
}

/** A tenth of a pixel is finer than anybody sees, and keeps the files small. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
