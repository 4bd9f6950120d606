import assert from "node:assert/strict";
import { alarmDocs } from "../../scripts/alarms";
import { namedKinds } from "../../lib/metrics/targets";
import { systemNames } from "../../lib/system-names";
import type { Threshold } from "../../lib/thresholds";
import { excusedAlerts, landingZoneThresholds, schedules, systems } from "../../systems";
import { alertRows } from "./alert-rows";
import { documentTexts, knownRequirementIds, needsDocuments, normalised } from "./documents";

const everything: readonly (readonly [place: string, thresholds: readonly Threshold[]])[] = [
  ...systemNames.map((name) => [name, systems[name].thresholds] as const),
  ["landing zone", landingZoneThresholds],
];

describe("thresholds", () => {
  for (const name of systemNames) {
    const { thresholds, caches, backups, applicationSecrets, logs } = systems[name];

    it(`${name}: every alert row of the tables is alarmed or excused, exactly once`, () => {
      const carried = thresholds.flatMap(({ sources }) => sources as readonly string[]);
      const excused = excusedAlerts[name].map(({ row }): string => row);
      for (const row of alertRows[name]) {
        const times = [...carried, ...excused].filter((each) => each === row).length;
        assert.equal(times, 1, `${row} is alarmed or excused ${times} times`);
      }
      for (const row of excused) assert.ok(alertRows[name].includes(row), `${row} is no alert row`);
    });

    it(`${name}: an alert row is carried in the document's words, or says how it follows`, () => {
      for (const { id, sources, quote, reason } of thresholds) {
        const documented = (sources as readonly string[]).filter((row) => alertRows[name].includes(row));
        assert.ok(documented.length === 0 || quote !== undefined || (reason?.length ?? 0) > 20, id);
      }
    });

    it(`${name}: what is watched by name exists by that name`, () => {
      const names: Readonly<Partial<Record<string, readonly string[]>>> = {
        job: Object.keys(schedules[name]),
        backup: [...Object.keys(backups.tiers), ...Object.keys(caches)],
        stream: Object.keys(logs),
        secret: Object.keys(applicationSecrets),
      };
      for (const { id, metrics, targets = [] } of thresholds) {
        for (const { on } of metrics) {
          for (const target of targets) assert.ok(names[on]?.includes(target) ?? true, `${id}: ${target}`);
        }
      }
    });
  }

  for (const [place, thresholds] of everything) {
    it(`${place}: ids are unique`, () => {
      const ids = thresholds.map(({ id }) => id);
      assert.deepEqual(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        [],
      );
    });

    it(`${place}: everything has grounds, and something that a person does`, () => {
      for (const { id, sources, quote, reason, action } of thresholds) {
        assert.ok(sources.length > 0, id);
        assert.ok((quote ?? reason ?? "").length > 10, id);
        assert.ok(action.length > 20 && /[.]$/.test(action), id);
      }
    });

    it(`${place}: a named kind lists its names, another only what it leaves out`, () => {
      for (const { id, metrics, targets } of thresholds) {
        const named = metrics.some(({ on }) => (namedKinds as readonly string[]).includes(on));
        assert.equal(targets !== undefined, named, id);
      }
    });
  }

  it("of a queue wait longer than scaling, which acts on the same length (MG-C19)", () => {
    for (const name of systemNames) {
      const waiting = systems[name].thresholds.filter(({ id }) => id.startsWith("queue-depth"));
      for (const { id, sustained } of waiting) assert.ok(sustained.value > 5 * 60, id);
    }
  });

  describe("against the documents", () => {
    before(function () {
      needsDocuments(this);
    });

    for (const name of systemNames) {
      it(`${name}: words occur in the documents of the system`, () => {
        const texts = documentTexts(alertRows[name][0]?.split("-")[0] ?? "");
        const quoted: readonly (readonly [string, string | undefined])[] = [
          ...systems[name].thresholds.map(({ id, quote }) => [id, quote] as const),
          ...excusedAlerts[name].map(({ row, quote }) => [row, quote] as const),
        ];
        const missing = quoted.filter(
          ([, quote]) => quote !== undefined && !texts.some((text) => text.includes(normalised(quote))),
        );
        assert.deepEqual(missing, []);
      });
    }

    it("rows exist in the tables", () => {
      const known = knownRequirementIds();
      for (const [place, thresholds] of everything) {
        for (const { id, sources } of thresholds) {
          for (const source of sources) assert.ok(known.has(source), `${place}, ${id}: ${source}`);
        }
      }
    });
  });
});

describe("docs/alarms.md", () => {
  it("is what the thresholds say", () => {
    assert.deepEqual(alarmDocs(true), { exitCode: 0, message: "docs/alarms.md is up to date" });
  });
});
