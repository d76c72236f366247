import type { Value } from './values.ts';

/** Ends a function. */
export class Return {
  readonly value: Value;

  constructor(value: Value) {
    this.value = value;
  }
}

/** The names of a function's call, of a comprehension, or of the program; what they do not know is looked for outside. */
export class Scope {
  readonly #names: Map<string, Value>;
  readonly #outside: Scope | undefined;
  readonly #global = new Set<string>();

  constructor(names: Iterable<readonly [string, Value]>, outside?: Scope) {
    this.#names = new Map(names);
    this.#outside = outside;
  }

  get(name: string): Value | undefined {
    if (this.#global.has(name)) return this.#outermost.get(name);
    const own = this.#names.get(name);
    return own === undefined ? this.#outside?.get(name) : own;
  }

  set(name: string, value: Value): void {
    if (this.#global.has(name)) this.#outermost.set(name, value);
    else this.#names.set(name, value);
  }

  delete(name: string): boolean {
    return this.#names.delete(name);
  }

  /** `global name` */
  declareGlobal(name: string): void {
    if (this.#outside) this.#global.add(name);
  }

  get #outermost(): Scope {
    return this.#outside ? this.#outside.#outermost : this;
  }
}
