import { isSysError } from '../../kernel/errno.ts';
import type { Keyboard, KeyEvent } from '../screen/keyboard.ts';
import type { Key } from '../screen/keys.ts';

/** Keys that may come while something else is waited for. */
export class Arrivals {
  readonly #keyboard: Keyboard;
  readonly #queue: Key[] = [];
  #coming: Promise<KeyEvent> | undefined;

  constructor(keyboard: Keyboard) {
    this.#keyboard = keyboard;
  }

  /** The next key or event; the one that interrupted {@link race}, where there is one. */
  async next(): Promise<KeyEvent> {
    const key = this.#queue.shift();
    if (key !== undefined) return { key };
    const coming = this.#coming ?? this.#keyboard.next();
    this.#coming = undefined;
    return coming;
  }

  /** Puts keys before those that will come. */
  push(...keys: readonly Key[]): void {
    this.#queue.unshift(...keys);
  }

  /** Waits for work, or a key: returns the key where that came first, and keeps it for {@link next}. */
  async race(work: Promise<unknown>): Promise<Key | undefined> {
    this.#coming ??= this.#keyboard.next();
    const coming = this.#coming;
    const done = Symbol('done');
    const first = await Promise.race([
      coming,
      work.then(
        () => done,
        (error) => {
          if (isSysError(error, 'EINTR')) return done;
          throw error;
        },
      ),
    ]);
    if (typeof first === 'symbol') return undefined;
    if ('key' in first) return first.key;
    if ('interrupted' in first) this.#coming = undefined;
    return undefined;
  }

  /** Forgets the key that {@link race} told of. */
  take(): void {
    this.#coming = undefined;
  }
}
