import assert from "node:assert/strict";
import { type Classification, classificationTags } from "../../lib/classification";

const personal: Classification = {
  content: { dataClass: "personal", purpose: "accounts of users", lawfulBasis: "contract" },
  retention: { days: 30 },
};

const changed = (content: Partial<Classification["content"]>, retention = personal.retention) => ({
  content: { ...personal.content, ...content } as Classification["content"],
  retention,
});

describe("the tags of a classification", () => {
  it("say what is held, on what ground, and for how long", () => {
    assert.deepEqual(classificationTags(personal), {
      DataClass: "personal",
      Purpose: "accounts of users",
      LawfulBasis: "contract",
      RetentionDays: "30",
    });
  });

  it("name no ground where nobody is concerned", () => {
    const machines = { dataClass: "internal", purpose: "how machines run" } as const;
    assert.deepEqual(classificationTags({ content: machines, retention: { days: 1 } }), {
      DataClass: "internal",
      Purpose: "how machines run",
      RetentionDays: "1",
    });
  });

  it("say why where there is no end", () => {
    const retention = { none: true, reason: "until the user deletes it" } as const;
    const { RetentionDays, RetentionReason } = classificationTags({ ...personal, retention });
    assert.deepEqual([RetentionDays, RetentionReason], ["none", "until the user deletes it"]);
  });

  const good: readonly [string, Classification][] = [
    ["a purpose of ten characters", changed({ purpose: "users data" })],
    ["a purpose of 256 characters", changed({ purpose: "a".repeat(256) })],
    ["letters beyond ASCII and all signs of a tag", changed({ purpose: "usuários: a_b.c/d=e+f-g@h" })],
  ];
  for (const [what, classification] of good) {
    it(`take ${what}`, () => {
      assert.equal(classificationTags(classification).Purpose, classification.content.purpose);
    });
  }

  const wrong: readonly [string, Classification, RegExp][] = [
    ["a purpose of nine characters", changed({ purpose: "user data" }), /Purpose is "user data"/],
    ["a purpose of 257 characters", changed({ purpose: "a".repeat(257) }), /10 to 256/],
    ["a comma", changed({ purpose: "names, and addresses" }), /no comma/],
    ["a bracket", changed({ purpose: "names (of users)" }), /or bracket/],
    ["a line break", changed({ purpose: "names\nof users" }), /Purpose is/],
    ["no day", changed({}, { days: 0 }), /RetentionDays is 0/],
    ["half a day", changed({}, { days: 0.5 }), /RetentionDays is 0\.5/],
    ["no end without a reason", changed({}, { none: true, reason: "" }), /RetentionReason is ""/],
  ];
  for (const [what, classification, message] of wrong) {
    it(`refuse ${what}`, () => {
      assert.throws(() => classificationTags(classification), message);
    });
  }
});
