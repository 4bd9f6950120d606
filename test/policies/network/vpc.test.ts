import { unknown } from "../../../policies/kit/value";
import { subnetNoAutoPublicIp } from "../../../policies/rules/network/subnet-no-auto-public-ip";
import { vpcDefaultSgClosed } from "../../../policies/rules/network/vpc-default-sg-closed";
import { vpcEndpointsForAwsServices } from "../../../policies/rules/network/vpc-endpoints-for-aws-services";
import { vpcFlowLogsEnabled } from "../../../policies/rules/network/vpc-flow-logs-enabled";
import { vpcNoDefaultVpc } from "../../../policies/rules/network/vpc-no-default-vpc";
import { of, rows } from "../rows";
import * as p from "./pieces";

const defaultSubnet = of("aws:ec2/defaultSubnet:DefaultSubnet");
const defaultVpc = of("aws:ec2/defaultVpc:DefaultVpc");

rows(subnetNoAutoPublicIp, [
  ["false", "pass", p.subnet("a", { mapPublicIpOnLaunch: false })],
  ["true", "fail", p.subnet("a", { mapPublicIpOnLaunch: true })],
  ["unset", "pass", p.subnet("a")],
  ["unknown", "not-evaluated", p.subnet("a", { mapPublicIpOnLaunch: unknown })],
  ["unset in the default VPC", "fail", defaultSubnet()],
]);

rows(vpcNoDefaultVpc, [
  ["the default VPC", "fail", defaultVpc()],
  ["one of its subnets", "fail", defaultSubnet()],
]);

const closed = p.defaultGroup("default", {}, { vpcId: ["vpc"] });
const anyRule = { protocol: "-1", fromPort: 0, toPort: 0, self: true };
rows(vpcDefaultSgClosed, [
  ["adopted and closed", "pass", p.vpc("vpc"), closed],
  ["not adopted", "fail", p.vpc("vpc")],
  ["not adopted in the default VPC", "fail", defaultVpc()],
  [
    "another VPC's",
    "fail",
    p.vpc("vpc"),
    p.vpc("other"),
    p.defaultGroup("default", {}, { vpcId: ["other"] }),
  ],
  ["adopted by an unknown VPC", "not-evaluated", p.vpc("vpc"), p.defaultGroup("default", { vpcId: unknown })],
  [
    "a rule by the VPC's output",
    "fail",
    p.vpc("vpc"),
    closed,
    p.ingress("a", {}, { securityGroupId: ["vpc"] }),
  ],
  ["the group itself, without rules", "pass", closed, p.vpc("vpc")],
  ["ingress", "fail", p.defaultGroup("default", { ingress: [anyRule] })],
  ["egress", "fail", p.defaultGroup("default", { egress: [anyRule] })],
  ["a separate rule", "fail", closed, p.vpc("vpc"), p.egress("a", {}, { securityGroupId: ["default"] })],
  ["unknown rules", "not-evaluated", p.defaultGroup("default", { ingress: unknown })],
]);

const log = (inputs: Parameters<typeof p.flowLog>[1] = {}, target = "logs") =>
  p.flowLog("log", { trafficType: "ALL", ...inputs }, { vpcId: ["vpc"], logDestination: [target] });
const kept = p.logGroup("logs", { kmsKeyId: unknown, retentionInDays: 90 });
const lifecycle = of("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration");
const sse = of("aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration");
const ofBucket = { from: { bucket: ["files"] } };
rows(vpcFlowLogsEnabled, [
  ["all traffic, encrypted, 90 days", "pass", p.vpc("vpc"), log(), kept],
  ["none", "fail", p.vpc("vpc"), kept],
  ["none in the default VPC", "fail", defaultVpc()],
  ["rejected traffic only", "fail", p.vpc("vpc"), log({ trafficType: "REJECT" }), kept],
  ["traffic type unset", "fail", p.vpc("vpc"), log({ trafficType: undefined }), kept],
  ["unknown traffic type", "not-evaluated", p.vpc("vpc"), log({ trafficType: unknown }), kept],
  ["without a key", "fail", p.vpc("vpc"), log(), p.logGroup("logs", { retentionInDays: 90 })],
  ["for ever", "fail", p.vpc("vpc"), log(), p.logGroup("logs", { kmsKeyId: "k", retentionInDays: 0 })],
  ["one day", "pass", p.vpc("vpc"), log(), p.logGroup("logs", { kmsKeyId: "k", retentionInDays: 1 })],
  ["retention unset", "fail", p.vpc("vpc"), log(), p.logGroup("logs", { kmsKeyId: "k" })],
  ["no destination", "fail", p.vpc("vpc"), p.flowLog("log", { trafficType: "ALL" }, { vpcId: ["vpc"] })],
  [
    "a destination elsewhere",
    "not-evaluated",
    p.vpc("vpc"),
    p.flowLog("log", { trafficType: "ALL", logDestination: "arn:x" }, { vpcId: ["vpc"] }),
  ],
  ["a bucket that says nothing", "fail", p.vpc("vpc"), log({}, "files"), p.bucket("files")],
  [
    "a bucket with both",
    "pass",
    p.vpc("vpc"),
    log({}, "files"),
    p.bucket("files"),
    lifecycle({}, { name: "l", ...ofBucket }),
    sse({}, { name: "e", ...ofBucket }),
  ],
  [
    "a bucket without lifecycle",
    "fail",
    p.vpc("vpc"),
    log({}, "files"),
    p.bucket("files"),
    sse({}, { name: "e", ...ofBucket }),
  ],
]);

const toVpc = { vpcId: ["vpc"] };
const needed = ["ssm", "ssmmessages", "kms", "secretsmanager", "logs"];
const interfaces = (names: readonly string[]) =>
  names.map((name) =>
    p.endpoint(name, { vpcEndpointType: "Interface", serviceName: `com.amazonaws.us-east-1.${name}` }, toVpc),
  );
const s3 = p.endpoint("s3", { serviceName: "com.amazonaws.us-east-1.s3" }, toVpc);
rows(vpcEndpointsForAwsServices, [
  ["all", "pass", p.vpc("vpc"), s3, ...interfaces(needed)],
  ["none", "fail", p.vpc("vpc")],
  ["without KMS", "fail", p.vpc("vpc"), s3, ...interfaces(needed.filter((name) => name !== "kms"))],
  ["without S3", "fail", p.vpc("vpc"), ...interfaces(needed)],
  [
    "a gateway where an interface is needed",
    "fail",
    p.vpc("vpc"),
    s3,
    ...interfaces(needed.slice(1)),
    p.endpoint("ssm", { serviceName: "com.amazonaws.us-east-1.ssm" }, toVpc),
  ],
  [
    "unknown service",
    "not-evaluated",
    p.vpc("vpc"),
    s3,
    ...interfaces(needed.slice(1)),
    p.endpoint("x", { vpcEndpointType: "Interface", serviceName: unknown }, toVpc),
  ],
  [
    "of another VPC",
    "fail",
    p.vpc("vpc"),
    p.vpc("other"),
    p.endpoint("s3", { serviceName: "a.s3" }, { vpcId: ["other"] }),
  ],
]);
