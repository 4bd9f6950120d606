/**
 * Values of a gauge in Prometheus' text format, of every combination of labels. Not a whole parser: histograms, buckets
 * and time stamps are passed over, and lines that are none of these are no reason to fail.
 */
export function gaugeValues(text: string, name: string): readonly number[] {
  return text.split("\n").flatMap((line) => {
    if (!line.startsWith(name)) return [];
    const match = /^(?:\{[^}]*\})?\s+(\S+)(?:\s+-?\d+)?\s*$/.exec(line.slice(name.length));
    const value = match?.[1] === undefined ? Number.NaN : Number(match[1]);
    return Number.isFinite(value) && value >= 0 ? [value] : [];
  });
}

/** Whether the text is in Prometheus' format at all: every line is empty, a comment or a sample. */
export function isPrometheusText(text: string): boolean {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.length > 0 && lines.every((line) => /^(#|[a-zA-Z_:][\w:]*(\{.*\})?\s+\S+)/.test(line));
}
