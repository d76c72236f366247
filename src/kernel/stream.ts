import { SysError } from './errno.ts';
import { EOF, type OpenFile } from './file.ts';
import type { Process } from './process.ts';

const encoder = new TextEncoder();
const LF = 10;
const CHUNK = 65536;

/** Text and lines over an open file, for one process. Reads ahead: two readers of one descriptor share one of these. */
export class Stream {
  readonly #proc: Process;
  readonly #file: OpenFile | undefined;
  #ahead: Uint8Array = EOF;
  #decoder: TextDecoder | undefined;

  constructor(proc: Process, file: OpenFile | undefined) {
    this.#proc = proc;
    this.#file = file;
  }

  get isTerminal(): boolean {
    return this.#file?.isTerminal ?? false;
  }

  /** The open file below. @throws EBADF where the descriptor is closed */
  get file(): OpenFile {
    if (!this.#file) throw new SysError('EBADF');
    return this.#file;
  }

  /** @throws EPIPE, EBADF, EIO, ENOSPC */
  async write(data: string | Uint8Array): Promise<void> {
    const turn = this.#proc.tick();
    if (turn) await turn;
    const bytes = typeof data === 'string' ? encoder.encode(data) : data;
    if (bytes.length > 0) await this.file.write(this.#proc, bytes);
  }

  /** The next bytes, at most `max`; empty at the end. */
  async read(max: number = CHUNK): Promise<Uint8Array> {
    const turn = this.#proc.tick();
    if (turn) await turn;
    if (this.#ahead.length > 0) {
      const data = this.#ahead.subarray(0, max);
      this.#ahead = this.#ahead.subarray(data.length);
      return data;
    }
    return this.file.read(this.#proc, max);
  }

  /** The next line with its newline (the last may have none); nothing at the end. */
  async readLine(): Promise<string | undefined> {
    const bytes = await this.readLineBytes();
    if (!bytes) return undefined;
    this.#decoder ??= new TextDecoder();
    return this.#decoder.decode(bytes);
  }

  /** {@link readLine}, undecoded. */
  async readLineBytes(): Promise<Uint8Array | undefined> {
    const parts: Uint8Array[] = [];
    for (;;) {
      const data = await this.read();
      if (data.length === 0) break;
      const end = data.indexOf(LF);
      if (end >= 0) {
        this.#ahead = this.#ahead.length > 0 ? concat([data.subarray(end + 1), this.#ahead]) : data.subarray(end + 1);
        parts.push(data.subarray(0, end + 1));
        break;
      }
      parts.push(data);
    }
    return parts.length > 0 ? concat(parts) : undefined;
  }

  /** All lines, without their newlines. */
  async *lines(): AsyncGenerator<string, void, void> {
    for (;;) {
      const line = await this.readLine();
      if (line === undefined) return;
      yield line.endsWith('\n') ? line.slice(0, -1) : line;
    }
  }

  /** Everything up to the end. */
  async readAll(): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    for (;;) {
      const data = await this.read();
      if (data.length === 0) return concat(parts);
      parts.push(data);
    }
  }

  /** {@link readAll} as UTF-8. */
  async readText(): Promise<string> {
    return new TextDecoder().decode(await this.readAll());
  }
}

/** One array out of many; a single one is not copied. */
export function concat(parts: readonly Uint8Array[]): Uint8Array {
  if (parts.length === 1) return parts[0] as Uint8Array;
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
