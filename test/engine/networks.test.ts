import { describe, expect, it } from 'vitest';
import type { EndpointSettings, NetworkCreateBody } from '../../src/engine/api.ts';
import { Bench, refusal } from './support.ts';

const on = (NetworkMode: string) => ({ HostConfig: { NetworkMode } });

describe('networks', () => {
  it('come in an order of their own, each with the next pool', async () => {
    const b = Bench.fresh();
    const subnet = async (Name: string) => {
      await b.client.networkCreate({ Name });
      const { IPAM } = await b.client.networkInspect(Name);
      return IPAM.Config[0];
    };
    expect(await subnet('one')).toEqual({ Subnet: '172.18.0.0/16', Gateway: '172.18.0.1' });
    await b.client.networkRemove('one');
    expect(await subnet('two')).toEqual({ Subnet: '172.19.0.0/16', Gateway: '172.19.0.1' });
    expect((await b.client.networkList()).map(({ Name }) => Name)).toEqual(['none', 'host', 'bridge', 'two']);
  });

  it.each<[NetworkCreateBody, string]>([
    [{ Name: 'bridge' }, '403 operation is not permitted on predefined bridge network '],
    [{ Name: 'n', Driver: 'host' }, '403 only one instance of "host" network is allowed'],
    [{ Name: 'n', Driver: 'nosuch' }, '404 plugin "nosuch" not found'],
    [
      { Name: 'n', IPAM: { Config: [{ Subnet: 'nonsense' }] } },
      '500 Invalid subnet nonsense : invalid CIDR address: nonsense',
    ],
    [
      { Name: 'n', IPAM: { Config: [{ Subnet: '172.17.5.0/24' }] } },
      '403 Pool overlaps with other one on this address space',
    ],
    [
      { Name: 'n', IPAM: { Config: [{ Subnet: '10.79.0.0/24', Gateway: '10.80.0.1' }] } },
      '500 failed to allocate gateway (10.80.0.1): Requested address is out of range',
    ],
    [
      { Name: 'n', IPAM: { Config: [{ Subnet: '10.81.0.0/32' }] } },
      '500 failed to allocate gateway (): No available addresses on this pool',
    ],
    [
      { Name: 'n', IPAM: { Config: [{ Subnet: '10.81.0.0/24' }, { Subnet: '10.82.0.0/24' }] } },
      "403 bridge driver doesn't support multiple subnets",
    ],
    [{ Name: 'taken', CheckDuplicate: true }, '409 network with name taken already exists'],
  ])('refuse %j', async (body, answer) => {
    const b = Bench.fresh();
    await b.client.networkCreate({ Name: 'taken' });
    expect(await refusal(b.client.networkCreate(body))).toBe(answer);
  });

  it('give addresses out of what they were made with', async () => {
    const b = Bench.fresh();
    const IPAM = { Config: [{ Subnet: '10.77.0.0/29', Gateway: '10.77.0.6' }] };
    await b.client.networkCreate({ Name: 'small', IPAM });
    const connect = async (name: string, EndpointConfig: EndpointSettings) =>
      refusal(b.client.networkConnect('small', { Container: name, EndpointConfig }));
    await b.run('ep1');
    const fixed = (IPv4Address: string) => ({ IPAMConfig: { IPv4Address } });
    expect(await connect('ep1', fixed('10.78.0.9'))).toBe(
      "500 Invalid address 10.78.0.9: It does not belong to any of this network's subnets",
    );
    expect(await connect('ep1', fixed('10.77.0.6'))).toBe('403 Address already in use');
    expect(await connect('ep1', { ...fixed('10.77.0.2'), Aliases: ['al'] })).toBe('done');
    const address = async (name: string) =>
      (await b.client.containerInspect(name)).NetworkSettings.Networks.small?.IPAddress;
    for (const n of [2, 3, 4, 5]) await b.run(`ep${n}`, on('small'));
    expect(await Promise.all([2, 3, 4, 5].map((n) => address(`ep${n}`)))).toEqual([
      '10.77.0.1',
      '10.77.0.3',
      '10.77.0.4',
      '10.77.0.5',
    ]);
    await b.create('ep6', on('small'));
    expect(await refusal(b.client.containerStart('ep6'))).toBe(
      "500 no available IPv4 addresses on this network's address pools: small (ID)",
    );
  });

  it('are connected and disconnected while a container runs', async () => {
    const b = Bench.fresh();
    await b.client.networkCreate({ Name: 'backend' });
    const uu = await b.run('uu');
    const db = await b.run('db', on('backend'));
    await b.client.networkConnect('backend', { Container: 'uu' });
    expect((await b.hosts('uu')).at(-1)).toBe(`172.18.0.3\t${uu.slice(0, 12)}`);
    expect(await b.exec('uu', ['cat', '/etc/resolv.conf'])).toBe('nameserver 127.0.0.11\noptions ndots:0\n');
    expect((await b.client.containerInspect('uu')).NetworkSettings.Networks.backend?.Aliases).toEqual([
      uu.slice(0, 12),
    ]);
    expect(Object.keys((await b.client.networkInspect('backend')).Containers).sort()).toEqual([db, uu].sort());
    const connect = (net: string, name: string) => refusal(b.client.networkConnect(net, { Container: name }));
    const disconnect = (net: string, name: string) => refusal(b.client.networkDisconnect(net, { Container: name }));
    expect(await connect('backend', 'uu')).toBe('403 endpoint with name uu already exists in network backend');
    expect(await disconnect('backend', 'uu')).toBe('done');
    expect(await b.hosts('uu')).toEqual([]);
    expect(await disconnect('backend', 'uu')).toBe('500 container ID is not connected to network backend');
    expect(await connect('nosuch', 'uu')).toBe('404 network nosuch not found');
    expect(await connect('backend', 'nosuch')).toBe('404 No such container: nosuch');
    expect(await refusal(b.client.networkRemove('backend'))).toBe(
      '403 error while removing network: network backend id ID has active endpoints',
    );
    expect(await refusal(b.client.networkRemove('host'))).toBe(
      '403 host is a pre-defined network and cannot be removed',
    );
    await b.client.containerStop('db', { t: 0 });
    await b.client.networkRemove('backend');
    expect(b.fabric.bridges().map(({ name }) => name)).toEqual(['docker0']);
  });

  it('do not all go together', async () => {
    const b = Bench.fresh();
    await b.client.networkCreate({ Name: 'net' });
    await b.run('plain');
    await b.run('host', on('host'));
    await b.run('none', on('none'));
    await b.create('stopped');
    const connect = (net: string, Container: string, EndpointConfig = {}) =>
      refusal(b.client.networkConnect(net, { Container, EndpointConfig }));
    expect(await connect('host', 'plain')).toBe(
      '400 container cannot be disconnected from host network or connected to host network',
    );
    expect(await connect('none', 'plain')).toContain('private (none) mode');
    expect(await connect('net', 'none')).toContain('private (none) mode');
    expect(await connect('net', 'host')).toContain('sharing network namespace with another container or host');
    expect(await connect('net', 'stopped')).toBe('done');
    expect(await connect('bridge', 'plain', { Aliases: ['x'] })).toBe(
      '400 network-scoped alias is supported only for containers in user defined networks',
    );
    expect(await connect('net', 'plain', { IPAMConfig: { IPv4Address: '172.18.0.99' } })).toContain(
      'user configured subnets',
    );
    expect(b.runtime.started.map(({ net }) => net === b.fabric.host)).toEqual([false, true, false]);
    expect(await b.hosts('none')).toEqual([]);
    expect((await b.client.containerInspect('host')).Config.Hostname).toBe('docker');
  });

  it('are shared with another container', async () => {
    const b = Bench.fresh();
    const id = await b.run('main');
    await b.run('side', on('container:main'));
    expect(b.runtime.started[1]?.net).toBe(b.runtime.started[0]?.net);
    expect((await b.client.containerInspect('side')).HostConfig.NetworkMode).toBe(`container:${id}`);
    expect(await b.hosts('side')).toEqual([`172.17.0.2\t${id.slice(0, 12)}`]);
    await b.client.containerStop('side', { t: 0 });
    await b.client.containerStop('main', { t: 0 });
    expect(await refusal(b.client.containerStart('side'))).toBe(
      '409 cannot join network of a non running container: ID',
    );
  });

  it('give back addresses, the lowest first', async () => {
    const b = Bench.fresh();
    for (const name of ['aa', 'bb', 'cc']) await b.run(name);
    await b.client.containerStop('aa', { t: 0 });
    expect(await b.address('aa')).toBe('');
    await b.run('dd');
    await b.client.containerStart('aa');
    expect(await Promise.all(['aa', 'bb', 'cc', 'dd'].map((name) => b.address(name)))).toEqual([
      '172.17.0.5',
      '172.17.0.3',
      '172.17.0.4',
      '172.17.0.2',
    ]);
    expect((await b.client.containerInspect('dd')).NetworkSettings.MacAddress).toBe('02:42:ac:11:00:02');
  });

  it('are filtered, and pruned where nobody is on them', async () => {
    const b = Bench.fresh();
    await b.client.networkCreate({ Name: 'used', Labels: { a: 'b' } });
    await b.client.networkCreate({ Name: 'idle' });
    await b.run('c', on('used')).catch(() => b.run('cc', on('used')));
    const list = async (filters: Record<string, string[]>) =>
      (await b.client.networkList({ filters })).map(({ Name }) => Name);
    expect(await list({ driver: ['bridge'] })).toEqual(['bridge', 'used', 'idle']);
    expect(await list({ label: ['a=b'] })).toEqual(['used']);
    expect(await list({ dangling: ['true'] })).toEqual(['idle']);
    expect(await list({ type: ['custom'] })).toEqual(['used', 'idle']);
    expect(await refusal(list({ type: ['foo'] }))).toBe("500 invalid filter: 'type'='foo'");
    expect(await refusal(list({ nosuch: ['1'] }))).toBe("400 Invalid filter 'nosuch'");
    expect(await b.client.networkPrune()).toEqual({ NetworksDeleted: ['idle'] });
  });
});
