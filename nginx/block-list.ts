import { overlaps, parseCidr } from "../lib/cidr";
import type { ProxyLayout } from "./proxy-inputs";
import { block } from "./text";

/** A range of client addresses that is refused, and why (EG-164, EG-221). */
export interface BlockedRange {
  /** `203.0.113.0/24`; one address is a `/32`. */
  readonly range: string;
  /** For whoever reads the list later: an incident, an abuse report. */
  readonly reason: string;
}

/** Most ranges of one list, as many as an IP set of the web firewall takes. */
export const longestBlockList = 10_000;

/** Widest range: more addresses than 65,536 at once is a decision for the web firewall, not for a list. */
const shortestPrefix = 16;

/**
 * Refuses clients of the list with 403: to end the connection instead would make the load balancer report a fault of the
 * instance. The list is a file of its own, so that it can change by a reload, without a new instance (EG-164).
 */
export function blockedAddresses({ blockList }: ProxyLayout): string {
  return block("geo $blocked", "default 0;", `include ${blockList};`);
}

/** The file that nginx includes: one range a line, its reason as comment. Same list, same bytes. */
export function renderBlockList(list: readonly BlockedRange[]): string {
  return list.map(({ range, reason }) => `${range} 1; # ${reason}\n`).join("");
}

/**
 * Reads what {@link renderBlockList} wrote, and what people type: `203.0.113.7` or `203.0.113.0/24`, then a reason after
 * `#`. Blank lines and lines of comment are passed over.
 * @throws Error that lists every line that is something else.
 */
export function parseBlockList(text: string): readonly BlockedRange[] {
  const faults: string[] = [];
  const list = text.split(/\r?\n/).flatMap((line, index): BlockedRange[] => {
    if (/^\s*(?:#.*)?$/.test(line)) return [];
    const [, address, reason] = /^\s*([\d./]+)(?:\s+1;)?\s*#\s*(.+?)\s*$/.exec(line) ?? [];
    if (address === undefined || reason === undefined) {
      faults.push(`line ${index + 1} is "${line.slice(0, 60)}"; write "203.0.113.0/24 # why"`);
      return [];
    }
    return [{ range: address.includes("/") ? address : `${address}/32`, reason }];
  });
  refuse(faults);
  return list;
}

/**
 * Refuses a list that nginx would reject, that would read as something else, or that would block what must never be
 * blocked. `neverBlocked` are ranges such as the network's own: its load balancers ask for the instance's health.
 * @throws Error that names every range and what is allowed.
 */
export function checkBlockList(list: readonly BlockedRange[], neverBlocked: readonly string[]): void {
  const own = [...neverBlocked, "127.0.0.0/8"].map((range) => ({ range, block: parseCidr(range) }));
  const seen = new Set<string>();
  refuse([
    ...(list.length > longestBlockList ? [`it has ${list.length} ranges, ${longestBlockList} at most`] : []),
    ...list.flatMap(({ range, reason }) => {
      const twice = seen.has(range);
      seen.add(range);
      return [
        ...(twice ? [`${range} is listed twice`] : []),
        ...(/^[\x20-\x7e]{1,200}$/.test(reason)
          ? []
          : [`the reason of ${range} is not one line of 1 to 200 ASCII characters`]),
        ...rangeFaults(range, own),
      ];
    }),
  ]);
}

function rangeFaults(
  range: string,
  own: readonly { readonly range: string; readonly block: ReturnType<typeof parseCidr> }[],
): string[] {
  try {
    const blocked = parseCidr(range);
    const hit = own.find((one) => overlaps(one.block, blocked));
    if (hit !== undefined) return [`${range} would block ${hit.range}, which is our own`];
    return blocked.prefixLength < shortestPrefix ? [`${range} is wider than a /${shortestPrefix}`] : [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]; // it names the range
  }
}

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`List of blocked addresses: ${faults.join("; ")}.`);
}
