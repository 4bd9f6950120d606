import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { fail, notApplicable, passIf } from "../../kit/verdict";
import { byPromise, cited, requirementsOf } from "./system";

const defaultWindowSeconds = 300;

export const promisedRateLimit = rule({
  name: "promised-rate-limit",
  sentence: "The firewall in front of an API blocks clients beyond the documented rate.",
  severity: "high",
  frameworks: { requirements: requirementsOf("requestsPerMinute") },
  remediation:
    "Give the web ACL a blocking rule with `rateBasedStatement`: the documented `limit` in `evaluationWindowSec` 60.",
  types: ["aws:wafv2/webAcl:WebAcl"],
  judge: (subject) => {
    if (subject.text("scope") === "CLOUDFRONT") return notApplicable("It guards static files, not the API.");
    return byPromise(subject, "requestsPerMinute", (promised) => {
      const rates = subject.blocks("rules").filter(blocksByRate).map(perMinute);
      if (rates.length === 0)
        return fail(`limits no rate; promised are ${cited(promised)} requests a minute.`);
      const strictest = Math.min(...rates);
      return passIf(
        strictest <= promised.value,
        `lets ${strictest} requests a minute through; promised are ${cited(promised)}.`,
      );
    });
  },
});

function blocksByRate(each: Subject): boolean {
  return each.has("statement.rateBasedStatement") && each.has("action.block");
}

function perMinute(each: Subject): number {
  const window = each.number("statement.rateBasedStatement.evaluationWindowSec", defaultWindowSeconds);
  return (each.number("statement.rateBasedStatement.limit", Infinity) * 60) / window;
}
