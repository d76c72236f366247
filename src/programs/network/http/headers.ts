/** Header fields in their order, names kept as they were written and compared without regard to case (RFC 9110, 5). */
export class Headers {
  readonly #fields: [name: string, value: string][] = [];

  constructor(fields: Iterable<readonly [string, string]> = []) {
    for (const [name, value] of fields) this.add(name, value);
  }

  add(name: string, value: string): void {
    this.#fields.push([name, value]);
  }

  /** Replaces the first of that name and removes the others; adds it where there is none. */
  set(name: string, value: string): void {
    const at = this.#fields.findIndex((field) => same(field[0], name));
    if (at < 0) {
      this.add(name, value);
      return;
    }
    this.#fields[at] = [this.#fields[at]?.[0] ?? name, value];
    for (let i = this.#fields.length - 1; i > at; i--)
      if (same(this.#fields[i]?.[0] ?? '', name)) this.#fields.splice(i, 1);
  }

  delete(name: string): void {
    for (let i = this.#fields.length - 1; i >= 0; i--)
      if (same(this.#fields[i]?.[0] ?? '', name)) this.#fields.splice(i, 1);
  }

  has(name: string): boolean {
    return this.#fields.some((field) => same(field[0], name));
  }

  /** The first of that name. */
  get(name: string): string | undefined {
    return this.#fields.find((field) => same(field[0], name))?.[1];
  }

  /** Whether a comma-separated field such as Connection lists the token. */
  lists(name: string, token: string): boolean {
    return this.#fields.some(
      ([own, value]) => same(own, name) && value.split(',').some((item) => same(item.trim(), token)),
    );
  }

  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.#fields[Symbol.iterator]();
  }
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
