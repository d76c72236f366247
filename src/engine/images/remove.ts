import type { ImageDeletion } from '../api.ts';
import type { Container } from '../containers/container.ts';
import type { Daemon } from '../daemon.ts';
import { conflict } from '../errors.ts';
import { shortId } from '../ids.ts';
import { chainIds } from './chain.ts';
import { imageEvent } from './events.ts';
import { formatReference, parseReference, withDefaultTag } from './reference.ts';
import { isIdPrefix } from './store.ts';

/** Why an image cannot be removed. */
interface Conflict {
  message: string;
  /** Not even by force. */
  hard: boolean;
  /** By a container. */
  used: boolean;
}

/**
 * Takes a name from an image, and the image away when it was the last (daemon/images/image_delete.go).
 * @throws 400, 404, 409
 */
export function removeImage(
  daemon: Daemon,
  name: string,
  options: { force?: boolean; noprune?: boolean } = {},
): ImageDeletion[] {
  const { image } = daemon.images.find(name);
  const { id } = image;
  const force = options.force ?? false;
  const records: ImageDeletion[] = [];
  const byName = !isIdPrefix(id, name);
  const single = isSingleReference(daemon.images.referencesOf(id));
  if (byName) {
    if (!force && single) {
      const user = users(daemon, id)[0];
      if (user) {
        throw conflict(
          `conflict: unable to remove repository reference "${name}" (must force) - container ${shortId(user.id)} is using its referenced image ${shortId(id)}`,
        );
      }
    }
    untag(daemon, id, formatReference(withDefaultTag(parseReference(name))), records);
    if (daemon.images.referencesOf(id).length > 0) return records;
  } else if (single) {
    const problem = findConflict(daemon, id, { soft: !force, references: false });
    if (problem) throw refusal(id, problem);
    untagAll(daemon, id, records);
  }
  deleteImage(daemon, id, records, { force, prune: !options.noprune, quiet: byName });
  return records;
}

/** Takes a name away; digests of a repository go with its last tag. */
function untag(daemon: Daemon, id: string, reference: string, records: ImageDeletion[]): void {
  drop(daemon, id, reference, records);
  if (reference.includes('@')) return;
  const repository = parseReference(reference).name;
  const left = daemon.images.referencesOf(id).filter((other) => parseReference(other).name === repository);
  if (left.every((other) => other.includes('@'))) for (const digest of left) drop(daemon, id, digest, records);
}

function untagAll(daemon: Daemon, id: string, records: ImageDeletion[]): void {
  for (const reference of [...daemon.images.referencesOf(id)]) drop(daemon, id, reference, records);
}

function drop(daemon: Daemon, id: string, reference: string, records: ImageDeletion[]): void {
  daemon.images.untag(reference);
  records.push({ Untagged: reference });
  imageEvent(daemon, id, 'untag', id);
}

/** Whether all names are of one repository, with one tag at most. */
function isSingleReference(references: readonly string[]): boolean {
  if (references.length <= 1) return true;
  const tags = references.filter((reference) => !reference.includes('@'));
  const repositories = new Set(references.map((reference) => parseReference(reference).name));
  return tags.length <= 1 && repositories.size === 1;
}

function users(daemon: Daemon, id: string): Container[] {
  return daemon.containers.all().filter(({ data }) => data.image === id);
}

function findConflict(daemon: Daemon, id: string, look: { soft: boolean; references: boolean }): Conflict | undefined {
  if (daemon.images.children(id).length > 0) {
    return { message: 'image has dependent child images', hard: true, used: false };
  }
  const using = users(daemon, id);
  const running = using.find(({ isRunning }) => isRunning);
  if (running) {
    return { message: `image is being used by running container ${shortId(running.id)}`, hard: true, used: true };
  }
  if (!look.soft) return undefined;
  if (look.references && daemon.images.referencesOf(id).length > 0) {
    return { message: 'image is referenced in multiple repositories', hard: false, used: false };
  }
  const [stopped] = using;
  if (!stopped) return undefined;
  return { message: `image is being used by stopped container ${shortId(stopped.id)}`, hard: false, used: true };
}

function refusal(id: string, { message, hard }: Conflict): Error {
  return conflict(
    `conflict: unable to delete ${shortId(id)} (${hard ? 'cannot be forced' : 'must be forced'}) - ${message}`,
  );
}

/** Deletes an image and, with `prune`, those above it that nothing needs. */
export function deleteImage(
  daemon: Daemon,
  id: string,
  records: ImageDeletion[],
  options: { force: boolean; prune: boolean; quiet: boolean },
): void {
  const record = daemon.images.get(id);
  if (!record) return;
  const problem = findConflict(daemon, id, { soft: !options.force, references: true });
  if (problem) {
    const dangling = daemon.images.referencesOf(id).length === 0 && daemon.images.children(id).length === 0;
    if (options.quiet && (!dangling || problem.used)) return;
    throw refusal(id, problem);
  }
  untagAll(daemon, id, records);
  daemon.images.remove(record, users(daemon, id).length > 0);
  imageEvent(daemon, id, 'delete', id);
  records.push({ Deleted: id });
  for (const chain of unusedChains(daemon, id, record.image.layers)) records.push({ Deleted: chain });
  if (options.prune && record.image.parent !== '') {
    deleteImage(daemon, record.image.parent, records, { force: false, prune: true, quiet: true });
  }
}

/** The layers that no other image and no container has, the topmost first. */
function unusedChains(daemon: Daemon, id: string, layers: Parameters<typeof chainIds>[0]): string[] {
  const others = [...daemon.images.all().map(({ image }) => image.layers), ...daemon.images.keptLayers().values()];
  const used = new Set(others.flatMap((other) => chainIds(other)));
  const gone = chainIds(layers).reverse();
  const firstUsed = gone.findIndex((chain) => used.has(chain));
  return daemon.images.layers(id) ? [] : firstUsed < 0 ? gone : gone.slice(0, firstUsed);
}
