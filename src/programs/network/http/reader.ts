import type { Process } from '../../../kernel/process.ts';
import type { StreamSocket } from '../../../kernel/sockets.ts';
import { concat } from '../../../kernel/stream.ts';
import { Headers } from './headers.ts';

const LF = 10;
const CHUNK = 65536;

/** Lines and headers longer than that are refused, as servers and clients do. */
const LONGEST_LINE = 65536;
const MOST_FIELDS = 200;

/** The other side does not speak HTTP. */
export class ProtocolError extends Error {}

/** Reads lines and bodies from a connection. What was not taken stays for the next message. */
export class HttpReader {
  readonly #proc: Process;
  readonly #socket: StreamSocket;
  #ahead: Uint8Array = new Uint8Array(0);
  #ended = false;

  constructor(proc: Process, socket: StreamSocket) {
    this.#proc = proc;
    this.#socket = socket;
  }

  /** A line without its end (CRLF or LF alone), each byte a character; nothing where the connection ended before it. */
  async line(): Promise<string | undefined> {
    for (;;) {
      const end = this.#ahead.indexOf(LF);
      if (end >= 0) {
        const line = latin1(this.#ahead.subarray(0, end));
        this.#ahead = this.#ahead.subarray(end + 1);
        return line.endsWith('\r') ? line.slice(0, -1) : line;
      }
      if (this.#ahead.length > LONGEST_LINE) throw new ProtocolError('line too long');
      if (!(await this.#fill())) return undefined;
    }
  }

  /** Header fields up to the empty line. Lines without a colon are skipped, folded ones joined (RFC 9112, 5.2). */
  async headers(): Promise<Headers | undefined> {
    const fields: [string, string][] = [];
    for (;;) {
      const line = await this.line();
      if (line === undefined) return undefined;
      if (line === '') return new Headers(fields);
      const last = fields.at(-1);
      if (/^[ \t]/.test(line) && last) {
        last[1] += ` ${line.trim()}`;
        continue;
      }
      const colon = line.indexOf(':');
      if (colon <= 0) continue;
      fields.push([line.slice(0, colon).trimEnd(), line.slice(colon + 1).trim()]);
      if (fields.length > MOST_FIELDS) throw new ProtocolError('too many header fields');
    }
  }

  /** At most `max` bytes; empty at the end of the connection. */
  async bytes(max: number = CHUNK): Promise<Uint8Array> {
    if (this.#ahead.length === 0) await this.#fill();
    const data = this.#ahead.subarray(0, max);
    this.#ahead = this.#ahead.subarray(data.length);
    return data;
  }

  /** What was read ahead. */
  get buffered(): Uint8Array {
    return this.#ahead;
  }

  /** Reads on. @returns whether there was more */
  async #fill(): Promise<boolean> {
    if (this.#ended) return false;
    const data = await this.#socket.read(this.#proc, CHUNK);
    this.#ended = data.length === 0;
    this.#ahead = this.#ahead.length > 0 ? concat([this.#ahead, data]) : data;
    return !this.#ended;
  }
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}
