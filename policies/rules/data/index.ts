import type { Rule } from "../../kit/rule";
import { breachPathComplete } from "./breach-path-complete";
import { dataErasureWindow } from "./data-erasure-window";
import { dataKeyLineage } from "./data-key-lineage";
import { dataRegionAllowed } from "./data-region-allowed";
import { dataRetentionBounded } from "./data-retention-bounded";
import { dataStoreProtected } from "./data-store-protected";
import { dataTagsComplete } from "./data-tags-complete";
import { processorRegisterMatches } from "./processor-register-matches";

/** Rules of GDPR and LGPD about the data itself. */
export const dataRules: readonly Rule[] = [
  dataTagsComplete,
  dataRegionAllowed,
  dataRetentionBounded,
  dataErasureWindow,
  dataKeyLineage,
  breachPathComplete,
  processorRegisterMatches,
  dataStoreProtected,
];
