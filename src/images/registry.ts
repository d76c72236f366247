import type { ImageDefinition } from './definition.ts';

/** A layer as a pull shows it. */
export interface RemoteLayer {
  /** `sha256:…` of the compressed layer; a pull shows its first twelve digits. */
  readonly digest: string;
  /** Compressed, in bytes. */
  readonly size: number;
}

/** An image that the simulated registry has. */
export interface RemoteImage {
  readonly id: string;
  /** The repository in full, such as `library/busybox` or `training/webapp`. */
  readonly repository: string;
  readonly tags: readonly string[];
  /** `sha256:…` of the manifest. */
  readonly digest: string;
  /** The lowest first. */
  readonly layers: readonly RemoteLayer[];
  readonly description: string;
  readonly stars: number;
  readonly official: boolean;
  /** The image itself, which is loaded when it is first pulled. */
  load(): Promise<ImageDefinition>;
}
