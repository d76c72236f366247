import { beforeEach, describe, expect, test } from 'vitest';
import type { Bridge } from '../../src/net/bridge.ts';
import type { Namespace } from '../../src/net/namespace.ts';
import { Machine, request } from './machine.ts';

// Who reaches whom was asked of Docker 20.10.24.

let machine: Machine;
let user: Bridge;
let inner: Bridge;
let db: Namespace;
let web: Namespace;
let other: Namespace;
let hidden: Namespace;

beforeEach(() => {
  machine = new Machine();
  user = machine.fabric.createBridge({ name: 'br-0123456789ab', subnet: '172.18.0.0/16', gateway: '172.18.0.1' });
  inner = machine.fabric.createBridge({
    name: 'br-ba9876543210',
    subnet: '172.19.0.0/16',
    gateway: '172.19.0.1',
    internal: true,
  });
  db = machine.container(machine.docker0);
  web = machine.container(machine.docker0);
  other = machine.container(user);
  hidden = machine.container(inner);
});

const knock = (from: Namespace, address: string, port = 80) => machine.knock(from, { address, port });

test('containers on one bridge reach each other', async () => {
  machine.serve(db, { address: '0.0.0.0', port: 5432 });
  const answer = await machine.run(web, (proc) => request(proc, { address: '172.17.0.2', port: 5432 }, 'hello'));
  expect(answer).toBe('got hello');
});

test('where nobody listens, a connection is refused at once', async () => {
  expect(await knock(web, '172.17.0.2')).toEqual(['ECONNREFUSED', 0]);
  expect(await knock(web, '127.0.0.1')).toEqual(['ECONNREFUSED', 0]);
  expect(await knock(web, '172.17.0.1')).toEqual(['ECONNREFUSED', 0]);
});

test('a free address on the same bridge has no route after three seconds', async () => {
  expect(await knock(web, '172.17.0.99')).toEqual(['EHOSTUNREACH', 3000]);
  expect(await knock(machine.fabric.host, '172.17.0.99')).toEqual(['EHOSTUNREACH', 3000]);
});

test('who comes within these seconds is found', async () => {
  const attempt = knock(web, '172.17.0.4');
  machine.clock.after(1500, () => {
    machine.serve(machine.container(machine.docker0), { address: '172.17.0.4', port: 80 });
  });
  expect(await attempt).toEqual(['ok', 2000]);
});

test('bridges are isolated from each other: connections time out', async () => {
  machine.serve(db, { address: '0.0.0.0', port: 80 });
  expect(await knock(other, '172.17.0.2')).toEqual(['ETIMEDOUT', 127_000]);
  expect(await knock(web, '172.18.0.2')).toEqual(['ETIMEDOUT', 127_000]);
  expect(await knock(hidden, '172.17.0.2')).toEqual(['ETIMEDOUT', 127_000]);
});

test('who is attached to both bridges reaches both, each from the address there', async () => {
  const both = machine.container(machine.docker0, user);
  for (const [server, address] of [
    [db, '172.17.0.2'],
    [other, '172.18.0.2'],
  ] as const) {
    machine.serve(server, { address, port: 80 });
    const local = await machine.run(both, async (proc) => (await proc.net.connect(proc, { address, port: 80 })).local);
    expect(local.address).toBe(address === '172.17.0.2' ? '172.17.0.4' : '172.18.0.3');
  }
  expect(both.interfaces().map(({ name }) => name)).toEqual(['lo', 'eth0', 'eth1']);
});

test('the host reaches every container, from the address of its bridge', async () => {
  for (const [server, address, gateway] of [
    [db, '172.17.0.2', '172.17.0.1'],
    [other, '172.18.0.2', '172.18.0.1'],
    [hidden, '172.19.0.2', '172.19.0.1'],
  ] as const) {
    machine.serve(server, { address: '0.0.0.0', port: 80 });
    const local = await machine.run(machine.fabric.host, async (proc) => {
      return (await proc.net.connect(proc, { address, port: 80 })).local;
    });
    expect(local.address).toBe(gateway);
  }
});

test('containers reach the host at any of its addresses', async () => {
  machine.serve(machine.fabric.host, { address: '0.0.0.0', port: 8080 });
  for (const address of ['172.17.0.1', '172.18.0.1', '10.0.2.15'])
    expect(await knock(web, address, 8080)).toEqual(['ok', 0]);
  expect(await knock(hidden, '172.19.0.1', 8080)).toEqual(['ok', 0]);
});

test('nothing outside of the host is reached', async () => {
  expect(await knock(web, '8.8.8.8')).toEqual(['ENETUNREACH', 0]);
  expect(await knock(hidden, '8.8.8.8')).toEqual(['ENETUNREACH', 0]);
  expect(await knock(machine.fabric.host, '8.8.8.8')).toEqual(['ENETUNREACH', 0]);
  expect(await knock(machine.fabric.host, '10.0.2.2')).toEqual(['EHOSTUNREACH', 3000]);
  expect(await knock(web, '10.0.2.2')).toEqual(['EHOSTUNREACH', 3000]);
  expect(await knock(hidden, '10.0.2.2')).toEqual(['ETIMEDOUT', 127_000]);
});

test('a namespace of its own reaches nothing but itself', async () => {
  const alone = machine.fabric.createNamespace('alone');
  expect(await knock(alone, '172.17.0.2')).toEqual(['ENETUNREACH', 0]);
  expect(await knock(alone, '127.0.0.1')).toEqual(['ECONNREFUSED', 0]);
  machine.serve(alone, { address: '127.0.0.1', port: 80 });
  expect(await knock(alone, '127.0.0.1')).toEqual(['ok', 0]);
  expect(await knock(alone, '0.0.0.0')).toEqual(['ok', 0]);
  expect(await knock(alone, '::1')).toEqual(['EADDRNOTAVAIL', 0]);
});

