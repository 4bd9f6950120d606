import assert from "node:assert/strict";
import { AppSettings, type AppSettingsArgs } from "../../../components/compute/app-settings";
import { LogGroups } from "../../../components/compute/log-groups";
import { people } from "../../support/classification";
import { record } from "../../support/record";

describe("AppSettings", () => {
  const args = {
    path: "/vdx/production",
    values: { LOG_LEVEL: "info" },
    keyArn: "arn:key",
    tags: { System: "vdx" },
  };

  it("keeps each setting as one encrypted parameter below the path", async () => {
    const estate = await record(() => new AppSettings("vdx-settings", args));
    const { name, type, keyId, tags } = estate.named("vdx-settings-LOG_LEVEL").inputs;
    assert.deepEqual(
      [name, type, keyId, tags],
      ["/vdx/production/LOG_LEVEL", "SecureString", "arn:key", args.tags],
    );
  });

  const wrong: readonly [string, Partial<AppSettingsArgs>, RegExp][] = [
    ["a path without environment", { path: "/vdx" }, /write \/system\/environment/],
    ["a path that AWS keeps for itself", { path: "/aws/production" }, /AWS keeps names/],
    [
      "a name that no environment can have",
      { values: { LOG_LEVEL: "info", ["LOG-FILE"]: "x" } },
      /"LOG-FILE" cannot be/,
    ],
    ["an empty value", { values: { LOG_LEVEL: "" } }, /LOG_LEVEL is empty/],
  ];
  for (const [name, change, message] of wrong) {
    it(`refuses ${name}`, () => {
      assert.throws(() => new AppSettings("s", { ...args, ...change }), message);
    });
  }
});

describe("LogGroups", () => {
  const args = {
    prefix: "/vdx/production",
    groups: { app: { content: people, retentionDays: 30 } },
    keyArn: "arn:key",
    tags: {},
  };

  it("have fixed names, a key and an end", async () => {
    let names: Readonly<Record<string, string>> = {};
    const estate = await record(() => {
      names = new LogGroups("vdx-logs", args).names;
    });
    const { name, kmsKeyId, retentionInDays, tags } = estate.named("vdx-logs-app").inputs;
    assert.deepEqual([name, kmsKeyId, retentionInDays], ["/vdx/production/app", "arn:key", 30]);
    const { DataClass, RetentionDays } = tags as Record<string, string>;
    assert.deepEqual([DataClass, RetentionDays], ["personal", "30"]);
    assert.deepEqual(names, { app: "/vdx/production/app" });
  });

  it("refuse days that CloudWatch Logs does not offer", () => {
    const groups = { app: { content: people, retentionDays: 31 } };
    assert.throws(
      () => new LogGroups("l", { ...args, groups }),
      /"app" is to be kept 31 days.*Choose one of 1, 3/,
    );
  });

  it("refuse a prefix that would double or miss a slash", () => {
    assert.throws(() => new LogGroups("l", { ...args, prefix: "vdx/production/" }), /must begin with \//);
  });
});
