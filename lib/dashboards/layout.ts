import type { Content, PlannedWidget } from "./planned";

export const columns = 24;

/** A widget that has no place yet. */
export interface Sized {
  readonly width: number;
  readonly height: number;
  readonly content: Content;
}

/** Places widgets as text flows: from left to right, a new row where one does not fit; each group begins a row of its own. */
export function flow(groups: readonly (readonly Sized[])[]): readonly PlannedWidget[] {
  const placed: PlannedWidget[] = [];
  let top = 0;
  for (const group of groups) {
    let x = 0;
    let rowHeight = 0;
    for (const widget of group) {
      if (widget.width > columns)
        throw new Error(`A widget is ${widget.width} columns wide; there are ${columns}.`);
      if (x + widget.width > columns) {
        top += rowHeight;
        x = 0;
        rowHeight = 0;
      }
      placed.push({ ...widget, x, y: top });
      x += widget.width;
      rowHeight = Math.max(rowHeight, widget.height);
    }
    top += rowHeight;
  }
  return placed;
}
