import * as fs from "node:fs";
import * as path from "node:path";
import { pathToFileURL } from "node:url";
import { Fault } from "../cli/faults";
import { Progress } from "../cli/progress";
import { commonEnvironment } from "../engine/environment";
import { tellingLines, wordsOf } from "../engine/engine-words";
import { runEngine } from "../engine/own-process-group";
import { packFault } from "../engine/pack-faults";
import type { Project } from "../engine/paths";
import { ensureEngine } from "../setup/engine";
import { readFindings } from "./input/findings";
import { readStateFile } from "./input/state-file";
import type { JudgeOptions, Material } from "./material";
import { withResults } from "./pack-run";

const shownLines = 15;

/** Judges an exported state. Needs the engine, but neither the program nor a cloud nor a backend. */
export async function judgeState(project: Project, file: string, options: JudgeOptions): Promise<Material> {
  const inventory = readStateFile(file);
  const engine = await ensureEngine();
  const home = path.join(project.cache, "pulumi-home");
  fs.mkdirSync(home, { recursive: true });
  return withResults(options, async (resultsFile) => {
    const progress = new Progress(`Judging ${inventory.items.length} resources of ${inventory.stack}`);
    let failure: unknown;
    try {
      await runEngine(
        engine.program,
        [
          "policy",
          "analyze",
          "--file",
          path.resolve(file),
          "--policy-pack",
          options.pack,
          "--color",
          "never",
        ],
        home,
        {
          ...commonEnvironment(engine),
          PULUMI_HOME: home,
          PULUMI_BACKEND_URL: pathToFileURL(home).href,
          PULUMI_ACCESS_TOKEN: "",
        },
      );
    } catch (error) {
      failure = error; // also where a mandatory rule is violated
    } finally {
      progress.abandon();
    }
    if (!fs.existsSync(resultsFile)) throw notJudged(failure);
    return { inventory, findings: readFindings(resultsFile), cloud: "as exported" };
  });
}

function notJudged(failure: unknown): Fault {
  const text = failure instanceof Error ? wordsOf(failure.message) : "";
  const ofPack = packFault(text);
  if (ofPack !== undefined) return ofPack;
  return new Fault(
    "The policy packs wrote no results, so nothing was judged and there is no report. The engine said:\n" +
      tellingLines(text)
        .slice(-shownLines)
        .map((line) => `  ${line.trim()}`)
        .join("\n"),
  );
}
