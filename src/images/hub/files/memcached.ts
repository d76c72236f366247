import { directory, type LayerDirectory, program, script } from '../../../fs/layer.ts';
import { alpineLayer } from './alpine-layer.ts';
import { debianLayer } from './debian-layer.ts';

const USER = { name: 'memcache', uid: 11_211, gid: 11_211, home: '/home/memcache', shell: '/bin/sh' };

export const userRoot = (): LayerDirectory => debianLayer({ users: [USER], files: {} });

export const alpineUserRoot = (): LayerDirectory =>
  alpineLayer({ user: { name: 'memcache', uid: 11_211, gid: 11_211, home: '/home/memcache' } });

export const root = (): LayerDirectory => directory({ 'usr/local/bin/memcached': program('memcached:memcached') });

export const entrypointRoot = (): LayerDirectory =>
  directory({
    'usr/local/bin/docker-entrypoint.sh': script(
      '#!/bin/sh\nset -e\n\n# Only options are for memcached.\ncase "$1" in\n    -*) set -- memcached "$@" ;;\nesac\n\nexec "$@"\n',
    ),
  });
