/** Tokens of AWS Backup. */
export const vault = "aws:backup/vault:Vault";
/** A vault whose lock nobody can take away. */
export const airGappedVault = "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault";
export const vaultLock = "aws:backup/vaultLockConfiguration:VaultLockConfiguration";
export const vaultPolicy = "aws:backup/vaultPolicy:VaultPolicy";
export const plan = "aws:backup/plan:Plan";
export const selection = "aws:backup/selection:Selection";

/** RDS's own copy of backups and transaction logs in another region. */
export const backupCopy = "aws:rds/instanceAutomatedBackupsReplication:InstanceAutomatedBackupsReplication";
