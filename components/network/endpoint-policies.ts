/**
 * Policies of VPC endpoints: an outer limit on top of everybody's own permissions. They stop somebody inside the VPC from
 * carrying data away with the credentials of another account. Actions stay open on purpose: what a principal of this
 * account may do is decided by its role.
 */

/** Only principals of this account may use the endpoint. */
export function principalsOf(accountId: string): string {
  return document([accountStatement(accountId)]);
}

/**
 * The same for S3, plus what instances read without credentials of this account: packages of Amazon Linux 2023 (asked for
 * anonymously) and image layers of ECR (handed out as links signed by ECR). Both lie in buckets owned by AWS.
 */
export function principalsAndPackages(accountId: string, region: string): string {
  return document([
    accountStatement(accountId),
    {
      Sid: "PackagesAndImageLayers",
      Effect: "Allow",
      Principal: "*",
      Action: "s3:GetObject",
      Resource: [
        `arn:aws:s3:::al2023-repos-${region}-de612dc2/*`,
        `arn:aws:s3:::prod-${region}-starport-layer-bucket/*`,
      ],
    },
  ]);
}

function accountStatement(accountId: string): object {
  return {
    Sid: "PrincipalsOfThisAccount",
    Effect: "Allow",
    Principal: "*",
    Action: "*",
    Resource: "*",
    Condition: { StringEquals: { "aws:PrincipalAccount": accountId } },
  };
}

function document(statements: readonly object[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}
