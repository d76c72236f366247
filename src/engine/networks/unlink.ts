import type { Container } from '../containers/container.ts';
import type { Daemon } from '../daemon.ts';
import { serverError } from '../errors.ts';
import { rebuildHosts } from './files.ts';

/**
 * `docker rm --link web/db`: takes a link away, and its line from the recipient's hosts file.
 * @param source the container that the name leads to
 * @throws 500
 */
export function unlink(daemon: Daemon, source: Container, name: string): void {
  const { names, links, containers, edition } = daemon;
  const path = name.startsWith('/') ? name : `/${name}`;
  const recipientName = path.slice(0, path.lastIndexOf('/'));
  if (recipientName === '') throw serverError(edition.texts.cannotRemoveDefaultName);
  const owner = names.owner(recipientName);
  if (owner === undefined) throw serverError(`Cannot get parent ${recipientName} for link name ${path}`);
  names.release(path);
  links.remove(owner, path);
  daemon.holes.remove(path);
  daemon.touch();
  const recipient = containers.get(owner);
  const { data } = recipient ?? {};
  if (data?.linkPaths) data.linkPaths = data.linkPaths.filter((link) => link.path !== path);
  if (recipient && recipient !== source && edition.hosts.rebuiltOnUnlink) rebuildHosts(daemon, recipient);
}
