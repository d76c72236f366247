import { ByteQueue } from './byte-queue.ts';
import type { Signal } from './signals.ts';
import { CONTROL, COOKED, type Termios } from './termios.ts';
import { WaitQueue } from './wait-queue.ts';

const LF = 10;
const CR = 13;
const TAB = 9;
/** The longest line that canonical mode keeps (N_TTY_BUF_SIZE); what is typed beyond it is dropped. */
const LONGEST_LINE = 4095;

/**
 * What lies between the keys of a terminal and the processes that read it (termios(3)): line editing and echo in canonical
 * mode, signals for ^C, ^\ and ^Z, the end of file for ^D.
 */
export class LineDiscipline {
  /** Wakes when something became readable. */
  readonly changed = new WaitQueue();
  readonly #echo: (bytes: Uint8Array) => void;
  readonly #signal: (signal: Signal) => void;
  #modes: Readonly<Termios> = COOKED;
  /** Finished lines (or, in raw mode, keys); an empty one is an end of file. */
  #finished: Uint8Array[] = [];
  /** The line being typed. */
  #line: number[] = [];
  #literal = false;
  #ended = false;

  constructor(options: { echo: (bytes: Uint8Array) => void; signal: (signal: Signal) => void }) {
    this.#echo = options.echo;
    this.#signal = options.signal;
  }

  setModes(modes: Readonly<Termios>): void {
    const { icanon } = this.#modes;
    this.#modes = modes;
    if (icanon && !modes.icanon && this.#line.length > 0) this.#finish();
    if (!icanon && modes.icanon && this.#finished.length > 0) this.#divideIntoLines();
  }

  /** Puts bytes back before those that will be read. */
  unread(data: Uint8Array): void {
    this.#finished.unshift(data);
  }

  get ready(): boolean {
    return this.#finished.length > 0 || this.#ended;
  }

  /** Takes up to `max` bytes of the first line (canonical) or of all that is there (raw). */
  take(max: number): Uint8Array {
    const first = this.#finished[0];
    if (!first) return new Uint8Array(0);
    if (!this.#modes.icanon && this.#finished.length > 1) return this.#takeJoined(max);
    if (first.length > max) {
      this.#finished[0] = first.subarray(max);
      return first.subarray(0, max);
    }
    this.#finished.shift();
    return first;
  }

  flush(): void {
    this.#finished = [];
    this.#line = [];
    this.#literal = false;
  }

  /** No more keys will come. */
  end(): void {
    this.#ended = true;
    this.changed.wakeAll();
  }

  input(data: Uint8Array): void {
    if (!this.#modes.icanon && !this.#modes.isig) {
      this.#deliver(this.#modes.icrnl ? data.map((byte) => (byte === CR ? LF : byte)) : data.slice());
      if (this.#modes.echo) this.#echo(data);
      return;
    }
    for (const byte of data) this.#key(byte);
  }

  #key(raw: number): void {
    if (this.#literal) {
      this.#literal = false;
      this.#insert(raw);
      return;
    }
    const byte = raw === CR && this.#modes.icrnl ? LF : raw;
    if (this.#modes.isig) {
      const signal = SIGNAL_KEYS.get(byte);
      if (signal) {
        if (this.#modes.echo) this.#echo(caret(byte));
        this.flush();
        this.#signal(signal);
        return;
      }
    }
    if (!this.#modes.icanon) {
      this.#deliver(Uint8Array.of(byte));
      if (this.#modes.echo) this.#echo(shown(byte));
      return;
    }
    switch (byte) {
      case CONTROL.eof:
        this.#finish();
        return;
      case CONTROL.erase:
      case 8:
        this.#erase();
        return;
      case CONTROL.kill:
        while (this.#line.length > 0) this.#erase();
        return;
      case CONTROL.werase:
        while (this.#line.at(-1) === 32) this.#erase();
        while (this.#line.length > 0 && this.#line.at(-1) !== 32) this.#erase();
        return;
      case CONTROL.reprint:
        if (this.#modes.echo)
          this.#echo(Uint8Array.of(...caret(byte), LF, ...this.#line.flatMap((b) => [...shown(b)])));
        return;
      case CONTROL.lnext:
        this.#literal = true;
        return;
      default:
        this.#insert(byte);
    }
  }

  #insert(byte: number): void {
    if (byte !== LF && this.#line.length >= LONGEST_LINE) return;
    this.#line.push(byte);
    if (this.#modes.echo) this.#echo(shown(byte));
    if (byte === LF) this.#finish();
  }

  /** Takes back one character: all bytes of it where it is UTF-8. */
  #erase(): void {
    let byte = this.#line.pop();
    if (byte === undefined) return;
    const columns = shown(byte).length === 2 && byte < 32 ? 2 : 1;
    while (byte !== undefined && (byte & 0xc0) === 0x80) byte = this.#line.pop();
    if (this.#modes.echo) for (let i = 0; i < columns; i++) this.#echo(Uint8Array.of(8, 32, 8));
  }

  #finish(): void {
    this.#deliver(Uint8Array.from(this.#line));
    this.#line = [];
  }

  /**
   * What came in raw mode and is read in canonical mode: lines, as if it had come a moment later. (Linux gives it out as it
   * is, with the carriage returns of the Enter key; but there a terminal seldom sends two keys at once.)
   */
  #divideIntoLines(): void {
    const bytes = this.#takeJoined(Number.POSITIVE_INFINITY);
    for (const raw of bytes) {
      const byte = raw === CR && this.#modes.icrnl ? LF : raw;
      if (byte !== CONTROL.eof) this.#line.push(byte);
      if (byte === LF || byte === CONTROL.eof) this.#finish();
    }
  }

  #deliver(bytes: Uint8Array): void {
    this.#finished.push(bytes);
    this.changed.wakeAll();
  }

  #takeJoined(max: number): Uint8Array {
    const queue = new ByteQueue();
    for (const chunk of this.#finished) queue.push(chunk);
    const out = new Uint8Array(Math.min(max, queue.length));
    for (let at = 0; at < out.length; ) {
      const part = queue.take(out.length - at);
      out.set(part, at);
      at += part.length;
    }
    this.#finished = queue.length > 0 ? [drain(queue)] : [];
    return out;
  }
}

const SIGNAL_KEYS = new Map<number, Signal>([
  [CONTROL.intr, 'INT'],
  [CONTROL.quit, 'QUIT'],
  [CONTROL.susp, 'TSTP'],
]);

function drain(queue: ByteQueue): Uint8Array {
  const out = new Uint8Array(queue.length);
  for (let at = 0; queue.length > 0; ) {
    const part = queue.take(queue.length);
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function caret(byte: number): Uint8Array {
  return Uint8Array.of(94, byte === 127 ? 63 : byte + 64);
}

/** How ECHOCTL shows a byte. */
function shown(byte: number): Uint8Array {
  return byte < 32 && byte !== LF && byte !== TAB ? caret(byte) : Uint8Array.of(byte);
}
