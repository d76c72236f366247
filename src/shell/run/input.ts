import { SysError } from '../../kernel/errno.ts';
import type { Caller, OpenFile } from '../../kernel/file.ts';
import type { Process } from '../../kernel/process.ts';
import { concat } from '../../kernel/stream.ts';
import { ttyOf } from '../../kernel/tty.ts';
import { WaitQueue } from '../../kernel/wait-queue.ts';
import type { Shell } from '../shell.ts';

const LF = 10;

/** Thrown by a read when its time is over. */
export class TimedOut extends Error {}

/** Reads for a process, but lets go when a signal that the shell handles arrives, or when time is up. */
class Reader implements Caller {
  readonly #shell: Shell;
  readonly #due = new WaitQueue();
  #over = false;
  readonly #proc: Process;

  constructor(shell: Shell) {
    this.#shell = shell;
    this.#proc = shell.proc;
  }

  get pid(): number {
    return this.#proc.pid;
  }

  // A terminal asks these of whoever reads it.
  get pgid(): number {
    return this.#proc.pgid;
  }

  get tty() {
    return this.#proc.tty;
  }

  ignores(signal: 'TTIN' | 'TTOU'): boolean {
    return this.#proc.ignores(signal);
  }

  raise(signal: 'PIPE'): void {
    this.#proc.raise(signal);
  }

  expire(): void {
    this.#over = true;
    this.#due.wakeAll();
  }

  async wait(...queues: WaitQueue[]): Promise<void> {
    if (this.#over) throw new TimedOut();
    await this.#proc.wait(...queues, this.#shell.signalled, this.#due);
    if (this.#over) throw new TimedOut();
    if (this.#shell.traps.pending || this.#shell.interrupted) throw new SysError('EINTR');
  }
}

/** How `read` reads. */
export interface ReadOptions {
  /** Where it ends; a newline unless told. */
  delimiter?: number;
  /** No more than so many characters. */
  characters?: number;
  /** With `characters`: the delimiter counts as any other. */
  exactly?: boolean;
  /** Milliseconds. */
  timeout?: number;
}

/** What was read, and whether it ended at the delimiter (or was as long as wanted). */
export interface Chunk {
  bytes: Uint8Array;
  complete: boolean;
  timedOut: boolean;
}

/**
 * Reads up to a delimiter and not a byte further, so that the next process that reads the same file goes on there. From
 * what can seek it reads ahead and goes back, from a terminal a line at a time, else byte by byte.
 * @throws {SysError} EBADF, EINTR where a signal came that the shell handles
 */
export async function readDelimited(shell: Shell, fd: number, options: ReadOptions = {}): Promise<Chunk> {
  const file = shell.proc.descriptor(fd);
  if (!file) throw new SysError('EBADF');
  const reader = new Reader(shell);
  const timer =
    options.timeout === undefined ? undefined : shell.proc.clock.after(options.timeout, () => reader.expire());
  const parts: Uint8Array[] = [];
  try {
    return { ...(await readInto(shell, file, reader, parts, options)), timedOut: false };
  } catch (error) {
    if (!(error instanceof TimedOut)) throw error;
    return { bytes: concat(parts), complete: false, timedOut: true };
  } finally {
    timer?.cancel();
  }
}

async function readInto(
  shell: Shell,
  file: OpenFile,
  reader: Reader,
  parts: Uint8Array[],
  { delimiter = LF, characters, exactly }: ReadOptions,
): Promise<{ bytes: Uint8Array; complete: boolean }> {
  const raw = characters !== undefined || delimiter !== LF;
  const size = chunkSize(file, raw);
  let length = 0;
  for (;;) {
    const turn = shell.proc.tick();
    if (turn) await turn;
    const data = await file.read(reader, size);
    if (data.length === 0) return { bytes: concat(parts), complete: false };
    const end = exactly ? -1 : data.indexOf(delimiter);
    if (end >= 0) {
      if (end + 1 < data.length) file.seek(end + 1 - data.length, 'current');
      parts.push(data.subarray(0, end + 1));
      return { bytes: concat(parts), complete: true };
    }
    parts.push(data);
    for (const byte of data) if ((byte & 0xc0) !== 0x80) length += 1;
    if (characters !== undefined && length >= characters && isWhole(parts))
      return { bytes: concat(parts), complete: true };
  }
}

function chunkSize(file: OpenFile, raw: boolean): number {
  if (raw) return 1;
  if (ttyOf(file)) return 4096;
  return canSeek(file) ? 512 : 1;
}

function canSeek(file: OpenFile): boolean {
  if (file.kind !== 'file') return false;
  try {
    file.seek(0, 'current');
    return true;
  } catch (error) {
    if (error instanceof SysError) return false;
    throw error;
  }
}

/** Whether the last character has all of its bytes. */
function isWhole(parts: readonly Uint8Array[]): boolean {
  const tail = concat(parts.slice(-4));
  let start = tail.length - 1;
  while (start > 0 && ((tail[start] as number) & 0xc0) === 0x80) start -= 1;
  const first = tail[start] as number;
  const wanted = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  return tail.length - start >= wanted;
}

const decoder = new TextDecoder();

/** A line with its newline (the last may have none); nothing at the end. */
export async function readTextLine(shell: Shell, fd: number): Promise<string | undefined> {
  const { bytes } = await readDelimited(shell, fd);
  return bytes.length === 0 ? undefined : decoder.decode(bytes);
}
