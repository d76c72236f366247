import type { Clock, Timer } from '../kernel/clock.ts';
import type { ApiStream, EventMessage, Filters } from './api.ts';
import type { EventLog } from './events.ts';
import { filterValues, hasFilter, matchesExactly, matchesLabels, matchesPattern } from './filters.ts';
import { shortId } from './ids.ts';
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

/** Whether all filters hold (daemon/events/filter.go); those that nobody knows are ignored. */
function isWanted(message: EventMessage, filters: Filters | undefined): boolean {
  if (!filters) return true;
  const { ID: id, Attributes: attributes } = message.Actor;
  const values = (key: string) => filterValues(filters, key);
  const actor = (key: EventMessage['Type']) => {
    if (!hasFilter(filters, key)) return true;
    if (message.Type === key) return isActor(values(key), id, attributes.name);
    return key === 'container' && isActor(values(key), attributes.container ?? '', undefined);
  };
  return (
    // `health_status` stands for `health_status: healthy` as well.
    (matchesExactly(values('event'), message.Action) ||
      values('event').some((v) => message.Action.startsWith(`${v}: `))) &&
    matchesExactly(values('type'), message.Type) &&
    matchesExactly(values('scope'), message.scope) &&
    actor('container') &&
    actor('volume') &&
    actor('network') &&
    actor('daemon') &&
    isImage(message, values('image')) &&
    matchesLabels(values('label'), attributes)
  );
}

function isActor(values: readonly string[], id: string, name: string | undefined): boolean {
  if (id === '' && name === undefined) return false;
  return matchesPattern(values, id) || (name !== undefined && matchesPattern(values, name));
}

function isImage(message: EventMessage, values: readonly string[]): boolean {
  if (values.length === 0) return true;
  const { ID: id, Attributes: attributes } = message.Actor;
  const name = (message.Type === 'image' ? attributes.name : attributes.image) ?? '';
  const bare = name.replace(/:[^:/]*$/, '');
  return values.some((value) => value === id || value === name || value === bare || value === shortId(id));
}
