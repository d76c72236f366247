import type { GeneratedDirectory } from '../fs/generated.ts';
import type { DockerClient } from './api.ts';
import { createClient } from './client.ts';
import { containersDirectory } from './containers/host-files.ts';
import { Daemon, type DaemonOptions } from './daemon.ts';
import type { EventListener } from './events.ts';
import { createPredefined } from './networks/create.ts';
import type { FirewallChain } from './networks/firewall.ts';
import { type EngineState, takeSnapshot } from './snapshot.ts';

export type { DaemonOptions as EngineOptions, Host } from './daemon.ts';
export type { Edition } from './edition.ts';
export type { EngineImage, RegistryImage } from './images/image.ts';
export type { EngineState } from './snapshot.ts';

/** A simulated Docker Engine. */
export interface Engine {
  readonly client: DockerClient;
  readonly events: {
    /** Calls `listener` on every event from now on, until the returned function is called. It must not throw. */
    subscribe(listener: EventListener): () => void;
  };
  /** Whether the default network's containers reach each other without a link. */
  readonly icc: boolean;
  /** Grows whenever {@link snapshot} would give something else. */
  readonly version: number;
  /** The chains of a table of the host’s packet filter; undefined where Docker leaves it alone. */
  firewall(table: string): Promise<FirewallChain[] | undefined>;
  /** What lies in /var/lib/docker/containers on the host. @param gid of the group that may talk to the daemon */
  containersDirectory(gid: number): GeneratedDirectory;
  /** Starts nothing any more by itself. */
  close(): void;
  /** Plain data, for {@link restoreEngine}. What is in volumes is part of the host's files. */
  snapshot(): EngineState;
}

/** A new daemon: the images that it is given, the networks that it always has, and no container. */
export function createEngine(options: DaemonOptions): Engine {
  const daemon = new Daemon(options);
  for (const image of daemon.builtin) {
    daemon.images.add(image, { local: false, lastTagged: image.tags.length > 0 ? image.created : 0 });
    for (const reference of [...image.tags, ...image.digests]) daemon.images.tag(reference, image.id);
  }
  createPredefined(daemon);
  return engineOf(daemon);
}

/**
 * The daemon as it was when the snapshot was taken, on a host whose files are those of then: what ran runs again, from the same
 * start time, with its addresses, ports, logs and files. The random source is left as it was found.
 */
export async function restoreEngine(options: DaemonOptions, state: EngineState): Promise<Engine> {
  // Interfaces get new random addresses; what is to come must not depend on that.
  const { state: chance } = options.random;
  const daemon = new Daemon(options, state);
  const { restoreDaemon } = await daemon.load(import('./restore.ts'));
  await restoreDaemon(daemon, state);
  options.random.state = chance;
  return engineOf(daemon);
}

function engineOf(daemon: Daemon): Engine {
  return {
    client: createClient(daemon),
    icc: daemon.icc,
    events: { subscribe: (listener) => daemon.events.subscribe(listener) },
    get version() {
      return daemon.version;
    },
    firewall: async (table) => {
      const { firewallChains } = await daemon.load(import('./networks/firewall.ts'));
      return firewallChains(daemon, table);
    },
    containersDirectory: (gid) => containersDirectory(daemon, { uid: 0, gid }),
    close: () => {
      for (const container of daemon.containers.all()) container.restarts.cancel();
    },
    snapshot: () => takeSnapshot(daemon),
  };
}
