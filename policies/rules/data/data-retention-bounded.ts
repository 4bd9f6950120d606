import { rule } from "../../kit/rule";
import { allOf, fail, notApplicable, pass } from "../../kit/verdict";
import { boundsOf } from "./bounds";
import { classificationOf } from "./classification";
import { storeTypes } from "./stores";

const unclassified = "It is not classified: data-tags-complete says so.";

/** Storage limitation: the tag is the promise, the settings must keep it. */
export const dataRetentionBounded = rule({
  name: "data-retention-bounded",
  sentence: "Every store of personal data forgets by itself no later than its RetentionDays says.",
  severity: "high",
  frameworks: { gdpr: ["5(1)(e)", "25"], lgpd: ["15", "16"], requirements: ["MG-223", "EG-079", "VDX-139"] },
  remediation:
    "Lower `retentionInDays`, `backupRetentionPeriod`, `snapshotRetentionLimit` or `messageRetentionSeconds`, give " +
    "the bucket a lifecycle rule for the whole bucket with `expiration` and `noncurrentVersionExpiration`, the vault " +
    "a lock with `maxRetentionDays`, the table a `ttl`, or correct the tag RetentionDays.",
  types: [
    ...storeTypes.log,
    ...storeTypes.bucket.filter((type) => !type.includes("directory")),
    ...storeTypes.database.filter((type) =>
      /rds|docdb|neptune|redshift\/cluster|dynamodb|timestreamwrite/.test(type),
    ),
    ...storeTypes.disk.filter((type) => type.startsWith("aws:fsx/")),
    ...storeTypes.cache,
    ...storeTypes.vault,
    "aws:mailmanager/archive:Archive",
    "aws:sqs/queue:Queue",
    "aws:kinesis/stream:Stream",
    "aws:kinesis/videoStream:VideoStream",
  ],
  judge: (subject, estate) => {
    const { dataClass, retentionDays } = classificationOf(subject);
    if (dataClass !== "personal") {
      return notApplicable(
        dataClass === undefined ? unclassified : `It holds no personal data (${dataClass}).`,
      );
    }
    if (retentionDays === undefined) return fail("holds personal data and has no RetentionDays.");
    if (subject.has("replicateSourceDb")) return notApplicable("A replica keeps what its source keeps.");
    return allOf(
      boundsOf(subject, estate).map(({ path, days }) => {
        if (retentionDays === "none") {
          // What lives until somebody deletes it must then go: only versions can stay on unseen.
          return path === "noncurrentVersionExpiration" && days === undefined
            ? fail("keeps deleted versions without an end: noncurrentVersionExpiration is not set.")
            : pass;
        }
        if (days === undefined) return fail(`keeps personal data without an end: ${path} is not set.`);
        return days <= retentionDays
          ? pass
          : fail(`keeps personal data for ${days} days by ${path}; RetentionDays promises ${retentionDays}.`);
      }),
    );
  },
});
