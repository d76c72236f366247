import { ByteQueue } from './byte-queue.ts';
import { ColumnCounter } from './column-counter.ts';
import { SysError } from './errno.ts';
import { type Caller, EOF, OpenFile } from './file.ts';
import { LineDiscipline } from './line-discipline.ts';
import type { Signal } from './signals.ts';
import { COOKED, type Termios } from './termios.ts';
import { WaitQueue } from './wait-queue.ts';

/** The size of a terminal's window, in characters. */
export interface WindowSize {
  rows: number;
  columns: number;
}

/** A caller that has a place in job control. Processes have; a daemon's helper need not. */
interface JobMember extends Caller {
  readonly pgid: number;
  readonly tty: Tty | undefined;
  ignores(signal: Signal): boolean;
}

/** How much output may wait for the master before writers wait. */
const OUTPUT_HIGH_WATER = 65536;

let made = 0;

/**
 * A pseudo-terminal. Processes hold its slave side ({@link open}); whoever owns the window has the master side:
 * {@link input}, {@link onOutput} or {@link readOutput}, {@link resize}, {@link hangUp}.
 */
export class Tty {
  /** Such as `/dev/pts/0`. */
  readonly name: string;
  readonly #discipline: LineDiscipline;
  readonly #output = new ByteQueue();
  readonly #outputChanged = new WaitQueue();
  readonly #column = new ColumnCounter();
  readonly #signalGroup: (pgid: number, signal: Signal) => void;
  #consumer: ((data: Uint8Array) => void) | undefined;
  #unacknowledged = 0;
  #size: WindowSize;
  #hungUp = false;
  #termios: Termios = { ...COOKED };

  /** The process group that reads and gets the signals of keys; 0 for none. */
  foreground = 0;

