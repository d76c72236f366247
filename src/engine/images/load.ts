import { ApiError, type ApiStream, type ProgressMessage } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { badParameter } from '../errors.ts';
import { Queue } from '../queue.ts';
import { readTar, TarError } from '../tar/read.ts';
import { parseTime } from '../times.ts';
import { imageEvent } from './events.ts';
import type { EngineImage, HistoryEntry } from './image.ts';
import { layerOfTar } from './import.ts';
import type { ManifestEntry, SavedConfig } from './save.ts';
import { giveName } from './tag.ts';

/** Takes in what {@link saveImages} made. What is wrong with it is told in the stream, whose beginning is never refused. */
export function loadImages(daemon: Daemon, tar: Uint8Array): ApiStream<ProgressMessage> {
  const queue = new Queue<ProgressMessage>();
  try {
    load(daemon, tar, queue);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    queue.push({ error: error.message });
  }
  queue.end();
  return queue;
}

/** @throws 400 */
function load(daemon: Daemon, tar: Uint8Array, queue: Queue<ProgressMessage>): void {
  const files = unpack(tar);
  const manifest = parseJson<ManifestEntry[]>(files, 'manifest.json');
  for (const entry of manifest) {
    const id = `sha256:${entry.Config.replace(/\.json$/, '')}`;
    const image = daemon.images.get(id)?.image ?? imageOf(id, entry, files);
    daemon.images.add(image, { local: true });
    for (const tag of entry.RepoTags ?? []) giveName(daemon, id, tag);
    imageEvent(daemon, id, 'load', id);
    if (!entry.RepoTags?.length) queue.push({ status: `Loaded image ID: ${id}` });
    for (const tag of entry.RepoTags ?? []) queue.push({ status: `Loaded image: ${tag}` });
  }
}

function unpack(tar: Uint8Array): Map<string, Uint8Array> {
  try {
    return new Map(Array.from(readTar(tar), ({ name, data }) => [name, data]));
  } catch (error) {
    if (error instanceof TarError) throw badParameter(`Error processing tar file(exit status 1): ${error.message}`);
    throw error;
  }
}

function fileOf(files: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const data = files.get(name);
  if (!data) throw badParameter(`open ${name}: no such file or directory`);
  return data;
}

function parseJson<T>(files: ReadonlyMap<string, Uint8Array>, name: string): T {
  try {
    return JSON.parse(new TextDecoder().decode(fileOf(files, name))) as T;
  } catch (error) {
    if (error instanceof SyntaxError) throw badParameter(`invalid ${name}`);
    throw error;
  }
}

function imageOf(id: string, entry: ManifestEntry, files: ReadonlyMap<string, Uint8Array>): EngineImage {
  const saved = parseJson<SavedConfig>(files, entry.Config);
  const layers = entry.Layers.map((name, n) => {
    const size = saved.layer_sizes?.[n];
    return layerOfTar(fileOf(files, name), {
      id: saved.rootfs.diff_ids[n] ?? '',
      ...(size !== undefined && { size }),
    });
  });
  const sizes = layers.map(({ size }) => size);
  const history = (saved.history ?? []).map((step, n, all): HistoryEntry => {
    const emptyLayer = step.empty_layer ?? false;
    return {
      id: n === all.length - 1 ? id : undefined,
      created: parseTime(step.created),
      createdBy: step.created_by ?? '',
      comment: step.comment ?? '',
      size: emptyLayer ? 0 : (sizes.shift() ?? 0),
      emptyLayer,
    };
  });
  return {
    id,
    tags: [],
    digests: [],
    parent: '',
    comment: saved.comment ?? '',
    author: saved.author ?? '',
    created: parseTime(saved.created),
    container: undefined,
    dockerVersion: saved.docker_version ?? '',
    architecture: saved.architecture,
    os: saved.os,
    config: saved.config,
    size: layers.reduce((sum, { size }) => sum + size, 0),
    layers,
    history,
  };
}
