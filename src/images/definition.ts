import type { Layer } from '../fs/layer.ts';

/** What a container gets of an image: the Engine API's image config, in its own field names. */
export interface ImageConfig {
  /** `user[:group]`; empty for root. */
  readonly User: string;
  /** By `PORT/PROTOCOL`. */
  readonly ExposedPorts?: Readonly<Record<string, Record<string, never>>>;
  /** `NAME=value`; null where an imported image has none (the engine then sets PATH). */
  readonly Env: readonly string[] | null;
  readonly Cmd: readonly string[] | null;
  readonly Entrypoint: readonly string[] | null;
  readonly WorkingDir: string;
  readonly Volumes: Readonly<Record<string, Record<string, never>>> | null;
  readonly Labels: Readonly<Record<string, string>> | null;
  readonly StopSignal?: string;
  /** `Config.Image` of inspect: the id of the image that a build's last step began with; empty for others. */
  readonly Image: string;
}

/** One step of how an image came to be: a row of `docker history`. */
export interface HistoryEntry {
  /** The id of the image as it was after this step; undefined shows as `<missing>`. */
  readonly id: string | undefined;
  /** Milliseconds since the epoch. */
  readonly created: number;
  readonly createdBy: string;
  readonly comment: string;
  /** Bytes that the step added. */
  readonly size: number;
  /** The step brought no layer of its own. */
  readonly emptyLayer: boolean;
}

/** The container in which a build ran its last step, as inspect shows it. */
export interface BuildContainer {
  /** 64 hexadecimal digits. */
  readonly id: string;
  /** What `ContainerConfig.Cmd` says: the step itself. */
  readonly command: readonly string[];
}

/** An image: all that the engine needs to know of it. Ids and digests follow from the content, so they never change. */
export interface ImageDefinition {
  /** `sha256:` and 64 hexadecimal digits. */
  readonly id: string;
  /** Such as `busybox:latest`. An intermediate image of a build has none. */
  readonly tags: readonly string[];
  /** Such as `busybox@sha256:…`; none for what was built or imported on the machine itself. */
  readonly digests: readonly string[];
  /** The id of the image that the last step of the build began with; empty where it was not built here. */
  readonly parent: string;
  readonly comment: string;
  readonly author: string;
  /** Milliseconds since the epoch. */
  readonly created: number;
  /** Only for what was built here. */
  readonly container: BuildContainer | undefined;
  /** The daemon that made it. */
  readonly dockerVersion: string;
  readonly architecture: string;
  readonly os: string;
  readonly config: ImageConfig;
  /** Declared, as a simulated program is smaller than a real one: the sum of the layers'. */
  readonly size: number;
  /** The lowest first. Trees are made when they are first looked into. */
  readonly layers: readonly Layer[];
  /** The oldest step first. */
  readonly history: readonly HistoryEntry[];
}
