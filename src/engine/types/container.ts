/** Shapes of the Docker Engine API 1.41 (Docker 20.10) for containers, under the API's own field names. */

/** Where a container's port is reachable on the host. `HostIp` is empty for all addresses, `HostPort` for any port. */
export interface PortBinding {
  HostIp: string;
  HostPort: string;
}

/** Bindings by `PORT/PROTOCOL`. `null` stands for an exposed port that is not published. */
export type PortMap = Record<string, PortBinding[] | null>;

export interface HealthConfig {
  /** `["NONE"]`, `["CMD", …]` or `["CMD-SHELL", command]`. */
  Test?: string[];
  /** In nanoseconds, as are the others. */
  Interval?: number;
  Timeout?: number;
  StartPeriod?: number;
  Retries?: number;
}

/** What is the same wherever the container runs. */
export interface ContainerConfig {
  Hostname: string;
  Domainname: string;
  User: string;
  AttachStdin: boolean;
  AttachStdout: boolean;
  AttachStderr: boolean;
  ExposedPorts?: Record<string, Record<string, never>>;
  Tty: boolean;
  OpenStdin: boolean;
  StdinOnce: boolean;
  Env: string[];
  Cmd: string[] | null;
  Healthcheck?: HealthConfig;
  Image: string;
  Volumes: Record<string, Record<string, never>> | null;
  WorkingDir: string;
  Entrypoint: string[] | null;
  OnBuild: string[] | null;
  Labels: Record<string, string>;
  StopSignal?: string;
  StopTimeout?: number;
}

export interface MountSpec {
  Type: 'bind' | 'volume' | 'tmpfs';
  Source?: string;
  Target: string;
  ReadOnly?: boolean;
  BindOptions?: { Propagation?: string };
}

/** What depends on the host. Only fields that something reads; inspect fills in the rest with Docker's defaults. */
export interface HostConfig {
  Binds?: string[] | null;
  ContainerIDFile?: string;
  NetworkMode?: string;
  PortBindings?: PortMap;
  RestartPolicy?: { Name: string; MaximumRetryCount: number };
  AutoRemove?: boolean;
  VolumesFrom?: string[] | null;
  CapAdd?: string[] | null;
  CapDrop?: string[] | null;
  Dns?: string[];
  DnsOptions?: string[];
  DnsSearch?: string[];
  ExtraHosts?: string[] | null;
  IpcMode?: string;
  /** `SOURCE:ALIAS` when asked for; `/SOURCE:/RECIPIENT/ALIAS` when inspected. */
  Links?: string[] | null;
  PidMode?: string;
  Privileged?: boolean;
  PublishAllPorts?: boolean;
  ReadonlyRootfs?: boolean;
  Tmpfs?: Record<string, string>;
  UTSMode?: string;
  CpuShares?: number;
  /** In bytes. */
  Memory?: number;
  MemoryReservation?: number;
  MemorySwap?: number;
  NanoCpus?: number;
  PidsLimit?: number | null;
  Init?: boolean;
  Mounts?: MountSpec[];
  LogConfig?: { Type: string; Config: Record<string, string> };
  ShmSize?: number;
  SecurityOpt?: string[] | null;
  Sysctls?: Record<string, string>;
  OomKillDisable?: boolean | null;
  Runtime?: string;
  Isolation?: string;
  OomScoreAdj?: number;
  /** Microseconds. */
  CpuPeriod?: number;
  CpuQuota?: number;
  /** Such as `0-2,4`. */
  CpusetCpus?: string;
  CpusetMems?: string;
  BlkioWeight?: number;
  /** In bytes. */
  KernelMemory?: number;
  Devices?: { PathOnHost: string; PathInContainer: string; CgroupPermissions: string }[];
  DeviceRequests?: { Driver: string; Capabilities: string[][] }[];
  StorageOpt?: Record<string, string>;
  Ulimits?: { Name: string; Soft: number; Hard: number }[];
}

/** How a container is, or asks to be, attached to a network. */
export interface EndpointSettings {
  IPAMConfig?: { IPv4Address?: string; IPv6Address?: string } | null;
  Links?: string[] | null;
  Aliases?: string[] | null;
  NetworkID?: string;
  EndpointID?: string;
  Gateway?: string;
  IPAddress?: string;
  IPPrefixLen?: number;
  IPv6Gateway?: string;
  GlobalIPv6Address?: string;
  GlobalIPv6PrefixLen?: number;
  MacAddress?: string;
  DriverOpts?: Record<string, string> | null;
}

/** The body of `POST /containers/create`. */
export type ContainerCreateBody = Partial<ContainerConfig> & {
  Image: string;
  HostConfig?: HostConfig;
  NetworkingConfig?: { EndpointsConfig: Record<string, EndpointSettings> };
};

