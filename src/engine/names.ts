import type { Random } from '../kernel/random.ts';

/** How an edition names containers. */
export interface NameRules {
  /** What a name must look like, with or without a slash before it. */
  pattern: RegExp;
  adjectives: readonly string[];
  surnames: readonly string[];
  /** The one combination that is never used. */
  never: string;
  /** How often a random name is tried before the short id is taken; from the second time on with a digit behind it. */
  attempts: number;
}

/** A name such as `nostalgic_morse` (pkg/namesgenerator); `retry` appends a digit. */
export function randomName(rules: NameRules, random: Random, retry: boolean): string {
  for (;;) {
    const name = `${random.pick(rules.adjectives)}_${random.pick(rules.surnames)}`;
    if (name === rules.never) continue;
    return retry ? `${name}${random.integer(0, 10)}` : name;
  }
}

/** Which container has which name, `/web`, and which is linked to as `/web/db`: full names with their slashes. */
export class NameIndex {
  readonly #owners = new Map<string, string>();
  readonly #names = new Map<string, string[]>();

  /** The id of the container of that name. */
  owner(name: string): string | undefined {
    return this.#owners.get(name);
  }

  /** All names of a container, sorted. */
  namesOf(id: string): readonly string[] {
    return this.#names.get(id) ?? [];
  }

  /** Returns whether it is reserved now; it is not where another has it. */
  reserve(name: string, id: string): boolean {
    const owner = this.#owners.get(name);
    if (owner !== undefined) return owner === id;
    this.#owners.set(name, id);
    const names = this.#names.get(id);
    this.#names.set(id, names ? [...names, name].sort() : [name]);
    return true;
  }

  release(name: string): void {
    const owner = this.#owners.get(name);
    if (owner === undefined) return;
    this.#owners.delete(name);
    const left = this.namesOf(owner).filter((other) => other !== name);
    if (left.length > 0) this.#names.set(owner, left);
    else this.#names.delete(owner);
  }

  releaseAll(id: string): void {
    for (const name of this.namesOf(id)) this.#owners.delete(name);
    this.#names.delete(id);
  }

  /** Name and id of each. */
  entries(): IterableIterator<[string, string]> {
    return this.#owners.entries();
  }
}
