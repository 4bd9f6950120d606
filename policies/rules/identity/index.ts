import type { Rule } from "../../kit/rule";
import { iamDataAccessKnown } from "./iam-data-access-known";
import { iamFederationScoped } from "./iam-federation-scoped";
import { iamNoFullAdmin } from "./iam-no-full-admin";
import { iamNoPrivilegeEscalation } from "./iam-no-privilege-escalation";
import { iamNoServiceWildcards } from "./iam-no-service-wildcards";
import { iamNoStarResource } from "./iam-no-star-resource";
import { iamNoUsersOrKeys } from "./iam-no-users-or-keys";
import { iamPasswordPolicy } from "./iam-password-policy";
import { iamTrustScoped } from "./iam-trust-scoped";
import { noHiddenDrift } from "./no-hidden-drift";
import { noSecretLiteral } from "./no-secret-literal";
import { resourcePolicyNotPublic } from "./resource-policy-not-public";
import { ssmDocumentsAndSessions } from "./ssm-documents-and-sessions";

/** Who may do what, and what nobody may write down or hide. */
export const identityRules: readonly Rule[] = [
  iamDataAccessKnown,
  iamFederationScoped,
  iamNoFullAdmin,
  iamNoPrivilegeEscalation,
  iamNoServiceWildcards,
  iamNoStarResource,
  iamNoUsersOrKeys,
  iamPasswordPolicy,
  iamTrustScoped,
  noHiddenDrift,
  noSecretLiteral,
  resourcePolicyNotPublic,
  ssmDocumentsAndSessions,
];
