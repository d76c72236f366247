import type { Layer } from '../fs/layer.ts';
import type { OverlaySnapshot } from '../fs/overlay-snapshot.ts';
import { decodeData, encodeData, type TextData } from '../fs/text-data.ts';
import type { EventMessage } from './api.ts';
import type { ContainerSnapshot } from './containers/container.ts';
import type { Daemon } from './daemon.ts';
import type { EngineImage } from './images/image.ts';
import { layerEntries, layerOf } from './images/layer-entries.ts';
import type { LinkIndexState } from './networks/links.ts';
import type { NetworkSnapshot } from './networks/network.ts';
import type { PortAllocatorState } from './networks/ports.ts';
import type { TarEntry } from './tar/entry.ts';
import type { VolumeData } from './volumes/volume.ts';

/** A layer as plain data. */
export interface LayerState {
  id: string;
  size: number;
  mtime: number;
  entries: (Omit<TarEntry, 'data'> & { data: TextData })[];
}

/** An image that was made here: its layers by id, so that each is kept once. */
export type LocalImage = Omit<EngineImage, 'layers'> & { layers: string[] };

/** The whole daemon as plain data. What is in volumes is the host's. */
export interface EngineState {
  /** The shape of this; another one cannot be read. */
  format: 1;
  /** The edition that it was made with. */
  edition: string;
  /** The daemon's. */
  id: string;
  lastStamp: number;
  containers: (ContainerSnapshot & { temporary?: Record<string, OverlaySnapshot> })[];
  /** Full names to ids, those of links included. */
  names: [string, string][];
  links: LinkIndexState;
  networks: NetworkSnapshot[];
  nextPool: number;
  ports: PortAllocatorState;
  volumes: VolumeData[];
  images: {
    /** Those that came from elsewhere, by id. */
    known: { id: string; lastTagged: number }[];
    local: { image: LocalImage; lastTagged: number }[];
    layers: LayerState[];
    /** Images that are gone while containers still stand on them: layers by image. */
    kept: [string, string[]][];
    references: [string, string][];
  };
  events: EventMessage[];
}

/** The same whenever it is taken until {@link Daemon.version} changes. */
export function takeSnapshot(daemon: Daemon): EngineState {
  return {
    format: 1,
    edition: daemon.edition.id,
    id: daemon.id,
    lastStamp: daemon.stamps.last,
    containers: daemon.containers.all().map((container) => {
      const { data, rootfs, files, log, temporary } = container;
      const restarts = container.restarts.snapshot();
      return {
        data: structuredClone(data),
        ...(rootfs && { rootfs: rootfs.snapshot() }),
        // Those of another container's network are that one's.
        ...(files &&
          !/^container:/.test(data.hostConfig.NetworkMode ?? '') && {
            files: {
              hosts: files.hosts.snapshot(),
              hostname: files.hostname.snapshot(),
              resolvConf: files.resolvConf.snapshot(),
            },
          }),
        ...(temporary.size > 0 && {
          temporary: Object.fromEntries(Array.from(temporary, ([path, fs]) => [path, fs.snapshot()])),
        }),
        log: log.snapshot(),
        ...(restarts && { restarts }),
      };
    }),
    names: [...daemon.names.entries()],
    links: daemon.links.snapshot(),
    networks: daemon.networks.all().map(({ data, pool }) => ({ data, ...(pool && { pool: pool.snapshot() }) })),
    nextPool: daemon.pools.next,
    ports: daemon.ports.snapshot(),
    volumes: daemon.volumes.all(),
    images: imagesState(daemon),
    events: daemon.events.snapshot(),
  };
}

function imagesState({ images, builtin }: Daemon): EngineState['images'] {
  const layers = new Map<string, LayerState>();
  const keep = (list: readonly Layer[]): string[] =>
    list.map((layer) => {
      if (!layers.has(layer.id)) layers.set(layer.id, layerState(layer));
      return layer.id;
    });
  const known = images.all().filter(({ local }) => !local);
  const fromElsewhere = [...known.map(({ image }) => image), ...builtin];
  const shared = new Set(fromElsewhere.flatMap((image) => image.layers.map(({ id }) => id)));
  const local = images
    .all()
    .filter((record) => record.local)
    .map(({ image, lastTagged }) => {
      keep(image.layers.filter(({ id }) => !shared.has(id)));
      return { image: { ...image, layers: image.layers.map(({ id }) => id) }, lastTagged };
    });
  const kept = Array.from(images.keptLayers(), ([id, list]): [string, string[]] => {
    keep(list.filter((layer) => !shared.has(layer.id)));
    return [id, list.map((layer) => layer.id)];
  });
  return {
    known: known.map(({ image, lastTagged }) => ({ id: image.id, lastTagged })),
    local,
    layers: [...layers.values()],
    kept,
    references: images.references(),
  };
}

function layerState(layer: Layer): LayerState {
  const { id, size, mtime } = layer;
  const entries = layerEntries(layer).map((entry) => ({ ...entry, data: encodeData(entry.data) }));
  return { id, size, mtime, entries };
}

export function restoreLayer({ entries, ...rest }: LayerState): Layer {
  return layerOf(
    entries.map((entry) => ({ ...entry, data: decodeData(entry.data) })),
    rest,
  );
}
