import type { Daemon } from '../daemon.ts';
import { badParameter, wrapError } from '../errors.ts';
import { containerEvent } from './events.ts';
import { reserveName } from './naming.ts';

/** Gives a container another name; links follow. @throws 400, 404, 409 */
export function renameContainer(daemon: Daemon, name: string, newName: string): void {
  const { texts } = daemon.edition;
  if (name === '' || newName === '') throw badParameter('Neither old nor new names may be empty');
  const full = newName.startsWith('/') ? newName : `/${newName}`;
  const container = daemon.containers.find(name);
  const { data, id } = container;
  const old = data.name;
  if (old === full) throw badParameter(texts.sameName);
  try {
    reserveName(daemon, id, full);
  } catch (error) {
    throw wrapError(error, texts.cannotRename);
  }
  for (const { path, source } of daemon.links.of(id)) {
    // Names of sources that are gone are nobody's.
    if (daemon.names.owner(path) !== source) continue;
    daemon.names.release(path);
    daemon.names.reserve(full + path.slice(old.length), source);
  }
  daemon.names.release(old);
  daemon.links.rename(id, old, full);
  data.name = full;
  data.anonymous = false;
  containerEvent(daemon, container, 'rename', { oldName: old });
}
