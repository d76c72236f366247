import type { Daemon } from '../daemon.ts';
import { serverError } from '../errors.ts';
import { imageEvent } from './events.ts';
import { formatReference, isTag, parseReference } from './reference.ts';

const AMBIGUOUS = 'refusing to create an ambiguous tag using digest algorithm as name';

/** @throws 404, 500 */
export function tagImage(daemon: Daemon, name: string, options: { repo: string; tag: string }): void {
  const { image } = daemon.images.find(name);
  giveName(daemon, image.id, makeReference(options.repo, options.tag));
}

/** `repo:tag`, with the tag `latest` where it is empty. @throws 500 */
export function makeReference(repo: string, tag: string): string {
  const reference = parseReference(repo, serverError);
  if (reference.digest !== undefined) throw serverError('refusing to create a tag with a digest reference');
  if (reference.name === 'sha256') throw serverError(AMBIGUOUS);
  if (tag !== '' && !isTag(tag)) throw serverError('invalid tag format');
  return formatReference({ name: reference.name, tag: tag || reference.tag || 'latest' });
}

export function giveName(daemon: Daemon, id: string, reference: string): void {
  daemon.images.tag(reference, id);
  const record = daemon.images.get(id);
  if (record) record.lastTagged = daemon.stamps.next();
  imageEvent(daemon, id, 'tag', reference);
}
