import { unknown } from "../../../policies/kit/value";
import { s3BackupObjectLock } from "../../../policies/rules/storage/s3-backup-object-lock";
import { s3BackupReplication } from "../../../policies/rules/storage/s3-backup-replication";
import { s3LifecycleDefined } from "../../../policies/rules/storage/s3-lifecycle-defined";
import { s3Versioning } from "../../../policies/rules/storage/s3-versioning";
import * as types from "../../../policies/rules/storage/types";
import type { Written } from "../judge";
import { of, type Row, rows } from "../rows";

const setting = (type: string, inputs = {}): Written =>
  of(type)({ bucket: unknown, ...inputs }, { name: `its-${type}`, from: { bucket: ["subject"] } });
const backups = { bucket: "vdx-backups" };
const trail = of("aws:cloudtrail/trail:Trail")(
  { s3BucketName: unknown },
  { name: "trail", from: { s3BucketName: ["subject"] } },
);

for (const type of types.buckets) {
  const bucket = of(type);
  for (const kind of types.versionings) {
    const versioning = (status: unknown) => setting(kind, { versioningConfiguration: { status } });
    rows(s3Versioning, [
      ["on", "pass", bucket(), versioning("Enabled")],
      ["suspended", "fail", bucket(), versioning("Suspended")],
      ["unknown", "not-evaluated", bucket(), versioning(unknown)],
    ]);
  }
  rows(s3Versioning, [
    ["unset", "fail", bucket()],
    ["object lock brings it", "pass", bucket({ objectLockEnabled: true })],
    ["its own argument", "pass", bucket({ versioning: { enabled: true } })],
    ["its own argument, off", "fail", bucket({ versionings: [{ enabled: false }] })],
  ]);

  const tidy = {
    id: "tidy",
    status: "Enabled",
    filter: { prefix: "" },
    abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
  };
  const old = { id: "old", status: "Enabled", noncurrentVersionExpiration: { noncurrentDays: 1 } };
  const expiring = { ...old, filter: { prefix: "daily/" }, expiration: { days: 7 } };
  for (const kind of types.lifecycles) {
    const lifecycle = (...rules: readonly object[]) => setting(kind, { rules });
    rows(s3LifecycleDefined, [
      ["both", "pass", bucket(), lifecycle(tidy, old)],
      ["no uploads", "fail", bucket(), lifecycle(old)],
      ["uploads below a prefix", "fail", bucket(), lifecycle({ ...tidy, filter: { prefix: "x/" } }, old)],
      ["no versions", "fail", bucket(), lifecycle(tidy)],
      ["switched off", "fail", bucket(), lifecycle({ ...tidy, status: "Disabled" }, old)],
      ["backups that stay", "fail", bucket(backups), lifecycle(tidy, old)],
      [
        "backups of which only delete markers expire",
        "fail",
        bucket(backups),
        lifecycle(tidy, { ...old, expiration: { expiredObjectDeleteMarker: true } }),
      ],
      [
        "versions without days",
        "fail",
        bucket(),
        lifecycle(tidy, { ...old, noncurrentVersionExpiration: { newerNoncurrentVersions: 3 } }),
      ],
      ["backups that expire", "pass", bucket(backups), lifecycle(tidy, expiring)],
      ["a trail that stays", "fail", bucket(), lifecycle(tidy, old), trail],
      ["unknown", "not-evaluated", bucket(), setting(kind, { rules: unknown })],
    ]);
  }
  rows(s3LifecycleDefined, [
    ["unset", "fail", bucket()],
    [
      "its own argument",
      "pass",
      bucket({
        lifecycleRules: [
          { enabled: true, abortIncompleteMultipartUploadDays: 7, noncurrentVersionExpiration: { days: 1 } },
        ],
      }),
    ],
    [
      "its own argument, off",
      "fail",
      bucket({
        lifecycleRules: [
          {
            enabled: false,
            abortIncompleteMultipartUploadDays: 7,
            noncurrentVersionExpirations: [{ days: 1 }],
          },
        ],
      }),
    ],
  ]);

  for (const kind of types.objectLocks) {
    const lock = (defaultRetention: object) => setting(kind, { rule: { defaultRetention } });
    rows(s3BackupObjectLock, [
      ["locked", "pass", bucket(backups), lock({ mode: "GOVERNANCE", days: 1 })],
      ["for years", "pass", bucket(backups), lock({ mode: "COMPLIANCE", years: 1 })],
      ["without days", "fail", bucket(backups), lock({ mode: "GOVERNANCE" })],
      ["unknown days", "not-evaluated", bucket(backups), lock({ mode: "GOVERNANCE", days: unknown })],
    ]);
  }
  rows(s3BackupObjectLock, [
    ["unset", "fail", bucket(backups)],
    ["unset, by logical name", "fail", { ...bucket(), name: "vdx-backups-source-bucket" }],
    ["unset, by tag", "fail", bucket({ tags: { Purpose: "backup" } })],
    ["unset, by the trail", "fail", bucket(), trail],
    [
      "its own argument",
      "pass",
      bucket({
        ...backups,
        objectLockConfiguration: { rules: [{ defaultRetentions: [{ mode: "GOVERNANCE", days: 7 }] }] },
      }),
    ],
    ["something else", "not-applicable", bucket({ bucket: "vdx-uploads" })],
  ]);

  const copyOf = (region?: string): Written => bucket({ region, bucket: "copy" }, { name: "copy" });
  const replication = (rule: object): Written =>
    of(types.replications[0])(
      { bucket: unknown, rules: [{ status: "Enabled", destination: { bucket: unknown }, ...rule }] },
      { name: "replication", from: { bucket: ["subject"], rules: ["copy"] } },
    );
  const replicated = (rule: object = {}): readonly Written[] => [replication(rule), copyOf("us-west-2")];
  rows(s3BackupReplication, [
    ["copied", "pass", bucket(backups), ...replicated()],
    ["copied, to where it lies", "fail", bucket(backups), replication({}), copyOf()],
    ["switched off", "fail", bucket(backups), ...replicated({ status: "Disabled" })],
    [
      "in part, by tag",
      "fail",
      bucket(backups),
      ...replicated({ filter: { tag: { key: "a", value: "b" } } }),
    ],
    ["in part", "fail", bucket(backups), ...replicated({ filter: { prefix: "daily/" } })],
    [
      "without encrypted objects",
      "fail",
      bucket(backups),
      ...replicated({ sourceSelectionCriteria: { sseKmsEncryptedObjects: { status: "Disabled" } } }),
    ],
    ["unset", "fail", bucket(backups)],
    ["unknown", "not-evaluated", bucket(backups), setting(types.replications[0], { rules: unknown })],
    [
      "to an account elsewhere",
      "pass",
      bucket(backups),
      setting(types.replications[0], {
        rules: [{ status: "Enabled", destination: { bucket: "arn:aws:s3:::theirs" } }],
      }),
    ],
    [
      "its own argument",
      "pass",
      bucket({
        ...backups,
        replicationConfigurations: [
          { role: "r", rules: [{ status: "Enabled", destinations: [{ bucket: "arn:aws:s3:::theirs" }] }] },
        ],
      }),
    ],
    ["something else", "not-applicable", bucket({ bucket: "vdx-uploads" })],
  ]);
}

const source = of(types.buckets[0])(backups, { name: "source" });
const toSubject = of(types.replications[0])(
  { bucket: unknown, rules: [{ status: "Enabled", destination: { bucket: unknown } }] },
  { name: "replication", from: { bucket: ["source"], rules: ["subject"] } },
);
const copies: readonly Row[] = [
  ["a copy of backups", "not-applicable", of(types.buckets[0])(), source, toSubject],
];
rows(s3BackupReplication, copies);
rows(s3BackupObjectLock, [["a copy of backups", "fail", of(types.buckets[0])(), source, toSubject]]);
