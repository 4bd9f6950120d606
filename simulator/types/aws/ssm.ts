import type { IdentityContext, TypeEntry } from "../entry";
import {
  arn,
  byProperty,
  createdAt,
  digest,
  hex,
  text,
  unlessGiven,
  uuid,
  versionOf,
} from "./support/identity";
import { anyKey, within } from "./support/references";

const baseline = "aws:ssm/patchBaseline:PatchBaseline";
const baselineId = (context: IdentityContext): string => `pb-0${hex(context, 16)}`;

/** A name that is a path keeps its slash: `parameter/vdx/prod/url`. */
const parameterArn = (context: IdentityContext): string =>
  arn(context, "ssm", `parameter/${text(context, "name").replace(/^\//, "")}`);

function documentOutputs(context: IdentityContext): Readonly<Record<string, unknown>> {
  return {
    arn: arn(context, "ssm", `document/${text(context, "name")}`),
    createdDate: createdAt,
    defaultVersion: String(versionOf(context)),
    description: "",
    documentVersion: String(versionOf(context)),
    hash: digest(text(context, "content"), 64),
    hashType: "Sha256",
    latestVersion: String(versionOf(context)),
    owner: context.accountId,
    parameters: [],
    platformTypes: ["Linux", "MacOS", "Windows"],
    schemaVersion: /"?schemaVersion"?:\s*["']?([0-9.]+)/.exec(text(context, "content"))?.[1] ?? "",
    status: "Active",
  };
}

export const entries: Record<string, TypeEntry> = {
  "aws:ssm/parameter:Parameter": {
    cloudFormation: "AWS::SSM::Parameter",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 2048 },
    replaces: { dataType: "a parameter keeps its data type; CloudFormation says it updates" },
    outputs: (context) => ({
      hasValueWo: context.inputs.valueWoVersion !== undefined,
      version: versionOf(context),
      ...unlessGiven(context, { arn: parameterArn(context), dataType: "text", tier: "Standard" }),
      ...(text(context, "type") === "SecureString" ? unlessGiven(context, { keyId: "alias/aws/ssm" }) : {}),
    }),
    volatile: ["version"],
    references: anyKey("keyId"),
    unique: [["name"]],
  },
  "aws:ssm/document:Document": {
    cloudFormation: "AWS::SSM::Document",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 128 },
    updates: { documentType: "the provider plans no replacement; CloudFormation says create-only" },
    defaults: { documentFormat: "JSON" },
    outputs: documentOutputs,
    volatile: ["defaultVersion", "documentVersion", "hash", "latestVersion"],
    unique: [["name"]],
  },
  "aws:ssm/association:Association": {
    cloudFormation: "AWS::SSM::Association",
    id: (context) => uuid(context),
    defaults: { applyOnlyAtCronInterval: false },
    outputs: (context) => ({
      arn: arn(context, "ssm", `association/${uuid(context)}`),
      associationId: uuid(context),
      ...unlessGiven(context, { documentVersion: "$DEFAULT", parameters: {} }),
    }),
    references: [within("name", "aws:ssm/document:Document", "name", /^(AWS|Amazon)/)],
  },
  [baseline]: {
    cloudFormation: "AWS::SSM::PatchBaseline",
    id: baselineId,
    autoname: { property: "name", maxLength: 128 },
    updates: { name: "UpdatePatchBaseline renames: the identity is an id" },
    sets: ["approvedPatches", "rejectedPatches"],
    defaults: { approvedPatchesComplianceLevel: "UNSPECIFIED", operatingSystem: "WINDOWS" },
    outputs: (context) => ({
      arn: arn(context, "ssm", `patchbaseline/${baselineId(context)}`),
      json: JSON.stringify({ BaselineId: baselineId(context), Name: text(context, "name") }),
      ...unlessGiven(context, { rejectedPatchesAction: "ALLOW_AS_DEPENDENCY" }),
    }),
    unique: [["name"]],
  },
  "aws:ssm/patchGroup:PatchGroup": {
    cloudFormation: { none: "CloudFormation has it as a property of AWS::SSM::PatchBaseline" },
    id: (context) => `${text(context, "patchGroup")},${text(context, "baselineId")}`,
    replaces: { baselineId: "a registration is its two ends", patchGroup: "a registration is its two ends" },
    references: [within("baselineId", baseline, "id", /^arn:aws:ssm:/)],
    unique: [["patchGroup", "baselineId"]],
  },
};
