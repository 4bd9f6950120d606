/**
 * The controls of the policy catalogue, by its chapters. A control is called as the rule that judges it; where no rule
 * can, `notApplicable` says why. Kept here so that a control which somebody drops is missed even without the catalogue.
 */
export const catalogue: Readonly<Record<string, readonly string[]>> = {
  Network: [
    "vpc-flow-logs-enabled vpc-default-sg-closed vpc-no-default-vpc subnet-no-auto-public-ip",
    "sg-no-open-admin-ports sg-no-open-all-ports sg-no-open-high-risk-ports sg-only-edge-open-to-world",
    "sg-no-unrestricted-egress sg-rules-described nacl-no-open-admin-ports private-routes-via-nat",
    "vpc-endpoints-for-aws-services",
  ],
  "RDS PostgreSQL": [
    "rds-storage-encrypted rds-not-public rds-multi-az rds-backup-retention rds-deletion-protection",
    "rds-tls-enforced rds-iam-auth rds-log-exports rds-query-logging rds-enhanced-monitoring",
    "rds-insights-encrypted rds-minor-upgrades rds-copy-tags-to-snapshots rds-current-ca",
    "rds-safe-engine-version rds-event-subscription rds-snapshot-private-encrypted",
  ],
  "ElastiCache Redis": [
    "redis-encrypted-at-rest redis-encrypted-in-transit redis-auth redis-cmk redis-failover-multi-az",
    "redis-backups redis-minor-upgrades redis-custom-subnet-group",
  ],
  "Load balancer": [
    "alb-http-redirects-to-https alb-tls-policy alb-secure-protocols alb-access-logs",
    "alb-drop-invalid-headers alb-deletion-protection alb-desync-mitigation alb-multi-az",
    "alb-waf-associated",
  ],
  "EC2 and Auto Scaling": [
    "launch-template-imdsv2 launch-template-hop-limit launch-template-no-public-ip ebs-encrypted",
    "ebs-default-encryption userdata-no-secrets asg-elb-health-check asg-multi-az asg-launch-template",
    "instance-role-attached ec2-managed-by-ssm",
  ],
  S3: [
    "s3-block-public-access s3-account-public-block s3-no-public-acl s3-acls-disabled s3-kms-encrypted",
    "s3-tls-only s3-versioning s3-access-logging s3-lifecycle-defined s3-policy-no-wildcard-principal",
    "s3-backup-object-lock s3-backup-replication",
  ],
  "KMS, secrets, parameters": [
    "kms-rotation kms-policy-no-wildcard kms-deletion-window iam-no-decrypt-all-keys secret-cmk",
    "secret-rotation-enabled secret-rotation-90-days ssm-parameter-secure",
  ],
  "Logs, alarms, topics": [
    "log-group-retention-set log-group-retention-bounds log-group-cmk alarm-actions-enabled",
    "security-event-alarms sns-topic-encrypted sns-policy-not-public",
  ],
  "Lambda, Scheduler, Step Functions": [
    "lambda-supported-runtime lambda-not-public lambda-permission-scoped lambda-in-vpc",
    "lambda-env-encrypted lambda-env-no-secrets lambda-dead-letter lambda-url-authenticated scheduler-cmk",
    "sfn-logging tracing-enabled",
  ],
  "AWS Backup": [
    "backup-vault-cmk backup-coverage backup-plan-frequency-retention backup-vault-delete-denied",
  ],
  "CloudFront, WAF, DNS, certificates": [
    "cloudfront-viewer-https cloudfront-tls-1-2 cloudfront-custom-certificate cloudfront-origin-tls",
    "cloudfront-origin-access-control cloudfront-waf cloudfront-logging cloudfront-security-headers",
    "waf-acl-has-rules waf-logging dns-query-logging dns-dnssec dns-no-dangling-record",
    "acm-key-and-renewal",
  ],
  "Account detection and audit": [
    "cloudtrail-multi-region cloudtrail-validated cloudtrail-cmk cloudtrail-to-cloudwatch",
    "cloudtrail-bucket-protected cloudtrail-s3-data-events guardduty-enabled config-recorder-complete",
    "access-analyzer-enabled",
  ],
  "IAM and SSM": [
    "iam-no-full-admin iam-no-service-wildcards iam-no-star-resource iam-no-privilege-escalation",
    "iam-trust-scoped iam-no-users-or-keys iam-password-policy ssm-documents-and-sessions",
  ],
  "Data protection": [
    "data-tags-complete data-region-allowed data-retention-bounded data-erasure-window data-key-lineage",
    "breach-path-complete processor-register-matches data-store-protected no-hidden-drift",
  ],
};

/** Controls that no rule judges, with the reason. */
export const notApplicable: Readonly<Record<string, string>> = {};

export const controls: readonly string[] = Object.values(catalogue)
  .flat()
  .flatMap((names) => names.split(" "));
