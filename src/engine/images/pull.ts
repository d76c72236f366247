import type { Clock } from '../../kernel/clock.ts';
import type { ApiStream, ProgressMessage } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { notFound, serverError } from '../errors.ts';
import { shortId } from '../ids.ts';
import { Queue } from '../queue.ts';
import { humanSize } from '../sizes.ts';
import type { EngineImage, RegistryImage } from './image.ts';
import { formatReference, parseReference, registryHost, repositoryPath } from './reference.ts';

/** Bytes a second over the simulated line, and from there into the file system. */
const LINE_SPEED = 40_000_000;
const DISK_SPEED = 200_000_000;
/** Milliseconds between two messages of progress. */
const PACE = 100;
/** Layers that come at the same time (dockerd's max-concurrent-downloads). */
const CONCURRENT = 3;
const BAR = 50;

/** A tag or a digest of a repository, and the image behind it. */
interface Wanted {
  remote: RegistryImage;
  /** As people write it: `busybox:latest`, `busybox@sha256:…`. */
  name: string;
  /** The repository as people write it. */
  repository: string;
  /** The tag or the digest. */
  version: string;
}

/**
 * Fetches an image from the registry, at the pace of a line; without a tag, all images of the repository.
 * @throws 400, 404 in the words of Docker Hub, 500 for another registry
 */
export async function pullImage(
  daemon: Daemon,
  options: { fromImage: string; tag: string },
): Promise<ApiStream<ProgressMessage>> {
  const { fromImage, tag } = options;
  const reference = parseReference(tag === '' ? fromImage : `${fromImage}${tag.includes(':') ? '@' : ':'}${tag}`);
  const repository = reference.name;
  const there = await imagesOf(daemon, repository);
  const version = reference.digest ?? reference.tag;
  const wanted =
    version === undefined
      ? there
          .flatMap((remote) => remote.tags.map((own) => wantedTag(remote, repository, own)))
          .sort((a, b) => (a.version < b.version ? -1 : 1))
      : [{ remote: find(there, repository, version), name: formatReference(reference), repository, version }];
  const queue = new Queue<ProgressMessage>();
  void pullAll(daemon, queue, wanted, formatReference(reference));
  return queue;
}

function wantedTag(remote: RegistryImage, repository: string, tag: string): Wanted {
  return { remote, name: `${repository}:${tag}`, repository, version: tag };
}

/** Nobody but Docker Hub is there: other hosts have no address, and nothing listens on this one. */
async function imagesOf(daemon: Daemon, name: string): Promise<readonly RegistryImage[]> {
  const host = registryHost(name);
  if (host !== undefined) {
    const { hostname, port } = splitHost(host);
    const scheme = isLocal(hostname) ? 'http' : 'https';
    const failure = isLocal(hostname)
      ? `dial tcp 127.0.0.1:${port ?? 80}: connect: connection refused`
      : `dial tcp: lookup ${hostname}: no such host`;
    throw serverError(`Get "${scheme}://${host}/v2/": ${failure}`);
  }
  const repository = (await daemon.registry()).filter((image) => image.repository === repositoryPath(name));
  if (repository.length > 0) return repository;
  throw notFound(
    `pull access denied for ${name}, repository does not exist or may require 'docker login': denied: requested access to the resource is denied`,
  );
}

function splitHost(host: string): { hostname: string; port: string | undefined } {
  const [hostname = '', port] = host.split(':');
  return { hostname, port };
}

function isLocal(hostname: string): boolean {
  return hostname === 'localhost' || hostname.startsWith('127.');
}

function find(there: readonly RegistryImage[], name: string, version: string): RegistryImage {
  const image = there.find(({ tags, digest }) => tags.includes(version) || digest === version);
  if (image) return image;
  const at = version.includes(':') ? '@' : ':';
  throw notFound(`manifest for ${name}${at}${version} not found: manifest unknown: manifest unknown`);
}

