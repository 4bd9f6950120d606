import { strict as assert } from "node:assert";
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { credentials } from "@grpc/grpc-js";
import type { ServiceError } from "@grpc/grpc-js";
import * as services from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as messages from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Cloud } from "../../../simulator";
import { encode } from "../../../simulator/protocol/wire";
import { packageVersion, providerNames } from "../../../simulator/schema/packages";

const bin = join(__dirname, "../../../simulator/bin");

/** Turns a callback call into a promise. */
function answer<T>(call: (callback: (error: ServiceError | null, value: T) => void) => unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    call((error, value) => {
      if (error === null) resolve(value);
      else reject(error);
    });
  });
}

describe("spawned providers", () => {
  let folder = "";
  let running: ChildProcess[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "spawned-"));
    running = [];
  });
  afterEach(() => {
    for (const child of running) child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });

  const file = (): string => join(folder, "cloud.json");

  function launch(provider: string): ChildProcess {
    const env = { ...process.env, SIMULATED_CLOUD_FILE: file() };
    const child = spawn(join(bin, `pulumi-resource-${provider}`), ["127.0.0.1:1"], { cwd: folder, env });
    running.push(child);
    return child;
  }

  async function connect(child: ChildProcess): Promise<services.ResourceProviderClient> {
    assert.ok(child.stdout);
    const [line] = (await once(createInterface(child.stdout), "line")) as [string];
    return new services.ResourceProviderClient(`127.0.0.1:${Number(line)}`, credentials.createInsecure());
  }

  for (const provider of providerNames) {
    it(`${provider} starts from any folder and says its version`, async () => {
      accessSync(join(bin, `pulumi-resource-${provider}`), constants.X_OK);
      const client = await connect(launch(provider));
      const info = await answer<{ getVersion(): string }>((done) => client.getPluginInfo(new Empty(), done));
      assert.equal(info.getVersion(), packageVersion(provider));
      client.close();
    });
  }

  it("ends when the engine closes its input", async () => {
    const child = launch("random");
    await connect(child);
    child.stdin?.end();
    const [code] = (await once(child, "exit")) as [number];
    assert.equal(code, 0);
  });

  it("ends when the engine cancels", async () => {
    const child = launch("random");
    const client = await connect(child);
    const exited = once(child, "exit");
    await answer((done) => client.cancel(new Empty(), done));
    client.close();
    assert.equal(((await exited) as [number])[0], 0);
  });

  it("says what is wrong with the journal, and does not start", async () => {
    writeFileSync(file(), "no journal\n");
    const child = launch("aws");
    let text = "";
    child.stderr?.on("data", (part: Buffer) => (text += part.toString()));
    const [code] = (await once(child, "exit")) as [number];
    assert.equal(code, 1);
    assert.match(text, /the simulated aws provider cannot start: .*cloud\.json: line 1 is no JSON/);
  });

  it("share one cloud: what two processes make at the same time is all there", async () => {
    const each = 40;
    const clients = await Promise.all([launch("aws"), launch("aws"), launch("random")].map(connect));
    await Promise.all(
      clients.map(async (client, index) => {
        await configure(client);
        await Promise.all(Array.from({ length: each }, (_, number) => createOne(client, index, number)));
        client.close();
      }),
    );
    assert.equal(Cloud.load(file()).resources().length, 3 * each);
  });
});

function configure(client: services.ResourceProviderClient): Promise<unknown> {
  const request = new messages.ConfigureRequest().setArgs(encode({ region: "us-east-1" }));
  return answer((done) => client.configure(request, done));
}

function createOne(client: services.ResourceProviderClient, index: number, number: number): Promise<unknown> {
  const isRandom = index === 2;
  const type = isRandom ? "random:index/randomPassword:RandomPassword" : "aws:ec2/vpc:Vpc";
  const request = new messages.CreateRequest()
    .setUrn(`urn:pulumi:s::p::${type}::one-${index}-${number}`)
    .setProperties(encode(isRandom ? { length: 16 } : { cidrBlock: "10.0.0.0/16" }));
  return answer((done) => client.create(request, done));
}
