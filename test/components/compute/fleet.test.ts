import assert from "node:assert/strict";
import { Fleet, type FleetArgs } from "../../../components/compute/fleet";
import { renderUserData } from "../../../components/compute/user-data";
import { people } from "../../support/classification";
import { record, type Recorded } from "../../support/record";
import { webInstance } from "./instances";

const args: FleetArgs = {
  place: { accountId: "111111111111", region: "us-east-1", recoveryRegion: "us-west-2" },
  tier: "app",
  subnetIds: ["subnet-1", "subnet-2", "subnet-3"],
  securityGroupId: "sg-1",
  image: { imageId: "ami-0123456789abcdef0" },
  instanceType: "m7g.large",
  minimum: 2,
  desired: 3,
  maximum: 8,
  diskGib: 30,
  diskContent: people,
  keyArn: "arn:aws:kms:us-east-1:111111111111:key/1",
  autoscalingRoleArn: "arn:aws:iam::111111111111:role/aws-service-role/autoscaling.amazonaws.com/vdx",
  targetGroupArns: ["arn:targets"],
  rollbackAlarmNames: ["unhealthy"],
  userData: "#cloud-config\n{}\n",
  profileArn: "arn:profile",
  tags: { System: "mailgenius", Owner: "platform team" },
};

async function partsOf(
  given: FleetArgs,
): Promise<{ template: Recorded["inputs"]; group: Recorded["inputs"] }> {
  const estate = await record(() => new Fleet("mailgenius-app", given));
  return {
    template: estate.named("mailgenius-app-template").inputs,
    group: estate.named("mailgenius-app-group").inputs,
  };
}

describe("Fleet", () => {
  it("launches instances that only they themselves can ask for their credentials", async () => {
    const { template } = await partsOf(args);
    const { httpTokens, httpPutResponseHopLimit } = template.metadataOptions as Record<string, unknown>;
    assert.deepEqual([httpTokens, httpPutResponseHopLimit], ["required", 1]);
    assert.deepEqual(template.iamInstanceProfile, { arn: "arn:profile" });
  });

  it("launches them without public address, with encrypted disks and one-minute metrics", async () => {
    const { template } = await partsOf(args);
    const [network] = template.networkInterfaces as Record<string, unknown>[];
    assert.equal(network?.associatePublicIpAddress, "false");
    assert.deepEqual(network.securityGroups, ["sg-1"]);
    assert.ok(!("vpcSecurityGroupIds" in template), "AWS refuses security groups in both places");
    const [disk] = template.blockDeviceMappings as { deviceName: string; ebs: Record<string, unknown> }[];
    assert.equal(disk?.deviceName, "/dev/xvda");
    assert.deepEqual(
      [disk.ebs.encrypted, disk.ebs.kmsKeyId, disk.ebs.volumeType, disk.ebs.volumeSize],
      ["true", args.keyArn, "gp3", 30],
    );
    assert.deepEqual(template.monitoring, { enabled: true });
  });

  it("tags instances, their disks and their interfaces", async () => {
    const { template } = await partsOf(args);
    const specifications = template.tagSpecifications as {
      resourceType: string;
      tags: Record<string, string>;
    }[];
    assert.deepEqual(
      specifications.map(({ resourceType }) => resourceType),
      ["instance", "volume", "network-interface"],
    );
    const own = { ...args.tags, Name: "mailgenius-app", Tier: "app" };
    const [instance, volume, networkInterface] = specifications.map(({ tags }) => tags);
    assert.deepEqual([instance, networkInterface], [own, own]);
    assert.deepEqual(volume, {
      ...own,
      DataClass: "personal",
      Purpose: "accounts of users",
      LawfulBasis: "contract",
      RetentionDays: "30",
    });
  });

  it("replaces instances before their disks promise to be gone", async () => {
    const { group, template } = await partsOf(args);
    const volume = (template.tagSpecifications as { tags: Record<string, string> }[])[1];
    assert.equal(group.maxInstanceLifetime, Number(volume?.tags.RetentionDays) * 24 * 3600);
    const [disk] = template.blockDeviceMappings as { ebs: Record<string, unknown> }[];
    assert.equal(disk?.ebs.deleteOnTermination, "true");
  });

  it("gives instances their user data as EC2 wants it", async () => {
    const document = renderUserData(webInstance);
    const { template } = await partsOf({ ...args, userData: document });
    assert.equal(Buffer.from(String(template.userData), "base64").toString(), document);
  });

  it("can roll back: numbered template version, an image id, a refresh that watches alarms", async () => {
    const { group, template } = await partsOf(args);
    const { version } = group.launchTemplate as { version: string };
    assert.doesNotMatch(version, /^\$/);
    assert.match(String(template.imageId), /^ami-/);
    const { strategy, preferences } = group.instanceRefresh as {
      strategy: string;
      preferences: Record<string, unknown>;
    };
    assert.equal(strategy, "Rolling");
    assert.equal(preferences.autoRollback, true);
    assert.deepEqual(preferences.alarmSpecification, { alarms: ["unhealthy"] });
    assert.equal(preferences.minHealthyPercentage, 100);
    assert.ok(
      Number(preferences.maxHealthyPercentage) > 100,
      "100 to 100 leaves no room to replace anything",
    );
  });

  it("leaves the alarm specification out where there is no alarm: AWS refuses an empty one", async () => {
    const { group } = await partsOf({ ...args, rollbackAlarmNames: [] });
    const { preferences } = group.instanceRefresh as { preferences: Record<string, unknown> };
    assert.ok(!("alarmSpecification" in preferences));
  });

  it("judges the machine, so that an outage of mail or database replaces nothing", async () => {
    const { group } = await partsOf(args);
    assert.equal(group.healthCheckType, "EC2");
    assert.deepEqual(group.targetGroupArns, ["arn:targets"]);
  });

  it("holds new instances back until they answer, and gives up those that never do", async () => {
    const { group } = await partsOf(args);
    const [hook] = group.initialLifecycleHooks as Record<string, unknown>[];
    assert.equal(hook?.lifecycleTransition, "autoscaling:EC2_INSTANCE_LAUNCHING");
    assert.equal(hook.defaultResult, "ABANDON");
    assert.equal(group.waitForCapacityTimeout, "0");
  });

  it("publishes how many instances are in service, which scaling by queue divides by", async () => {
    const { group } = await partsOf(args);
    assert.ok((group.enabledMetrics as string[]).includes("GroupInServiceInstances"));
    assert.equal(group.metricsGranularity, "1Minute");
  });

  it("starts with the wished number, through the role that may use the key", async () => {
    const { group } = await partsOf(args);
    assert.deepEqual([group.minSize, group.desiredCapacity, group.maxSize], [2, 3, 8]);
    assert.equal(group.serviceLinkedRoleArn, args.autoscalingRoleArn);
  });

  const wrong: readonly [string, Partial<FleetArgs>, RegExp][] = [
    ["a minimum above the wished number", { minimum: 4 }, /minimum 4, desired 3 and maximum 8/],
    ["a wished number above the maximum", { desired: 9 }, /desired 9 and maximum 8/],
    ["a disk smaller than the image", { diskGib: 4 }, /diskGib is 4.*needs 8/],
    ["a single zone", { subnetIds: ["subnet-1"] }, /at least two zones/],
  ];
  for (const [name, change, message] of wrong) {
    it(`refuses ${name}`, () => {
      assert.throws(() => new Fleet("mailgenius-app", { ...args, ...change }), message);
    });
  }
});
