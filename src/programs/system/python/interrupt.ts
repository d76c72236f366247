import type { Process } from '../../../kernel/process.ts';

/** ^C, which raises KeyboardInterrupt in whatever goes on. */
export class Interrupt {
  #came = false;

  constructor(proc: Process) {
    proc.onSignal(
      'INT',
      () => {
        this.#came = true;
      },
      { interrupt: true },
    );
  }

  /** Whether it came since it was last asked. */
  take(): boolean {
    const came = this.#came;
    this.#came = false;
    return came;
  }
}
