import { directory, type LayerDirectory, program, script } from '../../../fs/layer.ts';
import { alpineLayer } from './alpine-layer.ts';
import { debianLayer } from './debian-layer.ts';
import { ENTRYPOINT } from './postgres-scripts.ts';

const USER = { name: 'postgres', uid: 999, gid: 999, home: '/var/lib/postgresql', shell: '/bin/bash' };
const OWNER = { uid: USER.uid, gid: USER.gid };

export const userRoot = (): LayerDirectory =>
  debianLayer({ users: [USER], files: { 'var/lib/postgresql': directory({}, { mode: 0o1777, ...OWNER }) } });

const ALPINE_USER = { name: 'postgres', uid: 70, gid: 70, home: '/var/lib/postgresql' };

export const alpineUserRoot = (): LayerDirectory =>
  alpineLayer({
    user: ALPINE_USER,
    files: { 'var/lib/postgresql': directory({}, { mode: 0o1777, uid: 70, gid: 70 }) },
  });

export const gosuRoot = (): LayerDirectory => directory({ 'usr/local/bin/gosu': program('gosu:gosu') });

export const initRoot = (): LayerDirectory => directory({ 'docker-entrypoint-initdb.d': directory() });

/** The server and its tools; the client where it is simulated. */
export const root = (): LayerDirectory =>
  debianLayer({
    packages: ['postgresql-client'],
    users: [USER],
    files: {
      'usr/lib/postgresql/17/bin': directory({
        initdb: program('postgresql-17:initdb'),
        pg_ctl: program('postgresql-17:pg_ctl'),
        postgres: program('postgresql-17:postgres'),
      }),
    },
  });

/** The same on Alpine, where all of it is in /usr/local/bin. */
export const alpineRoot = (): LayerDirectory =>
  alpineLayer({
    packages: ['bash', 'postgresql17-client', 'tzdata'],
    user: ALPINE_USER,
    files: {
      'usr/local/bin': directory({
        initdb: program('postgresql-17:initdb'),
        pg_ctl: program('postgresql-17:pg_ctl'),
        postgres: program('postgresql-17:postgres'),
      }),
    },
  });

export const runRoot = (): LayerDirectory => directory({ 'run/postgresql': directory({}, { mode: 0o3777, ...OWNER }) });

export const dataRoot = (): LayerDirectory =>
  directory({
    'var/lib/postgresql': directory({ data: directory({}, { mode: 0o1777, ...OWNER }) }, { mode: 0o1777, ...OWNER }),
  });

export const entrypointRoot = (): LayerDirectory =>
  directory({ 'usr/local/bin/docker-entrypoint.sh': script(ENTRYPOINT) });
