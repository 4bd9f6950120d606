import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";
import { bucketTypes, holdsUploads } from "./subjects";

export const promisedUploadVersions = rule({
  name: "promised-upload-versions",
  sentence: "Uploaded files can be brought back after they were overwritten or deleted.",
  severity: "medium",
  frameworks: { requirements: ["VDX-078", "VDX-140", "VDX-G14"] },
  remediation: "Declare a BucketVersioning with `versioningConfiguration` status Enabled.",
  types: bucketTypes,
  judge: (subject, estate) => {
    if (!holdsUploads(subject)) return notApplicable("It holds no uploads.");
    const settings = [
      "aws:s3/bucketVersioning:BucketVersioning",
      "aws:s3/bucketVersioningV2:BucketVersioningV2",
    ].flatMap((type) => estate.namedBy(subject, "bucket", type));
    return passIf(
      settings.some((each) => each.text("versioningConfiguration.status") === "Enabled"),
      "keeps no versions.",
    );
  },
});
