import { cook } from './recipe.ts';
import type { Repository } from './repository.ts';

const image = cook({
  name: 'hello-world',
  created: Date.UTC(2025, 0, 22, 23, 32),
  steps: [{ does: 'COPY hello /', size: 10_072, files: () => import('./files/hello.ts') }, { does: 'CMD ["/hello"]' }],
});

export const hello: Repository = {
  name: 'library/hello-world',
  description: 'The smallest image there is: it says hello and ends',
  stars: 2450,
  images: [{ tags: 'latest linux', image }],
};
