import assert from "node:assert/strict";
import * as path from "node:path";
import { storeTypes, templateTypes } from "../../policies/rules/data/stores";
import { importsOf, sourceFiles, textOf } from "./sources";

/** How a resource that stores data is made: `s3.Bucket` for `aws:s3/bucket:Bucket`. */
const constructors: readonly string[] = [...Object.values(storeTypes).flat(), ...templateTypes].map(
  (type) => {
    const [, module = "", name = ""] = type.split(":");
    return `new ${module.split("/")[0] ?? ""}.${name}(`;
  },
);

const classifies = /\b(storeTags|logGroupArgs|secretArgs)\(/;

describe("data stores", () => {
  const makers = sourceFiles()
    .filter((file) => file.startsWith("components/"))
    .filter((file) => constructors.some((constructor) => textOf(file).includes(constructor)));

  it("are made in several components", () => {
    assert.ok(makers.length >= 8, makers.join(", "));
  });

  for (const file of makers) {
    it(`${file} says what its stores hold`, () => {
      const beside = importsOf(file)
        .filter((specifier) => specifier.startsWith("./"))
        .map((specifier) => `${path.join(path.dirname(file), specifier)}.ts`);
      assert.ok(
        [file, ...beside].some((each) => classifies.test(textOf(each))),
        `${file} makes a data store whose tags come from none of storeTags, logGroupArgs and secretArgs`,
      );
    });
  }
});
