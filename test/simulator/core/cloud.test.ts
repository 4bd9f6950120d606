import { strict as assert } from "node:assert";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Cloud } from "../../../simulator";
import { SharedCloud } from "../../../simulator/cloud/shared-cloud";
import { Secret } from "../../../simulator/protocol/values";
import type { ValueMap } from "../../../simulator/protocol/values";
import { create, read, remove } from "../../../simulator/resource/lifecycle";
import type { ResourceRequest } from "../../../simulator/resource/request";

const vpcType = "aws:ec2/vpc:Vpc";
const parameterType = "aws:ssm/parameter:Parameter";

function requestFor(cloud: Cloud, type: string, name: string): ResourceRequest {
  const urn = `urn:pulumi:test::core::${type}::${name}`;
  const config = { provider: "aws", account: "111111111111", region: "us-east-1", defaultTags: {} } as const;
  return { cloud, config, urn, type };
}

function addVpc(cloud: Cloud, name: string): string {
  return create(requestFor(cloud, vpcType, name), { cidrBlock: "10.0.0.0/16" }).id;
}

describe("the simulated cloud", () => {
  let folder = "";
  let file = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "simulated-cloud-"));
    file = join(folder, "deep/cloud.json");
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("gives the ids of any fresh cloud, and never one twice", () => {
    const [one, other] = [new Cloud(), new Cloud()];
    addVpc(other, "something-else");
    assert.equal(addVpc(one, "net"), addVpc(other, "net"));
    const first = one.find("net").id;
    one.remove("net");
    assert.notEqual(addVpc(one, "net"), first);
  });

  it("finds by name or URN, and says when a name is not enough", () => {
    const cloud = new Cloud();
    addVpc(cloud, "net");
    create(requestFor(cloud, "aws:ec2/internetGateway:InternetGateway", "net"), {});
    assert.throws(() => cloud.find("net"), /give the URN: .*Vpc::net, .*InternetGateway::net/);
    assert.equal(cloud.find(`urn:pulumi:test::core::${vpcType}::net`).type, vpcType);
    assert.throws(() => cloud.find("nat"), /nothing in the simulated cloud is named "nat"/);
  });

  it("survives being saved and loaded, generations included", () => {
    const cloud = new Cloud();
    addVpc(cloud, "net");
    addVpc(cloud, "old");
    cloud.remove("old");
    cloud.save(file);
    const loaded = Cloud.load(file);
    assert.deepEqual(loaded.resources(), cloud.resources());
    assert.equal(addVpc(loaded, "old"), addVpc(cloud, "old"));
    assert.equal(Cloud.load(join(folder, "none.json")).resources().length, 0);
  });

  it("ignores half a line, and names the line that is broken", () => {
    const cloud = new Cloud();
    addVpc(cloud, "net");
    cloud.save(file);
    appendFileSync(file, '{"put":{"urn":');
    assert.equal(Cloud.load(file).resources().length, 1);
    appendFileSync(file, "\n");
    assert.throws(() => Cloud.load(file), /cloud\.json: line 3 is no JSON/);
    writeFileSync(file, "resources: []\n");
    assert.throws(() => Cloud.load(file), /cloud\.json: line 1 is no JSON/);
    writeFileSync(file, "{}\n");
    assert.throws(() => Cloud.load(file), /does not begin like the journal/);
  });

  it("keeps no secret in plain text, and still gives back what was sent", () => {
    const cloud = new Cloud();
    const request = requestFor(cloud, parameterType, "token");
    const sent: ValueMap = { type: "SecureString", name: "/x/token", value: new Secret("hunter2-hunter2") };
    const { id, state } = create(request, sent);
    cloud.save(file);
    assert.ok(!readFileSync(file, "utf8").includes("hunter2"));
    const back = read(request, id, { inputs: sent, state });
    assert.deepEqual(back?.inputs.value, new Secret("hunter2-hunter2"));
    cloud.change("token", { value: "changed-by-hand" });
    assert.ok(!JSON.stringify(cloud.resources()).includes("changed-by-hand"));
    assert.notDeepEqual(read(request, id, { inputs: sent, state })?.inputs.value, sent.value);
  });

  it("sees drift by assignment as well", () => {
    const cloud = new Cloud();
    const id = addVpc(cloud, "net");
    cloud.find("net").inputs.enableDnsHostnames = true;
    const known = { inputs: {}, state: {} };
    assert.equal(read(requestFor(cloud, vpcType, "net"), id, known)?.inputs.enableDnsHostnames, true);
  });

  it("asks the fault hook before each operation", () => {
    const cloud = new Cloud();
    cloud.beforeOperation = ({ kind, type }) => {
      if (kind === "create" && type === vpcType) throw new Error("VpcLimitExceeded: five is enough");
    };
    assert.throws(() => addVpc(cloud, "net"), /VpcLimitExceeded/);
    assert.equal(cloud.resources().length, 0);
  });

  describe("shared by several processes", () => {
    it("sees what others write, and keeps every change", () => {
      const [one, other] = [new SharedCloud(file), new SharedCloud(file)];
      addVpc(one, "a");
      addVpc(other, "b");
      one.synchronise();
      assert.equal(one.find("b").id, other.find("b").id);
      remove(requestFor(one, vpcType, "b"), one.find("b").id);
      other.synchronise();
      assert.deepEqual(
        other.resources().map(({ urn }) => urn.split("::").at(-1)),
        ["a"],
      );
      assert.deepEqual(Cloud.load(file).resources(), other.resources());
    });

    it("follows when the file is written anew, for drift by hand", () => {
      const shared = new SharedCloud(file);
      addVpc(shared, "a");
      const byHand = Cloud.load(file);
      byHand.change("a", { cidrBlock: "10.9.0.0/16" });
      byHand.save(file);
      shared.synchronise();
      assert.equal(shared.find("a").inputs.cidrBlock, "10.9.0.0/16");
    });

    it("takes back in memory what did not reach the disk", () => {
      const shared = new SharedCloud(file);
      assert.throws(() =>
        shared.transaction(() => {
          addVpc(shared, "a");
          throw new Error("no space left on device");
        }),
      );
      assert.equal(shared.resources().length, 0);
      addVpc(shared, "b");
      assert.equal(Cloud.load(file).resources().length, 1);
    });

    it("cuts off half a line of a process that crashed", () => {
      const shared = new SharedCloud(file);
      appendFileSync(file, '{"put":{"urn":');
      addVpc(shared, "a");
      assert.equal(Cloud.load(file).resources().length, 1);
    });

    it("takes the lock of a process that died, and leaves none behind", () => {
      new SharedCloud(file);
      writeFileSync(`${file}.lock`, "999999999");
      addVpc(new SharedCloud(file), "a");
      assert.ok(!existsSync(`${file}.lock`));
    });
  });
});
