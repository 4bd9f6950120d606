/** An IPv4 range. `first` is its lowest address as an unsigned 32-bit number. */
export interface Block {
  readonly first: number;
  /** Bits that all addresses share, 0 to 32. */
  readonly prefixLength: number;
}

/** The three ranges of one availability zone. */
export interface ZoneRanges {
  /** Load balancers and NAT gateways: 1/64 of the VPC. */
  readonly public: string;
  /** Instances and functions: 1/16 of the VPC. */
  readonly private: string;
  /** Databases and caches: 1/32 of the VPC. */
  readonly data: string;
}

/** A VPC is at most a /16 (the limit of EC2) and here at least a /20: a load balancer needs a /27 in each zone. */
export const vpcPrefixLengths = { largest: 16, smallest: 20 } as const;

/** Every zone letter of a region has its own place, used or not: a new zone moves no other. */
const zoneLetters = "abcdefgh";

/** Where the public ranges begin, as a part of the VPC. */
const publicStart = 0.75;

/** RFC 1918. */
const privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"].map(parseCidr);

/** Reads `10.0.0.0/16`. Throws a RangeError that says what is wrong, host bits included. */
export function parseCidr(text: string): Block {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text);
  if (match === null) throw new RangeError(`"${text}" is not an IPv4 range such as 10.0.0.0/16`);
  const [a = 0, b = 0, c = 0, d = 0, prefixLength = 0] = match.slice(1).map(Number);
  if (Math.max(a, b, c, d) > 255) throw new RangeError(`"${text}" has a part above 255`);
  if (prefixLength > 32) throw new RangeError(`"${text}" has a prefix above /32`);
  const first = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d;
  const block = { first, prefixLength };
  if (first % sizeOf(block) !== 0) {
    const network = formatCidr({ first: first - (first % sizeOf(block)), prefixLength });
    throw new RangeError(`"${text}" is an address inside a range; the range is ${network}`);
  }
  return block;
}

/** The reverse of {@link parseCidr}. */
export function formatCidr({ first, prefixLength }: Block): string {
  const parts = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256);
  return `${parts.join(".")}/${prefixLength}`;
}

/** Number of addresses in a range. AWS keeps five of each subnet for itself. */
export function sizeOf({ prefixLength }: Block): number {
  return 2 ** (32 - prefixLength);
}

/** Whether every address of `inner` is in `outer`. */
export function contains(outer: Block, inner: Block): boolean {
  return inner.first >= outer.first && inner.first + sizeOf(inner) <= outer.first + sizeOf(outer);
}

/** Whether two ranges share an address. */
export function overlaps(one: Block, other: Block): boolean {
  return one.first < other.first + sizeOf(other) && other.first < one.first + sizeOf(one);
}

/** Whether the range is private by RFC 1918. */
export function isPrivate(block: Block): boolean {
  return privateRanges.some((range) => contains(range, block));
}

/**
 * The subnets of a VPC, by zone name.
 *
 * The VPC's first half holds eight private ranges, the next quarter eight data ranges, the next eighth eight public
 * ones; the last eighth stays free. The zone's letter chooses the place, not its position in the list, so zones can
 * come, go and change order without a subnet moving: a moved subnet would be a replaced database.
 */
export function planSubnets(vpcCidr: string, zones: readonly string[]): Readonly<Record<string, ZoneRanges>> {
  const vpc = parseCidr(vpcCidr);
  const { largest, smallest } = vpcPrefixLengths;
  if (vpc.prefixLength < largest || vpc.prefixLength > smallest) {
    throw new RangeError(`"${vpcCidr}": a VPC of three tiers is between /${largest} and /${smallest}`);
  }
  const places = zones.map(placeOf);
  const twice = zones.find((_, index) => places.indexOf(places[index] ?? -1) !== index);
  if (twice !== undefined) throw new RangeError(`zone "${twice}" is listed twice, or in two regions`);
  return Object.fromEntries(zones.map((zone) => [zone, rangesAt(vpc, placeOf(zone))]));
}

/** The range that holds the public subnets of every zone, used or not: 1/8 of the VPC, the same whatever the zones. */
export function publicRange(vpcCidr: string): string {
  const vpc = parseCidr(vpcCidr);
  return formatCidr({ first: vpc.first + sizeOf(vpc) * publicStart, prefixLength: vpc.prefixLength + 3 });
}

/** 0 for `us-east-1a`, 1 for `us-east-1b` … Local and Wavelength zones have longer names and no place here. */
function placeOf(zone: string): number {
  const letter = /^[a-z]{2}(?:-[a-z]+)+-\d([a-h])$/.exec(zone)?.[1];
  if (letter === undefined) {
    throw new RangeError(`"${zone}" is not an availability zone such as us-east-1a (letters a to h)`);
  }
  return zoneLetters.indexOf(letter);
}

function rangesAt(vpc: Block, place: number): ZoneRanges {
  const size = sizeOf(vpc);
  const range = (start: number, extraBits: number): string => {
    const block = { first: 0, prefixLength: vpc.prefixLength + extraBits };
    return formatCidr({ ...block, first: vpc.first + start + place * sizeOf(block) });
  };
  return { private: range(0, 4), data: range(size / 2, 5), public: range(size * publicStart, 6) };
}
