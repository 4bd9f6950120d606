import * as os from "node:os";
import { Fault, UsageFault } from "../cli/faults";
import { tellingLines, wordsOf } from "./engine-words";
import { isRunning } from "./kept-cloud";
import { packFault } from "./pack-faults";

const shownLines = 12;

/** Names of the Automation API's errors. */
const engineErrors = [
  "CommandError",
  "ConcurrentUpdateError",
  "StackNotFoundError",
  "StackAlreadyExistsError",
];

/** Where a run happens, as far as its messages name it. */
export interface Circumstances {
  readonly stack: string;
  readonly cloud: "simulated" | "aws";
  /** The state backend as the user knows it. */
  readonly backend: string;
}

/** Turns the engine's failure into words for the person who typed the command. */
export function explainEngine(thrown: unknown, where: Circumstances): unknown {
  // By name: loading the Automation API for its classes costs a second, also where nothing failed.
  if (!(thrown instanceof Error) || !engineErrors.includes(thrown.name)) return thrown;
  const text = wordsOf(thrown.message);
  const ofPack = packFault(text);
  if (ofPack !== undefined) return ofPack;
  if (thrown.name === "ConcurrentUpdateError" || /currently locked by/.test(text)) return locked(text, where);
  if (thrown.name === "StackNotFoundError") {
    return new UsageFault(
      `Stack "${where.stack}" does not exist in the state backend ${where.backend}. Create it once:\n` +
        `  pulumi stack init ${where.stack} --secrets-provider=awskms://alias/<key>?region=<region>`,
    );
  }
  if (/no space left on device|disk quota exceeded/i.test(text)) {
    return Object.assign(new Error("no space left on device"), { code: "ENOSPC", path: "the state" });
  }
  if (isUnreachable(text)) {
    return new Fault(
      `The state backend ${where.backend} cannot be reached; nothing was changed. The engine said:\n${shorten(text)}`,
    );
  }
  return new Fault(`The engine failed:\n${shorten(text)}`);
}

const unreachable = [
  "unable to open bucket",
  "unable to check if bucket",
  'read ".pulumi/meta.yaml"',
  "PULUMI_ACCESS_TOKEN must be set",
  "no such host",
  "connection refused",
  "could not list bucket",
  "failed to list stacks",
  "NoCredentialProviders",
  "failed to refresh cached credentials",
  "get credentials",
];

function isUnreachable(text: string): boolean {
  return unreachable.some((sign) => text.includes(sign));
}

/** Who holds the lock, and what ends it. */
function locked(text: string, where: Circumstances): Fault {
  const holders = [...text.matchAll(/created by (\S+)@(\S+) \(pid (\d+)\) at (\S+)/g)].map((match) => {
    const [, user = "?", host = "?", pid = "0", since = "?"] = match;
    const here = host === os.hostname();
    const gone = here && !isRunning(Number(pid));
    return `  ${user} on ${host}, process ${pid}, since ${since}${gone ? " (that process no longer exists)" : ""}`;
  });
  return new Fault(
    `The state of stack "${where.stack}" is locked by:\n${holders.join("\n") || `  ${shorten(text)}`}\n` +
      "Wait until that run has ended. When it is certain that it is gone, release the lock:\n" +
      `  make unlock STACK=${where.stack} CLOUD=${where.cloud}`,
  );
}

/** The end of what the engine said; of a run with diagnostics only these. */
function shorten(text: string): string {
  const lines = tellingLines(text).map((line) => line.trim());
  return lines
    .slice(lines.lastIndexOf("Diagnostics:") + 1)
    .slice(-shownLines)
    .map((line) => `  ${line}`)
    .join("\n");
}
