import assert from "node:assert/strict";
import { channelsOf, type RoutingFacts } from "../../lib/routing-facts";
import { alertLevels } from "../../lib/severity";
import { estateRouting, systems } from "../../systems";
import { incidentLevels } from "../../systems/mailgenius/escalation";

const all: Readonly<Record<string, RoutingFacts>> = {
  ...Object.fromEntries(Object.entries(systems).map(([name, { routing }]) => [name, routing])),
  estate: estateRouting,
};

/** `audience@minute` of every step. */
function stepsOf(
  routing: RoutingFacts | undefined,
  ladder: string,
  level: (typeof alertLevels)[number],
): string[] {
  const steps = routing?.ladders[ladder]?.value[level] ?? [];
  return steps.map(({ audience, afterMinutes }) => `${audience}@${afterMinutes}`);
}

for (const [name, routing] of Object.entries(all)) {
  describe(`routing of ${name}`, () => {
    const routes = [...Object.values(routing.defaults), ...Object.values(routing.alerts)].map(
      ({ value }) => value,
    );

    it("names only ladders and audiences that exist", () => {
      const ladders = Object.values(routing.ladders).map(({ value }) => value);
      const named = ladders.flatMap((ladder) => alertLevels.flatMap((level) => ladder[level]));
      for (const { ladder } of routes) assert.ok(routing.ladders[ladder], `ladder ${ladder}`);
      for (const { audience } of named) assert.ok(routing.audiences[audience], `audience ${audience}`);
      for (const audience of Object.values(routing.tierAudiences?.value ?? {}))
        assert.ok(routing.audiences[audience]);
      assert.ok(routing.audiences[routing.digest.value.audience]);
    });

    it("has no ladder that no route uses", () => {
      const used = new Set(routes.map(({ ladder }) => ladder));
      assert.deepEqual(
        Object.keys(routing.ladders).filter((ladder) => !used.has(ladder)),
        [],
      );
    });

    it("tells somebody at once, by e-mail at least, and climbs in time", () => {
      for (const [ladder, { value }] of Object.entries(routing.ladders)) {
        for (const level of alertLevels) {
          const minutes = value[level].map(({ afterMinutes }) => afterMinutes);
          assert.equal(minutes[0], 0, `${ladder} ${level}`);
          assert.deepEqual(
            minutes,
            [...minutes].sort((a, b) => a - b),
            `${ladder} ${level}`,
          );
        }
      }
      for (const { channels } of routes) assert.ok(channels.includes("email"));
    });

    it("reaches every audience of the first step by some channel of the route", () => {
      for (const route of routes) {
        for (const level of alertLevels) {
          for (const { audience, afterMinutes } of routing.ladders[route.ladder]?.value[level] ?? []) {
            const { mailboxes, roles, phones } = routing.audiences[audience]?.value ?? assert.fail(audience);
            if (afterMinutes > 0) continue;
            assert.ok(
              mailboxes.length + roles.length > 0 || (route.channels.includes("sms") && phones.length > 0),
            );
          }
        }
      }
    });

    it("has nobody's name or telephone, and mailboxes of teams only", () => {
      const text = JSON.stringify(routing);
      assert.doesNotMatch(text, /\+\d[\d ()-]{6,}/);
      for (const { value } of Object.values(routing.audiences)) {
        for (const mailbox of value.mailboxes) assert.match(mailbox, /^[a-z]+(-[a-z]+)?@mailgenius\.com$/);
      }
    });
  });
}

describe("documented routes", () => {
  const documented: readonly (readonly [string, readonly string[], number])[] = [
    ["latency-p95-high", ["email", "slack"], 300],
    ["database-connections-high", ["email", "slack", "pagerduty"], 60],
    ["delivery-rate-low", ["email"], 600],
    ["queue-depth-high", ["email", "slack"], 300],
  ];
  for (const [id, channels, cooldown] of documented) {
    it(`MailGenius ${id}`, () => {
      const route = all.mailgenius?.alerts[id]?.value;
      assert.deepEqual(route?.channels, channels);
      assert.equal(route?.cooldownSeconds, cooldown);
    });
  }

  it("MailGenius: critical reaches L2 at once, high after 15 and L3 after 60 minutes", () => {
    assert.deepEqual(stepsOf(all.mailgenius, "support", "critical"), [
      "l1@0",
      "l2@0",
      "l2@15",
      "l3@60",
      "management@120",
    ]);
    assert.deepEqual(stepsOf(all.mailgenius, "support", "warning"), ["l1@0", "l2@15", "l3@60"]);
  });

  it("Email Gateway: an outage that lasts reaches level 3 after 30 and level 4 after 60 minutes", () => {
    assert.deepEqual(stepsOf(all["email-gateway"], "outage", "critical"), [
      "l1@0",
      "l2@15",
      "l3@30",
      "l4@60",
    ]);
    for (const ladder of ["service", "application", "backup", "restore"]) {
      assert.equal(stepsOf(all["email-gateway"], ladder, "critical").at(-1), "l4@60", ladder);
    }
    assert.deepEqual(stepsOf(all["email-gateway"], "security", "critical"), ["security@0", "l4@0"]);
  });

  it("Email Gateway: two ladders, one for the service and one for backups", () => {
    const first = (id: string, level: (typeof alertLevels)[number]): string[] =>
      stepsOf(all["email-gateway"], all["email-gateway"]?.alerts[id]?.value.ladder ?? "service", level);
    assert.deepEqual(first("cpu-high", "warning"), ["l1@0"]);
    assert.deepEqual(first("cpu-critical", "critical"), ["l1@0", "l3@0", "l4@60"]);
    assert.deepEqual(first("latency-high", "warning"), ["l1@0", "l2@0"]);
    assert.deepEqual(first("endpoint-failed", "critical"), ["l1@0", "l2@15"]);
    assert.deepEqual(first("outage-30-minutes", "critical"), ["l3@0"]);
    assert.deepEqual(first("outage-60-minutes", "critical"), ["l4@0"]);
    assert.deepEqual(first("backup-failed", "warning"), ["l1@0"]);
    assert.deepEqual(first("restore-drill-failed", "warning"), ["l1@0", "l2@0"]);
    assert.deepEqual(first("failed-logins-many", "warning"), ["security@0"]);
  });

  it("Email Gateway: eight roles, none of whose mailboxes is in the facts", () => {
    const roles = Object.values(all["email-gateway"]?.audiences ?? {}).flatMap(({ value }) => value.roles);
    assert.equal(new Set(roles).size, 8);
  });

  it("VDX: pages for every alert, whatever its level", () => {
    for (const level of ["critical", "warning"] as const) {
      assert.ok(all.vdx?.defaults[level].value.channels.includes("pagerduty"));
    }
    assert.deepEqual(channelsOf(systems.vdx.routing), ["pagerduty", "email", "sms"]);
  });

  it("maps the severity of an incident as send-alert.sh does", () => {
    assert.deepEqual(incidentLevels.value, {
      critical: "critical",
      high: "warning",
      medium: "info",
      low: "info",
    });
  });
});
