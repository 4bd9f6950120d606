import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { fail, pass } from "../../kit/verdict";
import { functionType, invokeConfigType } from "./types";

export const lambdaDeadLetter = rule({
  name: "lambda-dead-letter",
  sentence: "What a function fails at for good goes to a queue or topic.",
  severity: "medium",
  frameworks: { checkov: ["CKV_AWS_116"], gdpr: ["32(1)(b)"], lgpd: ["46"] },
  remediation: "Set `deadLetterConfig`, or `destinationConfig.onFailure` of a FunctionEventInvokeConfig.",
  types: [functionType],
  judge: (subject, estate) => {
    if (isSet(subject, "deadLetterConfig", "targetArn")) return pass;
    const configs = estate.namedBy(subject, "functionName", invokeConfigType);
    return configs.some((config) => isSet(config, "destinationConfig", "onFailure.destination"))
      ? pass
      : fail("loses the events that it fails at");
  },
});

/** Set, or taken from a resource that does not exist yet. */
function isSet(subject: Subject, block: string, path: string): boolean {
  if (!subject.has(block)) return false;
  if (subject.dependenciesOf(block).length > 0 && subject.has(`${block}.${path}`)) return true;
  return subject.text(`${block}.${path}`) !== "";
}
