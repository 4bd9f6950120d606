import assert from "node:assert/strict";
import { Firewall, type FirewallArgs } from "../../../components/network/firewall";
import { record, type Recorded } from "../../support/record";

const args: FirewallArgs = {
  vpcId: "vpc-1",
  endpointSecurityGroupId: "sg-endpoints",
  s3PrefixListId: "pl-s3",
  tiers: { app: { servesHttp: true }, worker: { servesHttp: false, outboundPorts: [587] } },
  caches: ["queue", "cache"],
  databaseProxy: false,
  tags: { Owner: "platform" },
};

const declare = (changes: Partial<FirewallArgs> = {}) =>
  record(() => new Firewall("fw", { ...args, ...changes }));
const rulesOf = (resources: readonly Recorded[]) =>
  resources.filter(
    ({ type }) => type.includes("securityGroupIngressRule") || type.includes("securityGroupEgressRule"),
  );

/** A rule as one line, for example `in tier-app 443 from load-balancer`. */
function lineOf({ type, inputs }: Recorded): string {
  const short = (id: unknown) => String(id).replace(/^fw-(.*)-id$/, "$1");
  const inwards = type.includes("Ingress");
  const peer = short(inputs.referencedSecurityGroupId ?? inputs.cidrIpv4 ?? inputs.prefixListId);
  assert.equal(inputs.fromPort, inputs.toPort);
  const port = String(inputs.fromPort);
  return `${inwards ? "in" : "out"} ${short(inputs.securityGroupId)} ${port} ${inwards ? "from" : "to"} ${peer}`;
}

async function linesOf(changes: Partial<FirewallArgs> = {}): Promise<string[]> {
  return rulesOf((await declare(changes)).resources)
    .map(lineOf)
    .sort();
}

describe("Firewall", () => {
  it("opens exactly these ways", async () => {
    const expected = [
      "in load-balancer 80 from 0.0.0.0/0",
      "in load-balancer 443 from 0.0.0.0/0",
      "out load-balancer 443 to tier-app",
      "in tier-app 443 from load-balancer",
      "out functions 443 to tier-app",
      "in tier-app 443 from functions",
      ...["app", "worker"].flatMap((tier) => [
        `out tier-${tier} 5432 to database`,
        `in database 5432 from tier-${tier}`,
        ...["queue", "cache"].flatMap((cache) => [
          `out tier-${tier} 6379 to cache-${cache}`,
          `in cache-${cache} 6379 from tier-${tier}`,
        ]),
        `out tier-${tier} 443 to sg-endpoints`,
        `out tier-${tier} 443 to pl-s3`,
        `out tier-${tier} 443 to 0.0.0.0/0`,
      ]),
      "out tier-worker 587 to 0.0.0.0/0",
      "out functions 5432 to database",
      "in database 5432 from functions",
      ...["queue", "cache"].flatMap((cache) => [
        `out functions 6379 to cache-${cache}`,
        `in cache-${cache} 6379 from functions`,
      ]),
      "out functions 443 to sg-endpoints",
      "out functions 443 to pl-s3",
    ];
    assert.deepEqual(await linesOf(), expected.sort());
  });

  it("admits from the internet only 80 and 443, only to the load balancer", async () => {
    const open = (await linesOf({ databaseProxy: true })).filter((line) =>
      /^in .*(0\.0\.0\.0|::)/.test(line),
    );
    assert.deepEqual(open, ["in load-balancer 443 from 0.0.0.0/0", "in load-balancer 80 from 0.0.0.0/0"]);
  });

  it("opens no SSH anywhere and no group to itself", async () => {
    for (const line of await linesOf({ databaseProxy: true })) {
      assert.ok(!line.includes(" 22 "), line);
      const [, group, , , peer] = line.split(" ");
      assert.notEqual(group, peer, line);
    }
  });

  it("puts the proxy between tiers and the primary, and leaves the way to the replicas", async () => {
    const lines = await linesOf({ databaseProxy: true });
    for (const line of [
      "out tier-app 5432 to database-proxy",
      "in database-proxy 5432 from tier-app",
      "out database-proxy 5432 to database",
      "in database 5432 from database-proxy",
      "in database 5432 from tier-app",
    ]) {
      assert.ok(lines.includes(line), line);
    }
  });

  it("closes the direct way to the database when a proxy is all there is", async () => {
    const lines = await linesOf({ databaseProxy: true, readReplicas: false });
    assert.deepEqual(
      lines.filter((line) => line.startsWith("in database ")),
      ["in database 5432 from database-proxy", "in database 5432 from functions"],
    );
    assert.ok(!lines.some((line) => /^out tier-\w+ 5432 to database$/.test(line)));
  });

  it("pairs every way between two groups: out of one, into the other", async () => {
    const lines = await linesOf({ databaseProxy: true });
    const own = lines.filter((line) => !/0\.0\.0\.0|sg-endpoints|pl-s3/.test(line));
    for (const line of own.filter((each) => each.startsWith("out "))) {
      const [, from = "", port = "", , to = ""] = line.split(" ");
      assert.ok(own.includes(`in ${to} ${port} from ${from}`), line);
    }
    assert.equal(own.filter((line) => line.startsWith("in ")).length, own.length / 2);
  });

  it("writes rules as resources of their own, with a description that AWS accepts", async () => {
    const firewall = await declare({ databaseProxy: true });
    for (const { name, inputs } of firewall.ofType("aws:ec2/securityGroup:SecurityGroup")) {
      assert.equal(inputs.ingress, undefined, name);
      assert.equal(inputs.egress, undefined, name);
      assert.equal(inputs.name, undefined, `${name}: a fixed name could not be replaced while in use`);
      assert.equal(inputs.vpcId, "vpc-1", name);
    }
    for (const { name, inputs } of rulesOf(firewall.resources)) {
      assert.match(String(inputs.description), /^[\w .:/()#,@[\]+=&;{}!$*-]{1,255}$/, name);
      assert.equal(inputs.ipProtocol, "tcp", name);
      assert.deepEqual(inputs.tags, args.tags, name);
    }
  });

  it("asks for a port once, however often it is listed", async () => {
    const lines = await linesOf({ tiers: { app: { servesHttp: true, outboundPorts: [443, 587, 587] } } });
    const toInternet = lines.filter((line) => line.endsWith("to 0.0.0.0/0"));
    assert.deepEqual(toInternet, ["out tier-app 443 to 0.0.0.0/0", "out tier-app 587 to 0.0.0.0/0"]);
  });

  it("refuses a port that does not exist", async () => {
    await assert.rejects(
      declare({ tiers: { app: { servesHttp: true, outboundPorts: [70_000] } } }),
      /Firewall "fw": tier "app" asks for outbound port 70000/,
    );
  });
});
