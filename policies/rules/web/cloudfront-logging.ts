import { named, namers } from "../../kit/links";
import { rule } from "../../kit/rule";
import { fail, pass, passIf } from "../../kit/verdict";
import { distributionTypes } from "./shared/distributions";
import { records } from "./shared/frameworks";

const sourceType = "aws:cloudwatch/logDeliverySource:LogDeliverySource";
const deliveryType = "aws:cloudwatch/logDelivery:LogDelivery";

export const cloudfrontLogging = rule({
  name: "cloudfront-logging",
  sentence: "Every distribution writes an access log, the old way or by a log delivery.",
  severity: "medium",
  frameworks: { fsbp: ["CloudFront.5"], checkov: ["CKV_AWS_86"], ...records },
  remediation:
    "Declare `cloudwatch.LogDeliverySource` with the distribution's ARN as `resourceArn` and a `cloudwatch.LogDelivery` of it, or set `loggingConfig.bucket`.",
  types: distributionTypes,
  judge: (subject, estate) => {
    if (subject.has("loggingConfig.bucket") && subject.raw("loggingConfig.bucket") !== "") return pass;
    const sources = namers(estate, subject, "resourceArn", sourceType);
    if (sources.length === 0) return fail("writes no access log");
    const deliveries = sources.flatMap((source) => named(estate, source, "deliverySourceName", deliveryType));
    return passIf(deliveries.length > 0, "has a log source that nothing delivers");
  },
});
