import type { Layer } from '../../fs/layer.ts';
import type { ApiStream, ProgressMessage } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { badParameter } from '../errors.ts';
import { newId } from '../ids.ts';
import { Queue } from '../queue.ts';
import { readTar, TarError } from '../tar/read.ts';
import { applyChanges } from './changes.ts';
import { imageEvent } from './events.ts';
import type { EngineImage } from './image.ts';
import { layerOf } from './layer-entries.ts';
import { giveName, makeReference } from './tag.ts';

export interface ImportOptions {
  repo: string;
  tag: string;
  tar: Uint8Array;
  changes?: string[];
  message?: string;
}

/** @throws 400 */
export function layerOfTar(tar: Uint8Array, options: { id: string; size?: number }): Layer {
  try {
    return layerOf(readTar(tar), options);
  } catch (error) {
    if (error instanceof TarError) throw badParameter(error.message);
    throw error;
  }
}

/** Makes an image of one layer from an archive. @throws 400, 500 */
export function importImage(daemon: Daemon, options: ImportOptions): ApiStream<ProgressMessage> {
  const { repo, tag, tar, changes = [], message = '' } = options;
  const reference = repo === '' ? undefined : makeReference(repo, tag);
  const config = applyChanges({ Env: null, Cmd: null }, changes);
  const layer = layerOfTar(tar, { id: `sha256:${newId(daemon.random)}` });
  const id = `sha256:${newId(daemon.random)}`;
  const created = daemon.stamps.next();
  const comment = message || 'Imported from -';
  const image: EngineImage = {
    id,
    tags: [],
    digests: [],
    parent: '',
    comment,
    author: '',
    created,
    container: undefined,
    dockerVersion: daemon.edition.version.Version,
    architecture: 'amd64',
    os: 'linux',
    config,
    size: layer.size,
    layers: [layer],
    history: [{ id, created, createdBy: '', comment, size: layer.size, emptyLayer: false }],
  };
  daemon.images.add(image, { local: true });
  if (reference) giveName(daemon, id, reference);
  imageEvent(daemon, id, 'import', id);
  const queue = new Queue<ProgressMessage>();
  queue.push({ status: id });
  queue.end();
  return queue;
}
