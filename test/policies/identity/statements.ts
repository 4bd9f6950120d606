import type { Value } from "../../../policies/kit/value";
import type { Written } from "../judge";
import { documentOf, of } from "../rows";

export const role = of("aws:iam/role:Role");
export const policy = of("aws:iam/policy:Policy");
export const rolePolicy = of("aws:iam/rolePolicy:RolePolicy");
export const attachment = of("aws:iam/rolePolicyAttachment:RolePolicyAttachment");

type Body = { readonly [key: string]: Value };

/** A policy of a role with one statement that allows. */
export function allowing(action: Value, resource: Value = "*", more: Body = {}): Written {
  return rolePolicy({
    policy: documentOf({ Effect: "Allow", Action: action, Resource: resource, ...more }),
  });
}

/** A policy of a role with one statement as given. */
export function stating(...statements: readonly Body[]): Written {
  return rolePolicy({ policy: documentOf(...statements) });
}

/** AWS's own policy of that name. */
export const awsPolicy = (name: string): string => `arn:aws:iam::aws:policy/${name}`;
