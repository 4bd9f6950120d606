import { unknown } from "../../../policies/kit/value";
import { iamNoDecryptAllKeys } from "../../../policies/rules/keys/iam-no-decrypt-all-keys";
import { kmsDeletionWindow } from "../../../policies/rules/keys/kms-deletion-window";
import { kmsPolicyNoWildcard } from "../../../policies/rules/keys/kms-policy-no-wildcard";
import { kmsRotation } from "../../../policies/rules/keys/kms-rotation";
import * as types from "../../../policies/rules/keys/types";
import { documentOf, of, rows } from "../rows";

const key = of(types.key);
const replica = of(types.replicaKey);
const external = of(types.externalKey);
const policy = of(types.keyPolicy);

rows(kmsRotation, [
  ["on", "pass", key({ enableKeyRotation: true })],
  ["off", "fail", key({ enableKeyRotation: false })],
  ["unset", "fail", key()],
  ["unknown", "not-evaluated", key({ enableKeyRotation: unknown })],
  ["asymmetric", "not-applicable", key({ customerMasterKeySpec: "RSA_4096" })],
  ["HMAC", "not-applicable", key({ customerMasterKeySpec: "HMAC_256" })],
  ["symmetric, in words", "fail", key({ customerMasterKeySpec: "SYMMETRIC_DEFAULT" })],
  ["another store", "not-applicable", key({ customKeyStoreId: "cks-1" })],
  ["a replica", "not-applicable", replica()],
]);

const root = { AWS: "arn:aws:iam::111111111111:root" };
const allow = (principal: unknown, more = {}) =>
  documentOf({ Effect: "Allow", Principal: principal as string, Action: "kms:*", Resource: "*", ...more });
const ofKey = { name: "policy", from: { keyId: ["subject"] } };
rows(kmsPolicyNoWildcard, [
  ["own account", "pass", key({ policy: allow(root) })],
  ["everybody", "fail", key({ policy: allow("*") })],
  ["everybody with an account", "fail", replica({ policy: allow({ AWS: "*" }) })],
  ["everybody among others", "fail", external({ policy: allow({ AWS: [root.AWS, "*"] }) })],
  [
    "everybody on a condition",
    "fail",
    key({ policy: allow("*", { Condition: { StringEquals: { "kms:CallerAccount": "1" } } }) }),
  ],
  [
    "everybody but one",
    "fail",
    key({ policy: documentOf({ Effect: "Allow", NotPrincipal: root, Action: "kms:*", Resource: "*" }) }),
  ],
  [
    "a denial for everybody",
    "pass",
    key({ policy: documentOf({ Effect: "Deny", Principal: "*", Action: "kms:*", Resource: "*" }) }),
  ],
  ["unset", "fail", key()],
  ["unset on a replica", "fail", replica()],
  ["unset on a replica with imported material", "fail", of(types.replicaExternalKey)()],
  ["in a resource of its own", "pass", key(), policy({ keyId: unknown, policy: allow(root) }, ofKey)],
  ["the policy of another key", "fail", key(), policy({ keyId: "other" }, { name: "policy" })],
  [
    "a policy of nobody knows which key",
    "not-evaluated",
    key(),
    policy({ keyId: unknown }, { name: "policy" }),
  ],
  ["the resource of its own, open", "fail", policy({ policy: allow("*") })],
  ["unknown", "not-evaluated", key({ policy: unknown })],
  ["no JSON", "fail", key({ policy: "{" })],
]);

rows(kmsDeletionWindow, [
  ["unset", "pass", key()],
  ["at the limit", "pass", key({ deletionWindowInDays: 30 })],
  ["a day below", "fail", replica({ deletionWindowInDays: 29 })],
  ["unknown", "not-evaluated", key({ deletionWindowInDays: unknown })],
  ["disabled", "fail", key({ isEnabled: false })],
  ["a disabled replica", "fail", replica({ enabled: false })],
  ["disabled, with imported material", "fail", external({ enabled: false })],
]);

const statement = (action: unknown, resource: unknown, more = {}) =>
  documentOf({ Effect: "Allow", Action: action as string, Resource: resource as string, ...more });
const rolePolicy = of("aws:iam/rolePolicy:RolePolicy");
const role = of("aws:iam/role:Role");
const oneKey = "arn:aws:kms:us-east-1:111111111111:key/1";
rows(iamNoDecryptAllKeys, [
  ["one key", "pass", rolePolicy({ policy: statement("kms:Decrypt", oneKey) })],
  ["all keys", "fail", rolePolicy({ policy: statement("kms:Decrypt", "*") })],
  [
    "all keys by pattern",
    "fail",
    of("aws:iam/policy:Policy")({
      policy: statement("kms:ReEncryptFrom", "arn:aws:kms:*:111111111111:key/*"),
    }),
  ],
  ["all keys by alias", "fail", rolePolicy({ policy: statement("kms:Decrypt", "arn:aws:kms:*:*:alias/*") })],
  ["one and all", "fail", rolePolicy({ policy: statement(["kms:Decrypt"], [oneKey, "*"]) })],
  ["by a wildcard", "fail", of("aws:iam/userPolicy:UserPolicy")({ policy: statement("kms:*", "*") })],
  ["everything", "fail", of("aws:iam/groupPolicy:GroupPolicy")({ policy: statement("*", "*") })],
  [
    "everything else",
    "fail",
    rolePolicy({ policy: documentOf({ Effect: "Allow", NotAction: "iam:*", Resource: "*" }) }),
  ],
  [
    "every key but one",
    "fail",
    rolePolicy({ policy: documentOf({ Effect: "Allow", Action: "kms:Decrypt", NotResource: oneKey }) }),
  ],
  [
    "on a condition",
    "fail",
    rolePolicy({
      policy: statement("kms:Decrypt", "*", { Condition: { StringEquals: { "kms:ViaService": "s3" } } }),
    }),
  ],
  ["another action", "pass", rolePolicy({ policy: statement("kms:ListKeys", "*") })],
  [
    "a denial",
    "pass",
    rolePolicy({ policy: documentOf({ Effect: "Deny", Action: "kms:*", Resource: "*" }) }),
  ],
  ["unset", "pass", of("aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy")()],
  [
    "a permission set",
    "fail",
    of("aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy")({
      inlinePolicy: statement("kms:Decrypt", "*"),
    }),
  ],
  ["inside a role", "fail", role({ inlinePolicies: [{ name: "x", policy: statement("kms:Decrypt", "*") }] })],
  ["a role without", "pass", role()],
  ["unknown", "not-evaluated", rolePolicy({ policy: unknown })],
  ["inside a role, unknown", "not-evaluated", role({ inlinePolicies: [{ policy: unknown }] })],
]);
