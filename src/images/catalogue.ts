import type { ImageDefinition } from './definition.ts';
import { digest } from './digest.ts';
import { localImages } from './local.ts';
import type { RemoteImage } from './registry.ts';

/** How much smaller a layer is on its way than on disk, roughly: gzip on programs and texts. */
const COMPRESSION = 0.4;

const DESCRIPTIONS: Readonly<Record<string, { description: string; stars: number }>> = {
  'library/busybox': { description: 'One small program that stands for many Unix commands', stars: 3300 },
  'library/ubuntu': { description: 'A general Linux system, based on Debian', stars: 17400 },
  'training/postgres': { description: 'The database of the linking guide', stars: 6 },
  'training/webapp': { description: 'The web application of the linking guide', stars: 12 },
};

/** What the simulated registry has: the images of a fresh machine, for whoever removed one. */
export const catalogue: readonly RemoteImage[] = localImages.flatMap((image) =>
  image.tags.map((tag) => published(image, tag)),
);

function published(image: ImageDefinition, reference: string): RemoteImage {
  const at = reference.lastIndexOf(':');
  const name = reference.slice(0, at);
  const official = !name.includes('/');
  const repository = official ? `library/${name}` : name;
  const { description = '', stars = 0 } = DESCRIPTIONS[repository] ?? {};
  return {
    repository,
    tags: [reference.slice(at + 1)],
    digest: `sha256:${digest(`manifest ${image.id}`)}`,
    layers: image.layers.map(({ id, size }) => ({
      digest: `sha256:${digest(`blob ${id}`)}`,
      size: Math.round(size * COMPRESSION),
    })),
    description,
    stars,
    official,
    load: () => image,
  };
}
