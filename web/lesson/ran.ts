/** What became of a command block since its step began. */
export type Ran = 'not yet' | 'runs' | 'ran';

/**
 * Remembers which of a step's command blocks have been run, by a click or by typing. A command that stands there twice has
 * to be run twice.
 */
export class RanCommands {
  readonly #commands: readonly string[];
  readonly #states: Ran[];

  constructor(commands: readonly string[]) {
    this.#commands = commands.map((command) => command.trim());
    this.#states = commands.map(() => 'not yet');
  }

  state(at: number): Ran {
    return this.#states[at] ?? 'not yet';
  }

  clicked(at: number): void {
    this.#states[at] = 'runs';
  }

  ended(at: number): void {
    this.#states[at] = 'ran';
  }

  /** A command line has ended somewhere. */
  happened(line: string): void {
    const text = line.trim();
    const states: Ran[] = ['runs', 'not yet'];
    for (const state of states) {
      const at = this.#commands.findIndex((command, i) => command === text && this.#states[i] === state);
      if (at >= 0) {
        this.#states[at] = 'ran';
        return;
      }
    }
  }
}
