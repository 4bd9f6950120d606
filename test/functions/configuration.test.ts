import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { configuration } from "../../functions/shared/configuration";

describe("a function's configuration", () => {
  let folder: string;
  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "configuration-"));
    fs.writeFileSync(path.join(folder, "configuration.json"), '{"limit":3}');
    fs.writeFileSync(path.join(folder, "broken.json"), "{");
  });
  after(() => {
    fs.rmSync(folder, { recursive: true });
  });

  it("lies beside the code", () => {
    assert.deepEqual(configuration({ LAMBDA_TASK_ROOT: folder }), { limit: 3 });
  });

  it("is said to be missing or broken, with the file's name", () => {
    const broken = path.join(folder, "broken.json");
    assert.throws(() => configuration({ CONFIGURATION_FILE: broken }), /broken\.json cannot be read/);
    assert.throws(() => configuration({ LAMBDA_TASK_ROOT: "/nowhere" }), /\/nowhere\/configuration\.json/);
  });
});
