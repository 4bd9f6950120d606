import { mailgenius, vdx, refused } from "./cases";

const window = "a whole number from 1 to 35 days, at least what the system's documents ask";
const whyWindow = "RDS keeps 1 to 35 days of automated backups; 0 would switch point-in-time recovery off.";

refused("databases and caches", [
  {
    title: "an impossible instance class",
    path: [...vdx, "database", "instanceClass"],
    value: "db.m7g.huge",
    says:
      'estate:systems.vdx.database.instanceClass is "db.m7g.huge"; allowed: db.<family>.<size>, such as db.m7g.large, ' +
      "of the families t4g, t3, m6g, m7g, m8g, r6g, r7g, r8g, m6i, m7i, r6i, r7i.",
  },
  {
    title: "half a gibibyte",
    path: [...vdx, "database", "storageGib"],
    value: 100.5,
    says: "estate:systems.vdx.database.storageGib is 100.5; allowed: a whole number from 20 to 65536 GiB.",
  },
  {
    title: "less storage than RDS gives",
    path: [...vdx, "database", "storageGib"],
    value: 19,
    says: "estate:systems.vdx.database.storageGib is 19; allowed: a whole number from 20 to 65536 GiB.",
  },
  {
    title: "a storage ceiling under 10 % above the start",
    path: [...vdx, "database", "maxStorageGib"],
    value: 109,
    says:
      "estate:systems.vdx.database.maxStorageGib is 109; allowed: at least 110 GiB, 10 % above storageGib (100). " +
      "RDS refuses a smaller ceiling.",
  },
  {
    title: "a recovery window of 0 days",
    path: [...mailgenius, "database", "recoveryWindowDays"],
    value: 0,
    says: `estate:systems.mailgenius.database.recoveryWindowDays is 0; allowed: ${window}. ${whyWindow}`,
  },
  {
    title: "a recovery window of 36 days",
    path: [...mailgenius, "database", "recoveryWindowDays"],
    value: 36,
    says: `estate:systems.mailgenius.database.recoveryWindowDays is 36; allowed: ${window}. ${whyWindow}`,
  },
  {
    title: "a recovery window below the documents",
    path: [...vdx, "database", "recoveryWindowDays"],
    value: 29,
    says:
      "estate:systems.vdx.database.recoveryWindowDays is 29; allowed: 30 to 35 days. " +
      "VDX keeps its backups 30 days (VDX-071).",
  },
  {
    title: "no replicas where the documents demand them",
    path: [...vdx, "database", "replicas"],
    value: {},
    says:
      "estate:systems.vdx.database.replicas is 0 replicas; allowed: at least 2 in production. " +
      "Asked for by VDX-093, VDX-010, VDX-G04.",
  },
  {
    title: "a replica's name that AWS would not take",
    path: [...mailgenius, "database", "replicas"],
    value: { "Reader 1": { instanceClass: "db.m7g.large" } },
    says:
      'estate:systems.mailgenius.database.replicas."Reader 1" is unknown; allowed: a section of replicas, ' +
      "keyed by up to 12 lower-case letters, digits and single hyphens.",
  },
  {
    title: "a lone cache node in production",
    path: [...vdx, "caches", "cache", "replicas"],
    value: 0,
    says:
      "estate:systems.vdx.caches.cache.replicas is 0; allowed: 1 to 5 in production. " +
      "A lone node takes jobs and sessions with it (MG-C15, EG-150, VDX-C23).",
  },
]);
