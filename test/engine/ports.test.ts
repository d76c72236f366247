import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docker20_10 } from '../../src/engine/editions/20.10.ts';
import { orderPorts } from '../../src/engine/networks/port-order.ts';
import { PortAllocator } from '../../src/engine/networks/ports.ts';
import { Bench, publish, refusal } from './support.ts';

const start = async (b: Bench, name: string, ports: Record<string, string | string[]>) => {
  await b.create(name, publish(ports));
  return refusal(b.client.containerStart(name));
};

describe('published ports', () => {
  it('keeps addresses apart in the table, but not where they are bound', async () => {
    const b = Bench.fresh();
    expect(await start(b, 'aa', { '80/tcp': '8080' })).toBe('done');
    expect(await b.ports('aa')).toEqual({ '80/tcp': ['0.0.0.0 8080', ':: 8080'] });
    expect(await start(b, 'bb', { '80/tcp': '8080' })).toContain(
      'Bind for 0.0.0.0:8080 failed: port is already allocated',
    );
    expect(await start(b, 'cc', { '80/tcp': '127.0.0.1:8081' })).toBe('done');
    expect(await start(b, 'dd', { '80/tcp': '127.0.0.2:8081' })).toBe('done');
    expect(await start(b, 'ee', { '80/tcp': '0.0.0.0:8081' })).toBe(
      '500 driver failed programming external connectivity on endpoint ee (ID): Error starting userland proxy: listen tcp4 0.0.0.0:8081: bind: address already in use',
    );
    expect(await start(b, 'ff', { '80/tcp': '9.9.9.9:8075' })).toContain(
      'listen tcp4 9.9.9.9:8075: bind: cannot assign requested address',
    );
    expect(await b.ports('ee')).toEqual({});
    expect((await b.client.containerInspect('ee')).State).toMatchObject({ Status: 'created', ExitCode: 128 });
  });

  it('gives dynamic ports in the order of SortPortMap, each start the next ones', async () => {
    const b = Bench.fresh();
    await start(b, 'gg', { '80/tcp': '', '443/tcp': '', '53/udp': '53', '53/tcp': '53' });
    expect(await b.ports('gg')).toEqual({
      '443/tcp': ['0.0.0.0 32768', ':: 32768'],
      '53/tcp': ['0.0.0.0 53', ':: 53'],
      '53/udp': ['0.0.0.0 53', ':: 53'],
      '80/tcp': ['0.0.0.0 32769', ':: 32769'],
    });
    const exposed = { '7000/tcp': {}, '7001/tcp': {}, '7002/tcp': {} };
    await b.run('hh', { ExposedPorts: exposed, HostConfig: { PublishAllPorts: true } });
    expect(await b.ports('hh')).toEqual({
      '7000/tcp': ['0.0.0.0 32772', ':: 32772'],
      '7001/tcp': ['0.0.0.0 32771', ':: 32771'],
      '7002/tcp': ['0.0.0.0 32770', ':: 32770'],
    });
    await b.client.containerRestart('hh', { t: 0 });
    expect((await b.ports('hh'))['7002/tcp']).toEqual(['0.0.0.0 32773', ':: 32773']);
    await b.client.containerStop('hh', { t: 0 });
    expect(await b.ports('hh')).toEqual({});
  });

  it('counts for each address family by itself', async () => {
    const b = Bench.fresh();
    await start(b, 'one', { '80/tcp': '0.0.0.0:' });
    await start(b, 'two', { '80/tcp': '' });
    await start(b, 'three', { '80/tcp': '127.0.0.1:' });
    expect(await b.ports('two')).toEqual({ '80/tcp': ['0.0.0.0 32769', ':: 32768'] });
    // 32768 on all addresses is taken by the first, so binding pushes on.
    expect(await b.ports('three')).toEqual({ '80/tcp': ['127.0.0.1 32770'] });
  });

  it('takes the first free one of a range, until there is none', async () => {
    const b = Bench.fresh();
    await start(b, 'ep1', { '80/tcp': '8070-8072' });
    await start(b, 'ep2', { '80/tcp': '8070-8071' });
    expect(await b.ports('ep2')).toEqual({ '80/tcp': ['0.0.0.0 8071', ':: 8071'] });
    expect(await start(b, 'ep3', { '80/tcp': '8070-8071' })).toContain('(ID): all ports are allocated');
    await start(b, 'ep13', { '80/tcp': '8070-8072' });
    expect(await b.ports('ep13')).toEqual({ '80/tcp': ['0.0.0.0 8072', ':: 8072'] });
    expect(await start(b, 'ep15', { '80/tcp': '127.0.0.1:8070-8072' })).toContain('listen tcp4 127.0.0.1:8070: bind');
  });

  it('gives everything back when one of several ports is taken', async () => {
    const b = Bench.fresh();
    await start(b, 'ep1', { '80/tcp': '8070' });
    expect(await start(b, 'ep7', { '80/tcp': '8079', '81/tcp': '8070' })).toContain('Bind for 0.0.0.0:8070 failed');
    expect(await start(b, 'ep8', { '80/tcp': '8079' })).toBe('done');
    expect(b.fabric.publications()).toHaveLength(4);
  });

  it('shows what it had before the program could not be run', async () => {
    const b = Bench.fresh();
    await b.create('ep8', { Cmd: ['nosuch'], ExposedPorts: { '90/tcp': {} }, HostConfig: { PublishAllPorts: true } });
    expect(await refusal(b.client.containerStart('ep8'))).toBe(
      '400 failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "nosuch": executable file not found in $PATH: unknown',
    );
    const [summary] = await b.client.containerList({ all: true });
    expect(summary?.Ports.map(({ IP, PublicPort }) => `${IP} ${PublicPort}`)).toEqual(['0.0.0.0 32768', ':: 32768']);
    expect(await b.ports('ep8')).toEqual({});
    expect((await b.client.containerInspect('ep8')).State.ExitCode).toBe(127);
    expect(b.fabric.publications()).toEqual([]);
  });

  it('moves them when another network becomes the way out', async () => {
    const b = Bench.fresh();
    await b.client.networkCreate({ Name: 'epzz' });
    await b.client.networkCreate({ Name: 'epaa' });
    await b.run('web', { Image: 'training/webapp', HostConfig: { NetworkMode: 'epzz', PublishAllPorts: true } });
    expect(await b.ports('web')).toEqual({ '5000/tcp': ['0.0.0.0 32768', ':: 32768'] });
    await b.client.networkConnect('epaa', { Container: 'web' });
    expect(await b.ports('web')).toEqual({ '5000/tcp': ['0.0.0.0 32769', ':: 32769'] });
    expect(b.fabric.publications().map(({ containerAddress }) => containerAddress)).toEqual([
      '172.19.0.2',
      '172.19.0.2',
    ]);
    await b.client.networkDisconnect('epaa', { Container: 'web' });
    expect(await b.ports('web')).toEqual({ '5000/tcp': ['0.0.0.0 32770', ':: 32770'] });
  });
});

