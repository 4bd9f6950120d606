/**
 * The reviewed entry of one resource type: what the machine-readable sources get wrong or do not say.
 * A type without an entry is refused loudly.
 */
export interface TypeEntry {
  /** CloudFormation type for replacement and enums, or why there is none. */
  readonly cloudFormation: string | { readonly none: string };
  /** The id that AWS or the provider gives. */
  readonly id: (context: IdentityContext) => string;
  /** The property the provider fills with `<logical name>-<7 hex>` when the program leaves it out. */
  readonly autoname?: Autoname;
  /** Input paths whose change replaces, with the reason (corrections to the sources). */
  readonly replaces?: Readonly<Record<string, string>>;
  /** Input paths whose change updates in place although a source says otherwise. */
  readonly updates?: Readonly<Record<string, string>>;
  /** Input paths that change in place, but replace when they appear or disappear, with the reason. */
  readonly replacesWhenSetOrUnset?: Readonly<Record<string, string>>;
  /** Lists that AWS treats as sets: order is no difference. */
  readonly sets?: readonly string[];
  /** Values that inputs take when the program leaves them out. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** Outputs that only AWS knows: ARN, endpoint, DNS name. */
  readonly outputs?: (context: IdentityContext) => Readonly<Record<string, unknown>>;
  /** Inputs that must name an existing resource. */
  readonly references?: readonly Reference[];
  /** Two resources may not share these property values (name within a region, for example); unset ones do not count. */
  readonly unique?: readonly (readonly string[])[];
  /** Why AWS refuses to delete it now, or undefined. */
  readonly deletionRefused?: (state: Readonly<Record<string, unknown>>) => string | undefined;
  /** A replacement deletes first, because AWS keeps no two of it side by side. */
  readonly deleteBeforeReplace?: boolean;
  /** Outputs that every update changes (`latestVersion`): not known in the preview of one. */
  readonly volatile?: readonly string[];
  /** What AWS or the provider refuses although every property is one it knows. Values not yet known are left out. */
  readonly check?: (inputs: Readonly<Record<string, unknown>>) => readonly InputProblem[];
}

/** A refused input. */
export interface InputProblem {
  readonly property: string;
  /** What is wrong and what is allowed. */
  readonly reason: string;
}

export interface Autoname {
  readonly property: string;
  /** Longest name that AWS accepts. */
  readonly maxLength: number;
  /** Put before the logical name unless it begins so, for example `alias/`. */
  readonly prefix?: string;
  /** Appended after the random part, for example `.fifo`. */
  readonly suffix?: string;
  /** The provider turns the name into lower case. @default false */
  readonly lowerCase?: boolean;
}

export interface Reference {
  /** Input path; `[]` stands for every list element, for example `subnetIds[]`. */
  readonly path: string;
  /** Pulumi types that may stand there. */
  readonly to: readonly string[];
  /** Finds the values inside a text, each as the first group: `ALARM("a") OR ALARM("b")`. @default the text itself */
  readonly inText?: RegExp;
  /** The output of the target that the value must equal. */
  readonly by: string;
  /** Values that AWS itself owns and that therefore need no resource, for example `alias/aws/s3`. */
  readonly except?: RegExp;
  /** AWS refuses to delete the target while this stands. @default true, unless `by` is an ARN */
  readonly blocksDeletion?: boolean;
  /** The target may live in another region. @default only where the value is an ARN or the target has no region */
  readonly anyRegion?: boolean;
}

/** What an id or an ARN is made of. */
export interface IdentityContext {
  readonly urn: string;
  readonly logicalName: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly accountId: string;
  readonly region: string;
  /** Twelve hex digits that depend on the URN and the generation of the resource only. */
  readonly hash: string;
  /** 1 when created, one more with every update; the simulator always gives it. */
  readonly revision?: number;
  /** State of another resource that lives in the account, by an output; the simulator always gives it. */
  readonly find?: (type: string, by: string, value: unknown) => Readonly<Record<string, unknown>> | undefined;
}

/** The id of things that no cloud knows, such as random passwords: many share it, so it names none of them. */
export const sharedId = "none";
