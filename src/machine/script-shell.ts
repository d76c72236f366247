import type { Timer } from '../kernel/clock.ts';
import { pipe } from '../kernel/pipe.ts';
import type { Process } from '../kernel/process.ts';
import type { Signal } from '../kernel/signals.ts';
import type { Machine } from './machine.ts';

/** Separates what a command printed from its exit status; no program prints these. */
const MARK = /\x01(\d+)\x02/g;
/** Characters that a mark has at most. */
const LONGEST_MARK = 8;
/** How much a command with a limit may print, in characters; what prints without end is not waited for. */
const MOST_OUTPUT = 2 ** 23;
const encoder = new TextEncoder();

/** What came of a command: its merged output, its exit status, and whether the shell ended with it. */
export interface ScriptResult {
  output: string;
  status: number;
  ended: boolean;
}

/** A bash that is told its commands over a pipe, as a script would tell them: no terminal, nothing on the standard input. */
export class ScriptShell {
  readonly #machine: Machine;
  readonly #shell: Process;
  readonly #input = pipe();
  readonly #output = pipe();
  readonly #decoder = new TextDecoder();
  readonly #limit: number | undefined;
  /** What is being read: a command that was given up has left it to the next one. */
  #arriving: Promise<Uint8Array> | undefined;

  /** @param options.limit how long a command may take, in milliseconds of the machine's time */
  constructor(machine: Machine, options: { limit?: number } = {}) {
    this.#machine = machine;
    this.#limit = options.limit;
    this.#shell = machine.spawnOnHost(['bash', '--norc', '--noprofile'], {
      fds: new Map([
        [0, this.#input.read],
        [1, this.#output.write],
        [2, this.#output.write],
      ]),
    });
    this.#input.read.release();
    this.#output.write.release();
  }

  /**
   * Runs commands, one after the other. Those that take too long say `<timed out>` and exit with 124.
   * @param onOutput is told how many characters the command has printed so far
   */
  async run(command: string, onOutput?: (characters: number) => void): Promise<ScriptResult> {
    let pending = '';
    const deadline = this.#deadline();
    // The braces on lines of their own, so that a comment or a here-document in the command ends where it should.
    this.#tell(`{ ${command}\n} </dev/null\nprintf '\\001%d\\002' $?\n`);
    try {
      for (;;) {
        this.#arriving ??= this.#output.read.read(outside, 65536);
        const data = await (deadline ? Promise.race([this.#arriving, deadline.late]) : this.#arriving);
        if (!data || (deadline && pending.length > MOST_OUTPUT))
          return { output: `${pending}\n<timed out>\n`, status: 124, ended: false };
        this.#arriving = undefined;
        if (data.length === 0) return { output: pending, status: this.#shell.status?.code ?? 0, ended: true };
        MARK.lastIndex = Math.max(0, pending.length - LONGEST_MARK);
        pending += this.#decoder.decode(data, { stream: true });
        const mark = MARK.exec(pending);
        if (mark) return { output: pending.slice(0, mark.index), status: Number(mark[1]), ended: false };
        onOutput?.(pending.length);
      }
    } finally {
      deadline?.timer.cancel();
    }
  }

  /** Not all shells read what they are told. */
  #tell(text: string): void {
    void this.#input.write.write(outside, encoder.encode(text)).catch(() => {});
  }

  /** A promise that is kept, with nothing, when a command's time is over. */
  #deadline(): { timer: Timer; late: Promise<undefined> } | undefined {
    if (this.#limit === undefined) return undefined;
    let expire = () => {};
    const late = new Promise<undefined>((resolve) => {
      expire = () => resolve(undefined);
    });
    return { timer: this.#machine.kernel.clock.after(this.#limit, () => expire()), late };
  }

  /** Sends a signal to all that the shell has started and that still runs. Returns whether there was anything. */
  interrupt(signal: Signal): boolean {
    const below = this.#machine.kernel.pids.list().filter(({ process }) => descends(process, this.#shell));
    for (const { process } of below) process.signal(signal);
    return below.length > 0;
  }

  /** Ends the shell, whatever it does. */
  kill(): void {
    this.interrupt('KILL');
    this.#shell.signal('KILL');
  }

  close(): void {
    this.#input.write.release();
  }
}

function descends(process: Process, from: Process): boolean {
  for (let above = process.parent; above; above = above.parent) if (above === from) return true;
  return false;
}

/** The outside world: no process, no signals, as long as it takes. */
const outside = {
  pid: 0,
  wait: (...queues: { next(): Promise<void> }[]) => Promise.race(queues.map((queue) => queue.next())),
  raise: () => {},
};
