import { describe, expect, it } from 'vitest';
import type { EventMessage } from '../../src/engine/api.ts';
import { Bench, publish } from './support.ts';

describe('events', () => {
  it('come as from Docker 20.10, one after another', async () => {
    const b = Bench.fresh();
    const id = await b.create('epD', {
      ...publish({ '80/tcp': '8096' }),
      Labels: { x: 'y' },
      HostConfig: { Binds: ['epv2:/d'] },
    });
    await b.client.containerAttach('epD', { stream: true, stdout: true });
    await b.client.containerStart('epD');
    await b.exec('epD', ['echo', 'hi']);
    await b.exec('epD', ['nosuch']);
    await b.client.containerPause('epD');
    await b.client.containerUnpause('epD');
    await b.client.containerKill('epD', { signal: 'USR1' });
    await b.client.containerRename('epD', { name: 'epD2' });
    await b.client.containerTop('epD2');
    await b.client.containerArchive('epD2', '/etc/hostname');
    await b.client.containerCommit('epD2', { repo: 'epimg', tag: '1' });
    await b.client.containerRestart('epD2', { t: 0 });
    await b.client.containerStop('epD2', { t: 0 });
    await b.client.containerRemove('epD2', { v: true });
    await b.client.containerPrune();
    const short = id.slice(0, 4);
    expect(b.events()).toEqual([
      'volume create epv2',
      'container create epD',
      'container attach epD',
      `network connect bridge ${short}`,
      `volume mount epv2 ${short}`,
      'container start epD',
      'container exec_create: echo hi epD',
      'container exec_start: echo hi epD',
      'container exec_die epD',
      'container exec_create: nosuch  epD',
      'container exec_start: nosuch  epD',
      'container pause epD',
      'container unpause epD',
      'container kill epD',
      'container rename epD2',
      'container top epD2',
      `volume mount epv2 ${short}`,
      'container archive-path epD2',
      `volume unmount epv2 ${short}`,
      'container pause epD2',
      'image tag epimg:1',
      'container commit epD2',
      'container unpause epD2',
      'container kill epD2',
      'container kill epD2',
      'container die epD2',
      `network disconnect bridge ${short}`,
      `volume unmount epv2 ${short}`,
      'container stop epD2',
      `network connect bridge ${short}`,
      `volume mount epv2 ${short}`,
      'container start epD2',
      'container restart epD2',
      'container kill epD2',
      'container kill epD2',
      'container die epD2',
      `network disconnect bridge ${short}`,
      `volume unmount epv2 ${short}`,
      'container stop epD2',
      'container destroy epD2',
      'container prune undefined',
    ]);
  });

  it('have the fields of the API', async () => {
    const b = Bench.fresh();
    const id = await b.run('web', { Labels: { tier: 'front' } });
    await b.client.containerKill('web');
    const kill = b.seen.find(({ Action }) => Action === 'kill');
    expect(JSON.stringify(kill)).toBe(
      JSON.stringify({
        status: 'kill',
        id,
        from: 'busybox',
        Type: 'container',
        Action: 'kill',
        Actor: { ID: id, Attributes: { image: 'busybox', name: 'web', signal: '9', tier: 'front' } },
        scope: 'local',
        time: Math.floor(b.clock.now() / 1000),
        timeNano: kill?.timeNano,
      }),
    );
    const die = b.seen.find(({ Action }) => Action === 'die');
    expect(die?.Actor.Attributes.exitCode).toBe('137');
    const connect = b.seen.find(({ Action }) => Action === 'connect');
    expect(Object.keys(connect ?? {})).toEqual(['Type', 'Action', 'Actor', 'scope', 'time', 'timeNano']);
  });

  it('can be asked for later, filtered, and followed for a while', async () => {
    const b = Bench.fresh();
    const since = b.clock.now() / 1000;
    await b.run('one');
    await b.run('two');
    const collect = async (options: Parameters<typeof b.client.events>[0]) => {
      const stream = b.client.events(options);
      const all: string[] = [];
      for (let m: EventMessage | undefined = await stream.next(); m; m = await stream.next()) {
        all.push(`${m.Action} ${m.Actor.Attributes.name}`);
      }
      return all;
    };
    await b.clock.advance(1000);
    const until = b.clock.now() / 1000;
    const starts = await collect({ since, until, filters: { event: ['start'] } });
    expect(starts).toEqual(['start one', 'start two']);
    expect(await collect({ since, until, filters: { container: ['two'] } })).toEqual(['create two', 'start two']);
    const live = collect({ until: until + 5, filters: { type: ['container'], event: ['die'] } });
    await b.client.containerKill('one');
    await b.clock.advance(6000);
    expect(await live).toEqual(['die one']);
  });
});
