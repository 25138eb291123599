type CleanUp = () => Promise<unknown>;

/** Undoes in reverse order what a start has done, once, whenever the process is asked to end. */
export class Stopping {
  private readonly cleanUps: CleanUp[] = [];
  private readonly controller = new AbortController();
  private ending: Promise<void> | null = null;

  /** Aborts when the process is asked to end; every step of the start looks at it. */
  readonly signal = this.controller.signal;

  /** Registers a clean-up; register first, then begin what it undoes. */
  add(cleanUp: CleanUp): void {
    this.cleanUps.push(cleanUp);
  }

  /** Throws when the process was asked to end, so that a start under way goes no further. */
  check(): void {
    this.signal.throwIfAborted();
  }

  /** Runs all clean-ups; further calls wait for the first. A clean-up that fails does not keep the others. */
  stop(): Promise<void> {
    this.controller.abort();
    this.ending ??= (async () => {
      for (const cleanUp of this.cleanUps.reverse()) await cleanUp().catch(() => undefined);
    })();
    return this.ending;
  }

  /** Stops on Ctrl-C and SIGTERM; the exit code is 0. */
  onSignals(): void {
    for (const name of ['SIGINT', 'SIGTERM'] as const) {
      process.on(name, () => void this.stop().then(() => process.exit(0)));
    }
  }
}
