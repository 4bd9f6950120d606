import { encryptAndDecrypt, statementsFor, type KeyHome, type KeyService } from "./key-services";

/** One statement of a key policy. `Resource` is always `*`: in a key policy that means this key. */
export interface Statement {
  readonly Sid: string;
  readonly Effect: "Allow";
  readonly Principal: { readonly AWS: string } | { readonly Service: string };
  readonly Action: string | readonly string[];
  readonly Resource: "*";
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface KeyPolicyFacts {
  readonly home: KeyHome;
  readonly services: readonly KeyService[];
  /** Service-linked role that starts instances with disks under this key. @default none */
  readonly autoscalingRoleArn?: string;
}

/**
 * Who may use a key. Every statement allows; whatever is not listed cannot use the key. Written from plain values only, so
 * every preview shows it in full.
 */
export function keyPolicy({ home, services, autoscalingRoleArn }: KeyPolicyFacts): string {
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      delegation(home.accountId),
      ...services.flatMap((service) => statementsFor(service, home)),
      ...(autoscalingRoleArn === undefined ? [] : diskEncryption(autoscalingRoleArn)),
    ],
  });
}

/**
 * Lets IAM policies of the account decide, which alone gives nobody anything. Without it only principals named here could
 * use or manage the key, and a deleted administrator would leave a key that nobody can ever change again. It is also what
 * lets the roles of our functions, instances and replications work with their own narrow policies.
 */
function delegation(accountId: string): Statement {
  return {
    Sid: "AccountDecidesByIam",
    Effect: "Allow",
    Principal: { AWS: `arn:aws:iam::${accountId}:root` },
    Action: "kms:*",
    Resource: "*",
  };
}

/** The two statements that AWS documents for encrypted disks of Auto Scaling groups. */
function diskEncryption(roleArn: string): Statement[] {
  const role = { Effect: "Allow", Principal: { AWS: roleArn }, Resource: "*" } as const;
  return [
    {
      ...role,
      Sid: "DisksOfInstances",
      Action: encryptAndDecrypt,
    },
    {
      ...role,
      Sid: "DisksAttachedByEc2",
      Action: "kms:CreateGrant",
      Condition: { Bool: { "kms:GrantIsForAWSResource": "true" } },
    },
  ];
}
