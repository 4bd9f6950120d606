import { z } from "zod";
import { databaseClasses, familiesText } from "../catalogue/instances";
import { explained, flag, section, text, whole } from "./key";

const instanceClass = text((value) => databaseClasses.has(value), {
  meaning: "Class of the database instance",
  allowed: `db.<family>.<size>, such as db.m7g.large, of the families ${familiesText.database}`,
});

/** The role is part of the identifier of the instance, which RDS limits to 63 characters. */
const roleKey = /^(?=.{1,12}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const databaseKeys = z.strictObject({
  instanceClass,
  storageGib: whole(20, 65_536, { meaning: "Allocated storage at the start", unit: "GiB" }),
  maxStorageGib: whole(22, 65_536, {
    meaning: "Storage grows by itself up to here",
    unit: "GiB",
    also: "at least 10 % above storageGib",
  }),
  multiAz: flag({ meaning: "A standby in a second zone that takes over by itself" }),
  recoveryWindowDays: whole(1, 35, {
    meaning: "How far back the database can be restored to any moment",
    unit: "days",
    also: "at least what the system's documents ask",
    why: "RDS keeps 1 to 35 days of automated backups; 0 would switch point-in-time recovery off.",
  }),
  replicas: explained(
    z
      .record(z.string().regex(roleKey), section(z.strictObject({ instanceClass }), "One read replica"))
      .default({}),
    {
      meaning: "Read replicas by role; the role is part of the replica's name",
      allowed: "a section of replicas, keyed by up to 12 lower-case letters, digits and single hyphens",
      keys: "role",
    },
  ),
});

export const databaseSchema = section(databaseKeys, "Sizes of the database");
