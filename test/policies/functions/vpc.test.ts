import { unknown, type Value } from "../../../policies/kit/value";
import { lambdaInVpc } from "../../../policies/rules/functions/lambda-in-vpc";
import type { Written } from "../judge";
import { of, rows } from "../rows";

const lambda = of("aws:lambda/function:Function");
const subnet = (name: string, availabilityZone: string, more = {}) =>
  of("aws:ec2/subnet:Subnet")({ availabilityZone, ...more }, { name });
const vpc: { readonly [key: string]: Value } = {
  vpcConfig: { subnetIds: unknown, securityGroupIds: unknown },
};

/** A role whose policy speaks of a secret. */
const reader: readonly Written[] = [
  of("aws:iam/role:Role")({}, { name: "role" }),
  of("aws:secretsmanager/secret:Secret")({}, { name: "secret" }),
  of("aws:iam/rolePolicy:RolePolicy")(
    { policy: unknown },
    { name: "policy", from: { role: ["role"], policy: ["secret"] } },
  ),
];
const two = [subnet("a", "us-east-1a"), subnet("b", "us-east-1b")] as const;
const inVpc = lambda(vpc, { from: { role: ["role"], vpcConfig: ["a", "b"] } });

rows(lambdaInVpc, [
  ["reads a secret, in two zones", "pass", inVpc, ...reader, ...two],
  [
    "reads a secret, in one zone",
    "fail",
    inVpc,
    ...reader,
    subnet("a", "us-east-1a"),
    subnet("b", "us-east-1a"),
  ],
  [
    "reads a secret, in a public subnet",
    "fail",
    inVpc,
    ...reader,
    two[0],
    subnet("b", "us-east-1b", { mapPublicIpOnLaunch: true }),
  ],
  [
    "reads a secret, in unknown zones",
    "not-evaluated",
    inVpc,
    ...reader,
    two[0],
    of("aws:ec2/subnet:Subnet")({ availabilityZone: unknown }, { name: "b" }),
  ],
  ["reads a secret, outside", "fail", lambda({}, { from: { role: ["role"] } }), ...reader],
  [
    "is told of a bucket, outside",
    "fail",
    lambda({ environment: unknown }, { from: { environment: ["bucket"] } }),
    of("aws:s3/bucket:Bucket")({}, { name: "bucket" }),
  ],
  [
    "in subnets of another stack",
    "not-evaluated",
    lambda({ vpcConfig: { subnetIds: ["subnet-1", "subnet-2"] } }, { from: { role: ["role"] } }),
    ...reader,
  ],
  [
    "without subnets",
    "fail",
    lambda({ vpcConfig: { subnetIds: [] } }, { from: { role: ["role"] } }),
    ...reader,
  ],
  [
    "its role speaks of no store",
    "not-applicable",
    lambda({}, { from: { role: ["role"] } }),
    ...reader.slice(0, 1),
    of("aws:iam/rolePolicy:RolePolicy")({ policy: "{}" }, { name: "policy", from: { role: ["role"] } }),
  ],
  ["reads nothing", "not-applicable", lambda()],
]);
