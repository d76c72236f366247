import { ApiError, type Attachment } from '../../engine/api.ts';
import { Killed, type Process } from '../../kernel/process.ts';
import { SIGNALS, type Signal } from '../../kernel/signals.ts';
import { RAW, type Termios } from '../../kernel/termios.ts';
import { type Tty, ttyOf } from '../../kernel/tty.ts';
import type { Cli } from './cli.ts';
import { CliError } from './error.ts';

/** Signals that are not passed on: the first two say something about docker's own children and window. */
const NOT_PROXIED: ReadonlySet<Signal> = new Set([
  'CHLD',
  'WINCH',
  'PIPE',
  'URG',
  'KILL',
  'STOP',
  'TSTP',
  'TTIN',
  'TTOU',
  'CONT',
]);

/** A conversation with a container's process over an {@link Attachment}: the client's streams on one side. */
export class Session {
  readonly #cli: Cli;
  readonly #attachment: Attachment;
  readonly #tty: Tty | undefined;
  #before: Readonly<Termios> | undefined;
  readonly #cleanups: (() => void)[] = [];

  /** @param options.tty whether the container has a terminal, so that ours must be raw */
  constructor(cli: Cli, attachment: Attachment, options: { stdin: boolean; tty: boolean }) {
    this.#cli = cli;
    this.#attachment = attachment;
    const own = ttyOf(cli.proc.descriptor(0));
    this.#tty = options.tty && options.stdin ? own : undefined;
    if (this.#tty) {
      this.#before = { ...this.#tty.termios };
      this.#tty.setTermios(RAW);
    }
    if (options.stdin) void this.#pumpInput();
  }

  /** Whether it was left by the detach keys, and not by its end. */
  get detached(): boolean {
    return this.#attachment.detached;
  }

  /** Passes output on until there is no more. */
  async run(): Promise<void> {
    const { proc } = this.#cli;
    try {
      for (;;) {
        const chunk = await proc.until(this.#attachment.next());
        if (!chunk) return;
        await proc[chunk.stream].write(chunk.data);
      }
    } finally {
      this.close();
    }
  }

  /** Tells the container's terminal how large ours is, now and whenever it changes. */
  followSize(resize: (size: { h: number; w: number }) => Promise<void>): void {
    const tty = ttyOf(this.#cli.proc.descriptor(1)) ?? this.#tty;
    if (!tty) return;
    const tell = () => {
      // A container that has just ended has no size.
      resize({ h: tty.size.rows, w: tty.size.columns }).catch((error: unknown) => {
        if (!(error instanceof ApiError)) throw error;
      });
    };
    tell();
    this.#onSignal(this.#cli.proc, 'WINCH', tell);
  }

  /** Passes signals on to the container instead of dying of them (`--sig-proxy`). */
  proxySignals(kill: (signal: Signal) => Promise<void>): void {
    for (const signal of Object.keys(SIGNALS) as Signal[]) {
      if (NOT_PROXIED.has(signal)) continue;
      this.#onSignal(this.#cli.proc, signal, () => {
        kill(signal).catch((error: unknown) => {
          if (!(error instanceof ApiError)) throw error;
        });
      });
    }
  }

  /** Puts the terminal back as it was. */
  close(): void {
    if (this.#tty && this.#before) this.#tty.setTermios(this.#before);
    this.#before = undefined;
    for (const undo of this.#cleanups.splice(0)) undo();
    this.#attachment.close();
  }

  #onSignal(proc: Process, signal: Signal, handle: () => void): void {
    const before = proc.disposition(signal);
    proc.onSignal(signal, handle);
    this.#cleanups.push(() => proc.onSignal(signal, before));
  }

  async #pumpInput(): Promise<void> {
    const { proc } = this.#cli;
    try {
      for (;;) {
        const data = await proc.stdin.read();
        if (data.length === 0) break;
        await this.#attachment.write(data);
      }
      this.#attachment.closeWrite();
    } catch (error) {
      // The command ended while it waited for a key; or there is no input at all.
      if (!(error instanceof Killed)) this.#attachment.closeWrite();
    }
  }
}

/** What is asked of a container's streams. */
export interface Streams {
  stdin: boolean;
  stdout: boolean;
  stderr: boolean;
  /** The usual ones where empty. */
  detachKeys: string;
}

/**
 * Connects to a container's streams.
 * @throws {CliError} that tells the daemon's status only: its answer is not read once the connection was to be taken over
 */
export async function openAttachment(cli: Cli, id: string, { detachKeys, ...streams }: Streams): Promise<Attachment> {
  const options = { stream: true, ...streams, ...(detachKeys === '' ? {} : { detachKeys }) };
  try {
    return await cli.ask((client) => client.containerAttach(id, options));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new CliError(`unable to upgrade to tcp, received ${error.status}`);
  }
}

/**
 * Refuses a terminal for the container where ours is none (docker/cli, streams.In.CheckTty).
 * @returns what to say, if anything
 */
export function checkTty(proc: Process, attachStdin: boolean, tty: boolean): string | undefined {
  return tty && attachStdin && !proc.stdin.isTerminal ? 'the input device is not a TTY' : undefined;
}
