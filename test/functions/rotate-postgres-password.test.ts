import assert from "node:assert/strict";
import type { Database, Session } from "../../functions/rotate-postgres-password/database";
import { scramVerifier } from "../../functions/rotate-postgres-password/scram";
import { postgresTarget } from "../../functions/rotate-postgres-password/target";
import type { Credential } from "../../functions/shared/credential";

const base = { host: "db.internal", port: 5432, dbname: "vdx", username: "estate_admin" };
const pending: Credential = { ...base, password: "Pending" };
const current: Credential = { ...base, password: "Current" };
const previous: Credential = { ...base, password: "Previous" };

/** Accepts the listed passwords and writes down what it is asked. */
class FakeDatabase implements Database {
  readonly asked: string[] = [];
  readonly changed: [role: string, verifier: string][] = [];
  open = 0;
  standby = false;
  constructor(private readonly accepted: readonly string[]) {}

  // eslint-disable-next-line @typescript-eslint/require-await
  async logIn({ password }: Credential): Promise<Session | undefined> {
    this.asked.push(password);
    if (!this.accepted.includes(password)) return undefined;
    this.open += 1;
    return {
      isStandby: () => Promise.resolve(this.standby),
      setVerifier: (role, verifier) => {
        this.changed.push([role, verifier]);
        return Promise.resolve();
      },
      close: () => {
        this.open -= 1;
        return Promise.resolve();
      },
    };
  }
}

describe("password of a PostgreSQL role", () => {
  it("is changed with the current one, as a verifier", async () => {
    const database = new FakeDatabase(["Current"]);
    await postgresTarget(database).accept({ pending, current, previous: undefined });
    assert.equal(database.changed.length, 1);
    assert.equal(database.changed[0]?.[0], "estate_admin");
    assert.match(database.changed[0][1], /^SCRAM-SHA-256\$4096:/);
    assert.equal(database.open, 0);
  });

  it("is left alone where it was changed already", async () => {
    const database = new FakeDatabase(["Pending"]);
    await postgresTarget(database).accept({ pending, current, previous });
    assert.deepEqual(database.changed, []);
    assert.equal(database.open, 0);
  });

  it("is changed with the previous one where the server is a rotation behind", async () => {
    const database = new FakeDatabase(["Previous"]);
    await postgresTarget(database).accept({ pending, current, previous });
    assert.deepEqual(database.asked, ["Pending", "Current", "Previous"]);
    assert.equal(database.changed.length, 1);
  });

  it("is not changed on another host that an old version names", async () => {
    const database = new FakeDatabase(["Previous"]);
    const elsewhere = { ...previous, host: "old.internal" };
    await assert.rejects(
      postgresTarget(database).accept({ pending, current, previous: elsewhere }),
      /refuses AWSPENDING, AWSCURRENT and AWSPREVIOUS: .* changed elsewhere/,
    );
    assert.deepEqual(database.changed, []);
  });

  it("cannot be changed on a standby", async () => {
    const database = new FakeDatabase(["Current"]);
    database.standby = true;
    await assert.rejects(postgresTarget(database).accept({ pending, current, previous }), /is a standby/);
    assert.equal(database.open, 0);
  });

  it("is tested by a login", async () => {
    const target = postgresTarget(new FakeDatabase(["Pending"]));
    await target.test(pending);
    await assert.rejects(target.test(current), /refuses the password under test/);
  });

  it("needs host, port, user, database and password in the secret", () => {
    const { parse } = postgresTarget(new FakeDatabase([]));
    assert.deepEqual(parse(JSON.stringify(pending), "AWSPENDING"), pending);
    assert.throws(
      () => parse("{}", "AWSPENDING"),
      /lacks or has empty: host, password, username, dbname, port/,
    );
  });
});

describe("SCRAM verifier", () => {
  // RFC 7677, section 3: password "pencil", its salt and iterations; the keys follow from the exchange printed there.
  it("has the keys of the published example", () => {
    const salt = Buffer.from("W22ZaJ0SNY7soEsUEjb6gQ==", "base64");
    assert.equal(
      scramVerifier("pencil", salt),
      "SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=",
    );
  });

  it("refuses what SASLprep would change", () => {
    assert.throws(() => scramVerifier("pässword"), /printable ASCII/);
  });
});
