import type { Invoke, InvokeRequest } from "..";
import type { CloudResource } from "../../cloud/resource";
import { stateOf } from "../../cloud/resource";
import { CloudError } from "../../protocol/errors";
import { Secret } from "../../protocol/values";
import { regionAsked, stableHex, textOf } from "./region";

const zoneType = "aws:route53/zone:Zone";
const aliasType = "aws:kms/alias:Alias";
const keyTypes = ["aws:kms/key:Key", "aws:kms/replicaKey:ReplicaKey"];

const getZone: Invoke = (request) => {
  const { zoneId, name } = request.args;
  const asked = textOf(zoneId) ?? textOf(name) ?? "without a name";
  const zone =
    zoneId === undefined
      ? request.cloud
          .resources()
          .find((one) => one.type === zoneType && dotless(one.inputs.name) === dotless(name))
      : request.cloud.withProperty(zoneType, "id", zoneId)[0];
  if (zone === undefined)
    throw new CloudError("NoSuchHostedZone", `no hosted zone ${asked} lives in the account`);
  const state = stateOf(zone);
  return { ...request.args, ...state, zoneId: zone.id, callerReference: "", linkedServicePrincipal: "" };
};

const getAlias: Invoke = (request) => {
  const name = textOf(request.args.name) ?? "";
  const region = regionAsked(request);
  const alias = inRegion(request, aliasType, "name", name);
  if (alias !== undefined) return { ...stateOf(alias), ...request.args, region };
  if (!name.startsWith("alias/aws/"))
    throw new CloudError("NotFoundException", `${region} has no key alias ${name}`);
  const arn = `arn:aws:kms:${region}:${request.config.account}`;
  const keyId = awsManagedKeyId(region, name);
  return {
    ...request.args,
    arn: `${arn}:${name}`,
    id: name,
    region,
    targetKeyId: keyId,
    targetKeyArn: `${arn}:key/${keyId}`,
  };
};

const getKey: Invoke = (request) => {
  const asked = textOf(request.args.keyId) ?? "";
  const region = regionAsked(request);
  const keyId = asked.includes("alias/")
    ? String(getAlias({ ...request, args: { name: aliasOf(asked) } }).targetKeyId)
    : asked;
  const property = keyId.startsWith("arn:") ? "arn" : "id";
  const own = keyTypes
    .map((type) => inRegion(request, type, property, keyId))
    .find((key) => key !== undefined);
  const isManaged = asked.includes("alias/aws/");
  if (own === undefined && !isManaged)
    throw new CloudError("NotFoundException", `${region} has no key ${asked}`);
  const id = own?.id ?? keyId;
  return {
    ...request.args,
    arn: `arn:aws:kms:${region}:${request.config.account}:key/${id}`,
    awsAccountId: request.config.account,
    customerMasterKeySpec: "SYMMETRIC_DEFAULT",
    description: own?.inputs.description ?? "",
    enabled: true,
    id,
    keyId: asked,
    keyManager: isManaged ? "AWS" : "CUSTOMER",
    keySpec: "SYMMETRIC_DEFAULT",
    keyState: "Enabled",
    keyUsage: "ENCRYPT_DECRYPT",
    multiRegion: own?.inputs.multiRegion ?? false,
    multiRegionConfigurations: [],
    origin: "AWS_KMS",
    region,
    xksKeyConfigurations: [],
  };
};

/** Not random: a preview must say what the update will do. */
const getRandomPassword: Invoke = (request) => {
  const { passwordLength = 32 } = request.args;
  const region = regionAsked(request);
  const digits = stableHex(64, "password", region, JSON.stringify(request.args)).repeat(64);
  const randomPassword = new Secret(`Aa1-${digits}`.slice(0, Number(passwordLength)));
  return { ...request.args, id: region, region, randomPassword };
};

function inRegion(
  request: InvokeRequest,
  type: string,
  property: string,
  value: string,
): CloudResource | undefined {
  const region = regionAsked(request);
  return request.cloud.withProperty(type, property, value).find((resource) => resource.region === region);
}

function aliasOf(text: string): string {
  return text.slice(text.indexOf("alias/"));
}

function awsManagedKeyId(region: string, alias: string): string {
  const digits = stableHex(32, region, alias);
  return [0, 8, 12, 16, 20].map((at, index) => digits.slice(at, [8, 12, 16, 20, 32][index])).join("-");
}

function dotless(name: unknown): string {
  return (textOf(name) ?? "").replace(/\.$/, "");
}

/** Lookups of what lives in the simulated cloud. */
export const invokes: Readonly<Record<string, Invoke>> = {
  "aws:route53/getZone:getZone": getZone,
  "aws:kms/getAlias:getAlias": getAlias,
  "aws:kms/getKey:getKey": getKey,
  "aws:secretsmanager/getRandomPassword:getRandomPassword": getRandomPassword,
};
