import assert from "node:assert/strict";
import { DatabaseEvents } from "../../../components/monitoring/database-events";
import { EventAlerts } from "../../../components/monitoring/event-alerts";
import { events } from "../../../lib/events";
import type { EventAlert } from "../../../lib/thresholds";
import { record } from "../../support/record";

const topicArns = { critical: "arn:critical", warning: "arn:warning", info: "arn:info" };
const place = { accountId: "111111111111", region: "us-east-1", recoveryRegion: "us-west-2" };
const alert = (event: EventAlert["event"]): EventAlert => ({
  id: "told",
  sources: ["MG-G04"],
  reason: "a reason",
  event,
  severity: "warning",
  action: "Look.",
});

describe("EventAlerts", () => {
  it("pass events of the own fleets on to the topic of their level", async () => {
    const estate = await record(
      () =>
        new EventAlerts("vdx", {
          alerts: [alert(events.instanceRefreshFailed)],
          place,
          fleetNames: ["group-1", "group-2"],
          topicArns,
          tags: {},
        }),
    );
    const { inputs } = estate.named("vdx-told");
    assert.deepEqual(JSON.parse(String(inputs.eventPattern)), {
      source: ["aws.autoscaling"],
      "detail-type": [
        "EC2 Auto Scaling Instance Refresh Failed",
        "EC2 Auto Scaling Instance Refresh Rollback Started",
        "EC2 Auto Scaling Instance Refresh Rollback Failed",
      ],
      detail: { AutoScalingGroupName: ["group-1", "group-2"] },
    });
    assert.match(String(inputs.description), /documents\/vdx-told\//);
    assert.ok(String(inputs.description).length <= 512);
    assert.equal(estate.named("vdx-told-topic").inputs.arn, "arn:warning");
  });

  it("pass events of the account on by their detail", async () => {
    const estate = await record(
      () => new EventAlerts("estate", { alerts: [alert(events.keyEndangered)], place, topicArns, tags: {} }),
    );
    const pattern = JSON.parse(String(estate.named("estate-told").inputs.eventPattern)) as { detail: object };
    assert.deepEqual(pattern.detail, {
      eventSource: ["kms.amazonaws.com"],
      eventName: ["DisableKey", "ScheduleKeyDeletion"],
    });
  });
});

describe("DatabaseEvents", () => {
  it("tell failures to one topic and notices to another, of the own databases only", async () => {
    const estate = await record(
      () =>
        new DatabaseEvents("vdx-db-events", {
          identifiers: ["primary", "replica"],
          parameterGroupName: "parameters",
          topicArns,
          tags: {},
        }),
    );
    const of = (role: string): Readonly<Record<string, unknown>> =>
      estate.named(`vdx-db-events-${role}`).inputs;
    assert.equal(of("failures").snsTopic, "arn:warning");
    assert.equal(of("notices").snsTopic, "arn:info");
    assert.deepEqual(of("failures").sourceIds, ["primary", "replica"]);
    assert.deepEqual(of("parameters").sourceIds, ["parameters"]);
    assert.equal(of("parameters").sourceType, "db-parameter-group");
    const told = [
      ...(of("failures").eventCategories as string[]),
      ...(of("notices").eventCategories as string[]),
    ];
    assert.equal(new Set(told).size, told.length);
    for (const category of ["failure", "failover", "low storage", "maintenance"])
      assert.ok(told.includes(category));
  });
});
