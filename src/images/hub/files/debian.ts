import type { LayerDirectory } from '../../../fs/layer.ts';
import { debianRoot } from '../../debian-root.ts';
import { debianRelease } from './releases.ts';

/** Debian 12: what the official image has. */
export function root(): LayerDirectory {
  const release = debianRelease('12', 'bookworm', '12.10');
  return debianRoot({
    packages: [],
    minimal: true,
    release,
    source: { url: 'http://deb.debian.org/debian', suite: release.suite, component: 'main' },
  });
}
