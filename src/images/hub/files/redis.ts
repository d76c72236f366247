import { directory, type LayerDirectory, program, script } from '../../../fs/layer.ts';
import { alpineLayer } from './alpine-layer.ts';
import { debianLayer } from './debian-layer.ts';

const ENTRYPOINT = `#!/bin/sh
set -e

# Only options, or a configuration, are for the server.
case "$1" in
    -* | *.conf) set -- redis-server "$@" ;;
esac

# The server needs no rights of root's; its data must be its own.
if [ "$1" = "redis-server" ] && [ "$(id -u)" = "0" ]; then
    find . \\! -user redis -exec chown redis '{}' +
    exec gosu redis "$0" "$@"
fi

exec "$@"
`;

const USER = { name: 'redis', uid: 999, gid: 999, home: '/home/redis', shell: '/bin/sh' };

export const userRoot = (): LayerDirectory => debianLayer({ users: [USER], files: {} });

export const alpineUserRoot = (): LayerDirectory =>
  alpineLayer({ user: { name: 'redis', uid: 999, gid: 1000, home: '/home/redis' } });

export const gosuRoot = (): LayerDirectory => directory({ 'usr/local/bin/gosu': program('gosu:gosu') });

/** The server and its client. */
export const root = (): LayerDirectory =>
  directory({
    'usr/local/bin': directory({
      'redis-cli': program('redis:redis-cli'),
      'redis-server': program('redis:redis-server'),
    }),
  });

export const dataRoot = (): LayerDirectory => directory({ data: directory({}, { uid: 999, gid: 999 }) });

export const entrypointRoot = (): LayerDirectory =>
  directory({ 'usr/local/bin/docker-entrypoint.sh': script(ENTRYPOINT) });
