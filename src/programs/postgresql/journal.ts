import { isSysError } from '../../kernel/errno.ts';
import type { Process } from '../../kernel/process.ts';
import { decodeBytes, encodeBytes } from '../text.ts';
import { cStrings, type Message } from './protocol.ts';

/** What was sent to the engine, when, in which database and as whom. */
export interface JournalEntry {
  time: number;
  database: string;
  user: string;
  /** Messages of the protocol, a character for each byte. */
  messages: string;
}

/**
 * A server's write-ahead log: what clients sent that changes something, in the order in which it was done. An engine that does
 * the same at the same times has the same data, so this is all that a container keeps of its database.
 */
export class Journal {
  readonly #proc: Process;
  readonly #path: string | undefined;

  /** @param data the data directory; without one nothing is kept */
  constructor(proc: Process, data: string | undefined) {
    this.#proc = proc;
    if (data === undefined) return;
    const folder = `${data}/${proc.fs.exists(`${data}/pg_wal`) || !/\/9\.\d/.test(data) ? 'pg_wal' : 'pg_xlog'}`;
    this.#path = `${folder}/000000010000000000000001`;
    try {
      if (proc.fs.exists(data) && !proc.fs.exists(folder)) proc.fs.mkdir(folder, 0o700);
    } catch (error) {
      if (!isSysError(error)) throw error;
    }
  }

  /** Everything so far; nothing where the cluster is new. */
  read(): JournalEntry[] | undefined {
    if (this.#path === undefined || !this.#proc.fs.exists(this.#path)) return undefined;
    const text = this.#proc.fs.readText(this.#path);
    return text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as JournalEntry);
  }

  add(entry: Omit<JournalEntry, 'messages'>, messages: Uint8Array): void {
    if (this.#path === undefined) return;
    const line = `${JSON.stringify({ ...entry, messages: decodeBytes(messages) })}\n`;
    try {
      this.#proc.fs.writeFile(this.#path, line, { mode: 0o600, append: true });
    } catch (error) {
      if (!isSysError(error)) throw error;
    }
  }
}

/** The messages of an entry, as they were sent. */
export function sentMessages({ messages }: JournalEntry): Uint8Array {
  return encodeBytes(messages);
}

const READING = /^\s*(?:select|show|explain|table|values|fetch|with)\b/i;
const CHANGING =
  /\b(?:insert|update|delete|merge|into|nextval|setval|set_config|lo_\w+|pg_\w*(?:lock|import|write)\w*)\b/i;

/** Whether a message may change what the database holds. To keep one too many costs nothing but room. */
export function changes({ type, body }: Message, open: boolean): boolean {
  if (type !== 'Q') return type !== 'X' && type !== 'S' && type !== 'H';
  if (open) return true;
  const [sql = ''] = cStrings(body);
  const statements = sql.split(';').filter((statement) => statement.trim() !== '');
  return !statements.every(
    (statement) =>
      READING.test(statement.replace(/^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)*/, '')) && !CHANGING.test(statement),
  );
}
