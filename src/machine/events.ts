import type { EventMessage } from '../engine/api.ts';
import type { ExitStatus } from '../kernel/process.ts';
import type { NetEvent } from '../net/events.ts';

/** Where something happened: on the host, or in the container of that id. */
export type Place = 'host' | { container: string };

/** What can be observed of a machine. Everything that changes its state, and what a learner looked at, gives an event. */
export type MachineEvent =
  /** The Docker daemon's own events, as `docker events` shows them. */
  | { type: 'docker'; message: EventMessage }
  /** An answered request to the daemon, by the name of the call in `DockerClient`. */
  | { type: 'request'; call: string; args: readonly unknown[]; error?: string }
  /** Packets, connections and lookups. */
  | { type: 'net'; event: NetEvent }
  | { type: 'process-start'; place: Place; pid: number; argv: readonly string[] }
  | { type: 'process-exit'; place: Place; pid: number; argv: readonly string[]; status: ExitStatus }
  /** A regular file was opened for reading; the path is absolute. */
  | { type: 'read'; place: Place; path: string; argv: readonly string[] }
  /** A command line was entered in an interactive shell; one that its history leaves out is not told of. */
  | { type: 'command'; place: Place; line: string };

export type MachineListener = (event: MachineEvent) => void;

/** Tells whoever listens, in the order in which they began to; costs next to nothing when nobody does. */
export class EventBus {
  readonly #listeners = new Set<MachineListener>();

  subscribe(listener: MachineListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get heard(): boolean {
    return this.#listeners.size > 0;
  }

  emit(event: MachineEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
