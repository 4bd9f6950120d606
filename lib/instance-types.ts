/** Memory of the burstable sizes, in GiB; the same in every burstable family. */
export const burstableGib: Readonly<Record<string, number>> = {
  nano: 0.5,
  micro: 1,
  small: 2,
  medium: 4,
  large: 8,
  xlarge: 16,
  "2xlarge": 32,
};

/** Processors of the other sizes. */
export const processors: Readonly<Record<string, number>> = {
  medium: 1,
  large: 2,
  xlarge: 4,
  "2xlarge": 8,
  "4xlarge": 16,
  "8xlarge": 32,
  "12xlarge": 48,
  "16xlarge": 64,
};

/** GiB of memory per processor by the family's first letter. */
const gibPerProcessor: Readonly<Record<string, number>> = { c: 2, m: 4, r: 8 };

/** Whether a type (`t4g.small`, `db.t4g.small`) lives on CPU credits. */
export function isBurstable(type: string): boolean {
  return /^(?:db\.|cache\.)?t\d/.test(type);
}

/** Memory of an instance type (`m7g.large`) or database class (`db.m7g.large`) in GiB. Throws for types it does not know. */
export function memoryGibOf(type: string): number {
  const [family = "", size = ""] = type.replace(/^db\./, "").split(".");
  const perProcessor = gibPerProcessor[family.charAt(0)] ?? 0;
  const gib = isBurstable(type) ? burstableGib[size] : (processors[size] ?? 0) * perProcessor;
  if (gib === undefined || gib === 0)
    throw new Error(`The memory of "${type}" is not known: lib/instance-types.ts.`);
  return gib;
}
