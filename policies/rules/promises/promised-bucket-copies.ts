import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";
import { bucketTypes, holdsBackups, holdsUploads } from "./subjects";

/** Buckets whose loss with the region would break a promise. */
export const promisedBucketCopies = rule({
  name: "promised-bucket-copies",
  sentence: "Backups and uploads are copied to another region as they are written.",
  severity: "high",
  frameworks: { requirements: ["VDX-078", "VDX-090", "EG-G07", "EG-143", "MG-161"] },
  remediation:
    "Declare a BucketReplicationConfig with an enabled rule whose `destination` lies in another region.",
  types: bucketTypes,
  judge: (subject, estate) => {
    if (!holdsBackups(subject) && !holdsUploads(subject)) {
      return notApplicable("It holds neither backups nor uploads.");
    }
    const configType = "aws:s3/bucketReplicationConfig:BucketReplicationConfig";
    const isCopy = estate.ofType(configType).some((config) => {
      const own = estate.targetsOf(config, "bucket", ...bucketTypes).some(({ urn }) => urn === subject.urn);
      return !own && estate.targetsOf(config, "rules", ...bucketTypes).some(({ urn }) => urn === subject.urn);
    });
    if (isCopy) return notApplicable("It is the copy.");
    const here = subject.text("region");
    const configs = estate.namedBy(subject, "bucket", configType);
    const elsewhere = configs.filter(
      (config) =>
        config.blocks("rules").some((each) => each.text("status") === "Enabled") &&
        estate
          .targetsOf(config, "rules", ...bucketTypes)
          .some((target) => target.urn !== subject.urn && target.text("region") !== here),
    );
    return passIf(elsewhere.length > 0, "is not copied to another region.");
  },
});
