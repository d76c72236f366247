import type { LayerDirectory } from '../../../fs/layer.ts';
import { debianRoot } from '../../debian-root.ts';
import { type Release, ubuntuRelease } from './releases.ts';

function rootOf(release: Release, version: string): LayerDirectory {
  const ubuntu = { name: 'ubuntu', uid: 1000, gid: 1000, home: '/home/ubuntu', shell: '/bin/bash', about: 'Ubuntu' };
  return debianRoot({
    packages: [],
    minimal: true,
    // Only since 24.04 there is somebody else than root.
    users: version === '24.04' ? [ubuntu] : [],
    release,
    source: { url: 'http://archive.ubuntu.com/ubuntu', suite: release.suite, component: 'main' },
    etc: {
      'lsb-release': `DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=${version}\nDISTRIB_CODENAME=${release.suite}\nDISTRIB_DESCRIPTION="${release.issue}"\n`,
    },
  });
}

/** Ubuntu 24.04. */
export const noble = {
  root: () => rootOf(ubuntuRelease('24.04', '24.04.2 LTS', 'Noble Numbat', 'trixie/sid'), '24.04'),
};

/** Ubuntu 12.04. */
export const precise = {
  root: () => rootOf(ubuntuRelease('12.04', '12.04.5 LTS', 'Precise Pangolin', 'wheezy/sid'), '12.04'),
};

/** Ubuntu 22.04. */
export const jammy = {
  root: () => rootOf(ubuntuRelease('22.04', '22.04.5 LTS', 'Jammy Jellyfish', 'bookworm/sid'), '22.04'),
};
