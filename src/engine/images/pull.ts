import type { Clock } from '../../kernel/clock.ts';
import type { ApiStream, ProgressMessage } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { notFound } from '../errors.ts';
import { shortId } from '../ids.ts';
import { Queue } from '../queue.ts';
import { humanSize } from '../sizes.ts';
import type { EngineImage, RegistryImage } from './image.ts';
import { formatReference, parseReference, repositoryPath } from './reference.ts';

/** Bytes a second over the simulated line, and from there into the file system. */
const LINE_SPEED = 6_000_000;
const DISK_SPEED = 40_000_000;
/** Milliseconds between two messages of progress. */
const PACE = 100;
/** Layers that come at the same time (dockerd's max-concurrent-downloads). */
const CONCURRENT = 3;
const BAR = 50;

/**
 * Fetches an image from the registry, at the pace of a line.
 * @throws 400, 404 in the words of Docker Hub
 */
export function pullImage(daemon: Daemon, options: { fromImage: string; tag: string }): ApiStream<ProgressMessage> {
  const { fromImage, tag } = options;
  const byDigest = tag.includes(':');
  const written = tag === '' ? fromImage : `${fromImage}${byDigest ? '@' : ':'}${tag}`;
  const reference = parseReference(written);
  const wanted = reference.digest ?? reference.tag ?? 'latest';
  const remote = find(daemon, reference.name, wanted);
  const queue = new Queue<ProgressMessage>();
  const name = formatReference(reference.digest ? reference : { ...reference, tag: wanted });
  void pull(daemon, queue, remote, { name, repository: reference.name, wanted });
  return queue;
}

function find(daemon: Daemon, name: string, wanted: string): RegistryImage {
  const repository = daemon.registry.filter((image) => image.repository === repositoryPath(name));
  if (repository.length === 0) {
    throw notFound(
      `pull access denied for ${name}, repository does not exist or may require 'docker login': denied: requested access to the resource is denied`,
    );
  }
  const image = repository.find(({ tags, digest }) => tags.includes(wanted) || digest === wanted);
  if (image) return image;
  const at = wanted.includes(':') ? '@' : ':';
  throw notFound(`manifest for ${name}${at}${wanted} not found: manifest unknown: manifest unknown`);
}

async function pull(
  daemon: Daemon,
  queue: Queue<ProgressMessage>,
  remote: RegistryImage,
  { name, repository, wanted }: { name: string; repository: string; wanted: string },
): Promise<void> {
  const { clock } = daemon;
  queue.push({ status: `Pulling from ${remote.repository}`, id: wanted });
  await sleep(clock, 300);
  const image = await remote.load();
  const known = daemon.images.get(image.id) !== undefined;
  if (!known) await fetchLayers(daemon, queue, remote, image);
  // Whoever pressed ^C meanwhile has no image.
  if (queue.ended) return;
  queue.push({ status: `Digest: ${remote.digest}` });
  const changed = daemon.images.resolve(name) !== image.id;
  daemon.images.add(image, { local: false });
  if (changed && !name.includes('@')) daemon.images.tag(name, image.id);
  daemon.images.tag(`${repository}@${remote.digest}`, image.id);
  daemon.emit('image', 'pull', name, { ...image.config.Labels, name: repository });
  const outcome = changed ? 'Downloaded newer image for' : 'Image is up to date for';
  queue.push({ status: `Status: ${outcome} ${name}` });
  queue.end();
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
