import { startPack } from "../../../policies/kit/pack";
import { rule } from "../../../policies/kit/rule";
import { passIf } from "../../../policies/kit/verdict";

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

startPack({
  name: "report-fixture",
  description: "Two rules for the tests of the report.",
  rules: [logRetention, noTable],
  knownRules: new Set([logRetention.name, noTable.name]),
});
