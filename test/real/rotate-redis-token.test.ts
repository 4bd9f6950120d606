import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { type Cache, tlsCache } from "../../functions/rotate-redis-token/cache";
import { redisTarget } from "../../functions/rotate-redis-token/target";
import type { Credential } from "../../functions/shared/credential";
import { rotationSteps } from "../../functions/shared/rotation-event";
import { stages } from "../../functions/shared/secret-versions";
import type { ServerTarget } from "../../functions/shared/server-target";
import { FakeSecretVersions } from "../functions/fake-secret-versions";
import { crashingAfter, rotation, step } from "../functions/rotation-run";
import { RedisServer, redisUnavailable } from "./redis-server";
import { makeCertificates, skipLoudly, temporaryFolder } from "./support";

const patience = { remainingMs: () => 60_000, pauseMs: 5, sleep: async (ms: number) => sleep(ms) };

describe("token rotation on a real Redis", () => {
  let server: RedisServer | undefined;
  let cache: Cache;
  let folder: string | undefined;

  before(async function () {
    const reason = redisUnavailable();
    if (reason !== undefined) skipLoudly(this, reason);
    folder = temporaryFolder("certificates");
    const certificates = makeCertificates(folder);
    server = await RedisServer.create(certificates);
    cache = tlsCache(readFileSync(certificates.authorityFile, "utf8"));
    console.log(`      on Redis ${await server.version()}`);
  });

  after(async () => {
    await server?.destroy();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  async function fresh(): Promise<{
    versions: FakeSecretVersions;
    target: ServerTarget;
    group: RedisServer;
  }> {
    assert.ok(server);
    await server.setTokens("FirstTokenOfTheTest");
    const first = { engine: "redis", host: server.host, port: server.port, password: "FirstTokenOfTheTest" };
    return {
      versions: new FakeSecretVersions(first),
      target: redisTarget(cache, server, patience),
      group: server,
    };
  }

  const accepts = (versions: FakeSecretVersions, label: string): Promise<boolean> =>
    cache.accepts(versions.value(label) as unknown as Credential);

  it("rotates twice: each time the new token works and the old one is refused", async () => {
    const { versions, target } = await fresh();
    for (let count = 0; count < 2; count += 1) {
      await rotation(versions, target);
      assert.equal(await accepts(versions, stages.current), true);
      assert.equal(await accepts(versions, stages.previous), false);
    }
  });

  it("converges after a crash at any call, and what the secret says is accepted all the time", async () => {
    for (const service of ["cache", "control", "versions"] as const) {
      let crashed = true;
      for (let calls = 0; crashed; calls += 1) {
        crashed = false;
        const { versions, target, group } = await fresh();
        const versionId = versions.startRotation();
        const dying = {
          versions: service === "versions" ? crashingAfter(versions, calls) : versions,
          target: redisTarget(
            service === "cache" ? crashingAfter(cache, calls) : cache,
            service === "control" ? crashingAfter(group, calls) : group,
            patience,
          ),
        };
        for (const name of rotationSteps) {
          crashed ||= await step(name, versionId, dying).then(
            () => false,
            (error: unknown) => /crash/.test(String(error)),
          );
          assert.equal(await accepts(versions, stages.current), true, `${service} ${calls} ${name}`);
        }
        for (const name of rotationSteps) await step(name, versionId, { versions, target });
        assert.equal(versions.idOf(stages.current), versionId);
        assert.equal(await accepts(versions, stages.current), true);
        assert.equal(await accepts(versions, stages.previous), false);
      }
    }
  });

  it("trusts no server whose authority it does not know", async () => {
    const { versions, group } = await fresh();
    const target = redisTarget(tlsCache(undefined), group, patience);
    await assert.rejects(rotation(versions, target), /Redis at localhost:\d+: .*(certificate|self-signed)/);
  });

  it("says that the server is down where it is down", async () => {
    const { versions } = await fresh();
    const credential = { ...versions.value(stages.current), port: 1 } as unknown as Credential;
    await assert.rejects(cache.accepts(credential), /Redis at localhost:1: .*ECONNREFUSED/);
  });
});
