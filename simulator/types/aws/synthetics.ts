import type { TypeEntry } from "../entry";
import { arn, byProperty, createdAt, text, uuid } from "./support/identity";
import { keyArn, roleArn, securityGroup, subnet } from "./support/references";

export const entries: Record<string, TypeEntry> = {
  "aws:synthetics/canary:Canary": {
    cloudFormation: "AWS::Synthetics::Canary",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 255, lowerCase: true },
    sets: ["vpcConfig.securityGroupIds", "vpcConfig.subnetIds"],
    defaults: {
      deleteLambda: false,
      failureRetentionPeriod: 31,
      startCanary: false,
      successRetentionPeriod: 31,
    },
    outputs: (context) => {
      const code = `cwsyn-${text(context, "name")}-${uuid(context)}`;
      return {
        arn: arn(context, "synthetics", `canary:${text(context, "name")}`),
        engineArn: arn(context, "lambda", `function:${code}:1`),
        sourceLocationArn: arn(context, "lambda", `layer:${code}:1`),
        status: "READY",
        timelines: [{ created: createdAt, lastModified: createdAt, lastStarted: "", lastStopped: "" }],
      };
    },
    references: [
      roleArn("executionRoleArn"),
      keyArn("kmsKeyArn"),
      keyArn("artifactConfig.s3Encryption.kmsKeyArn"),
      subnet("vpcConfig.subnetIds[]"),
      securityGroup("vpcConfig.securityGroupIds[]"),
    ],
    unique: [["name"]],
  },
};
