import type { Estate } from "../../kit/estate";
import { type Statement, statementsAt } from "../../kit/iam-document";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { some } from "../../kit/three-valued";
import { fail, passIf } from "../../kit/verdict";
import { siblingsOf } from "./settings";
import { buckets, policies } from "./types";

/** Without a policy S3 answers over plain HTTP as well. */
export const s3TlsOnly = rule({
  name: "s3-tls-only",
  sentence: "The policy of every bucket refuses requests without TLS.",
  severity: "medium",
  frameworks: {
    fsbp: ["S3.5"],
    cis: ["2.1.1"],
    checkov: ["CKV_AWS_379"],
    gdpr: ["32(1)(a)"],
    lgpd: ["46"],
    requirements: ["MG-224"],
  },
  remediation:
    'Add a Deny of `s3:*` to everybody, for the bucket and its objects, where `aws:SecureTransport` is "false".',
  types: buckets,
  judge: (subject, estate) => {
    const documents = documentsOf(subject, estate);
    if (documents.length === 0) return fail("has no policy that refuses requests without TLS");
    const statements = documents.flatMap((each) => statementsAt(each, "policy"));
    return passIf(
      some(...statements.map((each) => () => refusesPlain(each))),
      "has a policy that lets requests without TLS through",
    );
  },
});

/** What holds a policy of the bucket: policies of their own, or the bucket's deprecated argument. */
export function documentsOf(bucket: Subject, estate: Estate): readonly Subject[] {
  return bucket.has("policy") ? [bucket] : siblingsOf(bucket, estate, policies);
}

/** Everybody, every action, the bucket as well as its objects, and no other condition that narrows it. */
function refusesPlain(statement: Statement): boolean {
  if (statement.allows || !statement.namesAnybody || statement.notPrincipals.length > 0) return false;
  if (!statement.coversAction("s3:GetObject") || !statement.coversAction("s3:PutObject")) return false;
  const { resources, conditions } = statement;
  const objects = resources.some((each) => each.endsWith("*"));
  const bucket = resources.some((each) => each === "*" || !each.includes("/"));
  const onlyCondition =
    conditions.length === 1 &&
    conditions.every(
      ({ operator, key, values }) =>
        /^Bool(IfExists)?$/.test(operator) &&
        key === "aws:securetransport" &&
        values.every((each) => each.toLowerCase() === "false"),
    );
  return objects && bucket && onlyCondition;
}
