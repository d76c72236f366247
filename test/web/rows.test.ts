import { describe, expect, test } from 'vitest';
import { Hues } from '../../web/containers/hues.ts';
import { rows } from '../../web/containers/rows.ts';
import { type FakeContainer, FakeMachine } from './fake-machine.ts';

async function rowsOf(...containers: FakeContainer[]) {
  const machine = new FakeMachine();
  const ids = containers.map((container) => machine.put(container));
  return rows(await Promise.all(ids.map((id) => machine.docker.containerInspect(id))));
}

const port = (...bindings: [string, string][]) => ({
  '5000/tcp': bindings.map(([HostIp, HostPort]) => ({ HostIp, HostPort })),
});

describe('a row', () => {
  test('says what a container is', async () => {
    const [row] = await rowsOf({ name: 'web', image: 'training/webapp', address: '172.17.0.2' });
    expect(row).toMatchObject({ name: 'web', image: 'training/webapp', state: 'running', address: '172.17.0.2' });
  });

  test('of one that has exited says with what, and has no address', async () => {
    const [row] = await rowsOf({ name: 'web', running: false, exitCode: 137, address: '172.17.0.2' });
    expect(row).toMatchObject({ state: 'exited (137)', running: false, address: undefined });
  });

  test.each([
    ['an address of the host', port(['127.0.0.1', '5000']), ['127.0.0.1:5000 → 5000/tcp']],
    ['all addresses, said once', port(['0.0.0.0', '32768'], ['::', '32768']), ['0.0.0.0:32768 → 5000/tcp']],
    ['an IPv6 address', port(['::1', '80']), ['[::1]:80 → 5000/tcp']],
    ['IPv6 alone', port(['::', '80']), ['[::]:80 → 5000/tcp']],
    ['nowhere', { '5000/tcp': null }, ['5000/tcp']],
  ])('names a port that is published on %s', async (_, ports, texts) => {
    const [row] = await rowsOf({ name: 'web', ports });
    expect(row?.ports.map(({ text }) => text)).toEqual(texts);
  });

  test('names what it is linked to', async () => {
    const [row] = await rowsOf({ name: 'web', links: ['/db:/web/database', '/cache:/web/cache'] });
    expect(row?.links).toEqual(['→\u00a0db (alias\u00a0database)', '→\u00a0cache (alias\u00a0cache)']);
  });
});

test('rows stand in the order in which the containers were made', async () => {
  expect((await rowsOf({ name: 'b' }, { name: 'a' }, { name: 'c' })).map(({ name }) => name)).toEqual(['b', 'a', 'c']);
});

describe('hues', () => {
  test('stay with a container, and go to the next when it is gone', () => {
    const hues = new Hues();
    hues.update(['a', 'b', 'c']);
    hues.update(['a', 'c', 'd']);
    expect(['a', 'c', 'd'].map((id) => hues.of(id))).toEqual([0, 2, 1]);
  });

  test('begin again after the last of the wheel', () => {
    const hues = new Hues();
    const ids = Array.from({ length: 10 }, (_, at) => String(at));
    hues.update(ids);
    expect(ids.map((id) => hues.of(id))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 0, 1]);
  });
});
