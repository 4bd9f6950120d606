import { namers } from "../../kit/links";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { judgeEach, someText } from "../../kit/three-valued";
import { fail, passIf } from "../../kit/verdict";
import { records } from "./shared/frameworks";

/** Headers that carry credentials. */
const secretHeaders = ["authorization", "cookie"] as const;

export const wafLogging = rule({
  name: "waf-logging",
  sentence: "Every web ACL logs what it decides, without the credentials in the requests.",
  severity: "low",
  frameworks: {
    fsbp: ["WAF.11"],
    checkov: ["CKV2_AWS_31"],
    gdpr: ["32", ...records.gdpr],
    lgpd: records.lgpd,
  },
  remediation:
    "Declare `wafv2.WebAclLoggingConfiguration` with the ACL's ARN as `resourceArn` and the headers authorization and cookie in `redactedFields`.",
  types: ["aws:wafv2/webAcl:WebAcl"],
  judge: (subject, estate) => {
    const configurations = namers(
      estate,
      subject,
      "resourceArn",
      "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration",
    );
    if (configurations.length === 0) return fail("logs nothing");
    return judgeEach(configurations, (configuration) =>
      judgeEach(secretHeaders, (header) =>
        passIf(redacts(configuration, header), `logs the header ${header} in clear (${configuration.name})`),
      ),
    );
  },
});

function redacts(configuration: Subject, header: string): boolean {
  const names = configuration.blocks("redactedFields").map((field) => field.raw("singleHeader.name"));
  return someText(names, (name) => name.toLowerCase() === header, "redactedFields");
}
