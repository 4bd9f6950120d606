import type { TypeEntry } from "../entry";
import { text } from "./support/identity";
import { keyArn } from "./support/references";

export const entries: Record<string, TypeEntry> = {
  "aws:ebs/encryptionByDefault:EncryptionByDefault": {
    cloudFormation: { none: "an account setting per region" },
    id: (context) => context.region,
    defaults: { enabled: true },
  },
  "aws:ebs/defaultKmsKey:DefaultKmsKey": {
    cloudFormation: { none: "an account setting per region" },
    id: (context) => text(context, "keyArn"),
    replaces: { keyArn: "the setting's identity is the key" },
    references: [keyArn("keyArn")],
  },
  "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess": {
    cloudFormation: "AWS::EC2::SnapshotBlockPublicAccess",
    id: (context) => context.region,
  },
};
