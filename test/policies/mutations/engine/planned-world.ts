import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { Fault } from "../../../../scripts/cli/faults";
import type { Session } from "../../../../scripts/engine/session";
import { judgePreview } from "../../../../scripts/report/judge-preview";
import { whyNotJudged } from "../../../../scripts/report/outcome";
import { packOf } from "../../../../scripts/report/pack-run";
import type { Findings } from "../../../../scripts/report/input/findings";
import { readWorld, type World, worldVariable } from "../world";

const recorder = path.join(__dirname, "../recorder");

export interface PlannedWorld {
  readonly world: World;
  /** What the pack of all rules said of the plan as it is. */
  readonly results: Findings;
}

/** Plans the stack once, with all rules as judges, and with a pack that writes down what packs are shown. */
export async function plannedWorld(session: Session): Promise<PlannedWorld> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "estate-world-"));
  const file = path.join(folder, "world.json");
  process.env[worldVariable] = file;
  try {
    const options = { pack: packOf(session.options.project), policyPacks: [recorder] };
    const { planned, material } = await judgePreview(session, options);
    if (material === undefined) throw whyNotJudged(planned);
    if (!fs.existsSync(file)) throw new Fault("The recorder wrote nothing down.");
    return { world: readWorld(file), results: material.findings };
  } finally {
    Reflect.deleteProperty(process.env, worldVariable);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
