import type { Daemon } from '../daemon.ts';
import { isNotFound, notFound, serverError } from '../errors.ts';
import { shortId } from '../ids.ts';
import type { TarEntry } from '../tar/entry.ts';
import { writeTar } from '../tar/write.ts';
import { formatTime } from '../times.ts';
import { imageEvent } from './events.ts';
import type { EngineImage } from './image.ts';
import { layerEntries } from './layer-entries.ts';
import { parseReference } from './reference.ts';

/** A line of `manifest.json`. */
export interface ManifestEntry {
  Config: string;
  RepoTags: string[] | null;
  Layers: string[];
}

/** The file of an image's config, as far as `docker load` needs it. */
export interface SavedConfig {
  architecture: string;
  os: string;
  author?: string;
  comment?: string;
  created: string;
  docker_version: string;
  config: EngineImage['config'];
  history: { created: string; created_by?: string; comment?: string; empty_layer?: boolean }[];
  rootfs: { type: 'layers'; diff_ids: string[] };
  /** What the layers count, since a simulated program is smaller than a real one. */
  layer_sizes: number[];
}

/** Images with their layers as one archive, in the format of Docker 20.10. @throws 400, 404 */
export function saveImages(daemon: Daemon, names: readonly string[]): Uint8Array {
  const saved = imagesToSave(daemon, names);
  const files = new Map<string, Uint8Array>();
  const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const manifest = [...saved.values()].map(({ image, tags }): ManifestEntry => {
    const layers = image.layers.map((layer) => {
      const name = `${bare(layer.id)}/layer.tar`;
      if (!files.has(name)) files.set(name, writeTar(layerEntries(layer)));
      return name;
    });
    const config = `${bare(image.id)}.json`;
    files.set(config, encode(configOf(image)));
    return { Config: config, RepoTags: tags.length > 0 ? tags : null, Layers: layers };
  });
  files.set('manifest.json', encode(manifest));
  for (const { image } of saved.values()) imageEvent(daemon, image.id, 'save', image.id);
  const now = daemon.clock.now();
  return writeTar(Array.from(files, ([name, data]) => fileEntry(name, data, now)));
}

/**
 * A name without a tag stands for all tags that it has, else for an id (image/tarexport of Docker 20.10).
 * @throws 400, 404, 500
 */
function imagesToSave(daemon: Daemon, names: readonly string[]): Map<string, { image: EngineImage; tags: string[] }> {
  const saved = new Map<string, { image: EngineImage; tags: string[] }>();
  const add = (image: EngineImage, tag?: string) => {
    const entry = saved.get(image.id) ?? { image, tags: [] };
    saved.set(image.id, entry);
    if (tag !== undefined && !entry.tags.includes(tag)) entry.tags.push(tag);
  };
  for (const text of names) {
    const { name = '', tag, digest } = isId(text) ? {} : parseReference(text);
    const named =
      digest === undefined ? daemon.images.references().filter(([reference]) => isNamed(reference, name, tag)) : [];
    if (tag !== undefined && named.length === 0) throw serverError('reference does not exist');
    if (named.length === 0) add(findById(daemon, text));
    for (const [reference, id] of named) add(daemon.images.find(id).image, reference);
  }
  return saved;
}

function isId(text: string): boolean {
  return /^(sha256:)?[0-9a-f]{64}$/.test(text);
}

/** Whether it is the name with this tag, or with any. */
function isNamed(reference: string, name: string, tag: string | undefined): boolean {
  if (reference.includes('@')) return false;
  return tag === undefined ? parseReference(reference).name === name : reference === `${name}:${tag}`;
}

/** @throws 404 */
function findById(daemon: Daemon, text: string): EngineImage {
  try {
    return daemon.images.find(text).image;
  } catch (error) {
    if (isNotFound(error)) throw notFound(`No such image: ${text}`);
    throw error;
  }
}

function bare(id: string): string {
  return id.replace(/^sha256:/, '') || shortId(id);
}

function fileEntry(name: string, data: Uint8Array, mtime: number): TarEntry {
  return { name, type: 'file', mode: 0o644, uid: 0, gid: 0, mtime, data, target: '' };
}

function configOf(image: EngineImage): SavedConfig {
  return {
    architecture: image.architecture,
    ...(image.author && { author: image.author }),
    ...(image.comment && { comment: image.comment }),
    config: image.config,
    created: formatTime(image.created),
    docker_version: image.dockerVersion,
    history: image.history.map(({ created, createdBy, comment, emptyLayer }) => ({
      created: formatTime(created),
      ...(createdBy && { created_by: createdBy }),
      ...(comment && { comment }),
      ...(emptyLayer && { empty_layer: true }),
    })),
    os: image.os,
    rootfs: { type: 'layers', diff_ids: image.layers.map(({ id }) => id) },
    layer_sizes: image.layers.map(({ size }) => size),
  };
}
