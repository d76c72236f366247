import type { LayerSource } from '../../src/fs/layer.ts';
import type { Process, Program } from '../../src/kernel/process.ts';
import type { Tty } from '../../src/kernel/tty.ts';
import { ENVIRONMENT, HOME, Machine } from './harness.ts';
import { TerminalScreen } from './terminal-screen.ts';

const encoder = new TextEncoder();

/** How long nothing may happen before a session counts as waiting for keys: some turns of the event loop. */
const QUIET_TURNS = 6;

/** What never rests (a loop without end) is left alone after so many. */
const MOST_TURNS = 200;

/** Somebody at a terminal of a little machine. Time stands still unless {@link Session.pass} moves it. */
export class Session {
  readonly machine: Machine;
  readonly screen: TerminalScreen;
  readonly tty: Tty;
  readonly shell: Process;
  /** All that was ever written to the terminal. */
  output = '';

  private constructor(
    machine: Machine,
    argv: readonly string[],
    options: { columns: number; rows: number; env: ReadonlyMap<string, string> },
  ) {
    this.machine = machine;
    this.screen = new TerminalScreen(options.columns, options.rows);
    this.tty = machine.kernel.openTty({ columns: options.columns, rows: options.rows });
    const decoder = new TextDecoder();
    const acknowledge = this.tty.onOutput((data) => {
      const text = decoder.decode(data, { stream: true });
      this.output += text;
      this.screen.write(text);
      queueMicrotask(() => acknowledge(data.length));
    });
    const file = this.tty.open();
    const fds = new Map([0, 1, 2].map((fd) => [fd, file] as const));
    this.shell = machine.init.spawn(`/bin/${argv[0]?.replace(/^-/, '')}`, argv, {
      env: options.env,
      cwd: HOME,
      fds,
      session: { tty: this.tty },
    });
    file.release();
    this.tty.foreground = this.shell.pgid;
  }

  /** Starts a shell and waits for its prompt. */
  static async start(
    options: {
      argv?: readonly string[];
      columns?: number;
      rows?: number;
      env?: Record<string, string>;
      programs?: Record<string, Program>;
      sh?: Program;
      files?: Record<string, LayerSource>;
    } = {},
  ): Promise<Session> {
    const machine = new Machine({
      automatic: false,
      ...(options.programs ? { programs: options.programs } : {}),
      ...(options.sh ? { sh: options.sh } : {}),
      ...(options.files ? { files: options.files } : {}),
    });
    const env = new Map([...ENVIRONMENT, ['PS1', '$ '] as const, ...Object.entries(options.env ?? {})]);
    const { argv = ['bash', '--norc'], columns = 80, rows = 24 } = options;
    const session = new Session(machine, argv, { columns, rows, env });
    await session.settle();
    return session;
  }

  /** Types, and waits until everything waits for keys (or for time). */
  async type(...keys: string[]): Promise<void> {
    for (const chunk of keys) {
      this.tty.input(encoder.encode(chunk));
      await this.settle();
    }
  }

  /** Lets time pass. */
  async pass(ms: number): Promise<void> {
    await this.machine.clock.advance(ms);
    await this.settle();
  }

  async resize(columns: number, rows = 24): Promise<void> {
    this.screen.resize(columns);
    this.tty.resize({ columns, rows });
    await this.settle();
  }

  async settle(): Promise<void> {
    for (let quiet = 0, last = -1, turns = 0; quiet < QUIET_TURNS && turns < MOST_TURNS; turns++) {
      // What is being loaded takes time of the host's.
      await new Promise((resolve) => (this.machine.scheduler.busy ? setTimeout(resolve, 1) : setImmediate(resolve)));
      quiet = this.output.length === last && !this.machine.scheduler.busy ? quiet + 1 : 0;
      last = this.output.length;
    }
    if (this.machine.faults.length > 0) throw this.machine.faults[0];
  }
}
