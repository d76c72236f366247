import { badParameter } from '../errors.ts';

/** What detaches unless told otherwise. */
const DEFAULT_DETACH_KEYS = 'ctrl-p,ctrl-q';

/**
 * The bytes of a sequence such as `ctrl-p,ctrl-q` or `a,ctrl-[` (moby/term); the usual one where nothing is given.
 * @throws 400 with what `refuse` says of a sequence that is none
 */
export function parseDetachKeys(given: string | undefined, refuse: (keys: string) => string): number[] {
  const text = given || DEFAULT_DETACH_KEYS;
  return text.split(',').map((key) => {
    if (/^[\x00-\x7f]$/.test(key)) return key.charCodeAt(0);
    const control = /^ctrl-([a-zA-Z@[\\\]^_])$/.exec(key);
    if (!control) throw badParameter(refuse(text));
    return (control[1] as string).toUpperCase().charCodeAt(0) & 31;
  });
}

/** Looks for a sequence of keys in what is typed: what comes before it passes, the sequence itself does not. */
export class EscapeProxy {
  readonly #keys: readonly number[];
  #matched = 0;

  constructor(keys: readonly number[]) {
    this.#keys = keys;
  }

  /** What is to be written, and whether the sequence came. Keys that might begin it are held back. */
  feed(data: Uint8Array): { data: Uint8Array; escaped: boolean } {
    const out: number[] = [];
    for (const byte of data) {
      if (byte !== this.#keys[this.#matched]) {
        out.push(...this.#keys.slice(0, this.#matched));
        this.#matched = 0;
      }
      if (byte === this.#keys[this.#matched]) this.#matched += 1;
      else out.push(byte);
      if (this.#matched > 0 && this.#matched === this.#keys.length) {
        this.#matched = 0;
        return { data: Uint8Array.from(out), escaped: true };
      }
    }
    return { data: Uint8Array.from(out), escaped: false };
  }
}
