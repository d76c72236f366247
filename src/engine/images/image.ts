import type { Layer } from '../../fs/layer.ts';
import type { HealthConfig } from '../api.ts';

/** What a container gets of an image: the Engine API's image config; what is left out has Go's zero value. */
export interface ImageConfig {
  readonly Hostname?: string;
  readonly Domainname?: string;
  readonly User?: string;
  readonly AttachStdin?: boolean;
  readonly AttachStdout?: boolean;
  readonly AttachStderr?: boolean;
  readonly ExposedPorts?: Readonly<Record<string, Record<string, never>>>;
  readonly Tty?: boolean;
  readonly OpenStdin?: boolean;
  readonly StdinOnce?: boolean;
  readonly Env?: readonly string[] | null;
  readonly Cmd?: readonly string[] | null;
  readonly Healthcheck?: HealthConfig;
  readonly Image?: string;
  readonly Volumes?: Readonly<Record<string, Record<string, never>>> | null;
  readonly WorkingDir?: string;
  readonly Entrypoint?: readonly string[] | null;
  readonly OnBuild?: readonly string[] | null;
  readonly Labels?: Readonly<Record<string, string>> | null;
  readonly StopSignal?: string;
  readonly StopTimeout?: number;
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
  readonly emptyLayer: boolean;
}

/** An image, with the names that it comes with. */
export interface EngineImage {
  /** `sha256:` and 64 hexadecimal digits. */
  readonly id: string;
  /** Such as `busybox:latest`. */
  readonly tags: readonly string[];
  /** Such as `busybox@sha256:…`. */
  readonly digests: readonly string[];
  /** The id of the image that it was built or committed from on this machine; empty for others. */
  readonly parent: string;
  readonly comment: string;
  readonly author: string;
  /** Milliseconds since the epoch. */
  readonly created: number;
  /** The container that it was built in or committed from, and what ran there. */
  readonly container: { readonly id: string; readonly command: readonly string[] } | undefined;
  /** The config of that container, where it was committed; a build's follows from the image's. */
  readonly containerConfig?: ImageConfig;
  readonly dockerVersion: string;
  readonly architecture: string;
  readonly os: string;
  readonly config: ImageConfig;
  /** Bytes, all layers together. */
  readonly size: number;
  /** The lowest first. */
  readonly layers: readonly Layer[];
  /** The oldest step first. */
  readonly history: readonly HistoryEntry[];
}

/** An image that the registry has. */
export interface RegistryImage {
  /** The image's id: the digest of its config. */
  readonly id: string;
  /** The repository in full, such as `library/busybox` or `training/webapp`. */
  readonly repository: string;
  readonly tags: readonly string[];
  /** `sha256:…` of the manifest. */
  readonly digest: string;
  /** The lowest first, with their compressed sizes in bytes. */
  readonly layers: readonly { readonly digest: string; readonly size: number }[];
  readonly description: string;
  readonly stars: number;
  readonly official: boolean;
  /** The image itself, which is loaded when it is first pulled. */
  load(): Promise<EngineImage>;
}
