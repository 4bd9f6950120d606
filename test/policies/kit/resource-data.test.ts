import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { Secret } from "@pulumi/policy";
import { propertiesOf, subjectData } from "../../../policies/kit/resource-data";
import { unknown } from "../../../policies/kit/value";
import { resource, unknownText } from "./stack";

const copied = (props: Readonly<Record<string, unknown>>) => propertiesOf(resource("thing", props).props);

describe("properties from the SDK", () => {
  it("come through as they are", () => {
    const props = {
      text: "a",
      number: 1,
      flag: false,
      nothing: null,
      list: [1, { deep: "b" }],
      map: { key: [] },
    };
    assert.deepEqual(copied(props), props);
  });

  it("have unknown marked wherever it is, and everything beside it kept", () => {
    const props = { id: unknownText, list: ["a", unknownText], map: { key: unknownText, other: 1 } };
    assert.deepEqual(copied(props), { id: unknown, list: ["a", unknown], map: { key: unknown, other: 1 } });
  });

  it("lose the wrapper of secrets, unknown ones included", () => {
    assert.deepEqual(copied({ password: new Secret("a"), list: [new Secret({ token: unknownText })] }), {
      password: "a",
      list: [{ token: unknown }],
    });
  });

  it("name files without reading them", () => {
    const code = new pulumi.asset.AssetArchive({ "index.js": new pulumi.asset.StringAsset("") });
    assert.deepEqual(copied({ code, file: new pulumi.asset.StringAsset("") }), {
      code: "(archive)",
      file: "(file)",
    });
  });

  it("fail loudly on anything else that a property throws", () => {
    const props = {
      get broken(): string {
        throw new TypeError("not ours");
      },
    };
    assert.throws(() => propertiesOf(props), TypeError);
  });
});

describe("a subject", () => {
  const target = resource("target", {});
  const thing = resource("thing", { size: 10, arn: unknownText }, { size: [target] });

  it("has the declared inputs, not the outputs", () => {
    assert.deepEqual(subjectData(thing, { size: 9 }).inputs, { size: 9 });
  });

  it("has the outputs where nothing was declared in this run", () => {
    assert.deepEqual(subjectData(thing, undefined).inputs, { size: 10, arn: unknown });
  });

  it("knows what each input depends on, and how it is protected", () => {
    const { propertyDependencies, options } = subjectData(thing, {});
    assert.deepEqual(propertyDependencies, { size: [target.urn] });
    assert.deepEqual(options, { protect: true, ignoreChanges: [], retainOnDelete: false });
  });
});
