/** Something that is mounted in a container. */
export interface MountData {
  type: 'bind' | 'volume' | 'tmpfs';
  /** The volume's. */
  name?: string;
  /** A path on the host; empty for a tmpfs. */
  source: string;
  destination: string;
  /** What was written behind the second colon of `-v`. */
  mode: string;
  writable: boolean;
  propagation: string;
  /** What the image has in the volume's place is copied into an empty one. */
  copyUp: boolean;
  /** Given with `--mount`: the source must be there. */
  strict?: boolean;
  /** The options of `--tmpfs`. */
  options?: string;
  /** Made for this container, without a name that anybody chose: `docker rm -v` takes it away. */
  anonymous?: boolean;
  /** Shown by inspect; tmpfs of `--tmpfs` are not. */
  hidden?: boolean;
}
