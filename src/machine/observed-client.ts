import type { DockerClient } from '../engine/api.ts';
import type { EventBus } from './events.ts';

/** The daemon's client, with an event for every request once it has been answered. */
export function observeRequests(client: DockerClient, events: EventBus): DockerClient {
  const observed: Record<string, unknown> = {};
  return new Proxy(client, {
    get(target, property, receiver) {
      const value: unknown = Reflect.get(target, property, receiver);
      if (typeof property !== 'string' || typeof value !== 'function') return value;
      observed[property] ??= (...args: unknown[]) => {
        const answer: unknown = value.apply(target, args);
        if (!(answer instanceof Promise) || !events.heard) return answer;
        return answer.then(
          (result: unknown) => {
            events.emit({ type: 'request', call: property, args });
            return result;
          },
          (error: unknown) => {
            events.emit({ type: 'request', call: property, args, error: String((error as Error).message) });
            throw error;
          },
        );
      };
      return observed[property];
    },
  });
}
