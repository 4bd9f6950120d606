import type { Estate } from "../../kit/estate";
import { linked } from "../../kit/links";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { some } from "../../kit/three-valued";
import { fail, notApplicable, pass, type Verdict } from "../../kit/verdict";
import { declaresAws, missingRegions, regionOf, stackType } from "./account";
import { deliveryChannelType, recorderStatusType, recorderType } from "./types";

export const configRecorderComplete = rule({
  name: "config-recorder-complete",
  sentence: "AWS Config records every resource in every region of the stack, and is switched on.",
  severity: "medium",
  frameworks: {
    fsbp: ["Config.1"],
    cis: ["3.3"],
    checkov: ["CKV2_AWS_45", "CKV2_AWS_48"],
    gdpr: ["25", "30"],
    lgpd: ["37", "50"],
  },
  remediation:
    "Declare per region a Recorder with `recordingGroup.allSupported`, a DeliveryChannel and a RecorderStatus that is on.",
  types: [stackType, recorderType],
  judge: (subject, estate) => {
    if (subject.type === recorderType) return judgeRecorder(subject, estate);
    if (!declaresAws(estate)) return notApplicable("declares nothing on AWS");
    const recorders = estate.ofType(recorderType);
    const missing = missingRegions(estate, recorders);
    if (missing !== undefined) return fail(`has no recorder of AWS Config ${missing}`);
    const withGlobal = recorders.map(
      (each) => () => each.flag("recordingGroup.includeGlobalResourceTypes", false),
    );
    return some(...withGlobal) ? pass : fail("records roles and other global resources in no region");
  },
});

function judgeRecorder(recorder: Subject, estate: Estate): Verdict {
  const all = recorder.flag("recordingGroup.allSupported", true);
  const chosen = recorder.list("recordingGroup.exclusionByResourceTypes").length > 0;
  if (!all || chosen) return fail("leaves out kinds of resources");
  if (!isNamedBy(recorder, recorderStatusType, (status) => status.flag("isEnabled", false), estate)) {
    return fail("is not switched on by a RecorderStatus");
  }
  return isNamedBy(recorder, deliveryChannelType, () => true, estate)
    ? pass
    : fail("delivers nowhere: its region has no DeliveryChannel");
}

/** By link or name; a region has one recorder and one channel at most, so the region says it as well. */
function isNamedBy(
  recorder: Subject,
  type: string,
  isRight: (other: Subject) => boolean,
  estate: Estate,
): boolean {
  return some(
    ...estate.ofType(type).map((other) => () => {
      const targets = linked(estate, other, "name", recorderType);
      const sameRegion = regionOf(other, estate) === regionOf(recorder, estate);
      const isOther = targets.length > 0 && !targets.some(({ urn }) => urn === recorder.urn);
      return sameRegion && !isOther && isRight(other);
    }),
  );
}
