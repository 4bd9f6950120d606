import assert from "node:assert/strict";
import { skipLoudly } from "../../real/support";
import { compositeDrills, type CompositeSubject } from "./composite-drills";
import { compositeAlarmsOf, metricAlarmsOf, stacks } from "./stacks";

for (const stack of stacks) {
  describe(`every composite alarm of ${stack}`, () => {
    let subjects: readonly CompositeSubject[];
    before(function () {
      const metrics = metricAlarmsOf(stack).map(({ alarm }) => alarm);
      const composites = compositeAlarmsOf(stack).map(({ alarm }) => alarm);
      subjects = composites.map((alarm) => ({ alarm, metrics, composites }));
      if (subjects.length === 0) skipLoudly(this, `the plan of ${stack} has no composite alarm`);
    });

    for (const [name, drill] of Object.entries(compositeDrills)) {
      it(name, () => {
        const faults = subjects.flatMap((subject) => {
          const fault = drill(subject);
          return fault === undefined ? [] : [`${subject.alarm.name} ${fault}`];
        });
        assert.deepEqual(faults, []);
      });
    }
  });
}