/** @param name what was asked for */
async function pullAll(
  daemon: Daemon,
  queue: Queue<ProgressMessage>,
  wanted: readonly Wanted[],
  name: string,
): Promise<void> {
  let downloaded = false;
  for (const one of wanted) downloaded = (await pull(daemon, queue, one)) || downloaded;
  if (queue.ended) return;
  queue.push({ status: `Status: ${downloaded ? 'Downloaded newer image for' : 'Image is up to date for'} ${name}` });
  queue.end();
}

/** @returns whether the name means another image now */
async function pull(
  daemon: Daemon,
  queue: Queue<ProgressMessage>,
  { remote, name, repository, version }: Wanted,
): Promise<boolean> {
  const { clock } = daemon;
  queue.push({ status: `Pulling from ${remote.repository}`, id: version });
  await sleep(clock, 300);
  const image = await daemon.load(remote.load());
  const known = daemon.images.get(image.id) !== undefined;
  if (!known) await fetchLayers(daemon, queue, remote, image);
  // Whoever pressed ^C meanwhile has no image.
  if (queue.ended) return false;
  queue.push({ status: `Digest: ${remote.digest}` });
  const changed = daemon.images.resolve(name) !== image.id;
  daemon.images.add(image, { local: false });
  if (changed && !name.includes('@')) daemon.images.tag(name, image.id);
  daemon.images.tag(`${repository}@${remote.digest}`, image.id);
  daemon.emit('image', 'pull', name, { ...image.config.Labels, name: repository });
  return changed;
}

type Layer = RegistryImage['layers'][number];

async function fetchLayers(
  daemon: Daemon,
  queue: Queue<ProgressMessage>,
  remote: RegistryImage,
  image: EngineImage,
): Promise<void> {
  const there = new Set(daemon.images.all().flatMap((record) => record.image.layers.map(({ id }) => id)));
  const tell = (layer: Layer, status: string) => queue.push({ status, progressDetail: {}, id: shortId(layer.digest) });
  const missing = remote.layers.filter((layer, n) => {
    const id = image.layers[n]?.id;
    const isThere = id !== undefined && there.has(id);
    tell(layer, isThere ? 'Already exists' : 'Pulling fs layer');
    return !isThere;
  });
  for (const layer of missing.slice(CONCURRENT)) tell(layer, 'Waiting');
  const downloads = new Map<Layer, Promise<void>>();
  let slots: Promise<void>[] = [];
  for (const [n, layer] of missing.entries()) {
    const before = n < CONCURRENT ? Promise.resolve() : (slots[n - CONCURRENT] as Promise<void>);
    const download = before.then(() => carry(daemon.clock, queue, layer, 'Downloading', LINE_SPEED / CONCURRENT));
    slots = [...slots, download];
    downloads.set(
      layer,
      download.then(() => {
        tell(layer, 'Verifying Checksum');
        tell(layer, 'Download complete');
      }),
    );
  }
  for (const layer of missing) {
    await downloads.get(layer);
    await carry(daemon.clock, queue, layer, 'Extracting', DISK_SPEED);
    tell(layer, 'Pull complete');
  }
}

/** Tells of a layer's progress until all of it is done. */
async function carry(
  clock: Clock,
  queue: Queue<ProgressMessage>,
  { digest, size }: Layer,
  status: string,
  speed: number,
): Promise<void> {
  const step = Math.max(1, Math.round((speed * PACE) / 1000));
  for (let current = Math.min(step, size); ; current = Math.min(size, current + step)) {
    await sleep(clock, PACE);
    if (queue.ended) return;
    const progressDetail = { current, total: size };
    queue.push({ status, progressDetail, progress: progressBar(current, size), id: shortId(digest) });
    if (current >= size) return;
  }
}

/** Such as `[=====>     ]  1.2MB/3.4MB` (pkg/jsonmessage). */
function progressBar(current: number, total: number): string {
  const done = total > 0 ? Math.min(BAR, Math.floor((current / total) * BAR)) : BAR;
  const rest = BAR - done;
  const bar = `[${'='.repeat(done)}>${' '.repeat(rest)}]`;
  return `${bar} ${humanSize(current).padStart(8)}/${humanSize(total)}`;
}

function sleep(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(ms, resolve);
  });
}
