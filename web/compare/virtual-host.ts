import { Scheduler } from '../../src/kernel/scheduler.ts';
import { VirtualClock } from '../../src/kernel/virtual-clock.ts';
import { Machine } from '../../src/machine/machine.ts';
import { ScriptShell } from '../../src/machine/script-shell.ts';
import { pageMacrotask } from '../macrotask.ts';

/** What a command may take before it is ended: of the host's time in milliseconds, and of characters. */
const LIMITS = { time: 30_000, characters: 20_000 };
/** And of the reader's time, in milliseconds: what is busy takes little of the host's. */
const PATIENCE = 4000;
/** How long the machine may run at a stretch, in milliseconds: there are two of them in half a frame. */
const SLICE = 4;
/** The same for all, so that what differs is no chance. */
const SEED = 1;

/** What came of a command. */
export interface Answer {
  lines: string[];
  status: number;
  /** It went on for too long, and was ended. */
  cut: boolean;
}

/** A host in virtual time: what takes ten seconds there takes none here. Between commands, time stands still. */
export class VirtualHost {
  readonly #machine: Machine;
  readonly #clock: VirtualClock;
  #shell: ScriptShell;
  #goOn: () => void = () => {};

  private constructor(machine: Machine, clock: VirtualClock) {
    this.#machine = machine;
    this.#clock = clock;
    this.#shell = new ScriptShell(machine);
    this.#pause();
  }

  static async start(edition: string): Promise<VirtualHost> {
    const scheduler = new Scheduler({ ms: SLICE }, pageMacrotask());
    const clock = new VirtualClock(scheduler, { automatic: true });
    return new VirtualHost(await Machine.start({ seed: SEED, clock, scheduler, edition }), clock);
  }

  async run(command: string): Promise<Answer> {
    this.#goOn();
    const shell = this.#shell;
    let cut = false;
    const impatience = setTimeout(() => {
      cut = true;
      shell.kill();
    }, PATIENCE);
    const { output, status, late, ended } = await shell.run(command, LIMITS);
    clearTimeout(impatience);
    if (late) {
      cut = true;
      shell.kill();
    }
    if (cut || ended) this.#shell = new ScriptShell(this.#machine);
    this.#pause();
    return { lines: linesOf(output.slice(0, LIMITS.characters)), status, cut };
  }

  dispose(): void {
    this.#machine.dispose();
    this.#goOn();
  }

  #pause(): void {
    void this.#clock.still(
      () =>
        new Promise<void>((resolve) => {
          this.#goOn = resolve;
        }),
    );
  }
}

function linesOf(output: string): string[] {
  const text = output.replace(/\x1b\[[0-9;?]*[a-zA-Z]/g, '').replace(/\r\n/g, '\n');
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
