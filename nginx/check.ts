import { parseCidr } from "../lib/cidr";
import { layoutFaults } from "./check-layout";
import { clientTimeouts } from "./connections";
import type { ProxyInputs, ProxyLayout } from "./proxy-inputs";

/**
 * Refuses what nginx would reject at start, or would read as something else. Every text is held against the characters
 * that it may have, so nothing has to be quoted.
 * @throws Error that lists every fault with the value and what is allowed.
 */
export function checkProxyInputs(inputs: ProxyInputs, layout: ProxyLayout): void {
  const faults = [
    ...nameFaults(inputs),
    ...portFaults(inputs, layout),
    ...pathFaults(inputs),
    ...numberFaults(inputs),
    ...bufferFaults(inputs),
    ...rangeFaults(inputs),
    ...ruleFaults(inputs),
    ...layoutFaults(layout),
  ];
  if (faults.length > 0) throw new Error(`nginx configuration: ${faults.join("; ")}.`);
}

/** nginx reads a parameter of up to 4,095 characters; all closed paths become one, with a few more for each. */
const longestPath = 500;
const longestClosedPaths = 3000;

/** Processes of one instance; their state has room for them in the upstream's shared memory. */
const mostProcesses = 16;

const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const hostPattern = new RegExp(`^${label}(?:\\.${label})*$`);

function nameFaults({ hosts, upstreamName }: ProxyInputs): string[] {
  return [
    ...(hosts.length === 0 ? ["hosts is empty: the proxy would answer for nobody"] : []),
    ...hosts
      .filter((host) => host.length > 253 || !hostPattern.test(host))
      .map((host) => `host ${quoted(host)}: a DNS name in lower case, such as api.example.com`),
    ...duplicates(hosts).map((host) => `host ${host} is listed twice`),
    ...(/^[a-z][a-z0-9_]{0,62}$/.test(upstreamName)
      ? []
      : [`upstream name ${quoted(upstreamName)}: up to 63 lower-case letters, digits and _, a letter first`]),
  ];
}

function portFaults({ ports }: ProxyInputs, layout: ProxyLayout): string[] {
  return [
    ...(ports.length === 0 ? ["ports is empty: a tier without HTTP needs no proxy"] : []),
    ...(ports.length > mostProcesses ? [`${ports.length} ports: ${mostProcesses} processes at most`] : []),
    ...ports
      .filter(({ port, weight }) => !isBetween(port, 1, 65_535) || !isBetween(weight, 1, 1000))
      .map(
        ({ port, weight }) => `port ${port} with weight ${weight}: ports are 1 to 65535, weights 1 to 1000`,
      ),
    ...duplicates(ports.map(({ port }) => port)).map((port) => `port ${port} is listed twice`),
    ...ports
      .filter(({ port }) => port === layout.port || port === layout.loopbackPort)
      .map(({ port }) => `port ${port} is the proxy's own`),
  ];
}

