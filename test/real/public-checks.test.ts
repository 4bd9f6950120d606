import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer as createHttp, type Server } from "node:http";
import { createServer as createHttps } from "node:https";
import type { AddressInfo } from "node:net";
import * as path from "node:path";
import { buildFunction } from "../../components/compute/bundle";
import { certificateDaysLeft } from "../../functions/public-checks/certificate";
import { runChecks } from "../../functions/public-checks/check";
import type { Findings } from "../../functions/shared/reading";
import type { PublicCheck } from "../../lib/public-checks";
import { documented, endpointOf } from "../functions/metrics-poller/documented";
import { FakeAws } from "./metrics-poller/fake-aws";
import { type Certificates, makeCertificates, temporaryFolder } from "./support";

const health = (path: string): PublicCheck => ({
  host: "localhost",
  path,
  expected: endpointOf("vdx", "health", "health"),
});

const answers: Readonly<Record<string, { status?: number; type?: string; body: string; to?: string }>> = {
  "/health": { body: JSON.stringify(documented.healthVdx) },
  "/degraded": { body: JSON.stringify({ ...documented.healthVdx, status: "degraded" }), status: 503 },
  "/mail-down": {
    body: JSON.stringify({
      ...documented.healthVdx,
      services: { ...documented.healthVdx.services, email: "unhealthy" },
    }),
  },
  "/page": { type: "text/html; charset=utf-8", body: "<!doctype html><title>VDX</title>" },
  "/moved": { status: 302, body: "", to: "/health" },
  "/loop": { status: 302, body: "", to: "/loop" },
  "/back-to-http": { status: 301, body: "", to: "http://localhost/health" },
  "/elsewhere": { status: 301, body: "", to: "https://127.0.0.1:1/" },
};

describe("public checks against real listeners", () => {
  let folder: string;
  let certificates: Certificates;
  let secure: Server;
  let plain: Server;
  /** Whether the plain listener redirects, as the load balancer's does. */
  let redirects = true;

  const port = (server: Server): number => (server.address() as AddressInfo).port;
  const reach = () => ({
    ports: { http: port(plain), https: port(secure) },
    ca: readFileSync(certificates.authorityFile, "utf8"),
  });
  const check = (...checks: PublicCheck[]): Promise<Findings> => runChecks(checks, reach());
  const failed = ({ readings }: Findings) =>
    readings.filter(({ metric }) => metric === "endpointFailed").map(({ value }) => value);

  before(async () => {
    folder = temporaryFolder("public-checks");
    certificates = makeCertificates(folder);
    const { certificateFile, keyFile } = certificates;
    secure = createHttps(
      { cert: readFileSync(certificateFile), key: readFileSync(keyFile) },
      (request, response) => {
        const found = answers[request.url ?? ""] ?? { status: 404, body: "not found" };
        const { status = 200, type = "application/json", body, to } = found;
        response.writeHead(status, { "content-type": type, ...(to && { location: to }) }).end(body);
      },
    );
    plain = createHttp((request, response) => {
      if (!redirects) response.end(JSON.stringify(documented.healthVdx));
      else response.writeHead(301, { location: `https://localhost${request.url ?? ""}` }).end();
    });
    for (const server of [secure, plain]) {
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    }
  });

  after(async () => {
    for (const server of [secure, plain]) {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
    rmSync(folder, { recursive: true, force: true });
  });

  it("follow the redirect from plain HTTP and read the body", async () => {
    const page: PublicCheck = { host: "localhost", path: "/page", expected: { kind: "page" } };
    const result = await check(health("/health"), health("/moved"), page);
    assert.deepEqual(result.faults, []);
    assert.deepEqual(failed(result), [0, 0, 0]);
    assert.equal(result.readings[0]?.dimension, "https://localhost/health");
  });

  it("count the days that the served certificate is still good, once a host", async () => {
    const { readings } = await check(health("/health"), health("/moved"));
    const days = readings.filter(({ metric }) => metric === "certificateDaysLeft");
    assert.equal(days.length, 1);
    assert.equal(days[0]?.dimension, "localhost");
    assert.ok((days[0].value ?? 0) > 1.9 && (days[0].value ?? 9) <= 2);
    const inThreeDays = Date.now() + 3 * 86_400_000;
    assert.ok((await certificateDaysLeft("localhost", port(secure), inThreeDays)) < 0);
  });

  const wrong: readonly [string, string, RegExp][] = [
    ["a system that is degraded", "/degraded", /not healthy: the whole \(level 1\)/],
    ["one part that is down", "/mail-down", /not healthy: email \(level 2\)/],
    ["a page instead of JSON", "/page", /without a JSON object/],
    ["nothing there", "/none", /HTTP 404 without a JSON object/],
    ["a redirect that never ends", "/loop", /more than 5 redirects/],
    ["a redirect back to plain HTTP", "/back-to-http", /back to plain HTTP/],
    ["a redirect to somebody who does not answer", "/elsewhere", /ECONNREFUSED/],
  ];
  for (const [what, at, reason] of wrong) {
    it(`fail for ${what}`, async () => {
      const result = await check(health(at));
      assert.deepEqual(failed(result), [1]);
      assert.match(result.faults[0]?.message ?? "", reason);
    });
  }

  it("fail where plain HTTP is answered instead of redirected", async () => {
    redirects = false;
    try {
      const result = await check(health("/health"));
      assert.match(result.faults[0]?.message ?? "", /it ends at http:/);
    } finally {
      redirects = true;
    }
  });

  it("do not believe a certificate that nobody they trust has signed, but still count its days", async () => {
    const result = await runChecks([health("/health")], { ports: reach().ports });
    assert.deepEqual(failed(result), [1]);
    assert.match(result.faults[0]?.message ?? "", /UNABLE_TO_VERIFY_LEAF_SIGNATURE|self-signed/);
    assert.ok(result.readings.some(({ metric }) => metric === "certificateDaysLeft"));
  });

  it("publish what they found before they fail, as they are deployed", async () => {
    const aws = await FakeAws.create();
    const script = path.join(folder, "index.js");
    writeFileSync(script, buildFunction("public-checks"));
    const runner = `require(${JSON.stringify(script)}).handler().then(console.log, (error) => console.log("failed:", error.message))`;
    const child = spawn(process.execPath, ["-e", runner], {
      env: {
        AWS_ENDPOINT_URL: aws.url,
        AWS_REGION: "us-east-1",
        AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
        AWS_SECRET_ACCESS_KEY: "not-a-key",
        NAMESPACE: "VDX",
        CHECKS: JSON.stringify([{ ...health("/health"), host: "127.0.0.1" }]), // nobody has a certificate for it
      },
    });
    let out = "";
    child.stdout.on("data", (text: Buffer) => (out += text.toString()));
    await new Promise((resolve) => child.once("exit", resolve));
    await aws.destroy();
    assert.match(out, /^failed: https:\/\/127\.0\.0\.1\/health failed: /m);
    const sent = JSON.parse(aws.bodies.at(-1) ?? "{}") as { Namespace: string; MetricData: unknown[] };
    assert.equal(sent.Namespace, "VDX");
    assert.deepEqual(sent.MetricData[0], {
      MetricName: "EndpointFailed",
      Value: 1,
      Unit: "Count",
      Dimensions: [{ Name: "Endpoint", Value: "https://127.0.0.1/health" }],
    });
  });
});
