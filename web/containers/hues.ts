/** How many hues there are: `--hue-0` and so on. */
const HUES = 8;

/** Gives containers hues from a fixed wheel. Each keeps its own for as long as it exists; the next gets the first that is free. */
export class Hues {
  readonly #places = new Map<string, number>();

  /** @param ids of all containers that there are, the oldest first */
  update(ids: readonly string[]): void {
    for (const id of this.#places.keys()) if (!ids.includes(id)) this.#places.delete(id);
    const taken = new Set(this.#places.values());
    let free = 0;
    for (const id of ids) {
      if (this.#places.has(id)) continue;
      while (taken.has(free)) free += 1;
      taken.add(free);
      this.#places.set(id, free);
    }
  }

  /** A number of the wheel. */
  of(id: string): number {
    return (this.#places.get(id) ?? 0) % HUES;
  }
}
