import type { Clock, Timer } from '../kernel/clock.ts';
import { pipe } from '../kernel/pipe.ts';
import type { Process } from '../kernel/process.ts';
import type { Machine } from './machine.ts';

/** Separates what a command printed from its exit status; no program prints these. */
const MARK = /\x01(\d+)\x02/g;
/** Characters that a mark has at most. */
const LONGEST_MARK = 8;
const encoder = new TextEncoder();

/** What a command may take: milliseconds of the machine's time, and characters that it prints. */
export interface ScriptLimits {
  time: number;
  characters: number;
}

/** What came of a command: its merged output, and its exit status. */
export interface ScriptResult {
  output: string;
  status: number;
  /** It has not come to an end within its limits, and may still run. */
  late: boolean;
  /** The shell ended with it. */
  ended: boolean;
}

/** A bash that is told its commands over a pipe, as a script would tell them: no terminal, nothing on the standard input. */
export class ScriptShell {
  readonly #machine: Machine;
  readonly #shell: Process;
  readonly #input = pipe();
  readonly #output = pipe();
  readonly #decoder = new TextDecoder();
  #arriving: Promise<Uint8Array> | undefined;

  constructor(machine: Machine) {
    this.#machine = machine;
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

  /** Runs a command, for as long as its limits allow it to be waited for. */
  async run(command: string, { time, characters }: ScriptLimits): Promise<ScriptResult> {
    let output = '';
    const { timer, late } = deadline(this.#machine.kernel.clock, time);
    // The braces on lines of their own, so that a comment or a here-document in the command ends where it should.
    this.#tell(`{ ${command}\n} </dev/null\nprintf '\\001%d\\002' $?\n`);
    try {
      for (;;) {
        this.#arriving ??= this.#output.read.read(outside, 65536);
        const data = await Promise.race([this.#arriving, late]);
        if (!data || output.length > characters) return { output, status: 0, late: true, ended: false };
        this.#arriving = undefined;
        if (data.length === 0) return { output, status: this.#shell.status?.code ?? 0, late: false, ended: true };
        MARK.lastIndex = Math.max(0, output.length - LONGEST_MARK);
        output += this.#decoder.decode(data, { stream: true });
        const mark = MARK.exec(output);
        if (mark) return { output: output.slice(0, mark.index), status: Number(mark[1]), late: false, ended: false };
      }
    } finally {
      timer.cancel();
    }
  }

  /** Ends the shell and all that it has started, whatever they do. */
  kill(): void {
    for (const { process } of this.#machine.kernel.pids.list()) {
      if (process === this.#shell || descends(process, this.#shell)) process.signal('KILL');
    }
  }

  /** No more commands come. */
  close(): void {
    this.#input.write.release();
  }

  /** Not all shells read what they are told. */
  #tell(text: string): void {
    this.#input.write.write(outside, encoder.encode(text)).catch(() => {});
  }
}

function descends(process: Process, from: Process): boolean {
  for (let above = process.parent; above; above = above.parent) if (above === from) return true;
  return false;
}

/** A promise that is kept, with nothing, when a command's time is over. */
function deadline(clock: Clock, time: number): { timer: Timer; late: Promise<undefined> } {
  let expire = () => {};
  const late = new Promise<undefined>((resolve) => {
    expire = () => resolve(undefined);
  });
  return { timer: clock.after(time, () => expire()), late };
}

/** The outside world: no process, no signals, as long as it takes. */
const outside = {
  pid: 0,
  wait: (...queues: { next(): Promise<void> }[]) => Promise.race(queues.map((queue) => queue.next())),
  raise: () => {},
};
