import assert from "node:assert/strict";
import { parse } from "yaml";
import { encodeUserData, userDataLimitBytes } from "../../../components/compute/user-data/encode";
import {
  agentConfiguration,
  instanceFiles,
  renderUserData,
  type InstanceFacts,
} from "../../../components/compute/user-data";
import { scrapedDimension } from "../../../components/compute/user-data/prometheus";
import { AgentSettings } from "../../../components/compute/agent-settings";
import { memory } from "../../../components/compute/scaling-metrics";
import { renderNginx } from "../../../nginx";
import { systems } from "../../../systems";
import { shapes } from "../../nginx/shapes";
import { record } from "../../support/record";
import { AgentConfiguration, ScrapeConfiguration } from "./agent-schema";
import { webInstance, workerInstance } from "./instances";

/** Bytes that a change of the documents may still add to the user data of the fullest instance. */
const headroomBytes = 1500;

const metrics = systems.vdx.endpoints.metrics;
assert.ok(metrics?.kind === "prometheus");

const scraped: InstanceFacts = {
  ...webInstance,
  system: "vdx",
  tier: "backend",
  ports: [3000],
  prometheus: { path: metrics.path.value, metrics: metrics.scraped.value, metricsNamespace: "VDX" },
  proxyConfiguration: renderNginx(shapes.vdx),
};
const logging: InstanceFacts = {
  ...webInstance,
  mounts: ["/", "/tmp"],
  applicationLogFiles: Object.fromEntries(
    Object.entries(systems.mailgenius.logs).flatMap(([stream, { file }]) =>
      file === undefined ? [] : [[file.value, `/mailgenius/production/${stream}`]],
    ),
  ),
};
const instances = { plain: webInstance, worker: workerInstance, scraped, logging };

function contentOf(facts: InstanceFacts, path: string): string {
  const found = instanceFiles(facts).find((file) => file.path === path);
  assert.ok(found, `${path} is missing`);
  return found.content;
}

function agentOf(facts: InstanceFacts) {
  return AgentConfiguration.parse(JSON.parse(agentConfiguration(facts)));
}

