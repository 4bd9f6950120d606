/** Whether a line is meant by a filter pattern. */
export type Matcher = (line: string) => boolean;

/** A pattern that CloudWatch Logs would refuse, or one of a kind that is not known here. */
export class PatternFault extends Error {}
