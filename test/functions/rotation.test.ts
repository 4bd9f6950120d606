import assert from "node:assert/strict";
import { parseCredential, type Credential } from "../../functions/shared/credential";
import { rotationSteps } from "../../functions/shared/rotation-event";
import { stages } from "../../functions/shared/secret-versions";
import { passwordChange, type ServerTarget } from "../../functions/shared/server-target";
import { FakeSecretVersions } from "./fake-secret-versions";
import { crashingAfter, logged, rotation, step } from "./rotation-run";

const first = {
  host: "db.internal",
  port: 5432,
  username: "estate_admin",
  dbname: "vdx",
  password: "First1",
};

/** A server that knows one password, and takes a change from whoever has it. */
class OnePasswordServer implements ServerTarget {
  password = first.password;
  renew = passwordChange.renew;
  checkSuccession = passwordChange.checkSuccession;
  parse = (json: string, label: string): Credential => parseCredential(json, label, ["username"]);

  // eslint-disable-next-line @typescript-eslint/require-await
  async accept({ pending, current }: { pending: Credential; current: Credential }): Promise<void> {
    if (this.password === pending.password) return;
    if (this.password !== current.password) throw new Error("refused");
    this.password = pending.password;
  }

  // eslint-disable-next-line @typescript-eslint/require-await
  async test({ password }: Credential): Promise<void> {
    if (password !== this.password) throw new Error("refused");
  }
}

describe("rotation", () => {
  it("puts a new password in force and keeps the other fields", async () => {
    const versions = new FakeSecretVersions(first);
    const server = new OnePasswordServer();
    const versionId = await rotation(versions, server);
    assert.equal(versions.idOf(stages.current), versionId);
    assert.equal(versions.idOf(stages.previous), versions.firstId);
    const value = versions.value(stages.current);
    assert.deepEqual({ ...value, password: "" }, { ...first, password: "" });
    assert.notEqual(value.password, first.password);
    assert.match(String(value.password), /^[A-Za-z0-9]{40}$/);
    assert.equal(value.password, server.password);
  });

  it("never lets the version that the program made lose its last label", async () => {
    const versions = new FakeSecretVersions(first);
    const server = new OnePasswordServer();
    for (let count = 0; count < 4; count += 1) {
      await rotation(versions, server);
      versions.collectGarbage();
    }
    assert.ok(versions.versions.has(versions.firstId));
    assert.equal(versions.idOf(stages.initial), versions.firstId);
    assert.equal(versions.versions.size, 3, "current, previous and the first; no other version is kept");
  });

  it("gives the label where the first version came without one", async () => {
    const versions = new FakeSecretVersions(first, [stages.current]);
    const server = new OnePasswordServer();
    for (let count = 0; count < 3; count += 1) await rotation(versions, server);
    versions.collectGarbage();
    assert.equal(versions.idOf(stages.initial), versions.firstId);
  });

  it("converges after a crash at any call, in any step", async () => {
    let completed = 0;
    for (let calls = 0; completed < 4; calls += 1) {
      completed = 0;
      const versions = new FakeSecretVersions(first, [stages.current]);
      const server = new OnePasswordServer();
      const versionId = versions.startRotation();
      for (const name of rotationSteps) {
        const crashing = { versions: crashingAfter(versions, calls), target: server };
        await step(name, versionId, crashing).then(
          () => (completed += 1),
          async (error: unknown) => {
            assert.match(String(error), /crash/);
            for (const again of rotationSteps) await step(again, versionId, { versions, target: server });
          },
        );
      }
      assert.equal(versions.value(stages.current).password, server.password);
      assert.equal(versions.idOf(stages.initial), versions.firstId);
      assert.ok(calls < 50);
    }
  });

  it("does each step twice without harm", async () => {
    const versions = new FakeSecretVersions(first);
    const server = new OnePasswordServer();
    const versionId = versions.startRotation();
    for (const name of rotationSteps) {
      await step(name, versionId, { versions, target: server });
      const before = server.password;
      await step(name, versionId, { versions, target: server });
      assert.equal(server.password, before);
    }
    assert.equal(versions.value(stages.current).password, server.password);
  });

  it("answers the test that Secrets Manager makes when rotation is switched on", async () => {
    const server = new OnePasswordServer();
    const empty = new FakeSecretVersions(first);
    await step("testSecret", empty.startRotation(), { versions: empty, target: server });
    const copied = new FakeSecretVersions(first);
    const versionId = copied.startRotation();
    await copied.writePending("", versionId, JSON.stringify(first));
    await step("testSecret", versionId, { versions: copied, target: server });
    server.password = "another";
    await assert.rejects(step("testSecret", versionId, { versions: copied, target: server }), /refused/);
  });

  it("refuses what is no rotation of this secret", async () => {
    const server = new OnePasswordServer();
    const versions = new FakeSecretVersions(first);
    const run = (id: string): Promise<void> => step("createSecret", id, { versions, target: server });
    await assert.rejects(run("unknown"), /no version unknown/);
    const old = versions.startRotation();
    versions.startRotation();
    await assert.rejects(run(old), /neither pending nor current/);
    versions.rotationEnabled = false;
    await assert.rejects(run(old), /switched off/);
  });

  it("does not put a version without a value in force", async () => {
    const versions = new FakeSecretVersions(first);
    const target = new OnePasswordServer();
    await assert.rejects(step("setSecret", versions.startRotation(), { versions, target }), /createSecret/);
    await assert.rejects(step("finishSecret", versions.startRotation(), { versions, target }), /no value/);
  });

  it("does not carry a password to a server that the current version does not name", async () => {
    const versions = new FakeSecretVersions(first);
    const target = new OnePasswordServer();
    const versionId = versions.startRotation();
    await versions.writePending(
      "",
      versionId,
      JSON.stringify({ ...first, host: "evil.example", password: "x" }),
    );
    await assert.rejects(step("setSecret", versionId, { versions, target }), /differs .* in: host/);
    assert.equal(target.password, first.password);
  });

  it("names fields in errors, never values", async () => {
    const target = new OnePasswordServer();
    for (const text of ['{"password":"Hidden', '"Hidden"', '{"password":"Hidden","port":"Hidden"}']) {
      const versions = new FakeSecretVersions(first);
      const versionId = versions.startRotation();
      await versions.writePending("", versionId, text);
      await assert.rejects(step("setSecret", versionId, { versions, target }), (error: Error) => {
        assert.doesNotMatch(`${error.message}${error.stack ?? ""}`, /Hidden/);
        return true;
      });
    }
  });

  it("logs ids and steps, no secret value", async () => {
    logged.length = 0;
    const versions = new FakeSecretVersions(first);
    const target = new OnePasswordServer();
    await rotation(versions, target);
    assert.equal(logged.length, 4);
    for (const line of logged) {
      assert.ok(!line.includes(first.password) && !line.includes(target.password));
    }
  });
});
