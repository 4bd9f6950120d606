import type { ProxyInputs } from "./proxy-inputs";

/** Refuses what nginx would reject at start, or would read as something else. */
export function checkProxyInputs(inputs: ProxyInputs): void {
  const faults = [
    ...(inputs.ports.length === 0 ? ["ports is empty: a tier without HTTP needs no proxy"] : []),
    ...inputs.ports
      .filter(({ port, weight }) => !isBetween(port, 1, 65535) || !isBetween(weight, 1, 1000))
      .map(
        ({ port, weight }) => `port ${port} with weight ${weight}: ports are 1 to 65535, weights 1 to 1000`,
      ),
    ...duplicates(inputs.ports.map(({ port }) => port)).map((port) => `port ${port} is listed twice`),
    ...[...Object.entries(inputs.healthRoutes).flat(), ...inputs.privatePaths]
      .filter((path) => !/^\/[\w./~-]*$/.test(path))
      .map((path) => `path "${path}": begins with / and holds letters, digits and . _ ~ - / only`),
    ...inputs.privatePaths
      .filter((path) => path.replace(/\/+$/, "") === "")
      .map((path) => `private path "${path}" would hide the whole site`),
    ...(/^[a-z][a-z0-9_]*$/.test(inputs.upstreamName)
      ? []
      : [`upstream name "${inputs.upstreamName}": lower-case letters, digits and _ only`]),
  ];
  if (faults.length > 0) throw new Error(`nginx configuration: ${faults.join("; ")}.`);
}

function isBetween(value: number, low: number, high: number): boolean {
  return Number.isInteger(value) && value >= low && value <= high;
}

function duplicates(values: readonly number[]): readonly number[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
