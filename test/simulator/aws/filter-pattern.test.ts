import assert from "node:assert/strict";
import { entryOf } from "../../../simulator/types";
import { parsePattern } from "../../../simulator/types/aws/filter-pattern";

/** Examples of AWS's user guide ("Filter pattern syntax"), in its words or after them. */
const documented: readonly (readonly [
  pattern: string,
  meant: readonly string[],
  others: readonly string[],
])[] = [
  ["ERROR", ["[ERROR 400] BAD REQUEST", "Exiting with ERRORCODE: -1"], ["[error 400]"]],
  ["ERROR ARGUMENTS", ["[ERROR 400] INVALID ARGUMENTS"], ["[ERROR 400] BAD REQUEST"]],
  ["?ERROR ?ARGUMENTS", ["[ERROR 400] BAD REQUEST", "INVALID ARGUMENTS"], ["fine"]],
  ['"INTERNAL SERVER ERROR"', ["[ERROR 500] INTERNAL SERVER ERROR"], ["INTERNAL ERROR"]],
  ["ERROR -ARGUMENTS", ["[ERROR 400] BAD REQUEST"], ["[ERROR 419] MISSING ARGUMENTS"]],
  ["", ["anything"], []],
  [
    '{ $.eventType = "UpdateTrail" }',
    ['{"eventType":"UpdateTrail"}'],
    ['{"eventType":"Other"}', "UpdateTrail"],
  ],
  [
    '{ $.sourceIPAddress = "198.51.*" }',
    ['{"sourceIPAddress":"198.51.100.7"}'],
    ['{"sourceIPAddress":"10.0.0.1"}'],
  ],
  ["{ $.bandwidth > 75 }", ['{"bandwidth":76}'], ['{"bandwidth":75}', '{"bandwidth":"76"}', "{}"]],
  ["{ $.latency >= 1.5 }", ['{"latency":1.5}'], ['{"latency":1.49}']],
  ["{ $.SomeObject IS NULL }", ['{"SomeObject":null}'], ["{}"]],
  ["{ $.SomeOtherObject NOT EXISTS }", ["{}"], ['{"SomeOtherObject":1}']],
  ["{ $.ThisFlag IS TRUE }", ['{"ThisFlag":true}'], ['{"ThisFlag":"true"}']],
  [
    '{ ($.user.email = "a@example.com" || $.coordinates[0] = 1) && $.actions[2] = "nonexistent" }',
    ['{"user":{"email":"a@example.com"},"actions":["x","y","nonexistent"]}'],
    ['{"user":{"email":"a@example.com"},"actions":["x"]}', '{"actions":["x","y","nonexistent"]}'],
  ],
  ["{ $.errorCode = AccessDenied }", ['{"errorCode":"AccessDenied"}'], ['{"errorCode":"Other"}']],
];

describe("filter patterns", () => {
  for (const [pattern, meant, others] of documented) {
    it(`${pattern || "(empty)"} means what the guide says`, () => {
      const matches = parsePattern(pattern);
      for (const line of meant) assert.ok(matches(line), line);
      for (const line of others) assert.ok(!matches(line), line);
    });
  }

  for (const pattern of [
    "user@host",
    '{ $.level = "error" ',
    "{ level = 1 }",
    "{ $.a ~ 1 }",
    "{ $.a > x }",
    '"open',
  ]) {
    it(`${pattern} is refused`, () => {
      assert.throws(() => parsePattern(pattern));
    });
  }

  it("are checked when the simulated cloud gets a filter", () => {
    const { check } = entryOf("aws:cloudwatch/logMetricFilter:LogMetricFilter");
    const transformation = { name: "A", namespace: "B", value: "1", defaultValue: "0" };
    const reasons = (pattern: string, more: object): string =>
      (check?.({ pattern, metricTransformation: { ...transformation, ...more } }) ?? [])
        .map(({ reason }) => reason)
        .join();
    assert.equal(reasons("{ $.level = 1 }", {}), "");
    assert.match(reasons("{ $.level", {}), /not valid/);
    assert.match(reasons("ERROR", { dimensions: { Level: "$.level" } }), /no defaultValue/);
    assert.match(reasons("{ $.level = 1 }", { value: "$.time" }), /no field that the pattern names/);
    assert.equal(reasons("{ $.time >= 0 }", { value: "$.time" }), "");
  });
});
