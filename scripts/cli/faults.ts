/**
 * What every command of this folder ends with; the same by hand and in CI. Where several apply, `failure` comes first,
 * because nothing else can be relied on then; `refused` comes before `violated`, because a violation can be mended
 * afterwards and a loss cannot.
 */
export const exitCodes = { ok: 0, failure: 1, violated: 2, refused: 3, interrupted: 130 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Shown at the end of every `--help`. */
export const exitCodesHelp =
  "\nExit codes: 0 done · 1 failed, or wrong use or configuration · 2 a mandatory control is violated · " +
  "3 refused, a stateful resource would be lost · 130 interrupted. Where several apply: 1 before 3 before 2.";

/** An end that is explained by its message: shown without a stack trace. */
export class Fault extends Error {
  constructor(
    message: string,
    readonly exitCode: ExitCode = exitCodes.failure,
  ) {
    super(message);
    this.name = "Fault";
  }
}

/** The command line, a stack name or the configuration is wrong; nothing was started. */
export class UsageFault extends Fault {
  constructor(message: string) {
    super(message, exitCodes.failure);
  }
}

/** A mandatory control is violated, or an exception is out of order. */
export class ViolatedFault extends Fault {
  constructor(message: string) {
    super(message, exitCodes.violated);
  }
}

/** A stateful resource would be deleted or replaced. */
export class RefusedFault extends Fault {
  constructor(message: string) {
    super(message, exitCodes.refused);
  }
}

/** Ctrl-C or SIGTERM; the state is consistent. */
export class InterruptedFault extends Fault {
  constructor(message = "Interrupted.") {
    super(message, exitCodes.interrupted);
  }
}

/** The operating system's reasons for which a cache folder cannot be written, in words. */
const diskReasons: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EROFS: "the file system is read-only",
  ENOTDIR: "a part of the path is a file, not a folder",
};

/** Turns whatever was thrown into a message for the reader and an exit code. */
export function explain(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown;
  if (!(thrown instanceof Error)) return new Fault(String(thrown));
  const { code, path } = thrown as NodeJS.ErrnoException;
  const reason = code === undefined ? undefined : diskReasons[code];
  if (reason !== undefined) return new Fault(diskMessage(path ?? "the cache folder", reason));
  if (/no space left on device/i.test(thrown.message)) {
    return new Fault(diskMessage("the cache folder", "the disk is full"));
  }
  return new Fault(`${thrown.name}: ${thrown.message}`);
}

function diskMessage(place: string, reason: string): string {
  return (
    `Cannot write ${place}: ${reason}. ` +
    "The project keeps its engine, plans and simulated state in .cache/: free space or fix the rights there, " +
    "then run the command again. `make clean` removes what can be built again."
  );
}
