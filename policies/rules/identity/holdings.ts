import type { Estate } from "../../kit/estate";
import { statementsAt, type Statement } from "../../kit/iam-document";
import { leavesOf } from "../../kit/links";
import type { Subject } from "../../kit/subject";
import { Undetermined, unknown } from "../../kit/value";
import {
  documentPaths,
  policyAttachmentType,
  policyType,
  roleAttachmentType,
  rolePolicyType,
  roleType,
} from "./policy-documents";

/** Who holds what: the resources with policy documents by role, and the roles by such a resource. */
export interface Holdings {
  /** URN of a role → what holds documents for it, the role itself included. */
  readonly documentsOf: ReadonlyMap<string, readonly Subject[]>;
  /** URN of a policy → roles that have it. */
  readonly rolesOf: ReadonlyMap<string, readonly Subject[]>;
}

const known = new WeakMap<Estate, Holdings>();

/** Followed once per estate: every policy looks at every role, which is slow to do again for each rule. */
export function holdingsOf(estate: Estate): Holdings {
  const found = known.get(estate) ?? follow(estate);
  known.set(estate, found);
  return found;
}

/** What all documents of a role allow, as far as they are known: each unknown one is told of by itself. */
export function allowedTo(role: Subject, estate: Estate): readonly Statement[] {
  return (holdingsOf(estate).documentsOf.get(role.urn) ?? []).flatMap((holder) =>
    readable(() => documentPaths(holder)).flatMap((path) =>
      readable(() => statementsAt(holder, path)).filter((statement) => readable(() => [statement.allows])[0]),
    ),
  );
}

/** The place of a document of the role that is not known yet. */
export function openDocumentOf(role: Subject, estate: Estate): string | undefined {
  const holders = holdingsOf(estate).documentsOf.get(role.urn) ?? [];
  return holders
    .flatMap((holder) => {
      if (holder.isUnknown("inlinePolicies")) return [`${holder.name}.inlinePolicies`];
      return documentPaths(holder)
        .filter((path) => leavesOf(holder.raw(path)).includes(unknown))
        .map((path) => `${holder.name}.${path}`);
    })
    .at(0);
}

function follow(estate: Estate): Holdings {
  const documentsOf = new Map<string, Subject[]>();
  const rolesOf = new Map<string, Subject[]>();
  const add = (role: Subject, holder: Subject): void => {
    documentsOf.set(role.urn, [...(documentsOf.get(role.urn) ?? []), holder]);
    rolesOf.set(holder.urn, [...(rolesOf.get(holder.urn) ?? []), role]);
  };
  for (const role of estate.ofType(roleType)) {
    add(role, role);
    for (const policy of estate.targetsOf(role, "managedPolicyArns", policyType)) add(role, policy);
  }
  for (const policy of estate.ofType(rolePolicyType)) {
    for (const role of estate.targetsOf(policy, "role", roleType)) add(role, policy);
  }
  for (const [type, path] of [
    [roleAttachmentType, "role"],
    [policyAttachmentType, "roles"],
  ] as const) {
    for (const attachment of estate.ofType(type)) {
      const policies = estate.targetsOf(attachment, "policyArn", policyType);
      for (const role of estate.targetsOf(attachment, path, roleType)) {
        for (const policy of policies) add(role, policy);
      }
    }
  }
  return { documentsOf, rolesOf };
}

/** Nothing, where it cannot be read yet or is no JSON. */
function readable<T>(read: () => readonly T[]): readonly T[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof Undetermined || error instanceof SyntaxError) return [];
    throw error;
  }
}
