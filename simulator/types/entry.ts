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
  /** Lists that AWS treats as sets: order is no difference. */
  readonly sets?: readonly string[];
  /** Values that inputs take when the program leaves them out. */
  readonly defaults?: Readonly<Record<string, unknown>>;
  /** Outputs that only AWS knows: ARN, endpoint, DNS name. */
  readonly outputs?: (context: IdentityContext) => Readonly<Record<string, unknown>>;
  /** Inputs that must name an existing resource. */
  readonly references?: readonly Reference[];
  /** Two resources may not share these property values (name within a region, for example). */
  readonly unique?: readonly (readonly string[])[];
  /** Why AWS refuses to delete it now, or undefined. */
  readonly deletionRefused?: (state: Readonly<Record<string, unknown>>) => string | undefined;
}

export interface Autoname {
  readonly property: string;
  /** Longest name that AWS accepts. */
  readonly maxLength: number;
  /** Appended after the random part, for example `.fifo`. */
  readonly suffix?: string;
}

export interface Reference {
  /** Input path; `[]` stands for every list element, for example `subnetIds[]`. */
  readonly path: string;
  /** Pulumi types that may stand there. */
  readonly to: readonly string[];
  /** The output of the target that the value must equal. */
  readonly by: string;
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
}
