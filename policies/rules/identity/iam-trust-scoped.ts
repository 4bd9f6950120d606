import { judgeStatements, type Principal, type Statement } from "../../kit/iam-document";
import { rule } from "../../kit/rule";
import { fail, pass, type Verdict } from "../../kit/verdict";
import { roleType } from "./policy-documents";

/** Condition keys that leave, of a whole account, principals that somebody chose. */
const choosesPrincipals = (key: string): boolean =>
  ["aws:principalarn", "aws:userid", "aws:sourceidentity", "sts:externalid", "sts:rolesessionname"].includes(
    key,
  ) || key.startsWith("aws:principaltag/");

export const iamTrustScoped = rule({
  name: "iam-trust-scoped",
  sentence: "Trust policies name services or principals, never any principal.",
  severity: "critical",
  frameworks: { checkov: ["CKV_AWS_60", "CKV_AWS_61"], gdpr: ["32(1)(b)"], lgpd: ["46"] },
  remediation:
    "Name in `assumeRolePolicy` the service, the role, or the identity provider with its `sub`, that may take the role.",
  types: [roleType],
  judge: (role) => {
    // AWS takes no role without one; judged all the same, so that an empty text is no way around.
    if (!role.has("assumeRolePolicy")) return fail("has no trust policy");
    return judgeStatements(role, "assumeRolePolicy", (statement) =>
      statement.allows ? judgeTrust(statement) : pass,
    );
  },
});

function judgeTrust(statement: Statement): Verdict {
  if (statement.notPrincipals.length > 0) {
    return fail(`trusts by ${statement.label} everybody but those of NotPrincipal`);
  }
  const open = statement.principals.find(({ id }) => id.includes("*"));
  if (open !== undefined) return fail(`trusts any principal (${open.id}) by ${statement.label}`);
  const account = statement.principals.find(isWholeAccount);
  if (account !== undefined && !statement.isNarrowedBy(choosesPrincipals)) {
    return fail(`trusts everybody in the account ${account.id} by ${statement.label}`);
  }
  const provider = statement.principals.find(({ kind }) => kind === "Federated");
  if (provider !== undefined && !statement.isNarrowedBy(choosesFederated)) {
    return fail(`trusts everybody whom ${provider.id} knows by ${statement.label}: no condition on \`sub\``);
  }
  return pass;
}

function isWholeAccount({ kind, id }: Principal): boolean {
  return kind === "AWS" && /^(\d{12}|arn:[^:]*:iam::\d{12}:root)$/.test(id);
}

/** `sub` says who came; `aud` only says for whom the token was made. `SAML:aud` is that for a sign-in by SAML. */
function choosesFederated(key: string): boolean {
  return key.endsWith(":sub") || key === "saml:sub" || key === "saml:aud";
}
