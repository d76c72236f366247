import { beforeEach, expect, test } from 'vitest';
import type { Namespace } from '../../src/net/namespace.ts';
import { Machine } from './machine.ts';

let machine: Machine;
let web: Namespace;

beforeEach(() => {
  machine = new Machine();
  machine.container(machine.docker0);
  web = machine.container(machine.docker0);
});

const ping = (from: Namespace, to: string, timeout = 10_000) =>
  machine.timed(machine.run(from, (proc) => proc.net.echo(proc, to, { bytes: 56, sequence: 1, timeout })));

test.each(['172.17.0.2', '172.17.0.1'])('%s replies from the first hop in a fraction of a millisecond', async (to) => {
  for (let i = 0; i < 100; i++) {
    const { value, ms } = await ping(web, to);
    expect(value).toMatchObject({ kind: 'reply', from: to, ttl: 64 });
    const time = value?.kind === 'reply' ? value.time : 0;
    expect(time).toBeGreaterThanOrEqual(0.05);
    expect(time).toBeLessThanOrEqual(0.3);
    expect(ms).toBeCloseTo(time, 2);
  }
});

test('loopback and its own address reply sooner', async () => {
  for (const to of ['127.0.0.1', '172.17.0.3', '0.0.0.0']) {
    const { value } = await ping(web, to);
    expect(value?.kind === 'reply' && value.time).toBeLessThan(0.06);
  }
  expect((await ping(machine.fabric.host, '::1')).value).toMatchObject({ kind: 'reply', from: '::1' });
});

test('nobody on the same bridge: host unreachable, from itself, after three seconds', async () => {
  expect(await ping(web, '172.17.0.99')).toMatchObject({
    value: { kind: 'unreachable', from: '172.17.0.3', reason: 'host' },
    ms: 3000,
  });
  expect(await ping(web, '172.17.0.99', 1000)).toMatchObject({ value: { kind: 'timeout' }, ms: 1000 });
});

test('nothing outside: net unreachable, from the gateway', async () => {
  expect(await ping(web, '8.8.8.8')).toMatchObject({
    value: { kind: 'unreachable', from: '172.17.0.1', reason: 'net' },
    ms: 0,
  });
});

test('another bridge: nothing comes back', async () => {
  const user = machine.fabric.createBridge({ name: 'br-1', subnet: '172.18.0.0/16', gateway: '172.18.0.1' });
  machine.container(user);
  expect(await ping(web, '172.18.0.2')).toMatchObject({ value: { kind: 'timeout' }, ms: 10_000 });
});

test('icc=false drops it, holes or not', async () => {
  const closed = machine.fabric.createBridge({
    name: 'br-1',
    subnet: '172.18.0.0/16',
    gateway: '172.18.0.1',
    icc: false,
  });
  machine.container(closed);
  const b = machine.container(closed);
  closed.allow({ from: '172.18.0.3', to: '172.18.0.2', protocol: 'tcp', port: 80 });
  expect((await ping(b, '172.18.0.2')).value).toEqual({ kind: 'timeout' });
});

test('no route: an error', async () => {
  expect((await ping(machine.fabric.createNamespace('alone'), '172.17.0.2')).error).toBe('ENETUNREACH');
  expect((await ping(web, '::1')).error).toBe('EADDRNOTAVAIL');
});
