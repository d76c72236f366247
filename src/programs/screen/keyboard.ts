import { isSysError } from '../../kernel/errno.ts';
import type { OpenFile } from '../../kernel/file.ts';
import type { Process } from '../../kernel/process.ts';
import { concat } from '../../kernel/stream.ts';
import { decodeKeys, type Key } from './keys.ts';

/** What happened: a key, a signal that interrupted the wait (such as a new size), or the end of the terminal. */
export type KeyEvent = { key: Key } | { interrupted: true } | { end: true };

/** The keys of a terminal, one after the other. */
export class Keyboard {
  readonly #proc: Process;
  readonly #file: OpenFile;
  readonly #meta: boolean;
  readonly #pending: Key[] = [];
  readonly #decoder = new TextDecoder();

  /** @param options.meta whether Escape and a character that come together are that character with Alt held */
  constructor(proc: Process, file: OpenFile, options: { meta: boolean }) {
    this.#proc = proc;
    this.#file = file;
    this.#meta = options.meta;
  }

  /** Keys that are there without waiting. */
  get ready(): boolean {
    return this.#pending.length > 0 || this.#file.readable;
  }

  /** Puts keys before those that will come. */
  push(...keys: readonly Key[]): void {
    this.#pending.unshift(...keys);
  }

  /** Takes what was typed ahead, and forgets it. */
  flush(): Key[] {
    return this.#pending.splice(0);
  }

  async next(): Promise<KeyEvent> {
    const turn = this.#proc.tick();
    if (turn) await turn;
    while (this.#pending.length === 0) {
      try {
        const parts = [await this.#file.read(this.#proc, 4096)];
        if (parts[0]?.length === 0) return { end: true };
        while (this.#file.readable) {
          const more = await this.#file.read(this.#proc, 4096);
          if (more.length === 0) break;
          parts.push(more);
        }
        this.#pending.push(...decodeKeys(this.#decoder.decode(concat(parts), { stream: true }), { meta: this.#meta }));
      } catch (error) {
        if (isSysError(error, 'EINTR')) return { interrupted: true };
        if (isSysError(error)) return { end: true };
        throw error;
      }
    }
    return { key: this.#pending.shift() as Key };
  }
}
