import type { Clock, Timer } from '../kernel/clock.ts';
import type { ApiStream, EventMessage, Filters } from './api.ts';
import type { EventLog } from './events.ts';
import { filterValues, matchesExactly, matchesLabels, matchesPrefix } from './filters.ts';
import { Queue } from './queue.ts';

/** What `docker events` reads: those kept since a moment, then those that come, until another one; both in seconds. */
export function eventStream(
  log: EventLog,
  clock: Clock,
  { since, until, filters }: { since?: number; until?: number; filters?: Filters },
): ApiStream<EventMessage> {
  const queue = new Queue<EventMessage>();
  const tell = (message: EventMessage) => {
    if (isWanted(message, filters)) queue.push(message);
  };
  if (since !== undefined || until !== undefined) {
    for (const message of log.history) {
      const seconds = message.timeNano / 1e9;
      if (seconds >= (since ?? 0) && (until === undefined || seconds <= until)) tell(message);
    }
  }
  const left = until === undefined ? undefined : until * 1000 - clock.now();
  if (left !== undefined && left <= 0) {
    queue.end();
    return queue;
  }
  const unsubscribe = log.subscribe(tell);
  let timer: Timer | undefined;
  const close = () => {
    unsubscribe();
    timer?.cancel();
    queue.close();
  };
  if (left !== undefined) {
    timer = clock.after(left, () => {
      unsubscribe();
      queue.end();
    });
  }
  return { next: () => queue.next(), close };
}

/** Actions that stand for all that begin with them. */
const FAMILIES = ['health_status', 'exec_create', 'exec_start'];

/** Whether all filters hold (daemon/events/filter.go); those that nobody knows are ignored. */
function isWanted(message: EventMessage, filters: Filters | undefined): boolean {
  if (!filters) return true;
  const { ID: id, Attributes: attributes } = message.Actor;
  const values = (key: string) => filterValues(filters, key);
  const matchesEvent = values('event').some((value) => FAMILIES.includes(value)) ? matchesPrefix : matchesExactly;
  return (
    matchesEvent(values('event'), message.Action) &&
    matchesExactly(values('type'), message.Type) &&
    matchesExactly(values('scope'), message.scope) &&
    ['daemon', 'container', 'plugin', 'volume', 'network'].every(
      (key) => matchesPrefix(values(key), id) || matchesPrefix(values(key), attributes.name ?? ''),
    ) &&
    isImage(message, values('image')) &&
    matchesLabels(values('label'), attributes)
  );
}

function isImage({ Type, Actor }: EventMessage, values: readonly string[]): boolean {
  const name = Actor.Attributes[Type === 'image' ? 'name' : 'image'] ?? '';
  const names = [Actor.ID, name, Actor.ID.replace(/:[^:/]*$/, ''), name.replace(/:[^:/]*$/, '')];
  return names.some((text) => matchesExactly(values, text));
}
