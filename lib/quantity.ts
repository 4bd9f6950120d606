/** What a number counts. A limit in one unit never meets a metric in another: it would not compile. */
export type Unit = "percent" | "seconds" | "count" | "bytes" | "hours" | "days" | "level";

/** A number with its unit. */
export interface Quantity<U extends Unit = Unit> {
  readonly value: number;
  readonly unit: U;
}

export const percent = (value: number): Quantity<"percent"> => ({ value, unit: "percent" });
export const seconds = (value: number): Quantity<"seconds"> => ({ value, unit: "seconds" });
/** AWS measures latency in seconds. */
export const milliseconds = (value: number): Quantity<"seconds"> => seconds(value / 1000);
export const minutes = (value: number): Quantity<"seconds"> => seconds(value * 60);
export const count = (value: number): Quantity<"count"> => ({ value, unit: "count" });
export const bytes = (value: number): Quantity<"bytes"> => ({ value, unit: "bytes" });
export const hours = (value: number): Quantity<"hours"> => ({ value, unit: "hours" });
export const days = (value: number): Quantity<"days"> => ({ value, unit: "days" });
/** A step of a scale that has names, such as healthy 0, degraded 1, unhealthy 2 (MG-024). */
export const level = (value: number): Quantity<"level"> => ({ value, unit: "level" });
