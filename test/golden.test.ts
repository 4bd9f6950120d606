import assert from "node:assert/strict";
import * as fs from "node:fs";
import { currentProject } from "../scripts/engine/paths";
import { comparePlans } from "../scripts/plan/compare";
import { goldenOf, parseGolden } from "../scripts/plan/golden";
import { goldenFile, goldenStacks } from "../scripts/plan/golden-files";
import { isBroken } from "../scripts/engine/planned";
import { render } from "../scripts/plan/render";
import { judgedStack } from "./support/judged-stacks";

const shownDifferences = 40;

/** Whole stacks, from the real engine on an empty simulated cloud. A failing run rewrites nothing. */
describe("golden plans", function () {
  this.timeout(300_000);
  const project = currentProject();

  for (const stack of goldenStacks(project)) {
    it(`${stack} declares what its golden plan says`, async () => {
      const file = goldenFile(project, stack);
      assert.ok(fs.existsSync(file), `${file} does not exist; make golden writes it, then review it`);
      const { planned } = await judgedStack(stack);
      assert.ok(!isBroken(planned), render(planned.plan, { verbose: false, tense: "plan" }));
      const golden = parseGolden(fs.readFileSync(file, "utf8"));
      const differences = comparePlans(golden, goldenOf(planned.plan));
      const more = differences.length - shownDifferences;
      assert.equal(
        differences.length,
        0,
        `${stack} differs from ${file}:\n${differences.slice(0, shownDifferences).join("\n")}\n` +
          (more > 0 ? `… and ${more} more\n` : "") +
          "When every difference is intended: make golden, review it in git, commit it with its cause.",
      );
    });
  }

  it("exist for stacks only", () => {
    const files = fs.readdirSync(`${project.root}/test/golden`);
    assert.deepEqual(
      files.sort(),
      goldenStacks(project)
        .map((stack) => `${stack}.json`)
        .sort(),
    );
  });
});
