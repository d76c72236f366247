import { cook } from './recipe.ts';
import type { Repository } from './repository.ts';

/** What small server images stand on. */
export const base = cook({
  name: 'alpine:3.21.3',
  created: Date.UTC(2025, 1, 14, 3, 28),
  steps: [
    {
      does: 'ADD alpine-minirootfs-3.21.3-x86_64.tar.gz /',
      size: 7_833_600,
      files: () => import('./files/alpine.ts'),
    },
    { does: 'CMD ["/bin/sh"]' },
  ],
});

export const alpine: Repository = {
  name: 'library/alpine',
  description: 'A very small Linux system, with busybox and a catalogue of packages',
  stars: 11_300,
  images: [{ tags: 'latest 3 3.21 3.21.3', image: base }],
};
