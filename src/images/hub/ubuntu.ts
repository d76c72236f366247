import { ubuntu as trusty } from '../ubuntu.ts';
import { cook, type Step } from './recipe.ts';
import type { Repository } from './repository.ts';

function release(version: string, created: number, add: Step) {
  return cook({
    name: `ubuntu:${version}`,
    created,
    classic: true,
    steps: [
      { does: 'ARG RELEASE' },
      { does: 'ARG LAUNCHPAD_BUILD_ARCH' },
      { does: 'LABEL org.opencontainers.image.ref.name=ubuntu' },
      { does: `LABEL org.opencontainers.image.version=${version}` },
      add,
      { does: 'CMD ["/bin/bash"]' },
    ],
  });
}

const noble = release('24.04', Date.UTC(2025, 3, 4, 2, 31), {
  does: 'ADD file:9b7d0b90cc0f6d0a3e7ca8c2ba42a2fb81dc9ee5ae5b1c5d1d1c2d3be2b77f2a in /',
  size: 78_123_520,
  files: async () => (await import('./files/ubuntu.ts')).noble,
});

const jammy = release('22.04', Date.UTC(2025, 3, 4, 3, 7), {
  does: 'ADD file:4fd8f5b7ed9e9c7a1e92d4ad5c59d23c0b4e2a5fc21a98f5a3a0db05f3e4a7c1 in /',
  size: 77_865_984,
  files: async () => (await import('./files/ubuntu.ts')).jammy,
});

const precise = release('12.04', Date.UTC(2025, 3, 4, 3, 40), {
  does: 'ADD file:8a1f4a4d60aa0bd1b8e0e3bc4b0d0e4c7f3ad19dc0bda2ed4dc2c0e4a7cf3b15 in /',
  size: 103_600_000,
  files: async () => (await import('./files/ubuntu.ts')).precise,
});

export const ubuntu: Repository = {
  name: 'library/ubuntu',
  description: 'Ubuntu, a Linux system for servers and desktops that builds on Debian',
  stars: 17_500,
  images: [
    { tags: 'latest 24.04 noble noble-20250404', image: noble },
    { tags: '22.04 jammy jammy-20250404', image: jammy },
    { tags: '14.04 trusty', image: trusty },
    { tags: '12.04 precise', image: precise },
  ],
};
