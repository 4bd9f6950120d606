import type { Estate } from "../../kit/estate";
import type { Statement } from "../../kit/iam-document";
import { isEverything } from "../../kit/iam-patterns";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { allOf, fail, notApplicable, pass, type Verdict } from "../../kit/verdict";
import { holdingsOf } from "./holdings";
import { documentPaths, judgeGrants, policyType, rolePolicyType, roleType } from "./policy-documents";
import { dataActions, landingZone, ownerOf, ownerOfArn, storeTypes } from "./store-owners";

/** Condition keys that keep an action to the resources of one system. */
const choosesSystem = (key: string): boolean => /(^|:)resourcetag\//.test(key);

export const iamDataAccessKnown = rule({
  name: "iam-data-access-known",
  sentence: "A role reaches data stores, secrets and keys of its own system only.",
  severity: "high",
  frameworks: { gdpr: ["25", "32(1)(b)"], lgpd: ["46"] },
  remediation:
    "Name in `Resource` of the `policy` only stores of the role's own system (tag `System`, or the beginning of the name).",
  types: [rolePolicyType, policyType, roleType],
  judge: (subject, estate) => {
    if (!documentPaths(subject).some((path) => subject.has(path))) {
      return notApplicable("holds no policy document of its own");
    }
    const holders = holdersOf(subject, estate);
    const linked = judgeLinks(subject, holders, estate);
    const read = judgeGrants(subject, (statement) => judgeStatement(statement, holders, estate));
    return allOf([linked, read]);
  },
});

/** The systems that get what the document allows. */
function holdersOf(subject: Subject, estate: Estate): readonly string[] {
  const roles = holdingsOf(estate).rolesOf.get(subject.urn) ?? [];
  const owners = (roles.length > 0 ? roles : [subject]).map((holder) => ownerOf(holder) ?? "nobody's");
  return [...new Set(owners)];
}

/** A document that is not known yet names its stores all the same: those of another platform have no business in it. */
function judgeLinks(subject: Subject, holders: readonly string[], estate: Estate): Verdict {
  const paths = documentPaths(subject).filter((path) => subject.isUnknown(path));
  const stores = paths.flatMap((path) => estate.targetsOf(subject, path, ...storeTypes));
  const foreign = stores.find((store) => {
    const owner = ownerOf(store);
    return owner !== undefined && owner !== landingZone && holders.some((holder) => holder !== owner);
  });
  return foreign === undefined
    ? pass
    : fail(
        `of ${holders.join(" and ")} speaks of ${foreign.name}, which belongs to ${ownerOf(foreign) ?? "?"}`,
      );
}

function judgeStatement(statement: Statement, holders: readonly string[], estate: Estate): Verdict {
  const action = dataActions.find((each) => statement.coversAction(each));
  if (action === undefined || statement.isNarrowedBy(choosesSystem)) return pass;
  if (statement.notResources.length > 0) return fail(`allows ${action} on all but a few (NotResource)`);
  return allOf(
    statement.resources.filter(holdsData).map((arn) => {
      if (isEverything(arn)) return fail(`allows ${action} on the stores of every system (${arn})`);
      const owner = ownerOfArn(arn, estate);
      // An id of another stack's store says nothing of whose it is.
      if (owner === undefined) return { result: "not-evaluated", path: `${statement.path}.Resource` };
      return holders.every((holder) => holder === owner)
        ? pass
        : fail(`of ${holders.join(" and ")} allows ${action} on ${arn}, which belongs to ${owner}`);
    }),
  );
}

/** `*`, or an ARN of a service that holds data; a statement may name others beside them. */
function holdsData(arn: string): boolean {
  return (
    !arn.startsWith("arn:") ||
    /^arn:[^:]*:(\*|dynamodb|elasticache|kms|rds|rds-db|s3|s3express|secretsmanager|sqs|ssm)(:|$)/.test(arn)
  );
}
