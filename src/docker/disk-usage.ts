import type { ContainerSummary, DockerClient, ImageSummary } from '../engine/api.ts';
import type { Cli } from './cli/cli.ts';
import type { VolumeRow } from './format/volumes.ts';

/** What images, containers and volumes take up: the shape of `GET /system/df`, but for the build cache. */
export interface DiskUsage {
  /** Bytes of all layers, each counted once. */
  layersSize: number;
  /** With `SharedSize` and `Containers` known. */
  images: ImageSummary[];
  /** With `SizeRw`. */
  containers: ContainerSummary[];
  /** With `UsageData`; its size is -1 where the daemon does not tell. */
  volumes: VolumeRow[];
}

/** Puts it together from what the daemon tells of each kind. */
export async function diskUsage(cli: Cli): Promise<DiskUsage> {
  const containers = await cli.ask((client) => client.containerList({ all: true, size: true }));
  const images = await cli.ask((client) => client.imageList({}));
  const { Volumes } = await cli.ask((client) => client.volumeList());
  const layers = await Promise.all(images.map(({ Id }) => cli.ask((client) => layersOf(client, Id))));
  const sizes = new Map(layers.flat().map(({ chain, size }) => [chain, size] as const));
  const uses = new Map<string, number>();
  for (const { chain } of layers.flat()) uses.set(chain, (uses.get(chain) ?? 0) + 1);
  return {
    layersSize: sum([...sizes.values()]),
    images: images.map((image, i) => ({
      ...image,
      Containers: containers.filter(({ ImageID }) => ImageID === image.Id).length,
      SharedSize: sum((layers[i] ?? []).map(({ chain, size }) => ((uses.get(chain) ?? 0) > 1 ? size : 0))),
    })),
    // Only what a container has written is its own.
    containers: containers.map((container) => ({ ...container, SizeRootFs: 0 })),
    volumes: Volumes.map((volume: VolumeRow) => ({
      ...volume,
      UsageData: volume.UsageData ?? { RefCount: usersOf(volume.Name, containers), Size: -1 },
    })),
  };
}

function usersOf(volume: string, containers: readonly ContainerSummary[]): number {
  return containers.filter(({ Mounts }) => Mounts.some(({ Type, Name }) => Type === 'volume' && Name === volume))
    .length;
}

interface LayerSize {
  /** Names the layer and all below it. */
  chain: string;
  size: number;
}

/** The layers of an image, the lowest first; steps of its history that changed no file made none. */
async function layersOf(client: DockerClient, image: string): Promise<LayerSize[]> {
  const [{ RootFS, Size }, history] = await Promise.all([client.imageInspect(image), client.imageHistory(image)]);
  const digests = RootFS.Layers ?? [];
  const steps = history.map((step) => step.Size).reverse();
  const made = steps.length === digests.length ? steps : steps.filter((size) => size > 0);
  const sizes = digests.length === 1 ? [Size] : made;
  return digests.map((_, i) => ({ chain: digests.slice(0, i + 1).join(' '), size: sizes[i] ?? 0 }));
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
