import { choosesCallers } from "../../kit/caller-conditions";
import type { Estate } from "../../kit/estate";
import { judgeStatements, type Statement } from "../../kit/iam-document";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { fail, notApplicable, pass, type Verdict } from "../../kit/verdict";
import { topicType } from "./types";

export const snsPolicyNotPublic = rule({
  name: "sns-policy-not-public",
  sentence: "Only principals of the topic's own account, and services on its behalf, use a topic.",
  severity: "high",
  frameworks: {
    fsbp: ["SNS.4"],
    checkov: ["CKV_AWS_169", "CKV_AWS_385"],
    gdpr: ["32(1)(b)"],
    lgpd: ["46"],
  },
  remediation:
    "Name services or roles in `policy`, or limit everybody by aws:SourceAccount or aws:PrincipalOrgID.",
  types: ["aws:sns/topicPolicy:TopicPolicy", topicType],
  judge: (subject, estate) => {
    if (!subject.has("policy")) {
      return notApplicable("has no policy of its own: AWS admits the owner only");
    }
    return judgeStatements(subject, "policy", (statement) => judgeStatement(statement, subject, estate));
  },
});

function judgeStatement(statement: Statement, subject: Subject, estate: Estate): Verdict {
  if (!statement.allows) return pass;
  if (statement.namesAnybody) {
    return statement.isNarrowedBy(choosesCallers)
      ? pass
      : fail(`admits everybody by ${statement.label}, without a condition that says who`);
  }
  const accounts = statement.principals.flatMap(({ kind, id }) => (kind === "AWS" ? accountIn(id) : []));
  if (accounts.length === 0) return pass;
  const own = ownAccount(statement, subject, estate);
  if (own === undefined) return { result: "not-evaluated", path: "policy" };
  const foreign = accounts.find((account) => account !== own);
  return foreign === undefined ? pass : fail(`admits the account ${foreign} by ${statement.label}`);
}

/** The account that the topic lies in: from its ARN, wherever that is known. */
function ownAccount(statement: Statement, subject: Subject, estate: Estate): string | undefined {
  const arns = [...statement.resources, subject.raw("arn"), estate.output(subject, "arn")];
  return arns.flatMap((arn) => (typeof arn === "string" ? accountIn(arn) : []))[0];
}

function accountIn(principal: string): readonly string[] {
  const account = /^(\d{12})$|^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(principal);
  const id = account?.[1] ?? account?.[2];
  return id === undefined ? [] : [id];
}
