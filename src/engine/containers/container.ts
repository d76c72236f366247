import type { MemoryFile, MemoryFileSnapshot } from '../../fs/memory-file.ts';
import type { MountNamespace } from '../../fs/mount-namespace.ts';
import type { OverlayFs } from '../../fs/overlay.ts';
import type { OverlaySnapshot } from '../../fs/overlay-snapshot.ts';
import type { ContainerConfig, EndpointSettings, HostConfig, PortMap } from '../api.ts';
import type { LinkPath, Sandbox } from '../networks/sandbox.ts';
import type { ProcessSpec, Task } from '../runtime.ts';
import type { Exec } from './exec.ts';
import type { HealthMonitor } from './health-monitor.ts';
import { LogBuffer, type LogState } from './log-buffer.ts';
import type { MountData } from './mount-point.ts';
import { RestartManager, type RestartState } from './restart-manager.ts';
import type { ContainerStateData } from './state.ts';
import { Streams } from './streams.ts';
import { Waiters } from './wait.ts';

/** A container's connection to a network, in the API's own terms. */
export type Endpoint = Required<EndpointSettings>;

/** All that is kept of a container: plain data. */
export interface ContainerData {
  readonly id: string;
  /** With its slash. */
  name: string;
  /** Milliseconds since the epoch; no two containers have the same. */
  readonly created: number;
  /** The image's id. */
  readonly image: string;
  readonly path: string;
  readonly args: readonly string[];
  readonly config: ContainerConfig;
  readonly hostConfig: HostConfig;
  readonly state: ContainerStateData;
  restartCount: number;
  mounts: MountData[];
  /** By the network's name. */
  networks: Record<string, Endpoint>;
  /** What is exposed and published, while it runs. */
  ports: PortMap;
  /** When its health is looked at next, in milliseconds since the epoch. */
  nextProbe?: number;
  /** Ports and networks as they were when the last start failed behind them: `docker ps` goes on showing them. */
  stale?: { ports: PortMap; networks: Record<string, Endpoint> };
  /** The last network sandbox's id; empty before the first. */
  sandboxId: string;
  /** Whether it was given no name, and so has none in DNS. */
  anonymous: boolean;
  /** The links with which it was started, by the addresses of then, while it runs. */
  linkPaths?: LinkPath[];
  /** How its process was started, while it runs. */
  process?: ProcessSpec;
}

/** The files that Docker mounts on those of a container. */
export interface ContainerFiles {
  hosts: MemoryFile;
  hostname: MemoryFile;
  resolvConf: MemoryFile;
}

/** A {@link Container} as plain data. */
export interface ContainerSnapshot {
  data: ContainerData;
  rootfs?: OverlaySnapshot;
  files?: Record<keyof ContainerFiles, MemoryFileSnapshot>;
  log: LogState;
  restarts?: RestartState;
}

/** A container: what is kept of it, and what lives as long as it runs. */
export class Container {
  readonly data: ContainerData;
  /** Made when something first looks into it. */
  rootfs: OverlayFs | undefined;
  /** Made by the first start. */
  files: ContainerFiles | undefined;
  /** While it runs. */
  task: Task | undefined;
  sandbox: Sandbox | undefined;
  mounts: MountNamespace | undefined;
  /** What its tmpfs hold, by where they are mounted. */
  readonly temporary = new Map<string, OverlayFs>();
  health: HealthMonitor | undefined;
  /** It is no longer there, whoever still holds it. */
  removed = false;
  readonly log: LogBuffer;
  readonly streams = new Streams();
  readonly execs = new Map<string, Exec>();
  readonly waiters = new Waiters();
  readonly restarts: RestartManager;

  constructor(data: ContainerData, state: { log?: LogState; restarts?: RestartState } = {}) {
    this.data = data;
    this.log = new LogBuffer(state.log);
    this.restarts = new RestartManager(() => data.hostConfig.RestartPolicy, state.restarts);
  }

  get id(): string {
    return this.data.id;
  }

  get state(): ContainerStateData {
    return this.data.state;
  }

  /** Without the slash. */
  get name(): string {
    return this.data.name.slice(1);
  }

  /** Running in Docker's sense: also while it waits to be started again. */
  get isRunning(): boolean {
    return this.data.state.running;
  }
}
