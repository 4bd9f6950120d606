/** What CloudFormation does when a property changes; `maybe`: replaces under conditions its schema does not state. */
export type Change = "replace" | "maybe" | "update";

/** Per property its change, and after `>` the definition that nested properties are found in: `update>Statement`. */
export type ChangeTable = Readonly<Record<string, string>>;

/** The facts of one CloudFormation type (cloudformation.json, from the AWS service specification). */
export interface CloudFormationType {
  readonly arn?: string;
  readonly identifier?: readonly string[];
  readonly properties: ChangeTable;
  readonly definitions?: Readonly<Record<string, ChangeTable>>;
}

/** What values a property takes (constraints.json, from cfn-lint's schemas). */
export interface Constraint {
  readonly enum?: readonly (string | number | boolean)[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Holds for every element of a list. */
  readonly each?: Constraint;
  /** The definition that nested properties are found in. */
  readonly of?: string;
}

export type ConstraintTable = Readonly<Record<string, Constraint>>;

export interface ConstrainedType {
  readonly properties: ConstraintTable;
  readonly definitions: Readonly<Record<string, ConstraintTable>>;
}
