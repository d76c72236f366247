import type { Process } from '../../../kernel/process.ts';
import type { StreamSocket } from '../../../kernel/sockets.ts';
import { decodeBytes, encodeBytes } from '../../text.ts';

// Strings here are bytes, each a character (see `decodeBytes`).

/** A status such as OK. */
export class Status {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** An error: a code in capitals and a text. */
export class RedisError extends Error {}

/** What a command answers: a status, an error, a number, a string, nothing, or several of these. */
export type Reply = Status | RedisError | number | string | null | readonly Reply[];

export const OK = new Status('OK');

/** A reply as RESP 2 has it. */
export function encodeReply(reply: Reply): string {
  if (reply instanceof Status) return `+${reply.text}\r\n`;
  if (reply instanceof RedisError) return `-${reply.message}\r\n`;
  if (reply === null) return '$-1\r\n';
  if (typeof reply === 'number') return `:${reply}\r\n`;
  if (typeof reply === 'string') return `$${reply.length}\r\n${reply}\r\n`;
  return `*${reply.length}\r\n${reply.map(encodeReply).join('')}`;
}

/** A command as RESP has it. */
export function encodeCommand(args: readonly string[]): string {
  return encodeReply(args);
}

/** What comes is no RESP. */
export class ProtocolFault extends Error {}

/** Reads RESP from a connection. */
export class RespReader {
  readonly #proc: Process;
  readonly #socket: StreamSocket;
  #ahead = '';

  constructor(proc: Process, socket: StreamSocket) {
    this.#proc = proc;
    this.#socket = socket;
  }

  /**
   * The next command: an array of strings, or a line of words as one types it. Nothing at the end.
   * @throws {ProtocolFault}
   */
  async command(): Promise<string[] | undefined> {
    const line = await this.#line();
    if (line === undefined) return undefined;
    if (!line.startsWith('*')) return splitWords(line) ?? fault('unbalanced quotes in request');
    const count = Number(line.slice(1));
    if (!Number.isInteger(count) || count > 1_048_576) return fault('invalid multibulk length');
    const args: string[] = [];
    for (let n = 0; n < count; n++) {
      const head = await this.#line();
      if (head === undefined) return undefined;
      if (!head.startsWith('$')) return fault(`expected '$', got '${head[0] ?? ''}'`);
      const text = await this.#bytes(Number(head.slice(1)));
      if (text === undefined) return undefined;
      args.push(text);
    }
    return args;
  }

  /** The next reply; nothing at the end. */
  async reply(): Promise<Reply | undefined> {
    const line = await this.#line();
    if (line === undefined) return undefined;
    const rest = line.slice(1);
    switch (line[0]) {
      case '+':
        return new Status(rest);
      case '-':
        return new RedisError(rest);
      case ':':
        return Number(rest);
      case '$':
        return rest === '-1' ? null : this.#bytes(Number(rest));
      case '*': {
        if (rest === '-1') return null;
        const items: Reply[] = [];
        for (let n = 0; n < Number(rest); n++) {
          const item = await this.reply();
          if (item === undefined) return undefined;
          items.push(item);
        }
        return items;
      }
      default:
        return fault(`Protocol error, got "${line[0] ?? ''}" as reply type byte`);
    }
  }

  async #line(): Promise<string | undefined> {
    for (;;) {
      const end = this.#ahead.indexOf('\n');
      if (end >= 0) {
        const line = this.#ahead.slice(0, end).replace(/\r$/, '');
        this.#ahead = this.#ahead.slice(end + 1);
        return line;
      }
      if (this.#ahead.length > 65_536) return fault('too big inline request');
      if (!(await this.#fill())) return undefined;
    }
  }

  async #bytes(length: number): Promise<string | undefined> {
    if (!Number.isInteger(length) || length < 0) return fault('invalid bulk length');
    while (this.#ahead.length < length + 2) if (!(await this.#fill())) return undefined;
    const text = this.#ahead.slice(0, length);
    this.#ahead = this.#ahead.slice(length + 2);
    return text;
  }

  async #fill(): Promise<boolean> {
    const data = await this.#socket.read(this.#proc, 65_536);
    this.#ahead += decodeBytes(data);
    return data.length > 0;
  }
}

function fault(message: string): never {
  throw new ProtocolFault(message);
}

/** Writes bytes. */
export function send(proc: Process, socket: StreamSocket, text: string): Promise<void> {
  return socket.write(proc, encodeBytes(text));
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', a: '\x07' };

/** Words of a line, perhaps in quotes (sds.c, sdssplitargs). Nothing where quotes do not match. */
export function splitWords(line: string): string[] | undefined {
  const words: string[] = [];
  let at = 0;
  for (;;) {
    while (/\s/.test(line[at] ?? '')) at += 1;
    if (at >= line.length) return words;
    let word = '';
    const quote = line[at] === '"' || line[at] === "'" ? (line[at++] as string) : '';
    for (;;) {
      const c = line[at];
      if (c === undefined) {
        if (quote) return undefined;
        break;
      }
      if (quote ? c === quote : /\s/.test(c)) break;
      const hex = quote === '"' ? /^\\x([0-9a-fA-F]{2})/.exec(line.slice(at)) : null;
      if (hex) {
        word += String.fromCharCode(Number.parseInt(hex[1] ?? '', 16));
        at += 4;
      } else if (c === '\\' && quote === '"' && at + 1 < line.length) {
        const next = line[at + 1] as string;
        word += ESCAPES[next] ?? next;
        at += 2;
      } else if (c === '\\' && quote === "'" && line[at + 1] === "'") {
        word += "'";
        at += 2;
      } else {
        word += c;
        at += 1;
      }
    }
    if (quote) {
      at += 1;
      // A closing quote must be followed by a blank or nothing.
      if (at < line.length && !/\s/.test(line[at] ?? '')) return undefined;
    }
    words.push(word);
  }
}

/** A string in quotes, what cannot be shown escaped (sds.c, sdscatrepr). */
export function quoted(text: string): string {
  const body = text.replace(/[\\"\n\r\t\x07\b]|[^\x20-\x7e]/g, (c) => {
    const letter = Object.entries(ESCAPES).find(([, own]) => own === c)?.[0];
    if (c === '\\' || c === '"') return `\\${c}`;
    return letter ? `\\${letter}` : `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
  return `"${body}"`;
}
