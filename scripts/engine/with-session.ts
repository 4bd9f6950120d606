import { UsageFault } from "../cli/faults";
import { ensureEngine } from "../setup/engine";
import { Interrupts } from "./interrupts";
import { currentProject } from "./paths";
import { readStackFile } from "./project-files";
import type * as sessions from "./session";
import type { Session, SessionOptions } from "./session";

export interface StackOptions {
  readonly stack: string;
  readonly cloud: string;
}

/** Checks what was typed, finds the engine, opens the stack, and closes it whatever happens. */
export async function withSession<T>(
  { stack, cloud }: StackOptions,
  use: SessionOptions["use"],
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const where = parseCloud(cloud);
  const project = currentProject();
  const file = readStackFile(project, stack); // before the engine starts: mistakes cost no waiting
  const engine = await ensureEngine();
  const interrupts = new Interrupts();
  try {
    // Loaded late: it brings the Automation API and the simulated cloud, a second that mistakes need not wait for.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const { openSession } = require("./session") as typeof sessions;
    const session = await openSession({ project, stack: file, cloud: where, use, engine, interrupts });
    try {
      return await work(session);
    } finally {
      await session.close();
    }
  } finally {
    interrupts.dispose();
  }
}

function parseCloud(cloud: string): "simulated" | "aws" {
  if (cloud === "simulated" || cloud === "aws") return cloud;
  throw new UsageFault(`There is no cloud "${cloud}": simulated (the default) and aws exist.`);
}
