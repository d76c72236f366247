import type { ContainerView } from '../../containers/inspect.ts';
import type { ImageView } from '../../images/inspect.ts';
import type { Native } from './native-config.ts';

/** In what the calls of Docker 1.0 and 1.4 differ. */
export interface LegacyRules {
  /** Whether the host config comes with the start, so that links are made only then. */
  readonly hostConfigAtStart: boolean;
  /** Seconds that `rm -f` gives a container to stop by itself; none where it is killed at once. */
  readonly removalGrace?: number;
  /** What is said before why a container could not be ended, as it must be to be removed. */
  readonly cannotEnd: string;
  readonly waitNotFound: (name: string) => string;
  readonly noSuchLink: (name: string) => string;
  /** Whether ps(1) gets all its options as one word. */
  readonly psOptionsInOne: boolean;
  readonly images: ImageRules;
  /** The object of inspect, its keys in no order yet. */
  container(view: ContainerView): Native;
  image(view: ImageView): Native;
}

export interface ImageRules {
  /** What is said of a tag that an image has already; nothing where it is moved. @param id 64 digits */
  readonly tagTaken?: (tag: string, id: string) => string;
  readonly noSuchId: (name: string) => string;
  /** Whether a name is taken away before it is found out that the image cannot go. */
  readonly untagsFirst: boolean;
}
