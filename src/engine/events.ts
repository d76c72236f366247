import type { EventMessage } from './api.ts';
import type { Stamps } from './times.ts';

/** So many events are kept for `docker events --since` (daemon/events). */
const KEPT = 256;

export type EventType = EventMessage['Type'];
export type EventListener = (message: EventMessage) => void;

/** What happened, for whoever listens and for those who ask later. */
export class EventLog {
  readonly #stamps: Stamps;
  readonly #listeners = new Set<EventListener>();
  #history: EventMessage[];

  constructor(stamps: Stamps, history: readonly EventMessage[] = []) {
    this.#stamps = stamps;
    this.#history = [...history];
  }

  /** The last ones, the oldest first. */
  get history(): readonly EventMessage[] {
    return this.#history;
  }

  /** How many listen. */
  get listeners(): number {
    return this.#listeners.size;
  }

  /** Calls `listener` on every event from now on, until the returned function is called. */
  subscribe(listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Listeners are called before this returns. */
  emit(type: EventType, action: string, id: string, attributes: Readonly<Record<string, string>>): void {
    const now = this.#stamps.next();
    const classic = type === 'container' || type === 'image';
    const message: EventMessage = {
      ...(classic && { status: action }),
      ...(classic && id !== '' && { id }),
      ...(type === 'container' && attributes.image !== undefined && { from: attributes.image }),
      Type: type,
      Action: action,
      Actor: { ID: id, Attributes: sorted(attributes) },
      scope: 'local',
      time: Math.floor(now / 1000),
      timeNano: Math.floor(now * 1e6),
    };
    this.#history.push(message);
    if (this.#history.length > 2 * KEPT) this.#history = this.#history.slice(-KEPT);
    for (const listener of this.#listeners) listener(message);
  }

  /** What {@link history} is restored from. */
  snapshot(): EventMessage[] {
    return this.#history.slice(-KEPT);
  }
}

/** JSON of Go has the keys of a map in order. */
function sorted(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const result: Record<string, string> = {};
  for (const key of Object.keys(attributes).sort()) result[key] = attributes[key] as string;
  return result;
}
