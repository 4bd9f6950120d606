import type { TypeEntry } from "../entry";
import { byProperty } from "./support/identity";
import { bucket, keyArn, roleArn, topicArn, within } from "./support/references";

const recorder = "aws:cfg/recorder:Recorder";

export const entries: Record<string, TypeEntry> = {
  [recorder]: {
    cloudFormation: "AWS::Config::ConfigurationRecorder",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 256 },
    sets: ["recordingGroup.exclusionByResourceTypes.resourceTypes", "recordingGroup.resourceTypes"],
    references: [roleArn("roleArn")],
    unique: [["name"]],
  },
  "aws:cfg/recorderStatus:RecorderStatus": {
    cloudFormation: { none: "CloudFormation starts a recorder by itself" },
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 256 },
    updates: { name: "the provider starts the other recorder in place" },
    references: [within("name", recorder, "name")],
    unique: [["name"]],
  },
  "aws:cfg/deliveryChannel:DeliveryChannel": {
    cloudFormation: "AWS::Config::DeliveryChannel",
    id: byProperty("name"),
    autoname: { property: "name", maxLength: 256 },
    references: [
      { ...bucket("s3BucketName"), anyRegion: true },
      keyArn("s3KmsKeyArn"),
      topicArn("snsTopicArn"),
    ],
    unique: [["name"]],
  },
};
