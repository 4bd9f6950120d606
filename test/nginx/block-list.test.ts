import assert from "node:assert/strict";
import * as fs from "node:fs";
import fc from "fast-check";
import { instanceFiles } from "../../components/compute/user-data";
import {
  amazonLinux2023,
  checkBlockList,
  parseBlockList,
  renderBlockList,
  type BlockedRange,
} from "../../nginx";
import { formatCidr } from "../../lib/cidr";
import { webInstance } from "../components/compute/instances";
import { eventually } from "../real/support";
import { shapes } from "./shapes";
import { complaints } from "./support/folder";
import { realProxy } from "./support/real-proxy";
import { needsWrk, startLoad } from "./support/wrk";

const network = "10.20.0.0/16";
const attacker = "198.51.100.66";
const neighbour = "198.51.100.67";

describe("list of blocked addresses", () => {
  it("is read as people type it, and written as nginx wants it", () => {
    const list = parseBlockList(
      "# seen in incident 12\n\n198.51.100.66 # password guessing\n203.0.113.0/24   # abuse report 7 \r\n",
    );
    const text = "198.51.100.66/32 1; # password guessing\n203.0.113.0/24 1; # abuse report 7\n";
    assert.equal(renderBlockList(list), text);
    assert.deepEqual(parseBlockList(text), list);
    checkBlockList(list, [network]);
  });

  const wrong: readonly [string, string, RegExp][] = [
    ["no reason", "198.51.100.66", /line 1 is "198\.51\.100\.66"; write "203\.0\.113\.0\/24 # why"/],
    ["a directive", "198.51.100.66 1; } server { # x", /line 1 is/],
    ["an include", "include /etc/passwd; # x", /line 1 is/],
    ["two on one line", "198.51.100.66 198.51.100.67 # x", /line 1 is/],
    ["IPv6, which the load balancer does not speak", "2001:db8::/32 # x", /line 1 is/],
    ["host bits", "198.51.100.66/24 # x", /"198\.51\.100\.66\/24" is an address inside a range/],
    ["a part above 255", "198.51.100.300 # x", /part above 255/],
    ["the whole internet", "0.0.0.0/0 # x", /0\.0\.0\.0\/0 would block 10\.20\.0\.0\/16, which is our own/],
    ["half a country", "198.0.0.0/8 # x", /198\.0\.0\.0\/8 is wider than a \/16/],
    ["our own network", "10.20.192.0/24 # x", /would block 10\.20\.0\.0\/16, which is our own/],
    ["the host itself", "127.0.0.1 # x", /would block 127\.0\.0\.0\/8/],
    ["one twice", "198.51.100.66 # x\n198.51.100.66/32 # y", /198\.51\.100\.66\/32 is listed twice/],
    ["a reason in other letters", "198.51.100.66 # ataque à caixa", /reason of 198\.51\.100\.66\/32/],
  ];
  for (const [what, text, message] of wrong) {
    it(`with ${what} is refused`, () => {
      assert.throws(() => {
        checkBlockList(parseBlockList(text), [network]);
      }, message);
    });
  }

  it("with more ranges than a web firewall takes is refused", () => {
    const list = Array.from({ length: 10_001 }, (_, index) => ({
      range: `198.${51 + (index >> 16)}.${(index >> 8) & 255}.${index & 255}/32`,
      reason: "x",
    }));
    assert.throws(() => {
      checkBlockList(list, [network]);
    }, /10001 ranges, 10000 at most/);
  });

  it("is a file that exists before nginx reads its configuration for the first time", () => {
    const setup = instanceFiles(webInstance).find(({ path }) => path.endsWith("/setup"))?.content ?? "";
    const made = setup.indexOf(`touch ${amazonLinux2023.blockList}\n`);
    assert.ok(made > 0 && made < setup.indexOf("nginx -t"), setup);
  });

  describe("on a real nginx", () => {
    const real = realProxy({
      ...shapes["email-gateway"],
      loadBalancerCidr: "127.0.0.0/8",
    });

    const block = async (text: string): Promise<void> => {
      fs.writeFileSync(real.proxy.place.layout.blockList, text);
      await real.proxy.reload();
    };
    const statusOf = async (client: string): Promise<number> => (await real.proxy.from(client, "/")).status;

    it("whatever the check accepts, nginx accepts, at its full length too", () => {
      const range = fc
        .tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 16, max: 32 }))
        .map(([address, bits]) =>
          formatCidr({ first: address - (address % 2 ** (32 - bits)), prefixLength: bits }),
        );
      const reason = fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 200 });
      const list = fc.uniqueArray(fc.record({ range, reason }), {
        selector: (one) => one.range,
        maxLength: 200,
      });
      const full = Array.from({ length: 10_000 }, (_, index) => ({
        range: `198.51.${index >> 8}.${index & 255}/32`,
        reason: "x",
      }));
      const samples: (readonly BlockedRange[])[] = [full, [], ...fc.sample(list, 8)];
      let accepted = 0;
      for (const sample of samples) {
        try {
          checkBlockList(sample, [network]);
        } catch {
          continue;
        }
        accepted += 1;
        fs.writeFileSync(real.proxy.place.layout.blockList, renderBlockList(sample));
        assert.equal(complaints(real.proxy.place), "");
      }
      assert.ok(accepted > 2, `only ${accepted} lists were accepted`);
      fs.writeFileSync(real.proxy.place.layout.blockList, "");
    });

    it("changes by a reload under load, and drops no request of anybody else", async function () {
      needsWrk(this);
      const visitors = startLoad({
        url: `https://127.0.0.1:${real.proxy.port}/health/readyz`,
        seconds: 60,
        connections: 4,
        headers: {
          Host: real.proxy.inputs.hosts[0] ?? "",
          "X-Forwarded-For": neighbour,
          Connection: "close",
        },
      });
      for (let round = 0; round < 2; round += 1) {
        await block(renderBlockList([{ range: `${attacker}/32`, reason: "password guessing" }]));
        assert.equal(await statusOf(attacker), 403);
        assert.equal(await statusOf(neighbour), 200);
        await block("");
        assert.equal(await statusOf(attacker), 200);
      }
      const { requests, refused, broken, report } = await visitors.stop();
      assert.deepEqual({ refused, broken }, { refused: 0, broken: 0 }, report);
      assert.ok(requests > 20, report);
    });

    it("blocks what the load balancer added, not what a client wrote", async () => {
      await block("198.51.100.64/30 1; # abuse\n");
      assert.equal(await statusOf(attacker), 403);
      assert.equal(await statusOf(`203.0.113.1, ${attacker}`), 403);
      assert.equal(await statusOf(`${attacker}, 203.0.113.1`), 200);
      assert.equal((await real.proxy.from(attacker, "/health/readyz")).status, 403);
      assert.equal(
        (await real.proxy.ask({ path: "/health/readyz" })).status,
        200,
        "the load balancer's own check",
      );
    });

    it("that is broken is refused by nginx -t, and the list before goes on working", async () => {
      for (const text of ["198.51.100.66/33 1;", "198.51.100.66 1", "nonsense 1;", "} server { listen 1;"]) {
        fs.writeFileSync(real.proxy.place.layout.blockList, text);
        assert.match(complaints(real.proxy.place), /\[emerg\]/, text);
      }
      real.proxy.askToReload();
      await eventually("nginx has refused it", () =>
        Promise.resolve(real.proxy.errorLog().includes("[emerg]")),
      );
      assert.equal(await statusOf(attacker), 403);
      assert.equal(await statusOf("203.0.113.1"), 200);
    });
  });
});
