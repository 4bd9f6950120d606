import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { reportFiles } from "../../../scripts/report/folder";
import type { Report } from "../../../scripts/report/model/schema";
import { SmallProject } from "../engine/small-project";
import { type Ended, runScript } from "../run-script";

/** A day on which nothing of these tests depends on the clock. */
export const today = "2026-11-30";

/** A small project whose commands judge. */
export class JudgedProject extends SmallProject {
  readonly folder = path.join(this.root, ".cache/reports/prod");

  run(name: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
    return runScript(name, args, { ...this.env, ESTATE_POLICY_TODAY: today, ...env });
  }

  /** What an earlier run left, which must not pass for this one's. */
  leaveOldReport(): void {
    fs.mkdirSync(this.folder, { recursive: true });
    fs.writeFileSync(path.join(this.folder, "report.html"), "Every mandatory control holds.");
  }

  get report(): Report {
    return JSON.parse(fs.readFileSync(path.join(this.folder, "report.json"), "utf8")) as Report;
  }

  /** Every form of the report, and what it was made from. */
  assertReport(): void {
    assert.deepEqual(fs.readdirSync(this.folder).sort(), [...reportFiles].sort());
  }

  /** Exit code 1, the reason in a few lines, and no report that looks green. */
  assertNoReport({ code, stderr }: Ended, words: RegExp): void {
    assert.equal(code, 1, stderr);
    assert.match(stderr, words);
    assert.doesNotMatch(stderr, /\n\s+at /, "a stack trace");
    assert.deepEqual(fs.readdirSync(this.folder), []);
  }
}

/** Short enough to violate the project's rule about logs. */
export const violating = { "estate:days": 1 };
