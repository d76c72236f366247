import type { DockerClient, ImageDeletion } from '../../api.ts';
import type { Daemon } from '../../daemon.ts';
import { conflict, isNotFound, notFound } from '../../errors.ts';
import { shortId } from '../../ids.ts';
import { imageEvent } from '../../images/events.ts';
import type { EngineImage } from '../../images/image.ts';
import { formatReference, parseReference, withDefaultTag } from '../../images/reference.ts';
import { giveName } from '../../images/tag.ts';
import type { ImageRules } from './rules.ts';

type Calls = Pick<DockerClient, 'imageTag' | 'imageRemove'>;

const bare = (id: string) => id.replace(/^sha256:/, '');

/** What Docker 1.x does with images in another way than later ones. */
export function imageCalls(daemon: Daemon, rules: ImageRules): Calls {
  return {
    imageTag: async (name, { repo, tag, force = false }) => {
      const image = find(daemon, name, rules.noSuchId(name));
      const wanted = tag || 'latest';
      const reference = `${repo}:${wanted}`;
      const there = daemon.images.resolve(reference);
      if (there !== undefined && !force && rules.tagTaken) throw conflict(rules.tagTaken(wanted, bare(there)));
      giveName(daemon, image.id, reference);
    },
    imageRemove: async (name, options = {}) => {
      const records: ImageDeletion[] = [];
      const { force = false, noprune = false } = options;
      remove(daemon, rules, name, { force, noprune, first: true }, records);
      return records;
    },
  };
}

function find({ images }: Daemon, name: string, message: string): EngineImage {
  try {
    return images.find(name).image;
  } catch {
    throw notFound(message);
  }
}

interface Removal {
  force: boolean;
  noprune: boolean;
  /** Whether it is the image that was asked for, and not one below it. */
  first: boolean;
}

/** daemon.DeleteImage: takes a name away, and the image with its last one, and then what lay below it and has no name. */
function remove(daemon: Daemon, rules: ImageRules, name: string, how: Removal, records: ImageDeletion[]): void {
  const { images } = daemon;
  const { id, parent } = find(daemon, name, `No such image: ${name}`);
  const byId = bare(id).includes(bare(name));
  const names = byId ? images.tagsOf(id) : [formatReference(withDefaultTag(parseReference(name)))];
  if (byId && !how.force && new Set(names.map((tag) => parseReference(tag).name)).size > 1) {
    throw conflict(
      `Conflict, cannot delete image ${name} because it is tagged in multiple repositories, use -f to force`,
    );
  }
  if (!how.first && names.length > 0) return;
  const last = byId || images.tagsOf(id).length <= 1;
  if (last && !rules.untagsFirst) refuseUsed(daemon, id, how.force, false);
  let untagged = false;
  for (const reference of names) {
    if (images.resolve(reference) !== id) continue;
    images.untag(reference);
    imageEvent(daemon, id, 'untag', id);
    records.push({ Untagged: reference });
    untagged = true;
  }
  if (images.tagsOf(id).length > 0 || images.children(id).length > 0) return;
  if (rules.untagsFirst) refuseUsed(daemon, id, how.force, untagged);
  const record = images.get(id);
  if (!record) return;
  images.remove(
    record,
    daemon.containers.all().some(({ data }) => data.image === id),
  );
  imageEvent(daemon, id, 'delete', id);
  records.push({ Deleted: id });
  if (parent !== '' && !how.noprune) {
    try {
      remove(daemon, rules, parent, { ...how, first: false }, records);
    } catch (error) {
      if (!isNotFound(error)) throw error;
    }
  }
}

/** @throws 409 where a container stands on the image */
function refuseUsed(daemon: Daemon, id: string, force: boolean, untagged: boolean): void {
  const note = untagged ? ' (docker untagged the image)' : '';
  for (const container of daemon.containers.all().reverse()) {
    if (!standsOn(daemon, container.data.image, id)) continue;
    const [image, user] = [shortId(id), shortId(container.id)];
    if (container.isRunning) {
      throw conflict(
        force
          ? `Conflict, cannot force delete ${image} because the running container ${user} is using it${note}, stop it and retry`
          : `Conflict, cannot delete ${image} because the running container ${user} is using it${note}, stop it and use -f to force`,
      );
    }
    if (!force) {
      throw conflict(
        `Conflict, cannot delete ${image} because the container ${user} is using it${note}, use -f to force`,
      );
    }
  }
}

function standsOn({ images }: Daemon, image: string, below: string): boolean {
  for (let id = image; id !== ''; id = images.get(id)?.image.parent ?? '') if (id === below) return true;
  return false;
}
