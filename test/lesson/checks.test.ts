import { expect, test } from 'vitest';
import { missingState, type StateFact } from '../../src/lesson/checks/state.ts';
import { liveValue } from '../../src/lesson/live.ts';
import type { World } from '../../src/lesson/world.ts';
import type { ContainerInspect } from '../../src/machine/types.ts';

interface Sketch {
  image?: string;
  running?: boolean;
  status?: string;
  ip?: string;
  links?: string[];
  ports?: Record<string, { HostIp: string; HostPort: string }[] | null>;
  hosts?: string;
  env?: Record<string, string>;
}

/** A world of containers as the engine would describe them, as far as checks look. */
function world(sketches: Record<string, Sketch>): World {
  const containers = new Map(
    Object.entries(sketches).map(([name, sketch]) => {
      const running = sketch.running ?? true;
      const container = {
        Id: name.padEnd(64, '0'),
        Name: `/${name}`,
        State: {
          Running: running,
          Status: sketch.status ?? (running ? 'running' : 'exited'),
          ExitCode: 137,
          Error: '',
        },
        Config: { Image: sketch.image ?? 'busybox' },
        HostConfig: { Links: sketch.links ?? null },
        NetworkSettings: { IPAddress: sketch.ip ?? '172.17.0.2', Networks: {}, Ports: sketch.ports ?? {} },
      };
      return [name, container as unknown as ContainerInspect] as const;
    }),
  );
  return {
    containers,
    file: ({ Name }) => sketches[Name.slice(1)]?.hosts,
    environment: ({ Name }) => new Map(Object.entries(sketches[Name.slice(1)]?.env ?? {})),
  };
}

const LINKED = ['/db:/web/db'];
const everywhere = (port: string) => ['0.0.0.0', '::'].map((HostIp) => ({ HostIp, HostPort: port }));

test.each<[string, StateFact, Record<string, Sketch>, string | undefined]>([
  ['there', { kind: 'container', name: 'db' }, { db: {} }, undefined],
  [
    'misspelt',
    { kind: 'container', name: 'web' },
    { wbe: {} },
    'There is no container named web. There is one named wbe.',
  ],
  ['absent', { kind: 'container', name: 'web' }, { database: {} }, 'There is no container named web.'],
  ['gone', { kind: 'container', name: 'db', exists: false }, {}, undefined],
  ['not gone', { kind: 'container', name: 'db', exists: false }, { db: {} }, 'There still is a container named db.'],
  [
    'from another image',
    { kind: 'container', name: 'db', image: 'training/postgres' },
    { db: {} },
    'db was made from the image busybox, not from training/postgres.',
  ],
  ['with the tag', { kind: 'container', name: 'db', image: 'busybox' }, { db: { image: 'busybox:latest' } }, undefined],
  [
    'stopped',
    { kind: 'container', name: 'db', running: true },
    { db: { running: false } },
    'db does not run: it is exited, with the exit status 137.',
  ],
  ['linked', { kind: 'link', from: 'web', to: 'db', alias: 'db' }, { web: { links: LINKED }, db: {} }, undefined],
  ['not linked', { kind: 'link', from: 'web', to: 'db' }, { web: {}, db: {} }, 'web runs, but is not linked to db.'],
  [
    'linked elsewhere',
    { kind: 'link', from: 'web', to: 'db' },
    { web: { links: ['/cache:/web/c'] } },
    'web runs, but is not linked to db. It is linked to cache.',
  ],
  [
    'under another alias',
    { kind: 'link', from: 'web', to: 'db', alias: 'db' },
    { web: { links: ['/db:/web/store'] } },
    'web is linked to db, but under the alias store, not db.',
  ],
  [
    'under two aliases',
    { kind: 'link', from: 'web', to: 'db', alias: 'db' },
    { web: { links: ['/db:/web/store', '/db:/web/db'] } },
    undefined,
  ],
  [
    'published by anyone',
    { kind: 'port', image: 'app', port: 80, protocol: 'tcp' },
    { a: { image: 'app' }, b: { image: 'app', ports: { '80/tcp': everywhere('32768') } } },
    undefined,
  ],
  [
    'published by nobody',
    { kind: 'port', image: 'app', port: 80, protocol: 'tcp' },
    { a: {} },
    'No container from app runs.',
  ],
  [
    'another port published',
    { kind: 'port', container: 'a', port: 80, protocol: 'tcp' },
    { a: { ports: { '81/tcp': everywhere('81'), '80/tcp': null } } },
    'a runs, but its port 80/tcp is not published on the host. What it publishes is 81/tcp.',
  ],
  [
    'at another port of the host',
    { kind: 'port', container: 'a', port: 80, protocol: 'tcp', hostPort: 8080 },
    { a: { ports: { '80/tcp': everywhere('8081') } } },
    'Port 80/tcp of a is published at port 8081 of the host, not at 8080.',
  ],
  [
    'on too many addresses',
    { kind: 'port', container: 'a', port: 80, protocol: 'tcp', address: '127.0.0.1' },
    { a: { ports: { '80/tcp': everywhere('8081') } } },
    'Port 80/tcp of a is published on 0.0.0.0 and ::, not on 127.0.0.1 only.',
  ],
  [
    'a stale hosts file',
    { kind: 'hosts', container: 'web', name: 'db', of: 'db' },
    { web: { hosts: '127.0.0.1\tlocalhost\n172.17.0.2\tdb 0123\n' }, db: { ip: '172.17.0.9' } },
    '/etc/hosts of web gives db the address 172.17.0.2, but db has 172.17.0.9.',
  ],
  [
    'a right hosts file',
    { kind: 'hosts', container: 'web', name: 'db', of: 'db' },
    { web: { hosts: '172.17.0.9\tdb 0123 # linked\n' }, db: { ip: '172.17.0.9' } },
    undefined,
  ],
  [
    'no line',
    { kind: 'hosts', container: 'web', name: 'db', of: 'db' },
    { web: { hosts: '# db\n' }, db: {} },
    '/etc/hosts of web has no line for db.',
  ],
  ['no variable', { kind: 'env', container: 'web', name: 'DB_PORT' }, { web: {} }, 'web has no variable DB_PORT.'],
  [
    'another value',
    { kind: 'env', container: 'web', name: 'A', value: '1' },
    { web: { env: { A: '2' } } },
    'In web the variable A is 2, not 1.',
  ],
  ['moved', { kind: 'moved', container: 'db' }, { db: { ip: '172.17.0.9' } }, undefined],
  ['unmoved', { kind: 'moved', container: 'db' }, { db: { ip: '172.17.0.2' } }, 'db still has the address 172.17.0.2.'],
])('%s', (_, fact, sketches, missing) => {
  expect(missingState(fact, world(sketches), { addresses: { db: '172.17.0.2' } })).toBe(missing);
});

test('live values', () => {
  const state = world({ web: { ip: '172.17.0.3', ports: { '5000/tcp': everywhere('32768') } } });
  expect(liveValue('ip web', state)).toBe('172.17.0.3');
  expect(liveValue('id web', state)).toBe('web000000000');
  expect(liveValue('port web 5000', state)).toBe('32768');
  expect(liveValue('address web 5000/tcp', state)).toBe('0.0.0.0');
  expect(liveValue('port web 81', state)).toBeUndefined();
  expect(liveValue('ip db', state)).toBeUndefined();
  expect(liveValue('nonsense web', state)).toBeUndefined();
});
