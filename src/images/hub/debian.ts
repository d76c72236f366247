import { cook } from './recipe.ts';
import type { Repository } from './repository.ts';

const CREATED = Date.UTC(2025, 3, 28);
const debuerreotype = 'debuerreotype 0.15';
const files = () => import('./files/debian.ts');

/** What development images stand on. */
export const debianFull = cook({
  name: 'debian:12.10',
  created: CREATED,
  comment: debuerreotype,
  steps: [
    { does: "# debian.sh --arch 'amd64' out/ 'bookworm' '@1745798400'", size: 116_529_152, files },
    { does: 'CMD ["bash"]' },
  ],
});

/** What most server images stand on. */
export const slim = cook({
  name: 'debian:12.10-slim',
  created: CREATED,
  comment: debuerreotype,
  steps: [
    { does: "# debian.sh --arch 'amd64' out/ 'bookworm' '@1745798400'", size: 74_812_416, files },
    { does: 'CMD ["bash"]' },
  ],
});

export const debian: Repository = {
  name: 'library/debian',
  description: 'Debian, a Linux distribution that is made of free software only',
  stars: 5190,
  images: [
    { tags: 'latest stable 12 12.10 bookworm bookworm-20250428', image: debianFull },
    { tags: 'stable-slim 12-slim 12.10-slim bookworm-slim bookworm-20250428-slim', image: slim },
  ],
};
