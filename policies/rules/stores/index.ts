import type { Rule } from "../../kit/rule";
import { daxEncrypted } from "./dax-encrypted";
import { dynamodbRecovery } from "./dynamodb-recovery";
import { efsAccessPoints } from "./efs-access-points";
import { efsEncrypted } from "./efs-encrypted";
import { kafkaTlsOnly } from "./kafka-tls-only";
import { searchAccessControlled } from "./search-access-controlled";
import { searchAuditLogs } from "./search-audit-logs";
import { searchEncrypted } from "./search-encrypted";
import { streamEncrypted } from "./stream-encrypted";

/** Tables, files, indexes and streams: stores that the estate has not got yet. */
export const storesRules: readonly Rule[] = [
  dynamodbRecovery,
  daxEncrypted,
  efsEncrypted,
  efsAccessPoints,
  searchEncrypted,
  searchAccessControlled,
  searchAuditLogs,
  streamEncrypted,
  kafkaTlsOnly,
];
