import assert from "node:assert/strict";
import { AlertTopics } from "../../../components/monitoring/alert-topics";
import { type Recording, record } from "../../support/record";

interface Statement {
  readonly Sid: string;
  readonly Effect: string;
  readonly Principal: string | { readonly Service: string };
  readonly Condition: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

describe("AlertTopics", () => {
  let estate: Recording;
  before(async () => {
    estate = await record(
      () =>
        new AlertTopics("vdx-alerts", {
          place: { accountId: "111111111111", region: "us-east-1", recoveryRegion: "us-west-2" },
          keyArn: "arn:key",
          tags: { System: "vdx" },
        }),
    );
  });

  it("are one a level, encrypted with the system's key", () => {
    const topics = estate.ofType("aws:sns/topic:Topic");
    assert.deepEqual(
      topics.map(({ name }) => name),
      ["vdx-alerts-critical", "vdx-alerts-warning", "vdx-alerts-info"],
    );
    for (const { inputs } of topics) assert.equal(inputs.kmsMasterKeyId, "arn:key");
  });

  it("take messages from alarms, event rules and databases of the own account only", () => {
    for (const { inputs } of estate.ofType("aws:sns/topicPolicy:TopicPolicy")) {
      const { Statement } = JSON.parse(String(inputs.policy)) as { Statement: Statement[] };
      const allowed = Statement.filter(({ Effect }) => Effect === "Allow");
      assert.deepEqual(
        allowed.map(({ Principal }) => Principal),
        [
          { Service: "cloudwatch.amazonaws.com" },
          { Service: "events.amazonaws.com" },
          { Service: "events.rds.amazonaws.com" },
        ],
      );
      for (const { Condition } of allowed)
        assert.match(Condition.ArnLike?.["aws:SourceArn"] ?? "", /:111111111111:/);
    }
  });
});
