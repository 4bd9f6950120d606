import { strict as assert } from "node:assert";
import { Cloud } from "../../../simulator";
import type { ResourceRequest } from "../../../simulator/resource/request";
import type { TypeEntry } from "../../../simulator/types/entry";

/** Real types, so that schemas exist; entries of our own, so that these tests hang on nobody's review. */
export const queue = "aws:sqs/queue:Queue";
export const template = "aws:ec2/launchTemplate:LaunchTemplate";
export const instance = "aws:rds/instance:Instance";

export const entries: Readonly<Record<string, TypeEntry>> = {
  [queue]: {
    cloudFormation: { none: "test" },
    id: ({ inputs }) => String(inputs.name),
    autoname: { property: "name", maxLength: 20, suffix: ".fifo", lowerCase: true },
    replaces: { fifoQueue: "test" },
    defaults: { delaySeconds: 0 },
    check: ({ policy }) =>
      typeof policy === "string" ? [{ property: "policy", reason: `policy is ${policy}` }] : [],
    outputs: ({ accountId, region, inputs }) => ({
      arn: `arn:aws:sqs:${region}:${accountId}:${String(inputs.name)}`,
    }),
  },
  [template]: {
    cloudFormation: { none: "test" },
    id: ({ hash }) => `lt-${hash}`,
    outputs: ({ revision, inputs }) => ({
      latestVersion: revision,
      arn: `lt/${(inputs.description as string).trim()}`,
    }),
    volatile: ["latestVersion"],
    deleteBeforeReplace: true,
    replaces: { instanceType: "test" },
  },
};

const config = {
  provider: "aws",
  account: "111111111111",
  region: "us-east-1",
  defaultTags: { estate: "mail" },
} as const;

/** A request about one resource, in a cloud of its own unless one is given. */
export function request(type: string, name: string, cloud = new Cloud()): ResourceRequest {
  return { cloud, config, type, urn: `urn:pulumi:s::p::estate:x:Parent$${type}::${name}` };
}

/** A value that must be text. */
export function textOf(value: unknown): string {
  assert.equal(typeof value, "string");
  return value as string;
}
