import { shown, type Finding, type KeyPath } from "../fault";
import type { Parts } from "../parts";

/** Longest main name of a certificate of ACM. */
const longestMainName = 64;

interface Host {
  readonly host: string;
  readonly zone: string;
  readonly first: boolean;
  readonly path: KeyPath;
}

/** Host names lie in their zones, and none is used twice. */
export function checkHosts(parts: Parts): readonly Finding[] {
  const hosts = hostsOf(parts);
  return hosts.flatMap(({ host, zone, first, path }, index): Finding[] => {
    const findings: Finding[] = [];
    if (host !== zone && !host.endsWith(`.${zone}`)) {
      findings.push({
        path,
        given: shown(host),
        allowed: `${zone} or a name below it`,
        why: "Its zone could not prove the name to the certificate authority.",
      });
    }
    if (first && host.length > longestMainName) {
      findings.push({
        path,
        given: shown(host),
        allowed: `at most ${longestMainName} characters as the first name`,
        why: "ACM refuses a longer main name.",
      });
    }
    const earlier = hosts.slice(0, index).find((other) => other.host === host);
    if (earlier) {
      findings.push({ path, given: shown(host), allowed: "a name that nothing else in the stack uses" });
    }
    return findings;
  });
}

/** Every host name of a stack with its place. */
export function hostsOf({ systems }: Parts): readonly Host[] {
  return systems.flatMap((system) =>
    (["web", "frontend"] as const).flatMap((section) =>
      (system[section]?.hosts ?? []).map((host, index) => ({
        host,
        zone: system[section]?.zone.name ?? "",
        first: index === 0,
        path: [...system.path, section, "hosts", index],
      })),
    ),
  );
}
