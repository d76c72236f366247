import { compareBytes, type Key, type KeyOrder, keyOrder } from './sort-keys.ts';

/** A line, and what was read of it to compare it by: one value a key. */
export interface ReadLine {
  readonly line: string;
  readonly values: readonly unknown[];
}

/** Which of two lines comes first: by keys, and then by all of the line. */
export class LineOrder {
  readonly #orders: readonly KeyOrder[];
  readonly #keysOnly: boolean;
  readonly #reverse: number;

  /**
   * @param options.global letters of the ordering options that hold for all keys
   * @param options.keysOnly lines with equal keys are equal
   * @param options.salt,plus see {@link keyOrder}
   */
  constructor(options: {
    keys: readonly Key[];
    global: ReadonlySet<string>;
    tab: string | undefined;
    keysOnly: boolean;
    salt: number;
    plus: boolean;
  }) {
    const { keys, global, tab } = options;
    const whole: Key = { from: { field: 1, char: 1, blanks: global.has('b') }, to: undefined, orders: global };
    const needed = keys.length > 0 ? keys : global.size > 0 && !(global.size === 1 && global.has('r')) ? [whole] : [];
    this.#orders = needed.map((key) => keyOrder(key, tab, options));
    this.#reverse = global.has('r') ? -1 : 1;
    this.#keysOnly = options.keysOnly && needed.length > 0;
  }

  /** Whether anything but the lines themselves counts. */
  get reads(): boolean {
    return this.#orders.length > 0;
  }

  read(line: string): ReadLine {
    return { line, values: this.#orders.map(({ read }) => read(line)) };
  }

  /** Less than 0 where the first comes first. */
  compare(a: ReadLine, b: ReadLine): number {
    const order = this.#compareKeys(a, b);
    if (order !== 0) return order;
    return this.#keysOnly ? 0 : this.#reverse * compareBytes(a.line, b.line);
  }

  /** Whether one of two would do for both: equal keys, or equal lines where there are none. */
  same(a: ReadLine, b: ReadLine): boolean {
    return this.reads ? this.#compareKeys(a, b) === 0 : a.line === b.line;
  }

  #compareKeys(a: ReadLine, b: ReadLine): number {
    for (let at = 0; at < this.#orders.length; at++) {
      const order = (this.#orders[at] as KeyOrder).compare(a.values[at], b.values[at]);
      if (order !== 0) return order;
    }
    return 0;
  }

  /** The same for lines that were not read before. */
  compareLines(a: string, b: string): number {
    return this.reads ? this.compare(this.read(a), this.read(b)) : this.#reverse * compareBytes(a, b);
  }
}
