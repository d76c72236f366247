import type { DockerClient } from '../../engine/api.ts';
import { CliError } from './error.ts';

/** A name that was given, but is empty: the client says so without asking the daemon. */
export class EmptyName extends CliError {
  constructor(kind: string) {
    super(`invalid ${kind} name or ID: value is empty`);
  }
}

/** Calls that are about one object, which their first argument names. */
const ABOUT_ONE = /^(container|network|volume)(?!(?:List|Create|Prune)$)/;

/** The client with its check of names (moby, client.trimID). Its calls may throw {@link EmptyName}. */
export function checkedClient(client: DockerClient): DockerClient {
  return new Proxy(client, {
    get(target, property) {
      const method: unknown = Reflect.get(target, property, target);
      if (typeof method !== 'function') return method;
      const kind = ABOUT_ONE.exec(String(property))?.[1];
      if (!kind) return method.bind(target);
      return (name: string, ...rest: unknown[]) => {
        if (name.trim() === '') throw new EmptyName(kind);
        return method.call(target, name, ...rest);
      };
    },
  });
}
