import { referredValues } from "../cloud/paths";
import type { CloudResource } from "../cloud/resource";
import { propertyOf, stateOf } from "../cloud/resource";
import { CloudError } from "../protocol/errors";
import { plainMap } from "../protocol/values";
import type { ValueMap } from "../protocol/values";
import { entryOf } from "../types";
import type { Reference } from "../types/entry";
import { regionOf } from "./request";
import type { ResourceRequest } from "./request";

/** Refuses inputs that name something that does not live in the account and region. */
export function refuseDanglingReferences(request: ResourceRequest, inputs: ValueMap): void {
  const open = plainMap(inputs);
  const region = regionOf(request, open);
  for (const reference of entryOf(request.type).references ?? []) {
    for (const value of referredValues(open, reference)) {
      if (typeof value === "string" && !isReachable(request, reference, value, region)) {
        const kinds = reference.to.map(kindOf).join(" or ");
        const where = region === "" ? "" : ` in ${region}`;
        throw new CloudError(
          `${reference.to.map(shortName)[0] ?? "Resource"}NotFound`,
          `${reference.path} of ${described(request)} is "${value}", but account ${request.config.account} has ` +
            `no ${kinds} with that ${reference.by}${where}`,
        );
      }
    }
  }
}

function isReachable(request: ResourceRequest, reference: Reference, value: string, region: string): boolean {
  if (reference.except?.test(value) === true || belongsToSomebodyElse(value, request.config.account))
    return true;
  const anyRegion = reference.anyRegion ?? value.startsWith("arn:");
  return reference.to.some((type) =>
    request.cloud
      .withProperty(type, reference.by, value)
      .some((target) => anyRegion || region === "" || target.region === "" || target.region === region),
  );
}

/** An ARN of AWS itself or of another account: nobody here can tell whether it exists. */
function belongsToSomebodyElse(value: string, account: string): boolean {
  const owner = value.startsWith("arn:") ? value.split(":")[4] : undefined;
  return owner !== undefined && owner !== "" && owner !== account;
}

/** Refuses a second resource with a name (or other identity) that is taken. */
export function refuseDuplicates(request: ResourceRequest, inputs: ValueMap, itself?: CloudResource): void {
  const open = plainMap(inputs);
  const region = regionOf(request, open);
  for (const properties of entryOf(request.type).unique ?? []) {
    const identity = properties.filter((property) => open[property] !== undefined);
    if (properties[0] === undefined || open[properties[0]] === undefined) continue;
    const twin = request.cloud
      .withProperties(
        request.type,
        Object.fromEntries(identity.map((property) => [property, open[property]])),
      )
      .filter(
        (other) => other !== itself && other.region === region && other.account === request.config.account,
      )
      .find((other) => properties.every((property) => propertyOf(other, property) === open[property]));
    if (twin !== undefined) {
      const values = identity.map((property) => `${property} ${JSON.stringify(open[property])}`).join(", ");
      throw new CloudError(
        `${shortName(request.type)}AlreadyExists`,
        `${described(request)} cannot have ${values}: that is taken by ${twin.urn} (${twin.id})`,
      );
    }
  }
}

/** Refuses to delete what protects itself, and what others still stand on. */
export function refuseDeletion(request: ResourceRequest, resource: CloudResource): void {
  const state = stateOf(resource);
  const refusal = entryOf(resource.type).deletionRefused?.(state);
  if (refusal !== undefined) {
    const [, code = "OperationNotPermitted", explanation = ""] =
      /^(?:([A-Z]\w+): )?(.*)$/s.exec(refusal) ?? [];
    throw new CloudError(code, `${described(request)} cannot be deleted: ${explanation}`);
  }
  for (const other of request.cloud.referrersTo(resource)) {
    const reference = (entryOf(other.type).references ?? []).find((candidate) =>
      standsOn(other, candidate, resource),
    );
    if (reference !== undefined) {
      throw new CloudError(
        "DependencyViolation",
        `${described(request)} (${resource.id}) cannot be deleted: ${reference.path} of ${other.urn} (${other.id}) ` +
          "still refers to it",
      );
    }
  }
}

function standsOn(other: CloudResource, reference: Reference, target: CloudResource): boolean {
  if (!reference.to.includes(target.type) || !(reference.blocksDeletion ?? !/arn$/i.test(reference.by)))
    return false;
  const isSameRegion = other.region === "" || target.region === "" || other.region === target.region;
  return (
    other.account === target.account &&
    (isSameRegion || reference.anyRegion === true) &&
    referredValues(other.inputs, reference).includes(propertyOf(target, reference.by))
  );
}

function described({ urn, type }: ResourceRequest): string {
  return `${kindOf(type)} "${urn.split("::").at(-1) ?? urn}"`;
}

/** `aws:rds/instance:Instance` → `rds instance`. */
function kindOf(type: string): string {
  const module = type.split(":")[1] ?? type;
  return module.replace("/", " ").replace(/^index /, "");
}

function shortName(type: string): string {
  return type.split(":").at(-1) ?? type;
}
