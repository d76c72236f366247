import { beforeEach, describe, expect, test } from 'vitest';
import type { Namespace } from '../../src/net/namespace.ts';
import type { NameCaller } from '../../src/net/resolver-files.ts';
import { type Files, Machine } from './machine.ts';

let machine: Machine;
let web: Namespace;
let alone: Namespace;

beforeEach(() => {
  machine = new Machine();
  machine.container(machine.docker0);
  web = machine.container(machine.docker0);
  alone = machine.fabric.createNamespace('alone');
});

const hosts =
  '127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\n172.17.0.2\tdb 25b80b846097 # the link\n';
const embedded = 'nameserver 127.0.0.11\noptions ndots:0\n';

async function resolve(net: Namespace, name: string, files: Files = {}): Promise<[unknown, number]> {
  const { value, error, ms } = await machine.timed(machine.run(net, (proc) => proc.net.resolve(proc, name), { files }));
  return [value ?? error, ms];
}

const withHosts = { '/etc/hosts': hosts };

test.each([
  ['172.17.0.2', '172.17.0.2'],
  ['127.1', '127.0.0.1'],
  ['0:0::1', '::1'],
])('%s is an address itself', async (name, address) => {
  expect(await resolve(alone, name, withHosts)).toEqual([[address], 0]);
});

test.each([
  ['db', ['172.17.0.2']],
  ['DB', ['172.17.0.2']],
  ['db.', ['172.17.0.2']],
  ['25b80b846097', ['172.17.0.2']],
  ['localhost', ['127.0.0.1', '::1']],
  ['ip6-localhost', ['::1']],
])('%s is in /etc/hosts', async (name, addresses) => {
  expect(await resolve(alone, name, withHosts)).toEqual([addresses, 0]);
});

test.each(['', '.', 'two words', '.db'])('%j is no name', async (name) => {
  expect(await resolve(web, name, withHosts)).toEqual(['NONAME', 0]);
});

describe('name servers', () => {
  const ask = (net: Namespace, conf: string) => resolve(net, 'nosuch', { ...withHosts, '/etc/resolv.conf': conf });

  test('that no route leads to fail at once', async () => {
    expect(await ask(alone, 'nameserver 10.0.2.3\n')).toEqual(['AGAIN', 0]);
    expect(await ask(machine.fabric.host, 'nameserver 8.8.8.8\n')).toEqual(['AGAIN', 0]);
  });

  test('that refuse fail at once: the local one unless told', async () => {
    expect(await ask(web, '')).toEqual(['AGAIN', 0]);
    expect(await resolve(web, 'nosuch')).toEqual(['AGAIN', 0]);
    expect(await ask(web, 'nameserver 172.17.0.2\n')).toEqual(['AGAIN', 0]);
  });

  test('that nobody is at are waited for', async () => {
    expect(await ask(machine.fabric.host, 'nameserver 10.0.2.3\n')).toEqual(['AGAIN', 6000]);
    const isolated = machine.fabric.createBridge({ name: 'br-1', subnet: '172.18.0.0/16', gateway: '172.18.0.1' });
    machine.container(isolated);
    expect(await ask(web, 'nameserver 172.18.0.2\n')).toEqual(['AGAIN', 10_000]);
    expect(await ask(web, 'nameserver 172.18.0.2\noptions timeout:1 attempts:3\n')).toEqual(['AGAIN', 3000]);
  });

  test('at 127.0.0.11 without an embedded one refuse', async () => {
    expect(await ask(web, embedded)).toEqual(['AGAIN', 0]);
  });
});

describe("Docker's embedded DNS server", () => {
  const files = { ...withHosts, '/etc/resolv.conf': embedded };

  beforeEach(() => {
    const names: Record<string, string[]> = { web: ['172.17.0.3'], many: ['172.17.0.9', '172.17.0.8'], nothing: [] };
    web.setResolver(
      (name) => names[name],
      (address) => (address === '172.17.0.3' ? 'web.bridge' : undefined),
    );
  });

  test('answers after /etc/hosts', async () => {
    expect(await resolve(web, 'web', files)).toEqual([['172.17.0.3'], 0]);
    expect(await resolve(web, 'many', files)).toEqual([['172.17.0.9', '172.17.0.8'], 0]);
    expect(await resolve(web, 'db', files)).toEqual([['172.17.0.2'], 0]);
  });

  test('knows that there is no such name, or cannot ask anybody', async () => {
    expect(await resolve(web, 'nothing', files)).toEqual(['NONAME', 0]);
    expect(await resolve(web, 'example.com', files)).toEqual(['AGAIN', 10_000]);
  });

  test('is another one in each namespace, and only asked where resolv.conf says so', async () => {
    expect(await resolve(alone, 'web', files)).toEqual(['AGAIN', 0]);
    expect(await resolve(web, 'web', { '/etc/resolv.conf': 'nameserver 10.255.255.53\n' })).toEqual(['AGAIN', 0]);
    web.setResolver(undefined);
    expect(await resolve(web, 'web', files)).toEqual(['AGAIN', 0]);
  });

  test('can be asked past /etc/hosts', async () => {
    const query = (server: string, name: string) => machine.run(web, (proc) => web.query(proc, server, name));
    expect(await query('127.0.0.11', 'web')).toEqual(['172.17.0.3']);
    expect(await query('127.0.0.11', 'db')).toBeUndefined();
    expect(await query('10.255.255.53', 'web')).toBeUndefined();
  });

  test('names addresses, after /etc/hosts', async () => {
    const name = (net: Namespace, address: string) =>
      machine.run(net, async (proc) => net.reverse(proc as NameCaller, address), { files });
    expect(await name(web, '172.17.0.2')).toBe('db');
    expect(await name(web, '127.0.0.1')).toBe('localhost');
    expect(await name(web, '172.17.0.3')).toBe('web.bridge');
    expect(await name(web, '172.17.0.4')).toBeUndefined();
    expect(await name(alone, '172.17.0.3')).toBeUndefined();
  });
});

test('whoever waits for a name server can be killed', async () => {
  web.setResolver(() => undefined);
  const files = { '/etc/resolv.conf': embedded };
  const process = machine.start(web, (proc) => proc.net.resolve(proc, 'nosuch'), { files });
  await Promise.resolve();
  process.signal('INT');
  expect(process.status).toEqual({ signal: 'INT', core: false });
});
