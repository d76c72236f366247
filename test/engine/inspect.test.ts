import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SYSTEM } from '../../src/fs/caller.ts';
import { Bench } from './support.ts';

const fixture = (name: string) =>
  JSON.stringify(JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8')), null, 1);

/** Without what is another one each time: as the fixtures are. */
function normalize(value: unknown): string {
  return JSON.stringify(
    value,
    (key, field) => (key === 'Pid' ? 0 : /^(Created|StartedAt|Start|End)$/.test(key) ? 'TIME' : field),
    1,
  )
    .replace(/\b[0-9a-f]{64}\b/g, 'ID')
    .replace(/netns\/[0-9a-f]{12}/g, 'netns/ID12')
    .replace(/"Hostname": "[0-9a-f]{12}"/g, '"Hostname": "ID12"');
}

describe('inspect', () => {
  it('of a container gives the whole object in the order of Docker 20.10', async () => {
    const b = Bench.fresh();
    b.options.host.files.mkdir(SYSTEM, '/srv');
    b.options.host.files.mkdir(SYSTEM, '/srv/web');
    await b.run('one');
    await b.run('two');
    // The dynamic ports that were given before.
    for (const _ of [1, 2, 3]) {
      await b.run('', {
        ExposedPorts: { '53/udp': {} },
        HostConfig: { PortBindings: { '53/udp': [{ HostIp: '127.0.0.1', HostPort: '' }] }, NetworkMode: 'bridge' },
      });
    }
    const others = await b.client.containerList({});
    for (const { Id } of others.slice(0, 3)) await b.client.containerRemove(Id, { force: true });
    await b.run('epA', {
      Image: 'training/webapp',
      Cmd: ['sleep', '1000'],
      Env: ['A=1', 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
      Labels: { a: 'b' },
      ExposedPorts: { '80/tcp': {}, '53/udp': {}, '7000/tcp': {} },
      Volumes: { '/anon': {} },
      Healthcheck: { Test: ['CMD-SHELL', 'true'], Interval: 2_000_000_000 },
      HostConfig: {
        Binds: ['epvol:/data', '/srv/web:/host:ro'],
        PortBindings: {
          '80/tcp': [{ HostIp: '', HostPort: '8095' }],
          '53/udp': [{ HostIp: '127.0.0.1', HostPort: '' }],
        },
        Tmpfs: { '/scratch': '' },
        RestartPolicy: { Name: 'on-failure', MaximumRetryCount: 3 },
        Memory: 67108864,
      },
    });
    b.runtime.scripts['/bin/sh'] = () => 0;
    await b.clock.advance(2500);
    const found = normalize(await b.client.containerInspect('epA'));
    // The images differ: here it has one layer, and the same command.
    const layers = /("LowerDir": ")[^"]*"/;
    expect(found.replace(layers, '$1"')).toBe(fixture('inspect-container').replace(layers, '$1"'));
  });

  it('of a container on a network shows names and links there', async () => {
    const b = Bench.fresh();
    for (const Name of ['n1', 'n2']) await b.client.networkCreate({ Name });
    await b.client.networkCreate({ Name: 'epnet' });
    await b.run('epA');
    await b
      .run('epC', {
        Cmd: ['sh'],
        Tty: true,
        OpenStdin: true,
        HostConfig: { NetworkMode: 'epnet', Links: ['epA:zz'] },
        NetworkingConfig: { EndpointsConfig: { epnet: { Links: ['epA:zz'], Aliases: ['site'] } } },
      })
      .catch(() => undefined);
    b.runtime.scripts.sh = async ({ read }) => {
      await read();
      return 0;
    };
    await b.client.containerStart('epC');
    const { HostConfig, Config, NetworkSettings } = await b.client.containerInspect('epC');
    const found = normalize({ HostConfig, Config, NetworkSettings });
    const alias = /"[0-9a-f]{12}"/g;
    expect(found.replace(alias, '"ID12"')).toBe(fixture('inspect-on-network').replace(alias, '"ID12"'));
  });

  it('of one that never ran is empty where that is so', async () => {
    const b = Bench.fresh();
    await b.create('ep1');
    const { State, HostsPath, LogPath, NetworkSettings, Config } = await b.client.containerInspect('ep1');
    expect(State).toMatchObject({
      Status: 'created',
      StartedAt: '0001-01-01T00:00:00Z',
      FinishedAt: '0001-01-01T00:00:00Z',
    });
    expect([HostsPath, LogPath, NetworkSettings.SandboxKey]).toEqual(['', '', '']);
    expect(NetworkSettings.Networks.bridge).toMatchObject({ NetworkID: '', IPAMConfig: null, Aliases: null });
    expect(Config).toMatchObject({ Env: null, Volumes: null, Entrypoint: null, Labels: {} });
  });

  it('of a network has its containers', async () => {
    const b = Bench.fresh();
    const id = await b.run('ep1');
    const bridge = await b.client.networkInspect('bridge');
    expect(Object.keys(bridge)).toEqual(
      'Name Id Created Scope Driver EnableIPv6 IPAM Internal Attachable Ingress ConfigFrom ConfigOnly Containers Options Labels'.split(
        ' ',
      ),
    );
    expect(bridge.Containers[id]).toMatchObject({
      Name: 'ep1',
      IPv4Address: '172.17.0.2/16',
      MacAddress: '02:42:ac:11:00:02',
    });
    expect(bridge.IPAM.Config).toEqual([{ Subnet: '172.17.0.0/16', Gateway: '172.17.0.1' }]);
  });

  it('of the daemon names its version and counts', async () => {
    const b = Bench.fresh();
    await b.run('ep1');
    await b.create('ep2');
    expect(await b.client.info()).toMatchObject({
      Containers: 2,
      ContainersRunning: 1,
      ContainersStopped: 1,
      Images: 4,
      Name: 'docker',
    });
    expect((await b.client.info()).ID).toMatch(/^([A-Z2-7]{4}:){11}[A-Z2-7]{4}$/);
    expect(await b.client.version()).toMatchObject({
      ApiVersion: '1.41',
      MinAPIVersion: '1.12',
      KernelVersion: '6.1.0',
    });
  });
});
