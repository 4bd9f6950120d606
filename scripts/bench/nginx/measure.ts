import { shapes } from "../../../test/nginx/shapes";
import { RunningProxy } from "../../../test/nginx/support/proxy";
import { Upstream } from "../../../test/nginx/support/upstreams";
import { startLoad, type Load } from "../../../test/nginx/support/wrk";
import { workersMs } from "./processor-time";
import { startStaticServers } from "./static-servers";
import type { Candidate } from "./configurations";

/** One way of asking; the processes behind are the same for all candidates. */
export interface Scenario {
  readonly name: string;
  /** `node`: as on an instance; `static`: so fast that the proxy itself is what is measured. */
  readonly behind: "node" | "static";
  readonly connections: number;
  readonly headers: Readonly<Record<string, string>>;
}

export const scenarios: readonly Scenario[] = [
  { name: "connections kept, Node behind", behind: "node", connections: 32, headers: {} },
  { name: "connections kept, static behind", behind: "static", connections: 32, headers: {} },
  {
    name: "new connection each time, Node behind",
    behind: "node",
    connections: 16,
    headers: { Connection: "close" },
  },
];

/** The median of all rounds. */
export interface Measured {
  readonly name: string;
  readonly requestsPerSecond: number;
  readonly p99Ms: number;
  /** Processor time of the proxy alone; NaN where the system does not tell. */
  readonly microsecondsPerRequest: number;
  /** In all rounds together. */
  readonly failed: number;
}

/** Candidates take turns, so that whatever else the machine does meets all of them. */
export async function measure(
  { behind, connections, headers }: Scenario,
  candidates: readonly Candidate[],
  { seconds, rounds }: { readonly seconds: number; readonly rounds: number },
): Promise<readonly Measured[]> {
  const backends = behind === "node" ? await startNode() : await startStaticServers(3);
  const ports = shapes.mailgenius.ports.map(({ weight }, index) => ({
    weight,
    port: backends.ports[index] ?? 0,
  }));
  const proxies: RunningProxy[] = [];
  try {
    for (const { render } of candidates) {
      proxies.push(await RunningProxy.start({ ...shapes.mailgenius, ports }, render));
    }
    const loads = candidates.map((): Round[] => []);
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, { port, place }] of proxies.entries()) {
        const url = `https://127.0.0.1:${port}/orders`;
        const all = { Host: shapes.mailgenius.hosts[0] ?? "", ...headers };
        const before = workersMs(place.layout.pidFile);
        const load = await startLoad({ url, seconds, connections, headers: all }).done;
        const after = workersMs(place.layout.pidFile);
        const computed = before === undefined || after === undefined ? undefined : after - before;
        loads[index]?.push({ ...load, microsecondsPerRequest: perRequest(computed, load.requests) });
      }
    }
    return candidates.map(({ name }, index) => summary(name, loads[index] ?? []));
  } finally {
    for (const proxy of proxies) await proxy.stop();
    await backends.stop();
  }
}

interface Round extends Load {
  readonly microsecondsPerRequest: number | undefined;
}

function perRequest(milliseconds: number | undefined, requests: number): number | undefined {
  return milliseconds === undefined || requests === 0 ? undefined : (milliseconds * 1000) / requests;
}

function summary(name: string, loads: readonly Round[]): Measured {
  return {
    name,
    requestsPerSecond: median(loads.map(({ requestsPerSecond }) => requestsPerSecond)),
    p99Ms: median(loads.map(({ p99Ms }) => p99Ms)),
    microsecondsPerRequest: median(loads.flatMap(({ microsecondsPerRequest: each }) => each ?? [])),
    failed: loads.reduce((sum, { refused, broken }) => sum + refused + broken, 0),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function startNode(): Promise<{ ports: readonly number[]; stop: () => Promise<void> }> {
  const upstreams = await Promise.all([1, 2, 3].map(() => Upstream.start()));
  return {
    ports: upstreams.map(({ port }) => port),
    stop: async () => {
      await Promise.all(upstreams.map((upstream) => upstream.kill()));
    },
  };
}