export type ContainerStatus = 'created' | 'running' | 'paused' | 'restarting' | 'removing' | 'exited' | 'dead';

export interface Health {
  Status: 'none' | 'starting' | 'healthy' | 'unhealthy';
  FailingStreak: number;
  Log: { Start: string; End: string; ExitCode: number; Output: string }[];
}

export interface ContainerState {
  Status: ContainerStatus;
  Running: boolean;
  Paused: boolean;
  Restarting: boolean;
  OOMKilled: boolean;
  Dead: boolean;
  Pid: number;
  ExitCode: number;
  Error: string;
  /** RFC 3339 with nanoseconds; the year 1 for never. */
  StartedAt: string;
  FinishedAt: string;
  Health?: Health;
}

export interface MountPoint {
  Type: string;
  Name?: string;
  Source: string;
  Destination: string;
  Driver?: string;
  Mode: string;
  RW: boolean;
  Propagation: string;
}

export interface NetworkSettings {
  Bridge: string;
  SandboxID: string;
  HairpinMode: boolean;
  LinkLocalIPv6Address: string;
  LinkLocalIPv6PrefixLen: number;
  Ports: PortMap;
  SandboxKey: string;
  SecondaryIPAddresses: null;
  SecondaryIPv6Addresses: null;
  EndpointID: string;
  Gateway: string;
  GlobalIPv6Address: string;
  GlobalIPv6PrefixLen: number;
  IPAddress: string;
  IPPrefixLen: number;
  IPv6Gateway: string;
  MacAddress: string;
  Networks: Record<string, Required<EndpointSettings>>;
}

/**
 * `GET /containers/{id}/json`. The engine gives the whole object in the edition's own key order; what is typed here is what
 * code relies on.
 */
export interface ContainerInspect {
  Id: string;
  /** RFC 3339 with nanoseconds. */
  Created: string;
  Path: string;
  Args: string[];
  State: ContainerState;
  Image: string;
  ResolvConfPath: string;
  HostnamePath: string;
  HostsPath: string;
  LogPath: string;
  Name: string;
  RestartCount: number;
  Driver: string;
  Platform: string;
  MountLabel: string;
  ProcessLabel: string;
  AppArmorProfile: string;
  ExecIDs: string[] | null;
  HostConfig: HostConfig & Record<string, unknown>;
  GraphDriver: { Data: Record<string, string>; Name: string };
  SizeRw?: number;
  SizeRootFs?: number;
  Mounts: MountPoint[];
  Config: ContainerConfig;
  NetworkSettings: NetworkSettings;
}

/** A port in a list of containers. */
export interface Port {
  IP?: string;
  PrivatePort: number;
  PublicPort?: number;
  Type: string;
}

/** An element of `GET /containers/json`. */
export interface ContainerSummary {
  Id: string;
  /** With their slashes: the own name and those that links give it. */
  Names: string[];
  Image: string;
  ImageID: string;
  Command: string;
  /** Seconds since the epoch. */
  Created: number;
  Ports: Port[];
  SizeRw?: number;
  SizeRootFs?: number;
  Labels: Record<string, string>;
  State: ContainerStatus;
  /** Such as `Up 2 minutes`. */
  Status: string;
  HostConfig: { NetworkMode: string };
  NetworkSettings: { Networks: Record<string, EndpointSettings> };
  Mounts: MountPoint[];
}

/** The body of `POST /containers/{id}/exec`. */
export interface ExecConfig {
  User?: string;
  Privileged?: boolean;
  Tty?: boolean;
  AttachStdin?: boolean;
  AttachStdout?: boolean;
  AttachStderr?: boolean;
  Detach?: boolean;
  DetachKeys?: string;
  Env?: string[] | null;
  WorkingDir?: string;
  Cmd: string[];
}

export interface ExecInspect {
  ID: string;
  ContainerID: string;
  Running: boolean;
  ExitCode: number | null;
  Pid: number;
  OpenStdin: boolean;
  OpenStdout: boolean;
  OpenStderr: boolean;
  ProcessConfig: { tty: boolean; entrypoint: string; arguments: string[]; privileged: boolean; user?: string };
}

/** An entry of `GET /containers/{id}/changes`: 0 changed, 1 added, 2 deleted. */
export interface FilesystemChange {
  Path: string;
  Kind: 0 | 1 | 2;
}

export interface TopResult {
  Titles: string[];
  Processes: string[][];
}

/** What `docker stats` shows of one moment, already put together from cgroup numbers. */
export interface StatsSample {
  id: string;
  name: string;
  /** Percent of one core. */
  cpu: number;
  /** Bytes, as are the rest. */
  memory: number;
  memoryLimit: number;
  networkReceived: number;
  networkSent: number;
  blockRead: number;
  blockWritten: number;
  pids: number;
}
