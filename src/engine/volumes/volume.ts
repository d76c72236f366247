import type { Volume } from '../api.ts';
import { volumePath } from '../paths.ts';
import { formatSeconds } from '../times.ts';

/** All that is kept of a volume: plain data. What is in it lies on the host. */
export interface VolumeData {
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly created: number;
  readonly labels: Record<string, string> | null;
  readonly options: Record<string, string> | null;
  /** Its directory on the host, where that is not the usual one. */
  readonly path?: string;
}

/** The volumes by name, in the order in which they were made, and who uses them. */
export class VolumeStore {
  readonly #volumes = new Map<string, VolumeData>();
  readonly #users = new Map<string, Set<string>>();

  get(name: string): VolumeData | undefined {
    return this.#volumes.get(name);
  }

  all(): VolumeData[] {
    return [...this.#volumes.values()];
  }

  add(volume: VolumeData): void {
    this.#volumes.set(volume.name, volume);
  }

  remove(name: string): void {
    this.#volumes.delete(name);
    this.#users.delete(name);
  }

  /** A container has it among its mounts. */
  use(name: string, container: string): void {
    const users = this.#users.get(name);
    if (users) users.add(container);
    else this.#users.set(name, new Set([container]));
  }

  unuse(name: string, container: string): void {
    this.#users.get(name)?.delete(container);
  }

  /** The ids of the containers that have it. */
  users(name: string): string[] {
    return [...(this.#users.get(name) ?? [])];
  }
}

/** Its directory on the host: its own, or the one that its options bind. */
export function volumeSource({ name, options, path }: VolumeData): string {
  const device = options?.device ?? '';
  const binds = (options?.o ?? '').split(',').some((option) => option === 'bind' || option === 'rbind');
  return binds && device.startsWith('/') ? device : (path ?? volumePath(name));
}

/** The keys are in the order of Docker 20.10. */
export function describeVolume({ name, created, labels, options }: VolumeData): Volume {
  return {
    CreatedAt: formatSeconds(created),
    Driver: 'local',
    Labels: labels,
    Mountpoint: volumePath(name),
    Name: name,
    Options: options,
    Scope: 'local',
  };
}
