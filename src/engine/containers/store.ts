import { badParameter, notFound, serverError } from '../errors.ts';
import { IdMap } from '../ids.ts';
import type { NameIndex } from '../names.ts';
import type { Container } from './container.ts';

/** The containers, in the order in which they were made. */
export class ContainerStore {
  readonly #containers = new IdMap<Container>();
  readonly #names: NameIndex;
  readonly #texts: { noSuchContainer(name: string): string };

  constructor(names: NameIndex, texts: { noSuchContainer(name: string): string }) {
    this.#names = names;
    this.#texts = texts;
  }

  get size(): number {
    return this.#containers.size;
  }

  add(container: Container): void {
    this.#containers.set(container.id, container);
  }

  delete(id: string): void {
    this.#containers.delete(id);
  }

  get(id: string): Container | undefined {
    return this.#containers.get(id);
  }

  all(): Container[] {
    return [...this.#containers.values()];
  }

  /** By id, name (also that of a link, `web/db`) or the beginning of an id. @throws 400, 404, 500 */
  find(text: string): Container {
    if (text === '') throw badParameter('invalid name or ID supplied: ""');
    const exact = this.#containers.get(text);
    if (exact) return exact;
    const named = this.#names.owner(text.startsWith('/') ? text : `/${text}`);
    const byName = named === undefined ? undefined : this.#containers.get(named);
    if (byName) return byName;
    const match = this.#containers.match(text);
    if (match.found) return match.found;
    if (match.ambiguous) throw serverError(`Multiple IDs found with provided prefix: ${text}`);
    throw notFound(this.#texts.noSuchContainer(text));
  }
}
