import type { MountNamespace } from '../fs/mount-namespace.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Random } from '../kernel/random.ts';
import type { Fabric } from '../net/fabric.ts';
import type { Container } from './containers/container.ts';
import type { Exec } from './containers/exec.ts';
import { ContainerStore } from './containers/store.ts';
import type { Edition } from './edition.ts';
import { EventLog, type EventType } from './events.ts';
import type { EngineImage, RegistryImage } from './images/image.ts';
import { ImageStore } from './images/store.ts';
import { NameIndex } from './names.ts';
import { DefaultPools } from './networks/default-pools.ts';
import { LinkHoles } from './networks/link-holes.ts';
import { LinkIndex } from './networks/links.ts';
import { NetworkStore } from './networks/network.ts';
import { PortAllocator } from './networks/ports.ts';
import { Traffic } from './networks/traffic.ts';
import type { Runtime } from './runtime.ts';
import type { EngineState } from './snapshot.ts';
import { daemonId } from './system.ts';
import { Stamps } from './times.ts';
import { VolumeStore } from './volumes/volume.ts';

/** The machine that the daemon runs on. */
export interface Host {
  /** Its hostname. */
  readonly name: string;
  /** Where volumes and bind mounts are, and /etc/hosts and /etc/resolv.conf. */
  readonly files: MountNamespace;
  readonly cpus: number;
  /** Bytes. */
  readonly memory: number;
  /** uname(1) -r. */
  readonly kernel: string;
  readonly operatingSystem: string;
}

export interface DaemonOptions {
  edition: Edition;
  clock: Clock;
  random: Random;
  fabric: Fabric;
  runtime: Runtime;
  host: Host;
  /** What a new machine has. */
  images: readonly EngineImage[];
  /** What the registry has; asked for when it is first needed. */
  registry?: () => Promise<readonly RegistryImage[]>;
  /** Whether containers on the default bridge may talk to each other without a link (`--icc`); true unless told. */
  icc?: boolean;
  /** Waits for a module while virtual time stands still; plainly waits unless told. */
  load?: <T>(module: Promise<T>) => Promise<T>;
}

/** What all parts of the daemon share. */
export class Daemon {
  readonly edition: Edition;
  readonly clock: Clock;
  readonly random: Random;
  readonly fabric: Fabric;
  readonly runtime: Runtime;
  readonly host: Host;
  readonly builtin: readonly EngineImage[];
  readonly #registry: () => Promise<readonly RegistryImage[]>;
  readonly icc: boolean;
  readonly load: <T>(module: Promise<T>) => Promise<T>;
  /** As `docker info` shows it. */
  readonly id: string;
  readonly stamps: Stamps;
  readonly events: EventLog;
  readonly names = new NameIndex();
  readonly containers: ContainerStore;
  /** Those that have a network now, in the order in which they got it. */
  readonly sandboxes = new Set<Container>();
  readonly execs = new Map<string, Exec>();
  readonly images = new ImageStore();
  readonly volumes = new VolumeStore();
  readonly networks = new NetworkStore();
  readonly links: LinkIndex;
  readonly holes = new LinkHoles();
  readonly ports: PortAllocator;
  readonly pools: DefaultPools;
  readonly traffic: Traffic;
  #version = 0;

  constructor(options: DaemonOptions, state?: EngineState) {
    this.edition = options.edition;
    this.clock = options.clock;
    this.random = options.random;
    this.fabric = options.fabric;
    this.runtime = options.runtime;
    this.host = options.host;
    const { adopt } = options.edition;
    const { registry = async () => [] } = options;
    this.builtin = adopt ? adopt(options.images) : options.images;
    this.#registry = adopt ? async () => adoptRegistry(await registry(), this.builtin) : registry;
    this.icc = options.icc ?? true;
    this.load = options.load ?? ((module) => module);
    this.id = state?.id ?? daemonId(this.random.hex(64));
    this.stamps = new Stamps(options.clock, state?.lastStamp);
    this.events = new EventLog(this.stamps, state?.events);
    this.containers = new ContainerStore(this.names, options.edition.texts);
    this.links = new LinkIndex(state?.links);
    this.ports = new PortAllocator(options.edition.ports, state?.ports);
    // The first pool is the default bridge's.
    this.pools = new DefaultPools(state?.nextPool ?? 1);
    this.traffic = new Traffic(options.fabric);
  }

  /** What the registry has. */
  registry(): Promise<readonly RegistryImage[]> {
    return this.load(this.#registry());
  }

  /** Something that a snapshot holds has changed. */
  touch(): void {
    this.#version += 1;
  }

  /** Something happened: everybody who listens hears of it before this returns. */
  emit(type: EventType, action: string, id: string, attributes: Readonly<Record<string, string>>): void {
    this.touch();
    this.events.emit(type, action, id, attributes);
  }

  /** A container is gone: what it counted to the version stays in it. */
  retire(container: Container): void {
    this.#version += versionOf(container);
    this.traffic.forget(container.id);
  }

  /** What a container's tmpfs held is gone. */
  forgetTemporary({ temporary }: Container): void {
    for (const fs of temporary.values()) this.#version += fs.version;
    temporary.clear();
  }

  /** Grows whenever a snapshot would be another one: also when a container writes to its files or its log. */
  get version(): number {
    let version = this.#version;
    for (const container of this.containers.all()) version += versionOf(container);
    return version;
  }
}

/** What the registry has of the images of a fresh machine is what that has. */
function adoptRegistry(registry: readonly RegistryImage[], adopted: readonly EngineImage[]): RegistryImage[] {
  return registry.map((remote) => ({
    ...remote,
    load: async () => {
      const image = await remote.load();
      return adopted.find(({ tags }) => image.tags.some((tag) => tags.includes(tag))) ?? image;
    },
  }));
}

function versionOf({ log, rootfs, files, temporary }: Container): number {
  let version = log.version + (rootfs?.version ?? 0);
  if (files) version += files.hosts.version + files.hostname.version + files.resolvConf.version;
  for (const fs of temporary.values()) version += fs.version;
  return version;
}
