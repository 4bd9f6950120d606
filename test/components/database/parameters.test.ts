import assert from "node:assert/strict";
import { isStatic, parametersOf } from "../../../components/database/parameters";

describe("parameters of PostgreSQL on RDS", () => {
  it("wait for a reboot where PostgreSQL reads them at start only", () => {
    const atStart = [
      "max_connections",
      "shared_preload_libraries",
      "cron.database_name",
      "pg_stat_statements.max",
    ];
    for (const name of atStart) assert.equal(isStatic(name), true, name);
    const atOnce = [
      "rds.force_ssl",
      "wal_keep_size",
      "log_statement",
      "pg_stat_statements.track",
      "work_mem",
    ];
    for (const name of atOnce) assert.equal(isStatic(name), false, name);
  });

  it("come in the order of their names, whatever order the documents have", () => {
    const names = parametersOf({ work_mem: "8192", max_connections: "100" }).map(({ name }) => name);
    assert.deepEqual(names, [...names].sort());
  });
});
