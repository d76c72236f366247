import type { Daemon } from '../daemon.ts';
import { badParameter, conflict } from '../errors.ts';
import { shortId } from '../ids.ts';
import { randomName } from '../names.ts';

/**
 * Takes a name for a container. Returns it with its slash.
 * @throws 400 where it is none, 409 where another container has it
 */
export function reserveName(daemon: Daemon, id: string, name: string): string {
  const { texts, names } = daemon.edition;
  if (!names.pattern.test(name.replace(/^\//, ''))) throw badParameter(texts.invalidName(name));
  const full = name.startsWith('/') ? name : `/${name}`;
  if (!daemon.names.reserve(full, id)) throw conflict(texts.nameInUse(full, daemon.names.owner(full) ?? ''));
  return full;
}

/** Takes a random name that is free. Returns it with its slash. */
export function reserveRandomName(daemon: Daemon, id: string): string {
  const { names } = daemon.edition;
  for (let attempt = 0; attempt < names.attempts; attempt++) {
    const name = `/${randomName(names, daemon.random, attempt > 0)}`;
    if (daemon.names.reserve(name, id)) return name;
  }
  const name = `/${shortId(id)}`;
  daemon.names.reserve(name, id);
  return name;
}
