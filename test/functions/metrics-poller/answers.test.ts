import assert from "node:assert/strict";
import { readJson, readPrometheus } from "../../../functions/metrics-poller/endpoints/numbers";
import { json, page, values } from "./answers";
import { documented, endpointOf } from "./documented";

describe("answers of the application", () => {
  describe("metrics of MailGenius", () => {
    const endpoint = endpointOf("mailgenius", "metrics", "numbers");

    it("are read at the places of guide 000", () => {
      assert.deepEqual(values(readJson(endpoint, json(documented.metrics000))), {
        apiP95: 0.48,
        averageQueryTime: 0.03,
        queueThroughput: 900,
      });
    });

    it("are read at the places of guide 001", () => {
      assert.deepEqual(values(readJson(endpoint, json(documented.metrics001))), {
        apiP95: 0.35,
        averageQueryTime: 0.045,
        queueThroughput: 600, // 500 and 100 a minute
        importFailureRate: 1.8,
        importRate: 100,
        validationErrorRate: 1.8,
        leads: 1_850_000,
        activeLeads: 1_780_000,
        leadGrowthRate: 2.5,
        activeCampaigns: 15,
        completedCampaigns: 125,
        conversionRate: 1.1,
      });
    });

    it("fall back to no value where the answer says N/A, never to 0", () => {
      const answer = { ...documented.metrics000, api: { response_time: { p95: "N/A" } } };
      assert.ok(!("apiP95" in values(readJson(endpoint, json(answer)))));
      const nothing = { api: { response_time: { p95: "N/A" } }, queue_health: {} };
      assert.throws(() => readJson(endpoint, json(nothing)), /no number at any of api\.response_time\.p95/);
    });

    it("prefer the first place where both are there", () => {
      const both = { ...documented.metrics001, ...documented.metrics000 };
      assert.equal(values(readJson(endpoint, json(both))).apiP95, 0.48);
    });

    const wrong: readonly [string, { status: number; body: string }, RegExp][] = [
      ["a page", page, /no JSON object/],
      ["a list", json([documented.metrics000]), /no JSON object/],
      ["an error", json(documented.metrics000, 500), /HTTP 500/],
      ["a redirect", { status: 301, body: "" }, /HTTP 301/],
      ["nothing", { status: 200, body: "" }, /no JSON object/],
      ["names of the language", json({ __proto__: null, constructor: { p95: 1 } }), /no number/],
      ["a negative number", json({ api: { response_time: { p95: -1 } } }), /no number/],
    ];
    for (const [what, answer, message] of wrong) {
      it(`are not there in ${what}`, () => {
        assert.throws(() => readJson(endpoint, answer), message);
      });
    }

    it("refuse a rate of success above 100", () => {
      const answer = { ...documented.metrics000, lead_metrics: { import_success_rate: 982 } };
      assert.ok(!("importFailureRate" in values(readJson(endpoint, json(answer)))));
    });
  });

  describe("e-mail rates of MailGenius", () => {
    const endpoint = endpointOf("mailgenius", "emails", "numbers");

    it("are read in both shapes", () => {
      assert.deepEqual(values(readJson(endpoint, json(documented.emails000))), { emailDeliveryRate: 96.4 });
      assert.deepEqual(values(readJson(endpoint, json(documented.emails001))), {
        emailDeliveryRate: 97.5, // of all, not of the provider
        bounceRate: 2.1,
        openRate: 24.5,
        clickRate: 3.2,
        sentPerHour: 12_500,
        providerDeliveryRate: 97.8,
        providerDeliveryTime: 2.3,
      });
    });
  });

  describe("queues of MailGenius", () => {
    const endpoint = endpointOf("mailgenius", "queues", "numbers");

    it("are read from the list of guide 000", () => {
      assert.deepEqual(values(readJson(endpoint, json(documented.queues000))), {
        "queueWaiting/email-sending": 250,
        "queueWaiting/import_queue": 5,
      });
    });

    it("are read from the record of guide 001", () => {
      const read = values(readJson(endpoint, json(documented.metrics001)));
      assert.equal(read["queueWaiting/email_queue"], 250);
      assert.equal(read["queueFailed/import_queue"], 12);
      assert.equal(Object.keys(read).length, 8);
    });

    it("of a thousand names are the first fifty, and odd names are none", () => {
      const many = Array.from({ length: 1000 }, (_, index) => ({
        name: `q${String(index)}`,
        waiting: index,
      }));
      assert.equal(readJson(endpoint, json({ queues: many })).length, 50);
      const odd = { queues: [{ name: 7, waiting: 1 }, { name: "a b\n", waiting: 1 }, null, "x"] };
      assert.throws(() => readJson(endpoint, json(odd)), /no number at any of queues, queue_health/);
    });
  });

  it("uploads of MailGenius need only be JSON, because no document shows them", () => {
    const endpoint = endpointOf("mailgenius", "upload", "numbers");
    assert.deepEqual(readJson(endpoint, json({ anything: true })), []);
    assert.throws(() => readJson(endpoint, page), /no JSON object/);
  });

  describe("gauges of VDX", () => {
    const endpoint = endpointOf("vdx", "metrics", "prometheus");
    const text = (body: string) => ({ status: 200, body });

    it("are the pool in percent of ten and the hit rate in percent", () => {
      assert.deepEqual(values(readPrometheus(endpoint, text(documented.prometheusVdx))), {
        poolUsed: 90,
        cacheHitRate: 87,
      });
    });

    it("take a hit rate in percent as it is", () => {
      assert.deepEqual(values(readPrometheus(endpoint, text("cache_hit_rate 87.5\n"))), {
        cacheHitRate: 87.5,
      });
    });

    it("of several label sets of one process are added up", () => {
      const labelled = 'database_connections_active{pool="a b"} 3\ndatabase_connections_active{pool="r"} 2\n';
      assert.deepEqual(values(readPrometheus(endpoint, text(labelled))), { poolUsed: 50 });
    });

    it("that are not numbers are none", () => {
      const odd = "cache_hit_rate NaN\ndatabase_connections_active 4\n";
      assert.deepEqual(values(readPrometheus(endpoint, text(odd))), { poolUsed: 40 });
      assert.throws(() => readPrometheus(endpoint, text("cache_hit_rate NaN\n")), /none of the documented/);
      assert.throws(() => readPrometheus(endpoint, page), /no text in Prometheus' format/);
    });
  });
});