describe('orderPorts', () => {
  const order = (exposed: string[], bindings: Record<string, string[]>) =>
    orderPorts(
      exposed,
      Object.fromEntries(
        Object.entries(bindings).map(([port, list]) => [port, list.map((HostPort) => ({ HostIp: '', HostPort }))]),
      ),
    ).map(({ port, bindings: list }) => [port, ...list.map(({ HostPort }) => HostPort)].join(' '));

  it('turns the bindings of one TCP port round', () => {
    expect(order(['80/tcp', '80/udp'], { '80/tcp': ['8077', '8078', ''], '80/udp': [''] })).toEqual([
      '80/tcp  8078 8077',
      '80/udp ',
    ]);
  });

  it('leaves ports with an empty list of bindings behind the others', () => {
    expect(order(['80/tcp', '81/tcp', '82/tcp'], { '80/tcp': [''], '81/tcp': [], '82/tcp': [] })).toEqual([
      '80/tcp ',
      '81/tcp',
      '82/tcp',
    ]);
  });

  it('sorts many as few', () => {
    const many = Array.from({ length: 20 }, (_, i) => `${100 + i}/tcp`);
    expect(order(many, {})).toEqual([...many].reverse());
  });
});

describe('PortAllocator', () => {
  it('never gives out a port that is taken, whatever comes before', () => {
    const address = fc.constantFrom('0.0.0.0', '127.0.0.1', '::');
    const protocol = fc.constantFrom('tcp' as const, 'udp' as const);
    const request = fc.record({
      address,
      protocol,
      range: fc.constantFrom([0, 0], [80, 80], [90, 95], [32770, 32772]),
      release: fc.boolean(),
      pick: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(request, { maxLength: 1000, size: 'max' }), fc.nat(500), (requests, restartAt) => {
        const rules = { ...docker20_10.ports, first: 32768, last: 32790 };
        let allocator = new PortAllocator(rules);
        const held = new Map<string, { address: string; protocol: 'tcp' | 'udp'; port: number }>();
        for (const [n, r] of requests.entries()) {
          if (n === restartAt) allocator = new PortAllocator(rules, JSON.parse(JSON.stringify(allocator.snapshot())));
          const some = [...held][r.pick % Math.max(1, held.size)];
          if (r.release && some) {
            held.delete(some[0]);
            allocator.release(some[1].address, some[1].protocol, some[1].port);
            continue;
          }
          const [start = 0, end = 0] = r.range;
          const port = allocator.request(r.address, r.protocol, start, end);
          if (typeof port !== 'number') continue;
          const key = `${r.address} ${r.protocol} ${port}`;
          expect(held.has(key)).toBe(false);
          expect(port).toBeGreaterThanOrEqual(start || rules.first);
          expect(port).toBeLessThanOrEqual(end || rules.last);
          held.set(key, { address: r.address, protocol: r.protocol, port });
        }
      }),
      { numRuns: 20 },
    );
  });
});
