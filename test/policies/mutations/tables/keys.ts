import { bad, drop, type MutationTable, set, setBeside } from "../mutation";

const key = "aws:kms/key:Key";
const secret = "aws:secretsmanager/secret:Secret";
const rotation = "aws:secretsmanager/secretRotation:SecretRotation";
const parameter = "aws:ssm/parameter:Parameter";
const anybody = JSON.stringify({
  Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "kms:Decrypt", Resource: "*" }],
});

export const keyMutations: MutationTable = {
  "kms-rotation": [set(key, { enableKeyRotation: undefined })],
  "kms-policy-no-wildcard": [
    set(key, { policy: anybody }),
    set(key, { policy: undefined }),
    bad("aws:kms/keyPolicy:KeyPolicy", { policy: anybody }, { keyId: [key] }),
  ],
  "kms-deletion-window": [set(key, { deletionWindowInDays: 7 }), set(key, { isEnabled: false })],
  "iam-no-decrypt-all-keys": [
    bad("aws:iam/policy:Policy", {
      policy: JSON.stringify({
        Statement: { Effect: "Allow", Action: ["kms:Dec*"], Resource: "arn:aws:kms:*:*:key/*" },
      }),
    }),
    set("aws:iam/role:Role", {
      inlinePolicies: [
        {
          name: "keys",
          policy: JSON.stringify({ Statement: [{ Effect: "Allow", NotAction: "s3:*", Resource: "*" }] }),
        },
      ],
    }),
  ],
  "secret-cmk": [set(secret, { kmsKeyId: undefined }), set(secret, { "replicas.0.kmsKeyId": undefined })],
  "secret-rotation-enabled": [
    drop(secret, { type: rotation, via: "secretId" }),
    setBeside(secret, { type: rotation, via: "secretId" }, { rotationEnabled: false }),
  ],
  "secret-rotation-90-days": [
    set(rotation, { "rotationRules.automaticallyAfterDays": 91 }),
    set(rotation, { rotationRules: { scheduleExpression: "rate(200 days)" } }),
    set(rotation, { rotationRules: undefined }),
  ],
  "ssm-parameter-secure": [
    set(parameter, { keyId: undefined }),
    bad(parameter, { name: "/vdx/production/SMTP_PASSWORD", type: "String", value: "see the vault" }),
  ],
};
