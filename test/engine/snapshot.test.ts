import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bench, publish, readAll, refusal } from './support.ts';

describe('a snapshot', () => {
  it('brings everything back: containers run on, with addresses, ports, names, logs and files', async () => {
    const b = Bench.fresh();
    await b.client.networkCreate({ Name: 'backend', IPAM: { Config: [{ Subnet: '10.9.0.0/24' }] } });
    await b.client.volumeCreate({ Name: 'data', Labels: { a: 'b' } });
    await b.run('gone');
    await b.run('db', { Image: 'training/postgres' });
    await b.client.containerRemove('gone', { force: true });
    await b.run('web', {
      Image: 'training/webapp',
      HostConfig: { Links: ['db'], PublishAllPorts: true, Binds: ['data:/data'], Tmpfs: { '/tm': '' } },
    });
    await b.run('api', { HostConfig: { NetworkMode: 'backend' } });
    await b.client.networkConnect('backend', { Container: 'web', EndpointConfig: { Aliases: ['site'] } });
    await b.run('side', { HostConfig: { NetworkMode: 'container:web' } });
    await b.run('short', { Cmd: ['sleep', '100'] });
    await b.run('again', {
      Cmd: ['exit', '2'],
      HostConfig: { RestartPolicy: { Name: 'always', MaximumRetryCount: 0 } },
    });
    await b.output({ Cmd: ['echo', 'said'] }, 'said');
    await b.run('still');
    await b.client.containerPause('still');
    await b.exec('db', ['put', '/etc/new', 'file']);
    await b.exec('web', ['put', '/data/kept', 'volume']);
    await b.exec('web', ['put', '/tm/t', 'memory']);
    await b.client.containerCommit('db', { repo: 'made', tag: '1' });
    await b.clock.advance(40_000);

    const c = await b.reload();
    await c.settle();
    const strip = (value: unknown) => JSON.stringify(value).replace(/"(Pid|pid)":\d+/g, '');
    for (const name of ['db', 'web', 'api', 'side', 'short', 'said', 'still']) {
      expect(strip(await c.client.containerInspect(name))).toBe(strip(await b.client.containerInspect(name)));
    }
    expect(strip(await c.client.containerList({ all: true }))).toBe(strip(await b.client.containerList({ all: true })));
    expect(await c.client.networkList()).toEqual(await b.client.networkList());
    expect(await c.client.networkInspect('backend')).toEqual(await b.client.networkInspect('backend'));
    expect(await c.client.volumeList()).toEqual(await b.client.volumeList());
    expect(await c.client.imageList({ all: true })).toEqual(await b.client.imageList({ all: true }));
    const plain = ({ publications, bridges }: ReturnType<typeof b.fabric.describe>) => ({
      publications,
      bridges: bridges.map(({ attachments, ...rest }) => [
        rest,
        attachments.map((a) => `${a.owner} ${a.address}`).sort(),
      ]),
    });
    expect(plain(c.fabric.describe())).toEqual(plain(b.fabric.describe()));
    expect(c.events()).toEqual([]);

    expect(await c.exec('web', ['cat', '/data/kept', '/tm/t'])).toBe('volumememory');
    expect(await c.exec('db', ['cat', '/etc/new'])).toBe('file');
    expect(await c.output({ Image: 'made:1', Cmd: ['cat', '/etc/new'] })).toBe('file');
    expect(await readAll(await c.client.containerLogs('said', { stdout: true, stderr: true }))).toBe('said\n');
    expect(c.runtime.tasks.get((await c.client.containerInspect('still')).Id)?.paused).toBe(true);
    await c.clock.advance(59_000);
    expect(await c.status('short')).toBe('Up About a minute');
    await c.clock.advance(1500);
    expect(await c.status('short')).toBe('Exited (0) Less than a second ago');
    expect((await c.client.containerInspect('again')).RestartCount).toBeGreaterThan(5);

    // And it goes on from there: the next of everything, nothing twice.
    await c.run('next', { Image: 'training/webapp', HostConfig: { PublishAllPorts: true } });
    expect(await c.ports('next')).toEqual({ '5000/tcp': ['0.0.0.0 32770', ':: 32770'] });
    await c.create('taken', publish({ '80/tcp': '32769' }));
    expect(await refusal(c.client.containerStart('taken'))).toContain('port is already allocated');
    expect(await refusal(c.create('db'))).toContain('409 Conflict');
    await c.client.networkCreate({ Name: 'fresh' });
    expect((await c.client.networkInspect('fresh')).IPAM.Config[0]?.Subnet).toBe('172.18.0.0/16');
    await c.client.containerRestart('db', { t: 0 });
    expect(await refusal(c.client.volumeRemove('data'))).toContain('volume is in use');
  });

  it('tells when it would be another one', async () => {
    const b = Bench.fresh();
    const versions = [b.engine.version];
    const look = () => versions.push(b.engine.version);
    await b.run('web');
    look();
    await b.exec('web', ['put', '/etc/hosts', 'x']);
    look();
    await b.exec('web', ['put', '/etc/other', 'x']);
    look();
    await b.client.containerRemove('web', { force: true });
    look();
    expect([...new Set(versions)].sort((x, y) => x - y)).toEqual(versions);
    const before = JSON.stringify(b.engine.snapshot());
    await b.client.containerList({ all: true });
    expect([b.engine.version, JSON.stringify(b.engine.snapshot())]).toEqual([versions.at(-1), before]);
  });

  it('makes no difference to what comes after it, whatever came before', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('run' as const), port: fc.boolean(), network: fc.boolean(), link: fc.boolean() }),
      fc.record({
        kind: fc.constantFrom('stop' as const, 'start' as const, 'remove' as const, 'kill' as const),
        pick: fc.nat(9),
      }),
      fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(5000) }),
    );
    const play = async (b: Bench, steps: (typeof step extends fc.Arbitrary<infer T> ? T : never)[]): Promise<void> => {
      for (const s of steps) {
        if (s.kind === 'wait') {
          await b.clock.advance(s.ms);
          continue;
        }
        const all = await b.client.containerList({ all: true });
        if (s.kind === 'run') {
          const { Id = '' } = all[0] ?? {};
          const HostConfig = {
            PublishAllPorts: s.port,
            ...(s.network ? { NetworkMode: 'net' } : s.link && Id !== '' ? { Links: [`${Id}:x`] } : {}),
          };
          await refusal(b.run('', { Image: 'training/webapp', HostConfig }));
          continue;
        }
        const target = all[s.pick % Math.max(1, all.length)]?.Id;
        if (target === undefined) continue;
        if (s.kind === 'stop') await refusal(b.client.containerStop(target, { t: 0 }));
        else if (s.kind === 'start') await refusal(b.client.containerStart(target));
        else if (s.kind === 'kill') await refusal(b.client.containerKill(target));
        else await refusal(b.client.containerRemove(target, { force: true }));
      }
    };
    const picture = async (b: Bench) => {
      const list = await b.client.containerList({ all: true });
      return list.map(({ Names, Status, Ports, NetworkSettings }) => ({ Names, Status, Ports, NetworkSettings }));
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 25, size: '+1' }),
        fc.array(step, { maxLength: 25, size: '+1' }),
        async (first, second) => {
          const b = Bench.fresh();
          await b.client.networkCreate({ Name: 'net' });
          await play(b, first);
          const c = await b.reload();
          await play(b, second);
          await play(c, second);
          expect(await picture(c)).toEqual(await picture(b));
        },
      ),
      { numRuns: 25 },
    );
  });
});
