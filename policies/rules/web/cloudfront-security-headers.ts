import type { Estate } from "../../kit/estate";
import { linked } from "../../kit/links";
import { rule } from "../../kit/rule";
import type { Subject } from "../../kit/subject";
import { judgeEach } from "../../kit/three-valued";
import { Undetermined } from "../../kit/value";
import { fail, pass, passIf, type Verdict } from "../../kit/verdict";
import { behavioursOf, distributionTypes, type Behaviour } from "./shared/distributions";

const policyType = "aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy";

/** One year, what browsers ask of sites on their preload lists. */
const leastSeconds = 31_536_000;

/** AWS's own policies with HSTS: SecurityHeaders, CORS with it, CORS and preflight with it. */
const managedWithHsts = [
  "67f7725c-6f97-4210-82d7-5512b31e9d03",
  "e61eb60c-9c35-4d20-a928-2b84e02af89c",
  "eaab4381-ed33-4a86-88ca-d9558dc6cd63",
];

export const cloudfrontSecurityHeaders = rule({
  name: "cloudfront-security-headers",
  sentence: "Every cache behaviour tells browsers to stay on HTTPS for a year.",
  severity: "medium",
  frameworks: {
    checkov: ["CKV2_AWS_32", "CKV_AWS_259"],
    gdpr: ["25", "32(1)(a)"],
    lgpd: ["46"],
  },
  remediation:
    "Set `responseHeadersPolicyId` on every behaviour, to a policy whose `strictTransportSecurity.accessControlMaxAgeSec` is 31536000 or more.",
  types: distributionTypes,
  judge: (subject, estate) =>
    judgeEach(behavioursOf(subject), (behaviour) => judgeBehaviour(estate, subject, behaviour)),
});

function judgeBehaviour(estate: Estate, subject: Subject, { input, reader, path }: Behaviour): Verdict {
  const id = reader.raw("responseHeadersPolicyId");
  if (id === undefined || id === null || id === "") return fail(`serves ${path} without security headers`);
  if (typeof id === "string" && managedWithHsts.includes(id)) return pass;
  const policies = linked(estate, subject, input, policyType);
  if (policies.length === 0) throw new Undetermined(`${input}.responseHeadersPolicyId`);
  return judgeEach(policies, (policy) => {
    const age = policy.number("securityHeadersConfig.strictTransportSecurity.accessControlMaxAgeSec", 0);
    return passIf(age >= leastSeconds, `serves ${path} with ${policy.name}, whose HSTS lasts ${age} seconds`);
  });
}
