import { join } from '../../fs/path.ts';
import type { Container } from '../containers/container.ts';
import type { Daemon } from '../daemon.ts';
import { badParameter, isNotFound, notFound, serverError, wrapError } from '../errors.ts';
import { aliasOf } from './links.ts';
import { isUserDefined, parseMode } from './mode.ts';

/** `NAME` or `NAME:ALIAS`, or what inspect shows of a link: `/NAME:/RECIPIENT/ALIAS` (opts.ParseLink). @throws 500 */
export function parseLink(text: string): { name: string; alias: string } {
  if (text === '') throw serverError('empty string specified for links');
  const parts = text.split(':');
  if (parts.length > 2) throw serverError(`bad format for links: ${text}`);
  const [name = '', alias] = parts;
  if (alias === undefined) return { name, alias: name };
  return name.startsWith('/') ? { name: name.slice(1), alias: aliasOf(alias) } : { name, alias };
}

/**
 * Takes down a container's links. An alias that it has already stays with whom it was given to, and so does its own name,
 * which an empty alias would be. Networks that somebody made know no links.
 * @throws 400, 500
 */
export function registerLinks(daemon: Daemon, container: Container, links: readonly string[]): void {
  if (isUserDefined(parseMode(container.data.hostConfig.NetworkMode))) return;
  for (const text of links) {
    const { name, alias } = parseLink(text);
    const source = findSource(daemon, name);
    if (parseMode(source.data.hostConfig.NetworkMode).kind === 'host') {
      throw badParameter(daemon.edition.texts.linkToHost);
    }
    const path = join(container.data.name, alias);
    if (daemon.names.owner(path) !== undefined) continue;
    daemon.names.reserve(path, source.id);
    daemon.links.add(container.id, { path, source: source.id, sourceName: source.data.name });
  }
}

/** Whose network a container shares, that one is meant. */
function findSource(daemon: Daemon, name: string): Container {
  try {
    if (
      daemon.edition.links?.byNameOnly &&
      daemon.names.owner(name.startsWith('/') ? name : `/${name}`) === undefined
    ) {
      throw notFound('');
    }
    let source = daemon.containers.find(name);
    // Containers that wait for each other's network have none.
    for (const seen = new Set<Container>(); ; seen.add(source)) {
      if (seen.has(source)) throw badParameter('cannot join own network');
      const mode = parseMode(source.data.hostConfig.NetworkMode);
      if (mode.kind !== 'container') return source;
      source = daemon.containers.find(mode.container);
    }
  } catch (error) {
    const message = (text: string) => daemon.edition.texts.linkNotFound(name, text);
    // Not found would make the client believe that it is the image which is missing.
    if (isNotFound(error)) throw badParameter(message((error as Error).message));
    throw wrapError(error, message);
  }
}
