import type { Process, WaitStatus } from '../../kernel/process.ts';
import { SIGNALS } from '../../kernel/signals.ts';
import type { Invocation } from '../command.ts';
import { start } from '../execute.ts';
import { openFile } from '../input.ts';
import { shellQuoteIfNeeded } from '../quote.ts';

/** Runs commands, some at the same time, and keeps the exit status. */
export class Runner {
  over = false;
  #status = 0;
  readonly #invocation: Invocation;
  readonly #most: number;
  readonly #running = new Map<Process, string>();

  constructor(invocation: Invocation, most: number) {
    this.#invocation = invocation;
    this.#most = most === 0 ? Number.POSITIVE_INFINITY : most;
  }

  async run(argv: readonly string[]): Promise<void> {
    const { proc, out, options, complain } = this.#invocation;
    if (this.over) return;
    await out.flush();
    const text = argv.map((word) => (this.#invocation.flavour === 'gnu' ? shellQuoteIfNeeded(word) : word)).join(' ');
    if (options.has('p')) {
      await proc.stderr.write(`${text}?...`);
      const terminal = openFile(proc, '/dev/tty');
      const answer = await terminal.stream.readLine();
      terminal.close();
      if (!/^[yY]/.test(answer ?? '')) return;
    } else if (options.has('t')) {
      await proc.stderr.write(`${text}\n`);
    }
    while (this.#running.size >= this.#most) await this.#reap();
    if (this.over) return;
    const input = options.has('o') ? '/dev/tty' : '/dev/null';
    const fds = new Map(proc.descriptors);
    // With the arguments on standard input, commands read nothing from there.
    const file = options.has('a') ? undefined : proc.fs.exists(input) ? proc.fs.open(input) : undefined;
    if (file) fds.set(0, file);
    const started = start(proc, argv, { fds });
    file?.release();
    if (!('child' in started)) {
      await complain(`${argv[0]}: ${started.message}`);
      this.#status = started.status;
      this.over = true;
      return;
    }
    this.#running.set(started.child, argv[0] ?? '');
    if (this.#most === 1) await this.#reap();
  }

  async #reap(): Promise<void> {
    const { proc } = this.#invocation;
    for (;;) {
      for (const [child, name] of this.#running) {
        const status = proc.poll(child);
        if (!status) continue;
        this.#running.delete(child);
        return this.#ended(status, name);
      }
      await proc.wait(proc.childChanged);
    }
  }

  async #ended(status: WaitStatus, name: string): Promise<void> {
    const { complain, flavour } = this.#invocation;
    if ('stopped' in status) return;
    if (status.signal !== undefined) {
      await complain(
        flavour === 'gnu'
          ? `${name}: terminated by signal ${SIGNALS[status.signal]}`
          : `'${name}' terminated by signal ${SIGNALS[status.signal]}`,
      );
      this.#status = 125;
      this.over = true;
    } else if (status.code === 255) {
      await complain(`${name}: exited with status 255; aborting`);
      this.#status = 124;
      this.over = true;
    } else if (status.code !== 0) {
      this.#status = 123;
    }
  }

  async finish(): Promise<number> {
    while (this.#running.size > 0) await this.#reap();
    return this.#status;
  }
}