describe("configuration of the CloudWatch agent", () => {
  for (const [kind, facts] of Object.entries(instances)) {
    it(`of a ${kind} instance is one that AWS documents`, () => {
      assert.doesNotThrow(() => agentOf(facts));
    });
  }

  it("publishes memory with exactly the dimensions that scaling reads", () => {
    const { aggregation_dimensions: sets } = agentOf(webInstance).metrics;
    const read = "dimensions" in memory ? Object.keys(memory.dimensions) : [];
    assert.ok(sets.some((set) => set.join() === read.join()));
  });

  it("measures every mount, by scaling group and path, and without the device", () => {
    const { metrics } = agentOf(logging);
    assert.deepEqual(metrics.metrics_collected.disk.resources, ["/", "/tmp"]);
    assert.equal(metrics.metrics_collected.disk.drop_device, true);
    assert.ok(metrics.aggregation_dimensions.some((set) => set.join() === "AutoScalingGroupName,path"));
    assert.deepEqual(agentOf(workerInstance).metrics.metrics_collected.disk.resources, ["/"]);
  });

  it("publishes by instance only memory and disks: every other series is one of the fleet", () => {
    const { mem, disk, procstat, ...others } = agentOf(webInstance).metrics.metrics_collected;
    assert.equal(mem.drop_original_metrics, undefined);
    assert.equal(disk.drop_original_metrics, undefined);
    for (const { measurement, drop_original_metrics: dropped } of [...procstat, ...Object.values(others)]) {
      assert.deepEqual(dropped, measurement);
    }
  });

  it("measures the application's processes, and the proxy where there is one", () => {
    const programs = (facts: InstanceFacts) =>
      agentOf(facts).metrics.metrics_collected.procstat.map(({ exe }) => exe);
    assert.deepEqual(programs(webInstance), ["node", "dockerd", "nginx"]);
    assert.deepEqual(programs(workerInstance), ["node", "dockerd"]);
  });

  it("scrapes each process of VDX, and takes no histogram", () => {
    const path = agentOf(scraped).logs.metrics_collected?.prometheus.prometheus_config_path;
    assert.ok(path);
    const scrape = ScrapeConfiguration.parse(parse(contentOf(scraped, path)));
    assert.deepEqual(scrape.scrape_configs[0]?.static_configs, [
      { targets: ["127.0.0.1:3000"], labels: { Tier: "backend" } },
    ]);
    const processor = agentOf(scraped).logs.metrics_collected?.prometheus.emf_processor;
    const [declaration] = processor?.metric_declaration ?? [];
    assert.deepEqual(declaration?.dimensions, [[scrapedDimension]]);
    assert.match(scrape.scrape_configs[0]?.job_name ?? "", new RegExp(declaration.label_matcher));
    const taken = (name: string) =>
      declaration.metric_selectors.some((selector) => new RegExp(selector).test(name));
    assert.ok(taken("http_requests_total") && taken("cache_hit_rate"));
    assert.ok(!taken("http_request_duration_seconds_bucket"));
    assert.equal(agentOf(webInstance).logs.metrics_collected, undefined);
  });

  it("collects the files that the application writes by itself, from a folder that its container shares", () => {
    const files = agentOf(logging).logs.logs_collected.files.collect_list;
    const audit = files.find(({ file_path: file }) => file === "/var/log/mailgenius/audit.log");
    assert.equal(audit?.log_group_name, "/mailgenius/production/audit");
    assert.equal(audit.log_stream_name, "{instance_id}/audit");
    const unit = contentOf(logging, "/etc/systemd/system/application@.service");
    assert.match(unit, /--volume \/var\/log\/mailgenius:\/var\/log\/mailgenius /);
    assert.match(unit, /^ExecStartPre=\/usr\/bin\/install -d -m 1777 \/var\/log\/mailgenius$/m);
    assert.match(contentOf(logging, "/etc/logrotate.d/application"), /\/var\/log\/mailgenius\/\*\.log/);
    assert.doesNotMatch(contentOf(webInstance, "/etc/systemd/system/application@.service"), /--volume/);
  });

  it("is told apart in the user data, so that a change of it replaces instances", () => {
    const variables = (facts: InstanceFacts) => contentOf(facts, "/opt/platform/instance.env");
    assert.match(
      variables(webInstance),
      /^export AGENT_CONFIGURATION='\/mailgenius\/agent\/production\/app'$/m,
    );
    assert.match(contentOf(webInstance, "/opt/platform/setup"), /-c "ssm:\$AGENT_CONFIGURATION"/);
    assert.notEqual(variables(webInstance), variables({ ...webInstance, mounts: ["/", "/tmp"] }));
    assert.equal(variables(webInstance), variables({ ...webInstance }));
  });

  it("fits into a parameter of the standard tier", async () => {
    for (const facts of Object.values(instances)) {
      const text = agentConfiguration(facts);
      const estate = await record(
        () => new AgentSettings("agent", { parameterName: "/a/b", text, tags: {} }),
      );
      // the provider calls every parameter's value a secret
      assert.equal((estate.named("agent-parameter").inputs.value as { value: string }).value, text);
    }
    await assert.rejects(
      record(() => new AgentSettings("agent", { parameterName: "/a/b", text: "x".repeat(4097), tags: {} })),
      /4097 characters, a standard parameter takes 4096/,
    );
  });

  it("leaves user data small enough, with ten secrets more", () => {
    const more = Array.from({ length: 10 }, (_, index) => [
      `SECRET_${index}`,
      webInstance.secretArns.DATABASE,
    ]);
    for (const [kind, facts] of Object.entries(instances)) {
      const secretArns = { ...facts.secretArns, ...(Object.fromEntries(more) as Record<string, string>) };
      const document = renderUserData({ ...facts, secretArns });
      assert.ok(
        Buffer.byteLength(document) <= userDataLimitBytes - headroomBytes,
        `${kind}: ${Buffer.byteLength(document)} bytes`,
      );
      assert.doesNotThrow(() => encodeUserData(kind, document));
    }
  });
});
