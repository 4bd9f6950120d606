import { createHash } from "node:crypto";
import type { IdentityContext } from "../../entry";

/** What AWS would stamp with the time of creation: constant, so that two runs give the same bytes. */
export const createdAt = "2026-01-01T00:00:00Z";

/** Hex digits that hang on the resource's identity only; `salt` tells several ids of one resource apart. */
export function hex(context: IdentityContext, length: number, salt = ""): string {
  return digest(`${context.hash}:${salt}`, length);
}

/** Hex digits of any text. */
export function digest(text: string, length: number): string {
  return createHash("sha256").update(text).digest("hex").slice(0, length);
}

/** An input as text; empty where the program left it out or it is not known yet. */
export function text(context: IdentityContext, property: string): string {
  const value = context.inputs[property];
  return typeof value === "string" ? value : "";
}

/** Whether the program switched something on. */
export function isOn(context: IdentityContext, property: string): boolean {
  return context.inputs[property] === true;
}

/** A list of strings among the inputs; empty where it is missing. */
export function texts(context: IdentityContext, property: string): readonly string[] {
  const value = context.inputs[property];
  return Array.isArray(value) ? value.filter((element) => typeof element === "string") : [];
}

/** EC2's long ids: prefix and 17 hex digits, for example `subnet-0a1b2c3d4e5f60718`. */
export function ec2Id(prefix: string): (context: IdentityContext) => string {
  return (context) => `${prefix}-0${hex(context, 16, prefix)}`;
}

/** The id of something that AWS makes along with another resource: same digits, other prefix. */
export function sibling(id: string, prefix: string): string {
  return id.replace(/^[a-z]+-/, `${prefix}-`);
}

/** The id is what the program wrote into this property. */
export function byProperty(property: string): (context: IdentityContext) => string {
  return (context) => text(context, property);
}

/** The id is several properties put together, as the provider's import documentation states. */
export function joined(separator: string, ...properties: string[]): (context: IdentityContext) => string {
  return (context) => properties.map((property) => text(context, property)).join(separator);
}

export function uuid(context: IdentityContext, salt = "uuid"): string {
  const digits = hex(context, 32, salt);
  const parts = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`];
  return [...parts, `a${digits.slice(17, 20)}`, digits.slice(20)].join("-");
}

/** Capital letters and digits as in IAM's unique ids and Route 53's zone ids. */
export function capitals(context: IdentityContext, length: number, salt = ""): string {
  return hex(context, length, `capitals${salt}`).toUpperCase().replace(/0/g, "Z");
}

/** `arn:aws:<service>:<region>:<account>:<resource>` */
export function arn(context: IdentityContext, service: string, resource: string): string {
  return `arn:aws:${service}:${context.region}:${context.accountId}:${resource}`;
}

/** An ARN without region, for the global services. */
export function globalArn(context: IdentityContext, service: string, resource: string): string {
  return `arn:aws:${service}::${context.accountId}:${resource}`;
}

/** The last part of an ARN: after the last `/`, or else after the last `:`. */
export function lastOf(resourceArn: string): string {
  return resourceArn.split(/[/:]/).at(-1) ?? "";
}

/** Values that AWS chooses only where the program did not. */
export function unlessGiven(
  context: IdentityContext,
  chosen: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(chosen).filter(([name]) => context.inputs[name] === undefined));
}

/** How often the resource was made or changed: what AWS counts as a version. */
export function versionOf(context: IdentityContext): number {
  return context.revision ?? 1;
}

/** The VPC of the subnets that an input names; empty where they are not known. */
export function vpcOf(context: IdentityContext, subnets: string): string {
  const first = texts(context, subnets)[0];
  const vpcId = first === undefined ? undefined : context.find?.("aws:ec2/subnet:Subnet", "id", first)?.vpcId;
  return typeof vpcId === "string" ? vpcId : "";
}
