import { look, type World } from '../../src/lesson/world.ts';
import type { MachineEvent } from '../../src/machine/events.ts';
import type { Machine } from '../../src/machine/machine.ts';

/** How long what belongs together may take to happen, in milliseconds. */
const GATHER = 30;

/** Keeps up with the containers of a machine, for whoever shows them. */
export class WorldWatch {
  readonly #machine: Machine;
  readonly #listeners = new Set<() => void>();
  readonly #unsubscribe: () => void;
  #world: World | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #looking = false;
  #ended = false;

  constructor(machine: Machine) {
    this.#machine = machine;
    this.#unsubscribe = machine.events.subscribe((event) => concernsContainers(event) && this.#soon());
    this.#soon();
  }

  /** The containers as they were at the last look; nothing before the first. */
  get world(): World | undefined {
    return this.#world;
  }

  /** Calls `listener` after every look. Returns how to stop that. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#unsubscribe();
    this.#listeners.clear();
  }

  #soon(): void {
    if (!this.#looking) this.#timer ??= setTimeout(() => void this.#look(), GATHER);
    else this.#again = true;
  }

  #again = false;

  async #look(): Promise<void> {
    this.#timer = undefined;
    this.#looking = true;
    this.#again = false;
    const world = await look(this.#machine);
    this.#looking = false;
    if (this.#ended) return;
    this.#world = world;
    for (const listener of this.#listeners) listener();
    if (this.#again) this.#soon();
  }
}

/** A program that ran in a container may have changed its files. */
function concernsContainers(event: MachineEvent): boolean {
  return (
    event.type === 'docker' ||
    ((event.type === 'process-exit' || event.type === 'process-start') && event.place !== 'host')
  );
}
