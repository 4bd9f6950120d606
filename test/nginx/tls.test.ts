import assert from "node:assert/strict";
import type { SecureVersion } from "node:tls";
import { shapes } from "./shapes";
import { needsNginx } from "./support/folder";
import { RunningProxy } from "./support/proxy";
import { connect } from "./support/requests";

describe("TLS between load balancer and instance, on a real nginx", () => {
  let proxy: RunningProxy;

  before(async function () {
    needsNginx(this);
    proxy = await RunningProxy.start(shapes.vdx);
  });

  after(async () => {
    await proxy?.stop();
  });

  /** The protocol and cipher that were agreed on. */
  async function agree(version: SecureVersion, ciphers?: string): Promise<string> {
    const socket = await connect(proxy.port, {
      minVersion: version,
      maxVersion: version,
      ciphers: `${ciphers ?? "DEFAULT"}:@SECLEVEL=0`,
    });
    const agreed = `${String(socket.getProtocol())} ${socket.getCipher().name}`;
    socket.destroy();
    return agreed;
  }

  it("speaks 1.3, and 1.2 for health checks", async () => {
    assert.match(await agree("TLSv1.3"), /^TLSv1\.3 TLS_AES_/);
    assert.match(await agree("TLSv1.2"), /^TLSv1\.2 ECDHE-ECDSA-AES\d+-GCM-/);
  });

  for (const version of ["TLSv1", "TLSv1.1"] as const) {
    it(`refuses ${version}`, async () => {
      await assert.rejects(agree(version), /alert protocol version|unsupported protocol/i);
    });
  }

  for (const cipher of ["ECDHE-ECDSA-AES128-SHA", "ECDHE-ECDSA-AES256-SHA384", "AES128-GCM-SHA256"]) {
    it(`refuses ${cipher}, which has no forward secrecy or no authenticated encryption`, async () => {
      await assert.rejects(agree("TLSv1.2", cipher), /handshake failure/i);
    });
  }

  it("offers what every policy of the load balancer knows", async () => {
    for (const cipher of ["ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-ECDSA-AES256-GCM-SHA384"]) {
      assert.equal(await agree("TLSv1.2", cipher), `TLSv1.2 ${cipher}`);
    }
  });
});
