import assert from "node:assert/strict";
import { checkValue, faultsOf } from "../../../simulator/facts/checks";

const balancer = "aws:lb/loadBalancer:LoadBalancer";
const instance = "aws:rds/instance:Instance";

describe("faultsOf", () => {
  it("finds nothing in what AWS takes", () => {
    assert.deepEqual(
      faultsOf(instance, {
        identifier: "vdx-primary-1a2b3c4",
        backupRetentionPeriod: 35,
        backupWindow: "05:00-05:30",
        maintenanceWindow: "Sun:06:00-Sun:06:30",
        enabledCloudwatchLogsExports: ["postgresql", "upgrade"],
        databaseInsightsMode: "advanced",
        performanceInsightsRetentionPeriod: 465,
        port: 5432,
      }),
      [],
    );
  });

  it("says what is allowed", () => {
    const faults = faultsOf(instance, { backupRetentionPeriod: 36, databaseInsightsMode: "basic" });
    assert.deepEqual(faults, [
      { path: "backupRetentionPeriod", message: "36 is more than 35" },
      { path: "databaseInsightsMode", message: '"basic" is not one of advanced, standard' },
    ]);
  });

  it("refuses a load balancer's name of 33 characters and takes one of 32", () => {
    assert.match(checkValue(balancer, "name", "a".repeat(33)) ?? "", /33 characters, at most 32/);
    assert.equal(checkValue(balancer, "name", "a".repeat(32)), undefined);
    assert.notEqual(checkValue(balancer, "name", "internal-api"), undefined);
  });

  it("names the element that is wrong", () => {
    const rules = [{ priority: 0 }, { name: "no spaces here", priority: 1 }];
    const faults = faultsOf("aws:wafv2/webAcl:WebAcl", { rules });
    assert.deepEqual(
      faults.map(({ path }) => path),
      ["rules[1].name"],
    );
  });

  it("checks inside a recursive schema", () => {
    const statement = { rateBasedStatement: { limit: 100, evaluationWindowSec: 90 } };
    const faults = faultsOf("aws:wafv2/webAcl:WebAcl", { rules: [{ statement }] });
    assert.deepEqual(
      faults.map(({ path }) => path),
      ["rules[0].statement.rateBasedStatement.evaluationWindowSec"],
    );
  });

  it("skips what is not known yet", () => {
    const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    const inputs = {
      backupRetentionPeriod: unknown,
      databaseInsightsMode: undefined,
      identifier: { "4dabf18193072939515e22adb298388d": "x" },
    };
    assert.deepEqual(faultsOf(instance, inputs), []);
  });

  it("reads patterns that end the way Python ends them", () => {
    const group = "aws:cloudwatch/logGroup:LogGroup";
    assert.equal(checkValue(group, "name", "/mail/vdx/api"), undefined);
    assert.notEqual(checkValue(group, "name", "no spaces"), undefined);
    assert.equal(checkValue(group, "retentionInDays", 0), undefined);
    assert.notEqual(checkValue(group, "retentionInDays", 31), undefined);
  });

  it("takes a secure string, which CloudFormation cannot make", () => {
    assert.equal(checkValue("aws:ssm/parameter:Parameter", "type", "SecureString"), undefined);
    assert.notEqual(checkValue("aws:ssm/parameter:Parameter", "type", "Secret"), undefined);
  });

  it("refuses Pulumi's own names where AWS knows no hyphen", () => {
    assert.notEqual(
      checkValue("aws:backup/restoreTestingPlan:RestoreTestingPlan", "name", "drill-1a2b3c4"),
      undefined,
    );
    assert.equal(
      checkValue("aws:backup/restoreTestingPlan:RestoreTestingPlan", "name", "drill_weekly"),
      undefined,
    );
  });

  it("knows nothing of types it has not", () => {
    assert.deepEqual(faultsOf("random:index/randomPassword:RandomPassword", { length: -1 }), []);
  });
});
