import { judgeStatements, type Statement } from "../../kit/iam-document";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { known } from "../../kit/value";
import { allOf, fail, notApplicable, pass, passIf, type Verdict } from "../../kit/verdict";
import { roleType } from "./policy-documents";

const providerType = "aws:iam/openIdConnectProvider:OpenIdConnectProvider";

/** The issuer of tokens for workflows of GitHub Actions, which serves every repository there is. */
const issuer = "token.actions.githubusercontent.com";
const audience = "sts.amazonaws.com";

/**
 * One repository, and of it a branch, a tag or an environment (GitHub, "OpenID Connect reference": the claim `sub`). A
 * pull request is anybody's who may open one.
 */
const scoped = /^repo:[^*?:/]+\/[^*?:/]+:(ref:refs\/(heads|tags)\/[^*?]+\*?|environment:[^*?]+)$/;

export const iamFederationScoped = rule({
  name: "iam-federation-scoped",
  sentence:
    "A workflow of GitHub takes a role only from one repository, and there from a named branch or environment.",
  severity: "critical",
  frameworks: { checkov: ["CKV_AWS_393", "CKV_AWS_358"], gdpr: ["32(1)(b)"], lgpd: ["46"] },
  remediation:
    "Condition `assumeRolePolicy` on `token.actions.githubusercontent.com:sub` (repo:owner/name:environment:production) and on `aud` sts.amazonaws.com; list only that in `clientIdLists`.",
  types: [roleType, providerType],
  judge: (subject) => (subject.type === providerType ? judgeProvider(subject) : judgeRole(subject)),
});

function judgeProvider(provider: Subject): Verdict {
  if (!provider.text("url").includes(issuer)) return notApplicable("is not GitHub");
  const others = provider
    .list("clientIdLists")
    .filter((each) => each !== audience)
    .map((each, index) => known(each, `clientIdLists.${index}`));
  return passIf(
    others.length === 0,
    `takes tokens that were made for others too (${others.map((each) => JSON.stringify(each)).join(", ")})`,
  );
}

function judgeRole(role: Subject): Verdict {
  if (!role.has("assumeRolePolicy")) return notApplicable("has no trust policy");
  let trusts = false;
  const verdict = judgeStatements(role, "assumeRolePolicy", (statement) => {
    if (!statement.allows || !namesGithub(statement)) return pass;
    trusts = true;
    return judgeTrust(statement);
  });
  return verdict.result === "pass" && !trusts ? notApplicable("trusts no workflow of GitHub") : verdict;
}

function namesGithub(statement: Statement): boolean {
  return statement.principals.some(({ kind, id }) => kind === "Federated" && id.includes(issuer));
}

function judgeTrust(statement: Statement): Verdict {
  const subjects = valuesOf(statement, "sub");
  const wide = subjects.filter((value) => !scoped.test(value));
  return allOf([
    subjects.length === 0
      ? fail(`lets every workflow of GitHub take it (${statement.label} has no condition on \`sub\`)`)
      : passIf(wide.length === 0, `lets more than one branch or environment take it: ${wide.join(", ")}`),
    passIf(
      valuesOf(statement, "aud").includes(audience),
      `does not ask for whom the token was made (${statement.label}, \`aud\`)`,
    ),
  ]);
}

/** Values that a claim must have. Operators that also hold without the claim do not count. */
function valuesOf(statement: Statement, claim: string): readonly string[] {
  return statement.conditions
    .filter(
      ({ operator, key }) =>
        key === `${issuer}:${claim}` && /^(ForAnyValue:)?String(Equals|Like)$/.test(operator),
    )
    .flatMap(({ values }) => values);
}
