import type { Invoke, InvokeRequest } from "..";
import { CloudError } from "../../protocol/errors";
import { filterValues, regionAsked, stableHex, textOf } from "./region";

/** Prefix lists that AWS keeps, where the id is known; elsewhere an id is made up that never changes. */
const prefixListIds: Readonly<Record<string, string>> = {
  "com.amazonaws.us-east-1.s3": "pl-63a5400a",
  "com.amazonaws.us-west-2.s3": "pl-68a54001",
  "com.amazonaws.us-east-1.dynamodb": "pl-02cd2c6b",
  "com.amazonaws.global.cloudfront.origin-facing": "pl-3b927c52",
};

const prefixListServices = /\.(s3|s3express|dynamodb|vpc-lattice|origin-facing|ec2-instance-connect)$/;

const getAmi: Invoke = (request) => {
  const region = regionAsked(request);
  const { args } = request;
  const architecture =
    filterValues(args, "architecture")[0] ?? (/arm64/.test(JSON.stringify(args)) ? "arm64" : "x86_64");
  const pattern = filterValues(args, "name")[0] ?? textOf(args.nameRegex) ?? "al2023-ami-*";
  const id = `ami-0${stableHex(16, region, architecture, pattern)}`;
  return {
    ...args,
    architecture,
    arn: `arn:aws:ec2:${region}::image/${id}`,
    blockDeviceMappings: [],
    bootMode: "uefi-preferred",
    creationDate: "2026-01-01T00:00:00.000Z",
    deprecationTime: "2028-01-01T00:00:00.000Z",
    description: pattern,
    enaSupport: true,
    hypervisor: "xen",
    id,
    imageId: id,
    imageLocation: `amazon/${id}`,
    imageOwnerAlias: "amazon",
    imageType: "machine",
    imdsSupport: "v2.0",
    kernelId: "",
    lastLaunchedTime: "",
    name: pattern.replaceAll("*", "simulated"),
    ownerId: "137112412989",
    platform: "",
    platformDetails: "Linux/UNIX",
    productCodes: [],
    public: true,
    ramdiskId: "",
    region,
    rootDeviceName: "/dev/xvda",
    rootDeviceType: "ebs",
    rootSnapshotId: `snap-0${stableHex(16, region, id)}`,
    sriovNetSupport: "simple",
    state: "available",
    stateReason: { code: "UNSET", message: "UNSET" },
    tags: {},
    tpmSupport: "",
    usageOperation: "RunInstances",
    virtualizationType: "hvm",
  };
};

const getManagedPrefixList: Invoke = (request) => {
  const { id, name, region } = prefixList(request, textOf(request.args.id));
  return {
    ...request.args,
    addressFamily: "IPv4",
    arn: `arn:aws:ec2:${region}:aws:prefix-list/${id}`,
    entries: [],
    id,
    maxEntries: 0,
    name,
    ownerId: "AWS",
    region,
    tags: {},
    version: 0,
  };
};

const getPrefixList: Invoke = (request) => {
  const { id, name, region } = prefixList(request, textOf(request.args.prefixListId));
  return { ...request.args, cidrBlocks: [], id, name, region };
};

function prefixList(request: InvokeRequest, id: string | undefined): PrefixList {
  const region = regionAsked(request);
  const name = textOf(request.args.name) ?? filterValues(request.args, "prefix-list-name")[0];
  if (name !== undefined && prefixListServices.test(name))
    return { id: prefixListIds[name] ?? madeUp(name), name, region };
  const known = Object.entries(prefixListIds).find(([, knownId]) => knownId === id)?.[0];
  if (known !== undefined && id !== undefined) return { id, name: known, region };
  throw new CloudError(
    "InvalidPrefixListID.NotFound",
    `AWS keeps no prefix list ${name ?? id ?? "without a name"} in ${region}`,
  );
}

interface PrefixList {
  readonly id: string;
  readonly name: string;
  readonly region: string;
}

function madeUp(name: string): string {
  return `pl-${stableHex(8, name)}`;
}

/** Images and prefix lists that AWS provides. */
export const invokes: Readonly<Record<string, Invoke>> = {
  "aws:ec2/getAmi:getAmi": getAmi,
  "aws:ec2/getManagedPrefixList:getManagedPrefixList": getManagedPrefixList,
  "aws:ec2/getPrefixList:getPrefixList": getPrefixList,
};
