import type {
  ContainerCreateBody,
  ContainerInspect,
  ContainerSummary,
  EndpointSettings,
  ExecConfig,
  ExecInspect,
  FilesystemChange,
  HostConfig,
  StatsSample,
  TopResult,
} from './types/container.ts';
import type {
  ImageDeletion,
  ImageHistory,
  ImageInspect,
  ImageSummary,
  ProgressMessage,
  SearchResult,
} from './types/image.ts';
import type { NetworkCreateBody, NetworkInspect, Volume, VolumeCreateBody } from './types/network.ts';
import type { EventMessage, SystemInfo, VersionInfo } from './types/system.ts';

export type * from './types/container.ts';
export type * from './types/image.ts';
export type * from './types/network.ts';
export type * from './types/system.ts';

/** What the daemon refuses: an HTTP status and the `message` of the JSON body. */
export class ApiError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Filters as the API takes them: values by key. */
export type Filters = Record<string, string[]>;

/** A stream of things: `next` waits for one and gives nothing at the end; `close` ends it early. */
export interface ApiStream<T> {
  next(): Promise<T | undefined>;
  close(): void;
}

/** A piece of a container's output. A container with a tty has only `stdout`. */
export interface OutputChunk {
  stream: 'stdout' | 'stderr';
  data: Uint8Array;
}

/** A hijacked connection: what the process says, and what it is told. Closing it detaches. */
export interface Attachment extends ApiStream<OutputChunk> {
  /** Whether the detach keys have ended it. */
  readonly detached: boolean;
  /** Waits while the process has not read what it was told before. */
  write(data: Uint8Array): Promise<void>;
  /** The process reads the end of its input. */
  closeWrite(): void;
}

export interface WaitResult {
  StatusCode: number;
  Error?: { Message: string };
}

export interface LogOptions {
  stdout: boolean;
  stderr: boolean;
  follow?: boolean;
  timestamps?: boolean;
  /** Seconds since the epoch, with fractions. */
  since?: number;
  until?: number;
  /** So many last lines; all unless told. */
  tail?: number;
}

export interface LogChunk extends OutputChunk {
  /** RFC 3339 with nanoseconds, of the moment when it was written. */
  time: string;
}

/**
 * The Docker Engine API as calls: the one way from the command line to the engine. Ids may be a prefix or a name wherever the
 * API takes those. Every call may reject with an {@link ApiError}.
 */
export interface DockerClient {
  version(): Promise<VersionInfo>;
  info(): Promise<SystemInfo>;
  events(options: { since?: number; until?: number; filters?: Filters }): ApiStream<EventMessage>;

  containerList(options: {
    all?: boolean;
    limit?: number;
    size?: boolean;
    filters?: Filters;
    /** Only those that were made after, or before, that one; which daemons up to API 1.23 know. */
    since?: string;
    before?: string;
  }): Promise<ContainerSummary[]>;
  containerCreate(body: ContainerCreateBody, options?: { name?: string }): Promise<{ Id: string; Warnings: string[] }>;
  /** `native` asks for the object as the daemon's own age has it, which only a client of that age understands. */
  containerInspect(id: string, options?: { size?: boolean; native?: boolean }): Promise<ContainerInspect>;
  /** Resolves as soon as the process runs. Daemons up to API 1.23 take the host config with it, too. */
  containerStart(id: string, options?: { detachKeys?: string; hostConfig?: HostConfig }): Promise<void>;
  /** `t` in seconds; the container's own unless told. Resolves once it has stopped. */
  containerStop(id: string, options?: { t?: number }): Promise<void>;
  containerRestart(id: string, options?: { t?: number }): Promise<void>;
  containerKill(id: string, options?: { signal?: string }): Promise<void>;
  containerRemove(id: string, options?: { v?: boolean; force?: boolean; link?: boolean }): Promise<void>;
  containerRename(id: string, options: { name: string }): Promise<void>;
  containerPause(id: string): Promise<void>;
  containerUnpause(id: string): Promise<void>;
  /** Rejects at once for what is not there; the result comes when the condition holds. */
  containerWait(
    id: string,
    options?: { condition?: 'not-running' | 'next-exit' | 'removed' },
  ): Promise<{ result: Promise<WaitResult> }>;
  containerAttach(
    id: string,
    options: {
      stream?: boolean;
      stdin?: boolean;
      stdout?: boolean;
      stderr?: boolean;
      logs?: boolean;
      detachKeys?: string;
    },
  ): Promise<Attachment>;
  containerResize(id: string, size: { h: number; w: number }): Promise<void>;
  containerLogs(id: string, options: LogOptions): Promise<ApiStream<LogChunk>>;
  containerTop(id: string, options?: { ps_args?: string }): Promise<TopResult>;
  /** A sample a second while `stream`, else one. */
  containerStats(id: string, options: { stream: boolean }): ApiStream<StatsSample>;
  containerChanges(id: string): Promise<FilesystemChange[]>;
  containerUpdate(id: string, body: HostConfig): Promise<{ Warnings: string[] }>;
  containerPrune(options?: { filters?: Filters }): Promise<{ ContainersDeleted: string[]; SpaceReclaimed: number }>;
  /** A tar archive of what is at the path, and what kind of thing that is. */
  containerArchive(
    id: string,
    path: string,
  ): Promise<{ tar: Uint8Array; stat: { name: string; size: number; directory: boolean; linkTarget: string } }>;
  containerPutArchive(id: string, path: string, tar: Uint8Array): Promise<void>;
  containerExport(id: string): Promise<Uint8Array>;
  containerCommit(
    id: string,
    options: { repo?: string; tag?: string; comment?: string; author?: string; pause?: boolean; changes?: string[] },
  ): Promise<{ Id: string }>;

