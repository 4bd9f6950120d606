import { cloudFormationName } from "./names";

/** A type as both fact files describe it: properties, and the definitions that nested properties are found in. */
export interface Described<Cell> {
  readonly properties: Readonly<Record<string, Cell>>;
  readonly definitions?: Readonly<Record<string, Readonly<Record<string, Cell>>>>;
}

/**
 * The cells along a provider path (`vpcConfig.subnetIds`), outermost first; what the source does not know, and
 * anything below it, is left out.
 */
export function cellsAlong<Cell>(
  type: string,
  described: Described<Cell>,
  path: string,
  definitionOf: (cell: Cell) => string | undefined,
): readonly Cell[] {
  const cells: Cell[] = [];
  let table: Readonly<Record<string, Cell>> | undefined = described.properties;
  for (const property of path.split(".")) {
    const name = table === undefined ? undefined : cloudFormationName(Object.keys(table), property, type);
    const cell: Cell | undefined = name === undefined ? undefined : table?.[name];
    if (cell === undefined) return cells;
    cells.push(cell);
    const definition = definitionOf(cell);
    table = definition === undefined ? undefined : described.definitions?.[definition];
  }
  return cells;
}

/** The cell at the end of a provider path, or undefined where the source does not know the whole path. */
export function cellAt<Cell>(
  type: string,
  described: Described<Cell>,
  path: string,
  definitionOf: (cell: Cell) => string | undefined,
): Cell | undefined {
  const cells = cellsAlong(type, described, path, definitionOf);
  return cells.length === path.split(".").length ? cells.at(-1) : undefined;
}
