import { rule } from "../../kit/rule";
import { notApplicable, passIf } from "../../kit/verdict";
import { recordsObjectEvents } from "../storage/object-events";
import { bucketTypes } from "./types";

/** Classes of data whose readers nobody needs to know of. */
const withoutPeople = ["public", "internal", "confidential"];

export const cloudtrailS3DataEvents = rule({
  name: "cloudtrail-s3-data-events",
  sentence: "A trail records who reads and who writes objects with personal data.",
  severity: "medium",
  frameworks: { cis: ["3.8", "3.9"], gdpr: ["30"], lgpd: ["37"], requirements: ["MG-225"] },
  remediation: "Name the bucket in `advancedEventSelectors` of the trail, without a selector on readOnly.",
  types: [...bucketTypes],
  judge: (bucket, estate) => {
    const dataClass = bucket.text("tags.DataClass");
    // A bucket that does not say what it holds may hold anything.
    if (withoutPeople.includes(dataClass))
      return notApplicable(`holds no personal data (DataClass ${dataClass})`);
    return passIf(
      recordsObjectEvents(bucket, estate),
      "is recorded by no trail of the stack when it is read or written",
    );
  },
});
