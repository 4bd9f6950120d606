import { startPack } from "../../../policies/kit/pack";
import { rule } from "../../../policies/kit/rule";
import { notApplicable, passIf } from "../../../policies/kit/verdict";

if (process.env.FIXTURE_PACK === "broken") throw new Error("the fixture pack is broken on purpose");

const logRetention = rule({
  name: "fixture-log-retention",
  sentence: "Logs stay for a week at least.",
  severity: "high",
  frameworks: { gdpr: ["5(1)(e)"] },
  remediation: "Raise `retentionInDays`.",
  types: ["aws:cloudwatch/logGroup:LogGroup"],
  judge: (log) => passIf(log.number("retentionInDays", 0) >= 7, "is kept too short."),
});
const noTable = rule({
  name: "fixture-table",
  sentence: "Tables are encrypted.",
  severity: "high",
  frameworks: {},
  remediation: "Set `serverSideEncryption`.",
  types: ["aws:dynamodb/table:Table"],
  judge: () => passIf(true, ""),
});
/** Only `first` has an owner; the program protects it unless its configuration says otherwise. */
const protection = rule({
  name: "fixture-protection",
  sentence: "Logs that somebody owns are protected.",
  severity: "high",
  frameworks: {},
  remediation: "Set the option `protect`.",
  types: ["aws:cloudwatch/logGroup:LogGroup"],
  deletionGuard: true,
  judge: (log) =>
    log.has("tags.Owner")
      ? passIf(log.options.protect, "is not protected.")
      : notApplicable("Nobody owns it."),
});

startPack({
  name: "report-fixture",
  description: "Three rules for the tests of the report.",
  rules: [logRetention, noTable, protection],
  knownRules: new Set([logRetention.name, noTable.name, protection.name]),
});
