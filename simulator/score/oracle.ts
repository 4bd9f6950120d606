import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What the Terraform AWS provider answered about one input when it was asked over its plugin protocol. */
export interface OracleAttribute {
  /** The path in Pulumi's words, where it differs from Terraform's. */
  readonly pulumi?: string;
  readonly type?: unknown;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  /** True: the plan replaced; false: it updated; absent: not asked; text: it could not be made to answer. */
  readonly forceNew?: boolean | string;
  readonly allowed?: readonly (string | number)[];
  readonly range?: readonly [number | null, number | null];
}

export interface OracleType {
  readonly pulumi?: string;
  readonly attributes?: Readonly<Record<string, OracleAttribute>>;
  readonly blocks?: Readonly<Record<string, OracleAttribute>>;
}

/** The file lies beside the repository, never in it. */
export const oracleFile = join(__dirname, "../../../shared/data/aws-provider-facts-5.100.json");

/** The oracle's types by Pulumi token, or undefined where the file is absent. */
export function readOracle(file = oracleFile): ReadonlyMap<string, OracleType> | undefined {
  if (!existsSync(file)) return undefined;
  const { types } = JSON.parse(readFileSync(file, "utf8")) as {
    readonly types: Readonly<Record<string, OracleType>>;
  };
  const known = Object.values(types).flatMap((type) =>
    type.pulumi === undefined ? [] : [[type.pulumi, type] as const],
  );
  return new Map(known);
}

/** One input of the oracle under the name that `@pulumi/aws` gives it. */
export interface Asked {
  readonly path: string;
  readonly isBlock: boolean;
  readonly facts: OracleAttribute;
}

/** Inputs and outputs of a type, blocks last; without timeouts, which never reach AWS. */
export function asked(type: OracleType): readonly Asked[] {
  const list = (table: Readonly<Record<string, OracleAttribute>>, isBlock: boolean): Asked[] =>
    Object.entries(table).map(([name, facts]) => ({ path: facts.pulumi ?? name, isBlock, facts }));
  const all = [...list(type.attributes ?? {}, false), ...list(type.blocks ?? {}, true)];
  return all.filter(({ path }) => !["timeouts", "id"].includes(path.split(".")[0] ?? ""));
}
