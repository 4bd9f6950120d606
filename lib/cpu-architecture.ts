/** Instruction set of a machine, as Amazon Machine Images and Lambda write it. */
export type CpuArchitecture = "arm64" | "x86_64";

/**
 * Architecture of an EC2 instance type such as `m7g.large`.
 * Graviton families carry a `g` after the generation number (`t4g`, `c7gn`, `r8gd`); `a1` is the one older exception.
 * A `g` before the number is a graphics family and says nothing about it (`g5` is x86, `g5g` is not).
 */
export function cpuArchitectureOf(instanceType: string): CpuArchitecture {
  const parsed = /^([a-z][a-z-]*?)(\d+)([a-z-]*)\.[a-z0-9-]+$/.exec(instanceType);
  if (parsed === null) {
    throw new Error(
      `"${instanceType}" is not an EC2 instance type; write family, generation and size, for example m7g.large.`,
    );
  }
  const [, family, generation, options = ""] = parsed;
  const isFirstGraviton = family === "a" && generation === "1";
  return isFirstGraviton || options.split("-")[0]?.includes("g") ? "arm64" : "x86_64";
}
