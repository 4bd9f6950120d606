import * as fs from "node:fs";
import Mocha from "mocha";
import { countsVariable } from "./mocha";

/** Mocha's dots, and the counts in a file for the last line of `make test`. */
class CountingReporter extends Mocha.reporters.Dot {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.once("end", () => {
      const file = process.env[countsVariable];
      const { passes, failures } = this.stats;
      if (file !== undefined) fs.writeFileSync(file, JSON.stringify({ passed: passes, failed: failures }));
    });
  }
}

export = CountingReporter;
