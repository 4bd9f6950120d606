import { strict as assert } from "node:assert";
import { Secret, Unknown } from "../../../simulator/protocol/values";
import { create, previewCreate, previewUpdate, update } from "../../../simulator/resource/lifecycle";
import { withEntries } from "../../../simulator/types";
import { entries, instance, queue, request, template, textOf } from "./own-entries";

describe("outputs", () => {
  let restore = (): void => undefined;
  before(() => {
    restore = withEntries(entries);
  });
  after(() => {
    restore();
  });

  it("of a new resource are unknown in the preview, but for tags and region", () => {
    const preview = previewCreate(request(queue, "jobs"), { name: "x", tags: { a: "b" } });
    assert.equal(preview.arn, Unknown.value);
    assert.deepEqual(preview.tagsAll, { a: "b" });
    assert.equal(preview.region, "us-east-1");
    assert.equal(preview.name, "x");
  });

  it("of an update are known, but for what hangs on unknown inputs and what every update changes", () => {
    const here = request(template, "web");
    const { id } = create(here, { description: "one" });
    const known = previewUpdate(here, id, { description: "two" }, {});
    assert.equal(known.latestVersion, Unknown.value);
    assert.equal(known.arn, "lt/two");
    const unknown = previewUpdate(here, id, { description: Unknown.value }, {});
    assert.equal(unknown.arn, Unknown.value);
    assert.equal(unknown.description, Unknown.value);
    assert.equal(update(here, id, { description: "two" }).state.latestVersion, 2);
  });

  it("mark what is secret by its type, whatever the program said", () => {
    const here = request(instance, "db");
    const { state } = create(here, {
      instanceClass: "db.m8g.large",
      identifier: "db",
      password: "in the open",
    });
    assert.deepEqual(state.password, new Secret("in the open"));
  });

  it("stand in for what nobody reviewed", () => {
    const here = request(queue, "jobs");
    const { state } = create(here, { name: "x" });
    assert.match(textOf(state.url), /^url-[0-9a-f]{12}$/);
    assert.equal(state.arn, "arn:aws:sqs:us-east-1:111111111111:x");
  });
});
