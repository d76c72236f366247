import { Scheduler } from '../../src/kernel/scheduler.ts';
import { VirtualClock } from '../../src/kernel/virtual-clock.ts';
import { Machine } from '../../src/machine/machine.ts';
import { ScriptShell } from '../../src/machine/script-shell.ts';
import { pageMacrotask } from '../macrotask.ts';

/** What a command may take before it is ended: of the host's time and of the reader's, in milliseconds, and of characters. */
const LIMITS = { virtual: 30_000, real: 5000, characters: 20_000 };
/** How often it is looked at, and how long it may take to end once it was told to, in milliseconds. */
const LOOK = 100;
const GRACE = 500;
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
    let printed = 0;
    let cut = false;
    const end = () => {
      if (cut) return;
      cut = true;
      if (!shell.interrupt('INT')) shell.kill();
      else grace = setTimeout(() => shell.kill(), GRACE);
    };
    let grace: ReturnType<typeof setTimeout> | undefined;
    // The host's own time first: by that, both hosts end a command at the same point.
    const timer = this.#clock.after(LIMITS.virtual, end);
    const began = performance.now();
    const watch = setInterval(() => {
      if (performance.now() - began > LIMITS.real || printed > LIMITS.characters) end();
    }, LOOK);
    const { output, status, ended } = await shell.run(command, (characters) => {
      printed = characters;
    });
    timer.cancel();
    clearInterval(watch);
    clearTimeout(grace);
    if (ended) this.#shell = new ScriptShell(this.#machine);
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
