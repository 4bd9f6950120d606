import type { Estate } from "../../kit/estate";
import { linked } from "../../kit/links";
import type { Subject } from "../../kit/subject";
import { some } from "../../kit/three-valued";
import { known, unknown, type Value } from "../../kit/value";
import { blocksAt } from "./settings";
import { buckets } from "./types";

const trail = "aws:cloudtrail/trail:Trail";
const objectKind = "AWS::S3::Object";

/** Whether a trail of the estate records who reads and writes the bucket's objects. */
export function recordsObjectEvents(bucket: Subject, estate: Estate): boolean {
  const trails = estate.ofType(trail);
  return some(
    ...trails.map((each) => () => isOn(each) && reaches(each, bucket) && selects(each, bucket, estate)),
  );
}

function isOn(each: Subject): boolean {
  return each.flag("enableLogging", true);
}

/** A trail of one region sees only buckets of its own. */
function reaches(each: Subject, bucket: Subject): boolean {
  return each.flag("isMultiRegionTrail", false) || each.text("region") === bucket.text("region");
}

function selects(each: Subject, bucket: Subject, estate: Estate): boolean {
  const takesDeliveries = linked(estate, each, "s3BucketName", ...buckets).some(
    ({ urn }) => urn === bucket.urn,
  );
  const advanced = blocksAt(each, "advancedEventSelectors").map(
    (one) => () => advancedSelects(one, bucket, estate, takesDeliveries),
  );
  const basic = blocksAt(each, "eventSelectors")
    .filter((one) => one.text("readWriteType", "All") === "All")
    .flatMap((one) => blocksAt(one, "dataResources"))
    .filter((one) => one.text("type") === objectKind)
    .map((one) => () => namesBucket(one, "values", bucket, estate));
  return some(...advanced, ...basic);
}

/**
 * Objects of S3, of this bucket or of all; reads alone or writes alone do not count. Of the bucket that the trail itself
 * writes to, deliveries may be left out: each would make the event of the next.
 */
function advancedSelects(
  selector: Subject,
  bucket: Subject,
  estate: Estate,
  takesDeliveries: boolean,
): boolean {
  const fields = blocksAt(selector, "fieldSelectors");
  const of = (name: string) => fields.filter((each) => each.text("field") === name);
  const objects = of("resources.type").some((each) =>
    each.list("equals").some((value) => value === objectKind),
  );
  const all =
    of("readOnly").length === 0 &&
    of("eventName").every((each) => takesDeliveries && leavesOutDeliveriesOnly(each));
  const arns = of("resources.ARN");
  if (!objects || !all) return false;
  return arns.every((each) => namesBucket(each, "startsWiths", bucket, estate));
}

function leavesOutDeliveriesOnly(field: Subject): boolean {
  const others = ["equals", "startsWiths", "endsWiths", "notStartsWiths", "notEndsWiths"];
  return (
    others.every((operator) => !field.has(operator)) &&
    field.list("notEquals").every((value) => known(value, "notEquals") === "PutObject")
  );
}

/** By name where it is known, otherwise by where the values come from. */
function namesBucket(field: Subject, path: string, bucket: Subject, estate: Estate): boolean {
  const values = field.list(path);
  const candidates: readonly Value[] = [bucket.raw("bucket"), estate.output(bucket, "bucket")];
  const names = candidates.filter(isText);
  const matches = values.filter(isText).some((value) => {
    const prefix = value.replace(/\/?\*?$/, "");
    return (
      prefix === "arn:aws:s3" ||
      prefix === "arn:aws:s3:::" ||
      names.some((name) => prefix === `arn:aws:s3:::${name}`)
    );
  });
  if (matches) return true;
  if (!values.some((value) => value === unknown)) return false;
  if (field.dependenciesOf(path).includes(bucket.urn)) return true;
  if (field.dependenciesOf(path).length === 0) values.forEach((value) => known(value, path));
  return false;
}

function isText(value: Value): value is string {
  return typeof value === "string" && value !== "";
}
