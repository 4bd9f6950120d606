import type { Findings } from "./input/findings";
import type { Inventory } from "./input/inventory";

/** What a report is made of: a stack, and what the packs say of it. */
export interface Material {
  readonly inventory: Inventory;
  readonly findings: Findings;
  /** simulated, aws, or 'as exported'. */
  readonly cloud: string;
}

export interface JudgeOptions {
  /** Folder of the policy pack that writes results. */
  readonly pack: string;
  /** The moment of the report, ISO 8601; its day decides which exceptions have expired. @default today */
  readonly at?: string;
}
