import assert from "node:assert/strict";
import { ThreatFindings } from "../../../components/security/threat-findings";
import { type Recording, record } from "../../support/record";

const place = { accountId: "111111111111", region: "us-east-1", recoveryRegion: "us-west-2" };
const topicArns = { critical: "arn:critical", warning: "arn:warning", info: "arn:info" };

const declare = (recoveryRegion: string): Promise<Recording> =>
  record(
    () =>
      new ThreatFindings("estate-findings", {
        place: { ...place, recoveryRegion },
        topicArns,
        keyArn: "arn:key",
        tags: {},
      }),
  );

const rule = "aws:cloudwatch/eventRule:EventRule";
const target = "aws:cloudwatch/eventTarget:EventTarget";

describe("ThreatFindings", () => {
  let estate: Recording;
  before(async () => {
    estate = await declare("us-west-2");
  });

  it("tell every severity of GuardDuty once, the higher the more urgently", () => {
    const patterns = ["high", "medium", "low"].map((level) =>
      String(estate.named(`estate-findings-threats-${level}`).inputs.eventPattern),
    );
    const matching = (severity: number): number[] =>
      patterns.flatMap((pattern, index) => {
        const [{ numeric }] = (
          JSON.parse(pattern) as { detail: { severity: [{ numeric: (string | number)[] }] } }
        ).detail.severity;
        const holds = (at: number): boolean => {
          const limit = Number(numeric[at + 1]);
          return numeric[at] === ">=" ? severity >= limit : severity < limit;
        };
        return holds(0) && (numeric.length < 3 || holds(2)) ? [index] : [];
      });
    for (const [severity, expected] of [
      [0.1, 2],
      [3.9, 2],
      [4, 1],
      [6.9, 1],
      [7, 0],
      [9.5, 0],
    ] as const) {
      assert.deepEqual(matching(severity), [expected], String(severity));
    }
    const arns = ["high", "medium", "low"].map(
      (level) => estate.named(`estate-findings-threats-${level}-topic`).inputs.arn,
    );
    assert.deepEqual(arns, ["arn:critical", "arn:warning", "arn:info"]);
  });

  it("publish to topics from rules of the topics' own region, without a role", () => {
    for (const { name, inputs } of estate
      .ofType(target)
      .filter((each) => String(each.inputs.arn).match(/critical|warning|info/))) {
      assert.equal(inputs.region, "us-east-1", name);
      assert.equal(inputs.roleArn, undefined, name);
    }
  });

  it("bring what is found in the recovery region here, by a bus and a role for it alone", () => {
    const forward = estate.named("estate-findings-forward");
    assert.equal(forward.inputs.region, "us-west-2");
    assert.match(String(forward.inputs.eventPattern), /aws\.guardduty.*aws\.access-analyzer/);
    const way = estate.named("estate-findings-forward-bus").inputs;
    assert.equal(way.region, "us-west-2");
    assert.match(String(way.arn), /estate-findings-bus/);
    assert.match(String(way.roleArn), /estate-findings-forwarder/);
    assert.match(
      String(estate.named("estate-findings-forwarder").inputs.assumeRolePolicy),
      /us-west-2:111111111111:rule\/estate-findings-forward-\*/,
    );
    const policy = JSON.parse(String(estate.named("estate-findings-forwarder-policy").inputs.policy)) as {
      Statement: { Action: string[]; Resource: string[] }[];
    };
    assert.deepEqual(
      policy.Statement.map(({ Action }) => Action),
      [["events:PutEvents"]],
    );
    assert.match(policy.Statement[0]?.Resource[0] ?? "", /estate-findings-bus/);
  });

  it("have the same rules on that bus as on the region's own", () => {
    const rules = estate.ofType(rule).filter(({ inputs }) => inputs.region === "us-east-1");
    const onBus = rules.filter(({ inputs }) => inputs.eventBusName !== undefined);
    assert.equal(onBus.length, 4);
    assert.deepEqual(
      onBus.map(({ inputs }) => inputs.eventPattern),
      rules
        .filter(({ inputs }) => inputs.eventBusName === undefined)
        .map(({ inputs }) => inputs.eventPattern),
    );
    for (const { name, inputs } of estate
      .ofType(target)
      .filter((each) => each.name.endsWith("-recovery-topic"))) {
      assert.equal(inputs.eventBusName, onBus[0]?.inputs.eventBusName, name);
    }
  });

  it("need no bus where there is one region", async () => {
    const one = await declare("us-east-1");
    assert.equal(one.ofType("aws:cloudwatch/eventBus:EventBus").length, 0);
    assert.equal(one.ofType(rule).length, 4);
  });
});