function pathFaults({ healthRoutes, healthFolders, privatePaths }: ProxyInputs): string[] {
  const closed = [...privatePaths, ...healthFolders];
  const closedLength = closed.reduce((sum, path) => sum + path.length + ":/|$)".length * 2, 0);
  return [
    ...(closedLength > longestClosedPaths
      ? [`${closed.length} closed paths are too much for one location: name the folders they are in`]
      : []),
    ...(Object.keys(healthRoutes).length === 0
      ? ["healthRoutes is empty: nobody could ask for the instance's health"]
      : []),
    ...[...Object.entries(healthRoutes).flat(), ...closed]
      .filter((path) => path.length > longestPath || !isPath(path))
      .map(
        (path) =>
          `path ${quoted(path)}: begins with / and holds up to ${longestPath} letters, digits and . _ ~ - /, no empty or dot part`,
      ),
    ...closed
      .filter((path) => /^\/*$/.test(path))
      .map((path) => `private path "${path}" would hide the whole site`),
    ...privatePaths
      .filter((path) => Object.hasOwn(healthRoutes, path))
      .map((path) => `path ${quoted(path)} is private and a health route`),
  ];
}

function numberFaults(inputs: ProxyInputs): string[] {
  const { timeoutSeconds, clientTimeoutSeconds: client = clientTimeouts } = inputs;
  const limits: readonly [string, number, number, number][] = [
    ["maxFails", inputs.maxFails, 1, 100],
    ["failTimeoutSeconds", inputs.failTimeoutSeconds, 1, 3600],
    ["keepaliveConnections", inputs.keepaliveConnections, 1, 1024],
    ["timeoutSeconds.connect", timeoutSeconds.connect, 1, 75], // the kernel gives up then
    ["timeoutSeconds.send", timeoutSeconds.send, 1, 3600],
    ["timeoutSeconds.read", timeoutSeconds.read, 1, 3600],
    ["clientTimeoutSeconds.header", client.header, 1, 60],
    ["clientTimeoutSeconds.body", client.body, 1, 60],
    ["clientTimeoutSeconds.send", client.send, 1, 60],
    ["bodyLimitMib", inputs.bodyLimitMib, 1, 10_240],
    ["hstsMaxAgeSeconds", inputs.hstsMaxAgeSeconds, 0, 315_360_000],
  ];
  return limits
    .filter(([, value, low, high]) => !isBetween(value, low, high))
    .map(
      ([name, value, low, high]) => `${name} is ${value}, a whole number from ${low} to ${high} is allowed`,
    );
}

function bufferFaults({ buffers: { headerKib, count, eachKib, busyKib } }: ProxyInputs): string[] {
  const sizes = Object.entries({ headerKib, eachKib }).filter(([, kib]) => !isBetween(kib, 1, 1024));
  if (sizes.length > 0) return sizes.map(([name, kib]) => `buffers.${name} is ${kib}, 1 to 1024 is allowed`);
  if (!isBetween(count, 2, 1024)) return [`buffers.count is ${count}, 2 to 1024 is allowed`];
  const [low, high] = [Math.max(headerKib, eachKib), (count - 1) * eachKib];
  return isBetween(busyKib, low, high)
    ? []
    : [`buffers.busyKib is ${busyKib}: from the larger buffer (${low}) to all but one (${high})`];
}

function rangeFaults({ networkCidr, loadBalancerCidr }: ProxyInputs): string[] {
  return Object.entries({ networkCidr, loadBalancerCidr }).flatMap(([name, range]) => {
    try {
      return parseCidr(range).prefixLength < 8 ? [`${name} ${range} is wider than a /8`] : [];
    } catch (error) {
      return [`${name}: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
}

function ruleFaults({ rateLimit, assetCache }: ProxyInputs): string[] {
  return [
    ...(rateLimit === undefined || isRate(rateLimit)
      ? []
      : [
          `rateLimit of ${rateLimit.requests} requests in ${rateLimit.windowSeconds} seconds: ` +
            "up to 1,000,000 in 1 to 3600 seconds, a whole number a minute",
        ]),
    ...(assetCache === undefined || isBetween(assetCache.maxAgeSeconds, 1, 31_536_000)
      ? []
      : [`assetCache.maxAgeSeconds is ${assetCache.maxAgeSeconds}, 1 to 31536000 (a year) is allowed`]),
    ...(assetCache?.extensions.length === 0 ? ["assetCache.extensions is empty"] : []),
    ...(assetCache?.extensions ?? [])
      .filter((extension) => !/^[a-z0-9]{1,16}$/.test(extension))
      .map((extension) => `extension ${quoted(extension)}: 1 to 16 lower-case letters and digits, no dot`),
  ];
}

/** A path as it is after decoding and normalising; another would never match. */
function isPath(text: string): boolean {
  return /^\/[\w./~-]*$/.test(text) && !/\/\/|\/\.{1,2}(?:\/|$)/.test(text);
}

function isRate({ requests, windowSeconds }: NonNullable<ProxyInputs["rateLimit"]>): boolean {
  const perMinute = (requests * 60) / windowSeconds;
  return (
    isBetween(requests, 1, 1_000_000) && isBetween(windowSeconds, 1, 3600) && Number.isInteger(perMinute)
  );
}

function isBetween(value: number, low: number, high: number): boolean {
  return Number.isInteger(value) && value >= low && value <= high;
}

/** A text as a message shows it: on one line, shortened. */
function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 60));
}

function duplicates<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
