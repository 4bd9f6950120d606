/** Name of the metric alarm: `<system>-<what it watches>-<threshold>`. */
export function alarmName(system: string, target: string, thresholdId: string): string {
  return `${system}-${target}-${thresholdId}`;
}

/**
 * Name of the composite alarm that speaks for a metric alarm which others can silence. Ends with the threshold's id as
 * well, and never takes the metric alarm's place: names are unique over both kinds, and an alarm that becomes silenceable
 * later must not wait for the other to be deleted.
 */
export function notifyingName(system: string, target: string, thresholdId: string): string {
  return `${system}-${target}-notify-${thresholdId}`;
}

/** The Systems Manager document that tells what to do; one for each threshold, so that none can lack it. */
export function runbookOf(system: string, threshold: { readonly id: string }): string {
  return `${system}-${threshold.id}`;
}

/** Where a person reads the runbook. */
export function runbookLink(region: string, document: string): string {
  return `https://${region}.console.aws.amazon.com/systems-manager/documents/${document}/description?region=${region}`;
}
