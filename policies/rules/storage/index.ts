import type { Rule } from "../../kit/rule";
import { s3AccessLogging } from "./s3-access-logging";
import { s3AccountPublicBlock } from "./s3-account-public-block";
import { s3AclsDisabled } from "./s3-acls-disabled";
import { s3BackupObjectLock } from "./s3-backup-object-lock";
import { s3BackupReplication } from "./s3-backup-replication";
import { s3BlockPublicAccess } from "./s3-block-public-access";
import { s3KmsEncrypted } from "./s3-kms-encrypted";
import { s3LifecycleDefined } from "./s3-lifecycle-defined";
import { s3NoPublicAcl } from "./s3-no-public-acl";
import { s3PolicyNoWildcardPrincipal } from "./s3-policy-no-wildcard-principal";
import { s3TlsOnly } from "./s3-tls-only";
import { s3Versioning } from "./s3-versioning";

/** Rules about S3 buckets, their settings in resources of their own, and access points. */
export const storageRules: readonly Rule[] = [
  s3BlockPublicAccess,
  s3AccountPublicBlock,
  s3NoPublicAcl,
  s3AclsDisabled,
  s3KmsEncrypted,
  s3TlsOnly,
  s3Versioning,
  s3AccessLogging,
  s3LifecycleDefined,
  s3PolicyNoWildcardPrincipal,
  s3BackupObjectLock,
  s3BackupReplication,
];
