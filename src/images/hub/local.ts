import { busybox } from '../busybox.ts';
import type { ImageDefinition } from '../definition.ts';
import { postgres, webapp } from '../training.ts';
import type { Repository } from './repository.ts';

const last = (images: readonly ImageDefinition[]) => images.at(-1) as ImageDefinition;

/** What a fresh machine has, for whoever removed it. */
export const local: readonly Repository[] = [
  {
    name: 'library/busybox',
    description: 'One small program that stands for many Unix commands',
    stars: 3350,
    images: [{ tags: 'latest 1 1.35 1.35.0 stable', image: busybox }],
  },
  {
    name: 'training/webapp',
    description: 'The web application of the linking guide',
    stars: 12,
    images: [{ tags: 'latest', image: last(webapp) }],
  },
  {
    name: 'training/postgres',
    description: 'The database of the linking guide',
    stars: 6,
    images: [{ tags: 'latest', image: last(postgres) }],
  },
];
