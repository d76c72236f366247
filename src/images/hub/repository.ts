import type { ImageDefinition } from '../definition.ts';
import { digest } from '../digest.ts';
import type { RemoteImage } from '../registry.ts';
import { CommittedLayer } from './committed-layer.ts';

/** A repository of the registry. */
export interface Repository {
  /** In full, such as `library/nginx`. */
  readonly name: string;
  readonly description: string;
  readonly stars: number;
  /** Each with its tags, in words. */
  readonly images: readonly { readonly tags: string; readonly image: ImageDefinition }[];
}

/** How much smaller a layer is on its way than on disk, roughly: gzip on programs and texts. */
const COMPRESSION = 0.38;

/** What the registry tells of a repository's images. */
export function publish({ name, description, stars, images }: Repository): RemoteImage[] {
  return images.map(({ tags, image }) => ({
    id: image.id,
    repository: name,
    tags: tags.split(' '),
    digest: `sha256:${digest(`manifest ${name} ${image.id}`)}`,
    layers: image.layers.map(({ id, size }) => ({
      digest: `sha256:${digest(`blob ${id}`)}`,
      size: Math.max(32, Math.round(size * COMPRESSION)),
    })),
    ...{ description, stars },
    official: name.startsWith('library/'),
    load: async () => {
      await Promise.all(image.layers.map((layer) => layer instanceof CommittedLayer && layer.fetch()));
      return image;
    },
  }));
}