  /**
   * @param options.signalGroup how a key's signal reaches a process group
   * @param options.size the window's, 24 by 80 unless told
   */
  constructor(options: {
    signalGroup: (pgid: number, signal: Signal) => void;
    size?: WindowSize;
    name?: string;
  }) {
    this.name = options.name ?? `/dev/pts/${made++}`;
    this.#signalGroup = options.signalGroup;
    this.#size = options.size ?? { rows: 24, columns: 80 };
    this.#discipline = new LineDiscipline({
      echo: (bytes) => this.#emit(bytes),
      signal: (signal) => {
        if (this.foreground) this.#signalGroup(this.foreground, signal);
      },
    });
  }

  /** How many columns behind the left edge the cursor is, as far as what was written tells; it may exceed the width. */
  get column(): number {
    return this.#column.column;
  }

  get termios(): Readonly<Termios> {
    return this.#termios;
  }

  /** tcsetattr(3). Leaving canonical mode makes a half-typed line readable. */
  setTermios(change: Partial<Termios>): void {
    this.#termios = { ...this.#termios, ...change };
    this.#discipline.setModes(this.#termios);
  }

  get size(): Readonly<WindowSize> {
    return this.#size;
  }

  /** The window changed: the foreground group gets SIGWINCH. */
  resize(size: WindowSize): void {
    if (size.rows === this.#size.rows && size.columns === this.#size.columns) return;
    this.#size = { ...size };
    if (this.foreground) this.#signalGroup(this.foreground, 'WINCH');
  }

  /** Keys, as the terminal emulator sends them. */
  input(data: Uint8Array): void {
    if (!this.#hungUp) this.#discipline.input(data);
  }

  /**
   * Hands all output to `consume` from now on. Writers wait while more than 64 KiB of it has not been acknowledged.
   * @returns how the consumer says that it has dealt with so many bytes
   */
  onOutput(consume: (data: Uint8Array) => void): (bytes: number) => void {
    this.#consumer = consume;
    while (this.#output.length > 0) this.#deliver(this.#output.take(OUTPUT_HIGH_WATER));
    return (bytes) => {
      this.#unacknowledged -= bytes;
      this.#outputChanged.wakeAll();
    };
  }

  /** Reads output as a process would, for a master that is a stream; {@link EOF} once it hung up. */
  async readOutput(caller: Pick<Caller, 'wait'>, max: number): Promise<Uint8Array> {
    while (this.#output.length === 0) {
      if (this.#hungUp) return EOF;
      await caller.wait(this.#outputChanged);
    }
    const data = this.#output.take(max);
    this.#outputChanged.wakeAll();
    return data;
  }

  /** The window is gone: reads end, writes fail, the foreground group gets SIGHUP and SIGCONT. */
  hangUp(): void {
    if (this.#hungUp) return;
    this.#hungUp = true;
    this.#discipline.end();
    this.#outputChanged.wakeAll();
    if (this.foreground) {
      this.#signalGroup(this.foreground, 'HUP');
      this.#signalGroup(this.foreground, 'CONT');
    }
  }

  get hungUp(): boolean {
    return this.#hungUp;
  }

  /** A new open file on the slave side. */
  open(): OpenFile {
    return new TtyFile(this);
  }

  /** Puts back what was read too much of: whoever reads next gets it first. */
  unread(data: Uint8Array): void {
    this.#discipline.unread(data);
  }

  /** Drops what was typed but not read. */
  flushInput(): void {
    this.#discipline.flush();
  }

  /** @internal */
  async read(caller: Caller, max: number): Promise<Uint8Array> {
    for (;;) {
      this.#stopIfBackground(caller, 'TTIN');
      if (this.#discipline.ready) return this.#discipline.take(max);
      if (this.#hungUp) return EOF;
      await caller.wait(this.#discipline.changed);
    }
  }

  /** @internal */
  get readable(): boolean {
    return this.#discipline.ready || this.#hungUp;
  }

  /** @internal */
  async write(caller: Caller, data: Uint8Array): Promise<void> {
    if (this.#termios.tostop) this.#stopIfBackground(caller, 'TTOU');
    for (let at = 0; at < data.length; at += OUTPUT_HIGH_WATER) {
      while (!this.#hungUp && this.#output.length + this.#unacknowledged >= OUTPUT_HIGH_WATER) {
        await caller.wait(this.#outputChanged);
      }
      if (this.#hungUp) throw new SysError('EIO');
      this.#emit(data.subarray(at, at + OUTPUT_HIGH_WATER));
    }
  }

  #stopIfBackground(caller: Caller, signal: 'TTIN' | 'TTOU'): void {
    const { pgid, tty } = caller as JobMember;
    if (tty !== this || pgid === this.foreground || this.foreground === 0) return;
    if ((caller as JobMember).ignores(signal)) throw new SysError('EIO');
    this.#signalGroup(pgid, signal);
  }

  #emit(data: Uint8Array): void {
    const bytes = this.#termios.opost ? newlinesToCrLf(data) : data;
    this.#column.write(bytes);
    if (this.#consumer) {
      this.#deliver(bytes);
    } else {
      this.#output.push(bytes);
      this.#outputChanged.wakeAll();
    }
  }

  #deliver(bytes: Uint8Array): void {
    this.#unacknowledged += bytes.length;
    this.#consumer?.(bytes);
  }
}

class TtyFile extends OpenFile {
  readonly kind = 'tty';
  /** The terminal itself, for ioctl-like calls: modes, size, foreground group. */
  readonly tty: Tty;

  constructor(tty: Tty) {
    super(tty.name);
    this.tty = tty;
  }

  override read(caller: Caller, max: number): Promise<Uint8Array> {
    return this.tty.read(caller, max);
  }

  override write(caller: Caller, data: Uint8Array): Promise<void> {
    return this.tty.write(caller, data);
  }

  override get readable(): boolean {
    return this.tty.readable;
  }
}

/** The terminal behind an open file, where it is one. */
export function ttyOf(file: OpenFile | undefined): Tty | undefined {
  return file instanceof TtyFile ? file.tty : undefined;
}

const CR = 13;
const LF = 10;

function newlinesToCrLf(data: Uint8Array): Uint8Array {
  let newlines = 0;
  for (const byte of data) if (byte === LF) newlines += 1;
  if (newlines === 0) return data;
  const out = new Uint8Array(data.length + newlines);
  let at = 0;
  for (const byte of data) {
    if (byte === LF) out[at++] = CR;
    out[at++] = byte;
  }
  return out;
}
