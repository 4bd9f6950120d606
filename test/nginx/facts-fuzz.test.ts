import assert from "node:assert/strict";
import * as fs from "node:fs";
import fc from "fast-check";
import { formatCidr } from "../../lib/cidr";
import { renderNginx, type ProxyInputs } from "../../nginx";
import { shapes } from "./shapes";
import { complaints, makeProxyFolder, needsNginx, type ProxyFolder } from "./support/folder";

const seconds = fc.integer({ min: -1, max: 4000 });
const part = fc.stringMatching(/^[\w.~-]{1,20}$/);
const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join("/")}`);
const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/);
const cidr = fc
  .tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 32 }))
  .map(([address, bits]) =>
    formatCidr({ first: address - (address % 2 ** (32 - bits)), prefixLength: bits }),
  );
const size = fc.integer({ min: 0, max: 40 });

/** Facts of every size, possible ones and impossible ones. */
const stated = fc.record({
  hosts: fc.array(
    fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join(".")),
    { maxLength: 20 },
  ),
  upstreamName: fc.stringMatching(/^[a-z][a-z0-9_]{0,70}$/),
  ports: fc.array(
    fc.record({ port: fc.integer({ min: 0, max: 65_536 }), weight: fc.integer({ min: 0, max: 1001 }) }),
    { maxLength: 17 },
  ),
  maxFails: fc.integer({ min: 0, max: 101 }),
  failTimeoutSeconds: seconds,
  keepaliveConnections: fc.integer({ min: 0, max: 1025 }),
  timeoutSeconds: fc.record({ connect: fc.integer({ min: 0, max: 80 }), send: seconds, read: seconds }),
  buffers: fc.record({
    headerKib: size,
    count: size,
    eachKib: size,
    busyKib: fc.integer({ min: 0, max: 400 }),
  }),
  bodyLimitMib: fc.integer({ min: 0, max: 10_241 }),
  hstsMaxAgeSeconds: fc.integer({ min: -1, max: 400_000_000 }),
  healthRoutes: fc.dictionary(path, path, { minKeys: 1, maxKeys: 4 }),
  healthFolders: fc.array(path, { maxLength: 3 }),
  privatePaths: fc.array(path, { maxLength: 30 }),
  networkCidr: cidr,
  loadBalancerCidr: cidr,
});

/** What not every system has. */
const optional = fc.record(
  {
    rateLimit: fc.record({
      requests: fc.integer({ min: 0, max: 1_000_001 }),
      windowSeconds: fc.constantFrom(1, 60, 300),
    }),
    assetCache: fc.record({
      extensions: fc.array(fc.stringMatching(/^[a-z0-9]{1,16}$/), { maxLength: 12 }),
      maxAgeSeconds: fc.integer({ min: 0, max: 31_536_001 }),
    }),
    clientTimeoutSeconds: fc.record({ header: size, body: size, send: size }),
  },
  { requiredKeys: [] },
);

const inputs: fc.Arbitrary<ProxyInputs> = fc
  .tuple(stated, optional)
  .map(([facts, more]) => ({ ...facts, ...more }));

describe("facts of a proxy", () => {
  let place: ProxyFolder;

  before(function () {
    needsNginx(this);
    place = makeProxyFolder({ port: 8443, loopbackPort: 8080 });
  });

  after(() => {
    place?.remove();
  });

  /** What nginx says of facts; undefined where our own check refuses them. */
  function verdict(facts: ProxyInputs): string | undefined {
    try {
      fs.writeFileSync(place.file, renderNginx({ ...facts, layout: place.layout }));
    } catch (error) {
      assert.match(String(error), /^Error: nginx configuration: /);
      return undefined;
    }
    return complaints(place);
  }

  it("that the check accepts are a configuration that nginx accepts", () => {
    // Made from one field at a time, so that most are accepted, and from all at once.
    const oneField = fc
      .tuple(fc.constantFrom(...Object.values(shapes)), inputs, fc.nat())
      .map(([base, other, pick]): ProxyInputs => {
        const keys = Object.keys(other) as (keyof ProxyInputs)[];
        const key = keys[pick % keys.length] ?? "hosts";
        return { ...base, [key]: other[key] };
      });
    const seen = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: oneField }, { weight: 1, arbitrary: inputs }), (facts) => {
        const said = verdict(facts);
        seen[said === undefined ? "refused" : "accepted"] += 1;
        assert.equal(said ?? "", "");
      }),
      { numRuns: 60 },
    );
    assert.ok(seen.accepted > 10 && seen.refused > 3, JSON.stringify(seen));
  });

  it("at their limits are a configuration that nginx accepts", () => {
    const longest = ["a".repeat(63), "b".repeat(63), "c".repeat(63), "d".repeat(61)].join(".");
    const most: Partial<ProxyInputs> = {
      hosts: [longest, ...Array.from({ length: 99 }, (_, index) => `host-${index}.${longest.slice(12)}`)],
      upstreamName: "u".repeat(63),
      ports: Array.from({ length: 16 }, (_, index) => ({ port: 65_535 - index, weight: 1000 })),
      maxFails: 100,
      failTimeoutSeconds: 3600,
      keepaliveConnections: 1024,
      timeoutSeconds: { connect: 75, send: 3600, read: 3600 },
      buffers: { headerKib: 1024, count: 1024, eachKib: 1024, busyKib: 1024 * 1023 },
      bodyLimitMib: 10_240,
      hstsMaxAgeSeconds: 315_360_000,
      privatePaths: Array.from({ length: 22 }, (_, index) => `/private/${index}/${"x".repeat(100)}`),
      rateLimit: { requests: 1_000_000, windowSeconds: 1 },
    };
    const least: Partial<ProxyInputs> = {
      hosts: ["a"],
      privatePaths: [],
      healthFolders: [],
      buffers: { headerKib: 1, count: 2, eachKib: 1, busyKib: 1 },
      rateLimit: { requests: 1, windowSeconds: 60 },
      loadBalancerCidr: "10.0.0.0/8",
      networkCidr: "10.0.0.0/32",
    };
    for (const change of [most, least]) assert.equal(verdict({ ...shapes.mailgenius, ...change }), "");
  });

  it("with anything that could end a word, a line or a block are refused, and the value is named", () => {
    const poison = fc
      .tuple(fc.string(), fc.constantFrom(...`"';{}\n\r\t\\ #$()|*[]`.split("")), fc.string())
      .map((parts) => parts.join(""));
    const places: Readonly<Record<string, (text: string) => Partial<ProxyInputs>>> = {
      host: (text) => ({ hosts: [`a${text}`] }),
      "upstream name": (text) => ({ upstreamName: `u${text}` }),
      "health route": (text) => ({ healthRoutes: { [`/${text}`]: "/health" } }),
      "path of the application": (text) => ({ healthRoutes: { "/health": `/${text}` } }),
      "health folder": (text) => ({ healthFolders: [`/${text}`] }),
      "private path": (text) => ({ privatePaths: [`/${text}`] }),
      "network range": (text) => ({ networkCidr: `10.0.0.0/16${text}` }),
      "range of load balancers": (text) => ({ loadBalancerCidr: `10.0.0.0/16${text}` }),
      extension: (text) => ({ assetCache: { extensions: [`js${text}`], maxAgeSeconds: 60 } }),
      "path of the certificate": (text) => ({ layout: { ...place.layout, certificate: `/${text}` } }),
      "path of the block list": (text) => ({ layout: { ...place.layout, blockList: `/${text}` } }),
      "user of the workers": (text) => ({ layout: { ...place.layout, user: `nginx${text}` } }),
    };
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(places)), poison, (where, text) => {
        const change = places[where]?.(text) ?? {};
        const given = text.slice(0, 20);
        assert.throws(
          () => renderNginx({ ...shapes.vdx, ...change }),
          ({ message }: Error) =>
            message.startsWith("nginx configuration: ") &&
            [given, JSON.stringify(given).slice(1, -1)].some((one) => message.includes(one)),
          `${where}: ${JSON.stringify(text)}`,
        );
      }),
      { numRuns: 1000 },
    );
  });

  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1.5, 1e21]) {
    it(`that are ${value} are refused`, () => {
      for (const key of ["maxFails", "failTimeoutSeconds", "bodyLimitMib", "hstsMaxAgeSeconds"] as const) {
        const message = new RegExp(
          `${key} is ${String(value).replace("+", "\\+")}, a whole number from \\d+ to \\d+`,
        );
        assert.throws(() => renderNginx({ ...shapes.vdx, [key]: value }), message);
      }
    });
  }
});
