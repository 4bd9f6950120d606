import assert from "node:assert/strict";
import { low, tooHigh } from "../../components/compute/scaling-rules";
import { combinationsOf } from "../combinations";
import { describeAlarm } from "../describe-alarm";
import { metricAlarmsOf, stacks } from "./stacks";
import { during, live } from "./timeline";

const tiersThatScale = 2;

for (const stack of stacks) {
  for (const [direction, conditions, enough] of [
    ["out", tooHigh, 1], // MG-184: "-gt 80 ] || … -gt 80 ] || … -gt 1000": any one adds
    ["in", low, 3], // MG-186: "-lt 30 ] && … -lt 30 ] && … -lt 100": all together remove
  ] as const) {
    describe(`MailGenius scaling ${direction} in ${stack}`, () => {
      const scalingAlarms = () => {
        const pattern = new RegExp(`^mailgenius-.*-scaling-${direction}-alarm$`);
        return metricAlarmsOf(stack).filter(({ logicalName }) => pattern.test(logicalName));
      };

      it("has one alarm for the applications and one for the workers", () => {
        assert.equal(scalingAlarms().length, tiersThatScale);
      });

      for (const { values, met } of combinationsOf(conditions)) {
        const goesOff = met.length >= enough;
        it(`${goesOff ? "goes off" : "is quiet"} at ${JSON.stringify(values)}`, () => {
          for (const { alarm } of scalingAlarms()) {
            const evaluations = live(alarm, during(alarm.evaluationPeriods + 2, values));
            const state = evaluations.at(-1)?.state;
            assert.equal(state, goesOff ? "ALARM" : "OK", describeAlarm(alarm, evaluations));
          }
        });
      }

      it("stays quiet while any one of the three is silent and the others do not ask for it", () => {
        for (const { alarm } of scalingAlarms()) {
          for (const silent of Object.keys(conditions)) {
            const others = Object.entries(conditions).filter(([id]) => id !== silent);
            const values = Object.fromEntries(
              others.map(([id, { met, missed }]) => [id, direction === "in" ? met : missed]),
            );
            const evaluations = live(alarm, during(60, values));
            assert.equal(evaluations.at(-1)?.state, "OK", describeAlarm(alarm, evaluations));
          }
        }
      });

      if (direction === "out") {
        it("still goes off for one that is too high while the other two are silent", () => {
          for (const { alarm } of scalingAlarms()) {
            for (const [id, { met }] of Object.entries(conditions)) {
              const evaluations = live(alarm, during(alarm.evaluationPeriods + 2, { [id]: met }));
              assert.equal(evaluations.at(-1)?.state, "ALARM", describeAlarm(alarm, evaluations));
            }
          }
        });
      }
    });
  }
}