test('the host has an IPv6 loopback', async () => {
  const { host } = machine.fabric;
  expect(await knock(host, '::1')).toEqual(['ECONNREFUSED', 0]);
  machine.serve(host, { address: '::', port: 80 });
  expect(await knock(host, '::1')).toEqual(['ok', 0]);
  expect(await knock(host, '127.0.0.1')).toEqual(['ok', 0]);
  expect(await knock(host, 'fe80::1')).toEqual(['ENETUNREACH', 0]);
});

describe('attaching and detaching at run time', () => {
  test('what is detached is neither found nor finds anybody', async () => {
    machine.serve(db, { address: '0.0.0.0', port: 80 });
    db.attachments[0]?.detach();
    expect(await knock(web, '172.17.0.2')).toEqual(['EHOSTUNREACH', 3000]);
    expect(await knock(db, '172.17.0.3')).toEqual(['ENETUNREACH', 0]);
    expect(machine.docker0.attachments.size).toBe(1);
  });

  test('the default route moves on, to bridges that are not internal first', () => {
    const both = machine.container(inner, user);
    expect(both.routes()[0]).toEqual({ destination: 'default', via: '172.18.0.1', device: 'eth1' });
    both.defaultRoute = both.attachments[0];
    expect(both.routes()[0]).toEqual({ destination: 'default', via: '172.19.0.1', device: 'eth0' });
    both.attachments[0]?.detach();
    expect(both.routes()).toEqual([
      { destination: 'default', via: '172.18.0.1', device: 'eth1' },
      { destination: '172.18.0.0/16', device: 'eth1', source: '172.18.0.3' },
    ]);
    expect(both.attach(inner, { address: '172.19.0.9', mac: '02:42:ac:13:00:09' }).name).toBe('eth0');
  });

  test('a taken or a foreign address is not given', () => {
    const mac = '02:42:ac:11:00:02';
    const attach = (address: string) => () =>
      machine.fabric.createNamespace(address).attach(machine.docker0, { address, mac });
    expect(attach('172.17.0.2')).toThrow('Address already in use');
    expect(attach('172.17.0.1')).toThrow('Address already in use');
    expect(attach('172.18.0.2')).toThrow('Invalid argument');
  });

  test('a connection whose way was cut hangs until the kernel gives up', async () => {
    machine.serve(db, { address: '0.0.0.0', port: 80 });
    const write = machine.run(web, async (proc) => {
      const socket = await proc.net.connect(proc, { address: '172.17.0.2', port: 80 });
      db.attachments[0]?.detach();
      await socket.write(proc, new Uint8Array(1));
    });
    expect(await machine.timed(write)).toMatchObject({ error: 'ETIMEDOUT', ms: 924_600 });
  });
});

describe('icc=false', () => {
  let closed: Bridge;
  let a: Namespace;
  let b: Namespace;

  beforeEach(() => {
    closed = machine.fabric.createBridge({
      name: 'br-cccccccccccc',
      subnet: '172.20.0.0/16',
      gateway: '172.20.0.1',
      icc: false,
    });
    a = machine.container(closed);
    b = machine.container(closed);
    machine.serve(a, { address: '0.0.0.0', port: 80 });
  });

  test('drops what containers send each other', async () => {
    expect(await knock(b, '172.20.0.2')).toEqual(['ETIMEDOUT', 127_000]);
    expect(await knock(machine.fabric.host, '172.20.0.2')).toEqual(['ok', 0]);
    expect(await knock(b, '172.20.0.1')).toEqual(['ECONNREFUSED', 0]);
  });

  test('but for the holes of links', async () => {
    const close = closed.allow({ from: '172.20.0.3', to: '172.20.0.2', protocol: 'tcp', port: 80 });
    expect(await knock(b, '172.20.0.2')).toEqual(['ok', 0]);
    expect(await knock(b, '172.20.0.2', 81)).toEqual(['ETIMEDOUT', 127_000]);
    machine.serve(b, { address: '0.0.0.0', port: 80 });
    expect(await knock(a, '172.20.0.3')).toEqual(['ETIMEDOUT', 127_000]);
    const again = closed.allow({ from: '172.20.0.3', to: '172.20.0.2', protocol: 'tcp', port: 80 });
    close();
    expect(await knock(b, '172.20.0.2')).toEqual(['ok', 0]);
    again();
    expect(await knock(b, '172.20.0.2')).toEqual(['ETIMEDOUT', 127_000]);
  });
});

test('bridges and namespaces come and go', () => {
  const { fabric } = machine;
  const make = (name: string, subnet: string) => () =>
    fabric.createBridge({ name, subnet, gateway: subnet.replace('.0/', '.1/').replace(/\/.*/, '') });
  expect(make('docker0', '172.30.0.0/16')).toThrow('File exists');
  expect(make('eth0', '172.30.0.0/16')).toThrow('File exists');
  expect(make('br-x', '172.17.128.0/24')).toThrow('Address already in use');
  expect(make('br-x', 'nonsense')).toThrow('Invalid argument');
  expect(() => user.remove()).toThrow('Device or resource busy');
  other.remove();
  user.remove();
  expect(fabric.bridges().map(({ name }) => name)).toEqual(['docker0', 'br-ba9876543210']);
  expect(fabric.namespace(other.id)).toBeUndefined();
  make('br-x', '172.18.0.0/16')();
});
