import assert from "node:assert/strict";
import fc from "fast-check";
import {
  contains,
  formatCidr,
  isPrivate,
  overlaps,
  parseCidr,
  planSubnets,
  publicRange,
  sizeOf,
  type Block,
} from "../../lib/cidr";

const prefixLength = fc.integer({ min: 16, max: 20 });
const vpcCidr = fc
  .tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), prefixLength)
  .map(([address, bits]) => formatCidr(aligned(address, bits)));
const zone = fc.integer({ min: 0, max: 7 }).map((index) => `us-east-1${"abcdefgh".charAt(index)}`);
const zones = fc.uniqueArray(zone, { minLength: 1, maxLength: 8 });

function aligned(address: number, bits: number): Block {
  return { first: address - (address % 2 ** (32 - bits)), prefixLength: bits };
}

function blocksOf(plan: ReturnType<typeof planSubnets>): Block[] {
  return Object.values(plan).flatMap((ranges) =>
    Object.values(ranges).map((range: string) => parseCidr(range)),
  );
}

describe("parseCidr and formatCidr", () => {
  it("are each other's reverse", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        fc.integer({ min: 0, max: 32 }),
        (address, bits) => {
          const block = aligned(address, bits);
          assert.deepEqual(parseCidr(formatCidr(block)), block);
        },
      ),
    );
  });

  for (const [text, reason] of [
    ["", /not an IPv4 range/],
    ["10.0.0.0", /not an IPv4 range/],
    ["10.0.0/16", /not an IPv4 range/],
    ["10.0.0.0/16 ", /not an IPv4 range/],
    ["256.0.0.0/8", /above 255/],
    ["10.0.0.0/33", /above \/32/],
    ["10.0.3.7/16", /the range is 10\.0\.0\.0\/16/],
  ] as const) {
    it(`refuses "${text}" and says why`, () => {
      assert.throws(() => parseCidr(text), reason);
    });
  }
});

describe("overlaps", () => {
  it("holds exactly when two ranges share an address", () => {
    const small = fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 24, max: 32 }));
    fc.assert(
      fc.property(small, small, ([a, aBits], [b, bBits]) => {
        const [one, other] = [aligned(a, aBits), aligned(b, bBits)];
        const addresses = (block: Block) =>
          Array.from({ length: sizeOf(block) }, (_, index) => block.first + index);
        const shared = addresses(one).some((address) => addresses(other).includes(address));
        assert.equal(overlaps(one, other), shared);
      }),
    );
  });
});

describe("isPrivate", () => {
  for (const [text, expected] of [
    ["10.0.0.0/16", true],
    ["172.31.0.0/16", true],
    ["172.32.0.0/16", false],
    ["192.168.16.0/20", true],
    ["8.8.0.0/16", false],
    ["0.0.0.0/0", false],
  ] as const) {
    it(`${text}: ${expected}`, () => {
      assert.equal(isPrivate(parseCidr(text)), expected);
    });
  }
});

describe("planSubnets", () => {
  it("keeps every subnet inside the VPC", () => {
    fc.assert(
      fc.property(vpcCidr, zones, (cidr, names) => {
        const vpc = parseCidr(cidr);
        for (const block of blocksOf(planSubnets(cidr, names)))
          assert.ok(contains(vpc, block), formatCidr(block));
      }),
    );
  });

  it("lets no two subnets overlap", () => {
    fc.assert(
      fc.property(vpcCidr, zones, (cidr, names) => {
        const blocks = blocksOf(planSubnets(cidr, names));
        blocks.forEach((one, index) => {
          for (const other of blocks.slice(index + 1)) assert.ok(!overlaps(one, other));
        });
      }),
    );
  });

  it("puts every public subnet, and no other, into the range that publicRange names", () => {
    fc.assert(
      fc.property(vpcCidr, zones, (cidr, names) => {
        const range = parseCidr(publicRange(cidr));
        for (const plan of Object.values(planSubnets(cidr, names))) {
          assert.ok(contains(range, parseCidr(plan.public)));
          assert.ok(!overlaps(range, parseCidr(plan.private)) && !overlaps(range, parseCidr(plan.data)));
        }
      }),
    );
  });

  it("gives a zone the same subnets whatever other zones there are, in whatever order", () => {
    fc.assert(
      fc.property(vpcCidr, zones, zone, (cidr, names, added) => {
        const before = planSubnets(cidr, names);
        const after = planSubnets(cidr, [added, ...names.filter((name) => name !== added)].reverse());
        for (const name of names) assert.deepEqual(after[name], before[name]);
      }),
    );
  });

  it("makes private subnets large, data subnets half of that, public subnets a quarter", () => {
    fc.assert(
      fc.property(vpcCidr, zones, (cidr, names) => {
        for (const ranges of Object.values(planSubnets(cidr, names))) {
          const large = sizeOf(parseCidr(ranges.private));
          assert.equal(sizeOf(parseCidr(ranges.data)), large / 2);
          assert.equal(sizeOf(parseCidr(ranges.public)), large / 4);
        }
      }),
    );
  });

  it("leaves a load balancer room in the smallest VPC: a /27 or larger", () => {
    const ranges = planSubnets("10.0.0.0/20", ["us-east-1a"])["us-east-1a"];
    assert.deepEqual(ranges, { private: "10.0.0.0/24", data: "10.0.8.0/25", public: "10.0.12.0/26" });
  });

  it("refuses a VPC that is too small or too large", () => {
    assert.throws(() => planSubnets("10.0.0.0/21", ["us-east-1a"]), /between \/16 and \/20/);
    assert.throws(() => planSubnets("10.0.0.0/15", ["us-east-1a"]), /between \/16 and \/20/);
  });

  it("refuses a zone that is listed twice, and names that are no zones", () => {
    assert.throws(() => planSubnets("10.0.0.0/16", ["us-east-1a", "us-east-1a"]), /listed twice/);
    assert.throws(() => planSubnets("10.0.0.0/16", ["us-east-1-bos-1a"]), /not an availability zone/);
    assert.throws(() => planSubnets("10.0.0.0/16", ["us-east-1"]), /not an availability zone/);
  });
});
