import type * as pulumi from "@pulumi/pulumi";

/** One statement of an IAM policy that allows something. */
export interface AllowStatement {
  /** Says what the statement is for; letters and digits only. */
  readonly Sid: string;
  readonly Effect: "Allow";
  readonly Action: readonly string[];
  readonly Resource: pulumi.Input<string> | readonly pulumi.Input<string>[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, pulumi.Input<string | string[]>>>>>;
}

/** A statement that allows `actions` on `resources`. */
export function allow(
  sid: string,
  actions: readonly string[],
  resources: AllowStatement["Resource"],
  condition?: AllowStatement["Condition"],
): AllowStatement {
  return {
    Sid: sid,
    Effect: "Allow",
    Action: actions,
    Resource: resources,
    ...(condition !== undefined && { Condition: condition }),
  };
}
