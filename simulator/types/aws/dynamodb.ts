import type { IdentityContext, TypeEntry } from "../entry";
import { arn, byProperty, createdAt, isOn, text, unlessGiven } from "./support/identity";
import { keyArn } from "./support/references";

const tableArn = (context: IdentityContext): string =>
  arn(context, "dynamodb", `table/${text(context, "name")}`);
const streamLabel = createdAt.replace("Z", ".000");
const restored = "restores into a new table";

export const entries: Record<string, TypeEntry> = {
  "aws:dynamodb/table:Table": {
    cloudFormation: "AWS::DynamoDB::Table",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 255 },
    replaces: {
      hashKey: "the primary key is the table's shape (CloudFormation: KeySchema)",
      localSecondaryIndexes: "local indexes are made with the table; CloudFormation says 'conditional'",
      rangeKey: "the primary key is the table's shape (CloudFormation: KeySchema)",
      restoreDateTime: restored,
      restoreSourceName: restored,
      restoreSourceTableArn: restored,
      restoreToLatestTime: restored,
    },
    updates: {
      "importTable.inputFormatOptions": "the provider ignores later changes of an import",
    },
    replacesWhenSetOrUnset: {
      importTable: "imports into a new table; later changes of it are ignored",
      "importTable.s3BucketSource": "imports into a new table; later changes of it are ignored",
    },
    sets: [
      "attributes",
      "globalSecondaryIndexes",
      "globalSecondaryIndexes.nonKeyAttributes",
      "localSecondaryIndexes",
      "replicas",
    ],
    defaults: { billingMode: "PROVISIONED", tableClass: "STANDARD", deletionProtectionEnabled: false },
    outputs: (context) => ({
      arn: tableArn(context),
      streamArn: isOn(context, "streamEnabled") ? `${tableArn(context)}/stream/${streamLabel}` : "",
      streamLabel: isOn(context, "streamEnabled") ? streamLabel : "",
      ...unlessGiven(context, { readCapacity: 0, streamViewType: "", writeCapacity: 0 }),
    }),
    references: [keyArn("serverSideEncryption.kmsKeyArn")],
    unique: [["name"]],
    deletionRefused: (state) =>
      state.deletionProtectionEnabled === true
        ? "ValidationException: deletion protection is on: set deletionProtectionEnabled to false first"
        : undefined,
  },
};
