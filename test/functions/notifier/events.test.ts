import assert from "node:assert/strict";
import fc from "fast-check";
import { occurrenceIn, occurrenceOfText } from "../../../functions/notifier/event";
import { redact } from "../../../functions/notifier/redact";

describe("redact", () => {
  for (const [text, expected] of [
    ["maria.silva+x@empresa.com.br wrote", "(e-mail address) wrote"],
    ["from 203.0.113.9 and 2001:db8:85a3:0:0:8a2e:370:7334", "from (IP address) and (IP address)"],
    ["call +55 11 98888-7777 now", "call (telephone) now"],
    ["AKIAIOSFODNN7EXAMPLE", "(access key)"],
    ["password=hunter2 and token: abc123", "password=(secret) and token: (secret)"],
    ["postgres://app:s3cret@db.internal/x", "postgres://app:(secret)@db.internal/x"],
    ["Authorization: Bearer abc.def-ghi1234", "Authorization: Bearer (credential)"],
    ["https://hooks.slack.com/services/T1/B2/xyz", "(webhook)"],
  ] as const) {
    it(`takes out: ${expected}`, () => {
      assert.equal(redact(text), expected);
    });
  }

  it("leaves what an alarm says", () => {
    const text =
      "Threshold Crossed: 1 out of the last 1 datapoints [95.0 (24/11/26 10:00:00)] was greater than the threshold (80.0) " +
      "in arn:aws:cloudwatch:us-east-1:111111111111:alarm:mailgenius-db-x since 2026-11-24T10:00:00.000+0000";
    assert.equal(redact(text), text);
  });
});

describe("events", () => {
  const finding = {
    version: "0",
    id: "event-1",
    "detail-type": "GuardDuty Finding",
    source: "aws.guardduty",
    account: "111111111111",
    region: "us-west-2",
    resources: [],
    detail: {
      id: "b0be",
      type: "UnauthorizedAccess:IAMUser/ConsoleLoginSuccess.B",
      severity: 8,
      title: "Maria Silva signed in from 203.0.113.9",
      description: "The user maria.silva (maria.silva@empresa.com.br) was seen at 203.0.113.9",
      resource: { resourceType: "AccessKey", accessKeyDetails: { userName: "maria.silva" } },
      service: { action: { remoteIpDetails: { ipAddressV4: "203.0.113.9" } } },
    },
  };

  it("tell a finding by type, severity, resource and region; nobody's name or address", () => {
    const occurrence = occurrenceIn(finding);
    const text = JSON.stringify(occurrence);
    assert.equal(occurrence?.headline, "GuardDuty Finding: UnauthorizedAccess:IAMUser/ConsoleLoginSuccess.B");
    assert.match(text, /AccessKey/);
    assert.match(text, /us-west-2\.console/);
    assert.doesNotMatch(text, /maria|Silva|203\.0/i);
  });

  it("share a cooldown when they are of the same finding, and only then", () => {
    const same = occurrenceIn({ ...finding, id: "event-2", detail: { ...finding.detail, severity: 8.5 } });
    const other = occurrenceIn({ ...finding, detail: { ...finding.detail, id: "other" } });
    assert.equal(same?.identity, occurrenceIn(finding)?.identity);
    assert.notEqual(other?.identity, same?.identity);
  });

  it("tell what an RDS event subscription says", () => {
    const occurrence = occurrenceIn({
      "Event Source": "db-instance",
      "Event Time": "2026-11-24 10:00:00.000",
      "Identifier Link": "https://console.aws.amazon.com/rds",
      "Source ID": "mailgenius-db",
      "Event ID": "RDS-EVENT-0049",
      "Event Message": "Multi-AZ instance failover completed",
    });
    assert.equal(occurrence?.headline, "mailgenius-db: Multi-AZ instance failover completed");
  });

  it("tell an event of RDS that came by EventBridge", () => {
    const occurrence = occurrenceIn({
      source: "aws.rds",
      "detail-type": "RDS DB Instance Event",
      region: "us-east-1",
      detail: {
        EventCategories: ["failover"],
        SourceIdentifier: "vdx-db",
        Message: "failover completed",
        EventID: "RDS-EVENT-0049",
      },
    });
    assert.equal(occurrence?.headline, "RDS DB Instance Event: failover completed");
    assert.deepEqual(occurrence.facts.find(([name]) => name === "Resource")?.[1], "vdx-db");
  });

  it("survive anything", () => {
    fc.assert(
      fc.property(
        fc.anything({ maxDepth: 4 }),
        fc.string({ unit: "binary", maxLength: 300 }),
        (value, text) => {
          occurrenceIn(value);
          const { headline, facts } = occurrenceOfText(undefined, text);
          assert.ok(headline.length > 0 && headline.length <= 150 && facts.length <= 1);
        },
      ),
    );
  });
});
