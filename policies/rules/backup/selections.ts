import type { Estate } from "../../kit/estate";
import type { Subject } from "../../kit/subject";
import { every, some } from "../../kit/three-valued";
import { Undetermined, unknown } from "../../kit/value";
import { selection } from "./types";

/**
 * The selections of AWS Backup that take the resource: by ARN, by pattern or by tag. Undetermined where one might.
 */
export function selectionsOf(subject: Subject, estate: Estate): readonly Subject[] {
  let open: Undetermined | undefined;
  const found = estate.ofType(selection).filter((each) => {
    try {
      return takes(each, subject, estate);
    } catch (error) {
      if (!(error instanceof Undetermined)) throw error;
      open ??= error;
      return false;
    }
  });
  if (found.length === 0 && open !== undefined) throw open;
  return found;
}

/**
 * `selectionTags` add resources to those of `resources` (any of them suffices), `conditions` narrow both down (all of them
 * hold), `notResources` take out (AWS Backup API, BackupSelection). Conditions alone choose among all resources.
 */
function takes(each: Subject, subject: Subject, estate: Estate): boolean {
  const listed = each.has("resources") || each.has("selectionTags");
  return every(
    () =>
      !listed ||
      some(
        () => isListed(each, "resources", subject, estate),
        () => isTagged(each, subject),
      ),
    () => listed || each.has("conditions"),
    () => meets(each, subject),
    () => !isListed(each, "notResources", subject, estate),
  );
}

function isListed(each: Subject, path: string, subject: Subject, estate: Estate): boolean {
  if (estate.targetsOf(each, path, subject.type).some(({ urn }) => urn === subject.urn)) return true;
  const patterns = each.list(path);
  const arn = estate.output(subject, "arn");
  const kind = kindOf(subject.type);
  const hit = patterns.some(
    (pattern) =>
      typeof pattern === "string" &&
      (typeof arn === "string" ? matches(pattern, arn) : takesWholeKind(pattern, kind)),
  );
  if (!hit && patterns.some((pattern) => pattern === unknown) && each.dependenciesOf(path).length === 0)
    throw new Undetermined(`${each.name}.${path}`);
  return hit;
}

/** A pattern of AWS Backup: `*` stands for any letters. */
function matches(pattern: string, text: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(text);
}

/** Before it has an ARN, a resource is taken by patterns for all of its kind only. */
function takesWholeKind(pattern: string, kind: string | undefined): boolean {
  return pattern === "*" || (kind !== undefined && new RegExp(`^arn:[^:]+:${kind}[*]$`).test(pattern));
}

/** The part of the ARN that says what a resource is, as a regular expression. */
function kindOf(type: string): string | undefined {
  return kinds[type];
}

const kinds: Readonly<Record<string, string>> = {
  "aws:rds/instance:Instance": "rds:[^:]*:[^:]*:db:",
  "aws:rds/cluster:Cluster": "rds:[^:]*:[^:]*:cluster:",
  "aws:ebs/volume:Volume": "ec2:[^:]*:[^:]*:volume/",
  "aws:efs/fileSystem:FileSystem": "elasticfilesystem:[^:]*:[^:]*:file-system/",
  "aws:dynamodb/table:Table": "dynamodb:[^:]*:[^:]*:table/",
  "aws:s3/bucket:Bucket": "s3:[^:]*:[^:]*:",
  "aws:s3/bucketV2:BucketV2": "s3:[^:]*:[^:]*:",
};

function isTagged(each: Subject, subject: Subject): boolean {
  return some(
    ...each.blocks("selectionTags").map((tag) => () => tagOf(subject, tag.text("key")) === tag.text("value")),
  );
}

function meets(each: Subject, subject: Subject): boolean {
  const blocks = (name: string) => each.blocks("conditions").flatMap((one) => one.blocks(name));
  const value = (tag: Subject) => tagOf(subject, tag.text("key"));
  const like = (tag: Subject) => matches(tag.text("value"), value(tag) ?? "");
  return every(
    ...blocks("stringEquals").map((tag) => () => value(tag) === tag.text("value")),
    ...blocks("stringLikes").map((tag) => () => value(tag) !== undefined && like(tag)),
    ...blocks("stringNotEquals").map((tag) => () => value(tag) !== tag.text("value")),
    ...blocks("stringNotLikes").map((tag) => () => value(tag) === undefined || !like(tag)),
  );
}

/** Keys may carry the prefix `aws:ResourceTag/`. A key with dots in it is one key. */
function tagOf(subject: Subject, key: string): string | undefined {
  const name = key.replace(/^aws:ResourceTag\//, "");
  const tags = subject.raw("tags");
  if (tags === unknown) throw new Undetermined("tags");
  const value = (tags as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  if (value === unknown) throw new Undetermined(`tags.${name}`);
  return typeof value === "string" ? value : undefined;
}