  execCreate(id: string, body: ExecConfig): Promise<{ Id: string }>;
  /** Resolves once the process runs; a detached one gives nothing to read. */
  execStart(id: string, options: { Detach: boolean; Tty: boolean }): Promise<Attachment>;
  execInspect(id: string): Promise<ExecInspect>;
  execResize(id: string, size: { h: number; w: number }): Promise<void>;

  imageList(options: { all?: boolean; filters?: Filters }): Promise<ImageSummary[]>;
  /** `native` as of {@link containerInspect}. */
  imageInspect(name: string, options?: { native?: boolean }): Promise<ImageInspect>;
  imageHistory(name: string): Promise<ImageHistory[]>;
  /** `force` is for daemons up to API 1.23: others take a name from whoever has it. */
  imageTag(name: string, options: { repo: string; tag: string; force?: boolean }): Promise<void>;
  imageRemove(name: string, options?: { force?: boolean; noprune?: boolean }): Promise<ImageDeletion[]>;
  /**
   * Rejects where the registry has no such image; else the stream's messages are those of a real pull, at its pace. Without a
   * tag, all images of the repository come.
   */
  imagePull(options: { fromImage: string; tag: string }): Promise<ApiStream<ProgressMessage>>;
  imageImport(options: {
    repo: string;
    tag: string;
    tar: Uint8Array;
    changes?: string[];
    message?: string;
  }): Promise<ApiStream<ProgressMessage>>;
  imageSave(names: string[]): Promise<Uint8Array>;
  imageLoad(tar: Uint8Array): Promise<ApiStream<ProgressMessage>>;
  imageSearch(options: { term: string; limit?: number; filters?: Filters }): Promise<SearchResult[]>;
  imagePrune(options?: { filters?: Filters }): Promise<{ ImagesDeleted: ImageDeletion[]; SpaceReclaimed: number }>;

  networkList(options?: { filters?: Filters }): Promise<NetworkInspect[]>;
  networkInspect(id: string, options?: { verbose?: boolean }): Promise<NetworkInspect>;
  networkCreate(body: NetworkCreateBody): Promise<{ Id: string; Warning: string }>;
  networkRemove(id: string): Promise<void>;
  networkConnect(id: string, body: { Container: string; EndpointConfig?: EndpointSettings }): Promise<void>;
  networkDisconnect(id: string, body: { Container: string; Force?: boolean }): Promise<void>;
  networkPrune(options?: { filters?: Filters }): Promise<{ NetworksDeleted: string[] }>;

  volumeList(options?: { filters?: Filters }): Promise<{ Volumes: Volume[]; Warnings: string[] }>;
  volumeInspect(name: string): Promise<Volume>;
  volumeCreate(body: VolumeCreateBody): Promise<Volume>;
  volumeRemove(name: string, options?: { force?: boolean }): Promise<void>;
  volumePrune(options?: { filters?: Filters }): Promise<{ VolumesDeleted: string[]; SpaceReclaimed: number }>;
}
