import type { Process } from '../../../../kernel/process.ts';
import { TimedOut, within } from '../../../network/within.ts';

/** Keys that somebody may press while something else is waited for. */
export class Keys {
  readonly #proc: Process;
  /** What is read still, whoever waits for it. */
  #next: Promise<Uint8Array> | undefined;

  constructor(proc: Process) {
    this.#proc = proc;
  }

  /** The next key: nothing when none came for so many milliseconds, an empty text at the end of the input. */
  async pressed(period: number): Promise<string | undefined> {
    this.#next ??= this.#proc.stdin.read(1);
    try {
      const bytes = await within(this.#proc, period, this.#next);
      this.#next = undefined;
      return new TextDecoder().decode(bytes);
    } catch (error) {
      if (error instanceof TimedOut) return undefined;
      throw error;
    }
  }
}
