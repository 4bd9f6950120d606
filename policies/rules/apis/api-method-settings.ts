import { rule } from "../../kit/rule";
import { allOf, passIf } from "../../kit/verdict";

/** A trace of data writes whole requests and answers, persons included, into a log. */
export const apiMethodSettings = rule({
  name: "api-method-settings",
  sentence: "An API writes no contents into its logs, and encrypts what it caches.",
  severity: "medium",
  frameworks: {
    fsbp: ["APIGateway.5"],
    checkov: ["CKV_AWS_276", "CKV_AWS_308"],
    gdpr: ["5(1)(c)", "32(1)(a)"],
    lgpd: ["6.III", "46"],
  },
  remediation: "Set `settings.dataTraceEnabled` to false; with `cachingEnabled` also `cacheDataEncrypted`.",
  types: ["aws:apigateway/methodSettings:MethodSettings"],
  judge: (subject) =>
    allOf([
      passIf(!subject.flag("settings.dataTraceEnabled", false), "writes whole requests into its log"),
      passIf(
        !subject.flag("settings.cachingEnabled", false) || subject.flag("settings.cacheDataEncrypted", false),
        "caches answers in plain",
      ),
    ]),
});
