import assert from "node:assert/strict";
import { readCompositeAlarm, type CompositeAlarm } from "../composite/alarm";
import { alarmOf } from "../fixture";
import { compositeDrills } from "./composite-drills";

const metrics = [
  alarmOf({ name: "cpu" }),
  alarmOf({ name: "disk" }),
  alarmOf({ name: "heartbeat", treatMissingData: "breaching" }),
];

function composite(alarmRule: string, suppressor?: readonly [string, number, number]): CompositeAlarm {
  const [alarm, waitPeriod, extensionPeriod] = suppressor ?? [];
  return readCompositeAlarm("trouble", {
    alarmName: "trouble",
    alarmRule,
    ...(suppressor && { actionsSuppressor: { alarm, waitPeriod, extensionPeriod } }),
  });
}

function faultsOf(alarm: CompositeAlarm): string {
  const subject = { alarm, metrics, composites: [alarm] };
  return Object.values(compositeDrills)
    .flatMap((drill) => drill(subject) ?? [])
    .join("; ");
}

describe("the drills of composite alarms", () => {
  for (const rule of [
    "ALARM(cpu)",
    "ALARM(cpu) OR ALARM(disk) OR ALARM(heartbeat)",
    "ALARM(cpu) AND NOT ALARM(disk)",
    "(ALARM(cpu) OR ALARM(disk)) AND OK(heartbeat)",
    "ALARM(cpu) AND ALARM(disk) AND ALARM(heartbeat)",
    "INSUFFICIENT_DATA(cpu)",
  ]) {
    it(`pass ${rule}`, () => {
      assert.equal(faultsOf(composite(rule, ["disk", 60, 120])), "");
    });
  }

  const many = Array.from({ length: 101 }, (_, index) => `ALARM(a${index})`).join(" OR ");
  for (const [what, alarm, message] of [
    ["an alarm that is always quiet", composite("ALARM(cpu) AND OK(cpu)"), /never changes because of cpu/],
    ["one that is always off", composite("ALARM(cpu) OR NOT ALARM(cpu)"), /never changes because of cpu/],
    ["a child without a say", composite("ALARM(cpu) OR (ALARM(cpu) AND ALARM(disk))"), /because of disk/],
    ["no child", composite("TRUE"), /stands on no alarm/],
    ["a short wait", composite("ALARM(cpu)", ["disk", 0, 60]), /waits 0 s before/],
    ["a short extension", composite("ALARM(cpu)", ["disk", 60, 10]), /10 s after/],
    ["its own suppressor", composite("ALARM(cpu)", ["trouble", 60, 60]), /suppresses itself/],
    ["going off in silence", composite("NOT ALARM(cpu)"), /goes off in an hour of silence/],
  ] as const) {
    it(`find fault with ${what}`, () => {
      assert.match(faultsOf(alarm), message);
    });
  }

  it("find children and suppressors that do not exist, and too many", () => {
    const names = compositeDrills["names alarms of the plan only, and no more than AWS takes"];
    const faultOf = (alarm: CompositeAlarm) => names?.({ alarm, metrics, composites: [alarm] });
    assert.match(faultOf(composite("ALARM(cpu) OR ALARM(gone)")) ?? "", /names gone: there is no such alarm/);
    assert.match(faultOf(composite("ALARM(cpu)", ["gone", 60, 60])) ?? "", /names gone/);
    const children = Array.from({ length: 101 }, (_, index) => alarmOf({ name: `a${index}` }));
    const crowded = { alarm: composite(many), metrics: children, composites: [composite(many)] };
    assert.match(names?.(crowded) ?? "", /stands on 101 alarms/);
  });
});
