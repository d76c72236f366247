import { SysError } from './errno.ts';
import type { Signal } from './signals.ts';
import type { WaitQueue } from './wait-queue.ts';

/** What an open file needs of the process that calls it. */
export interface Caller {
  readonly pid: number;
  /**
   * Blocks until the queue wakes. Rejects when the process dies meanwhile, or with EINTR when a handler asked for that.
   * A stopped process comes back only once it was continued.
   */
  wait(...queues: WaitQueue[]): Promise<void>;
  /** Sends itself a signal, as the kernel does on a write to a broken pipe. */
  raise(signal: Signal): void;
}

/** What kind of thing a descriptor refers to; fstat(2) tells programs. */
export type FileKind = 'file' | 'directory' | 'pipe' | 'tty' | 'socket' | 'device';

/** Nothing read: the end of the file. */
export const EOF = new Uint8Array(0);

/**
 * An open file description (POSIX): what descriptors of one or of many processes refer to. Counts its holders and closes
 * with the last of them.
 */
export abstract class OpenFile {
  abstract readonly kind: FileKind;
  /** What /proc/PID/fd shows, such as `/etc/hosts` or `pipe:[3]`. */
  readonly name: string;
  #holders = 1;

  constructor(name: string) {
    this.name = name;
  }

  /**
   * Reads up to `max` bytes and waits for the first of them; {@link EOF} at the end. The result must not be changed.
   * @throws {SysError} EBADF where it is not open for reading, EISDIR, EIO
   */
  read(_caller: Caller, _max: number): Promise<Uint8Array> {
    return Promise.reject(new SysError('EBADF'));
  }

  /**
   * Writes all of `data` and waits where there is no room. The file may keep `data`: the caller must not change it.
   * @throws {SysError} EBADF, EPIPE (with SIGPIPE raised first), ENOSPC
   */
  write(_caller: Caller, _data: Uint8Array): Promise<void> {
    return Promise.reject(new SysError('EBADF'));
  }

  /** Whether a read would not wait: for select-like needs. */
  get readable(): boolean {
    return true;
  }

  /** Moves the offset. @throws {SysError} ESPIPE on what has none */
  seek(_offset: number, _whence: 'set' | 'current' | 'end'): number {
    throw new SysError('ESPIPE');
  }

  get isTerminal(): boolean {
    return this.kind === 'tty';
  }

  /** One holder more: another descriptor, of this process or of a child. */
  retain(): this {
    this.#holders += 1;
    return this;
  }

  /** One holder less; the last one closes it. */
  release(): void {
    this.#holders -= 1;
    if (this.#holders === 0) this.close();
  }

  /** Called once, when nobody holds it any more. */
  protected close(): void {}
}
