import type { ImageInspect } from '../api.ts';
import { layerDirectories } from '../containers/inspect.ts';
import type { Daemon } from '../daemon.ts';
import { wrapError } from '../errors.ts';
import type { EngineImage } from './image.ts';
import type { ImageRecord } from './store.ts';

/** What an edition makes the whole object of `docker image inspect` from. */
export interface ImageView {
  image: EngineImage;
  tags: readonly string[];
  digests: readonly string[];
  /** Milliseconds since the epoch; 0 for never. */
  lastTagged: number;
  /** Directories of its layers below /var/lib/docker/overlay2, the uppermost first. */
  directories: readonly string[];
}

/** @throws 400, 404 */
export async function inspectImage(daemon: Daemon, name: string): Promise<ImageInspect> {
  const views = await daemon.load(daemon.edition.views());
  return views.image(imageView(daemon, name));
}

/** @throws 400, 404 */
export function imageView(daemon: Daemon, name: string): ImageView {
  const { image, lastTagged } = find(daemon, name);
  return {
    image,
    tags: daemon.images.tagsOf(image.id),
    digests: daemon.images.digestsOf(image.id),
    lastTagged,
    directories: layerDirectories(image.layers),
  };
}

function find({ images }: Daemon, name: string): ImageRecord {
  try {
    return images.find(name);
  } catch (error) {
    throw wrapError(error, (message) => `no such image: ${name}: ${message}`);
  }
}
