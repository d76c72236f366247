import { pipe } from '../kernel/pipe.ts';
import type { Process } from '../kernel/process.ts';
import type { Signal } from '../kernel/signals.ts';
import type { Machine } from './machine.ts';

/** Separates what a command printed from its exit status; no program prints these. */
const MARK = /\x01(\d+)\x02/;
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
  #pending = '';

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

  /**
   * Runs commands, one after the other.
   * @param onOutput is told how many characters the command has printed so far
   */
  async run(command: string, onOutput?: (characters: number) => void): Promise<ScriptResult> {
    // The braces on lines of their own, so that a comment or a here-document in the command ends where it should.
    const line = `{ ${command}\n} </dev/null\nprintf '\\001%d\\002' $?\n`;
    await this.#input.write.write(outside, encoder.encode(line));
    for (;;) {
      const mark = MARK.exec(this.#pending);
      if (mark) {
        const output = this.#pending.slice(0, mark.index);
        this.#pending = this.#pending.slice(mark.index + mark[0].length);
        return { output, status: Number(mark[1]), ended: false };
      }
      const data = await this.#output.read.read(outside, 65536);
      if (data.length === 0) return { output: this.#pending, status: this.#shell.status?.code ?? 0, ended: true };
      this.#pending += this.#decoder.decode(data, { stream: true });
      onOutput?.(this.#pending.length);
    }
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
