import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { runTool } from "./checks";

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Not in .mocharc.json: mocha would add them to the files that somebody names by hand. */
const allTests = "test/**/*.test.ts";

/** Names the file that the reporter writes its counts to. */
export const countsVariable = "ESTATE_TEST_COUNTS";

/** Runs all tests. A run that ends without counts (a test file that does not load) is one failure. */
export async function runMocha(): Promise<Counts> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "estate-tests-"));
  const file = path.join(folder, "counts.json");
  try {
    const code = await runTool("mocha", ["--reporter", path.join(__dirname, "reporter.ts"), allTests], {
      [countsVariable]: file,
    });
    if (!fs.existsSync(file)) return { passed: 0, failed: 1 };
    const counts = JSON.parse(fs.readFileSync(file, "utf8")) as Counts;
    // Mocha also fails without a failed test, for example when a hook or an import breaks.
    return { passed: counts.passed, failed: code !== 0 && counts.failed === 0 ? 1 : counts.failed };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
