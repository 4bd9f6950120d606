/** Collects Ctrl-C and SIGTERM for the engine: the first asks for a graceful stop, the second drops everything. */
export class Interrupts {
  private readonly listeners = new Set<() => void>();
  private count = 0;

  private readonly onSignal = (): void => {
    this.count += 1;
    process.stderr.write(
      this.count === 1
        ? "\nInterrupted: waiting for the steps that are under way, so that the state stays consistent. " +
            "Again to stop at once (what is under way may then be missing from the state).\n"
        : "\nStopping at once.\n",
    );
    for (const listener of this.listeners) listener();
  };

  constructor() {
    process.on("SIGINT", this.onSignal).on("SIGTERM", this.onSignal);
  }

  /** Calls the listener at every interrupt; returns what ends that. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  get happened(): boolean {
    return this.count > 0;
  }

  /** There was a second interrupt. */
  get forced(): boolean {
    return this.count > 1;
  }

  dispose(): void {
    process.off("SIGINT", this.onSignal).off("SIGTERM", this.onSignal);
  }
}
