import { describe, expect, it } from 'vitest';
import { Bench, refusal } from './support.ts';

describe('a container', () => {
  it('is stopped, started, restarted and killed', async () => {
    const b = Bench.fresh();
    const id = await b.run('ss');
    expect(await b.status('ss')).toBe('Up Less than a second');
    const stopping = b.client.containerStop('ss');
    await b.clock.advance(9000);
    expect(await b.status('ss')).toBe('Up 9 seconds');
    await b.clock.advance(2000);
    await stopping;
    expect(await b.status('ss')).toBe('Exited (137) 1 second ago');
    await b.client.containerStop('ss');
    await b.client.containerStart('ss');
    await b.client.containerStart('ss');
    await b.client.containerRestart('ss', { t: 0 });
    await b.client.containerKill('ss');
    expect(await refusal(b.client.containerKill('ss'))).toBe(
      `409 Cannot kill container: ss: Container ID is not running`,
    );
    expect(await refusal(b.client.containerKill('nosuch'))).toBe(
      '404 Cannot kill container: nosuch: No such container: nosuch',
    );
    await b.client.containerStart('ss');
    await b.client.containerKill('ss', { signal: 'TERM' });
    expect(await refusal(b.client.containerKill('ss', { signal: 'NOSUCH' }))).toBe('400 Invalid signal: NOSUCH');
    expect(await b.status('ss')).toBe('Up Less than a second');
    expect((await b.client.containerInspect(id.slice(0, 5))).Name).toBe('/ss');
  });

  it('ends by itself when it listens to the signal', async () => {
    const b = Bench.fresh();
    await b.run('pp', { Cmd: ['polite'], StopTimeout: 3 });
    const stopping = b.client.containerStop('pp');
    await b.clock.advance(200);
    await stopping;
    expect(await b.status('pp')).toBe('Exited (3) Less than a second ago');
  });

  it('is paused and goes on', async () => {
    const b = Bench.fresh();
    await b.run('ss');
    await b.client.containerPause('ss');
    expect(await b.status('ss')).toBe('Up Less than a second (Paused)');
    expect(await refusal(b.exec('ss', ['true']))).toBe('409 Container ss is paused, unpause the container before exec');
    expect(await refusal(b.client.containerPause('ss'))).toBe('409 Container ID is already paused');
    expect(await refusal(b.client.containerStart('ss'))).toBe(
      '409 cannot start a paused container, try unpause instead',
    );
    expect(await refusal(b.client.containerRemove('ss'))).toBe(
      '409 You cannot remove a paused container ID. Unpause and then stop the container before attempting removal or force remove',
    );
    await b.client.containerUnpause('ss');
    expect(await refusal(b.client.containerUnpause('ss'))).toBe('500 Container ID is not paused');
  });

  it('is removed, with what it says when it runs', async () => {
    const b = Bench.fresh();
    await b.run('ss');
    expect(await refusal(b.client.containerRemove('ss'))).toBe(
      '409 You cannot remove a running container ID. Stop the container before attempting removal or force remove',
    );
    await b.client.containerRemove('ss', { force: true });
    expect(await refusal(b.client.containerRemove('ss'))).toBe('404 No such container: ss');
    expect(b.fabric.namespaces()).toHaveLength(1);
  });

  it('goes away by itself with --rm, also when it cannot be started', async () => {
    const b = Bench.fresh();
    const rm = { HostConfig: { AutoRemove: true }, Volumes: { '/v': {} as Record<string, never> } };
    const id = await b.create('gone', { Cmd: ['true'], ...rm });
    const { result } = await b.client.containerWait(id, { condition: 'removed' });
    await b.client.containerStart(id);
    expect(await result).toEqual({ StatusCode: 0 });
    await b.create('bad', { Cmd: ['nosuch'], ...rm });
    expect(await refusal(b.client.containerStart('bad'))).toContain('400 failed to create shim task');
    expect(await b.client.containerList({ all: true })).toEqual([]);
    expect((await b.client.volumeList()).Volumes).toEqual([]);
  });

  it('is waited for', async () => {
    const b = Bench.fresh();
    await b.run('ww', { Cmd: ['exit', '5'] });
    await b.settle();
    expect(await (await b.client.containerWait('ww')).result).toEqual({ StatusCode: 5 });
    expect(await refusal(b.client.containerWait('nosuch'))).toBe('404 No such container: nosuch');
  });

  it('is renamed', async () => {
    const b = Bench.fresh();
    await b.run('ll');
    await b.run('ww');
    await b.client.containerRename('ll', { name: 'log' });
    const rename = (from: string, to: string) => refusal(b.client.containerRename(from, { name: to }));
    expect(await rename('ww', 'log')).toBe(
      '409 Error when allocating new name: Conflict. The container name "/log" is already in use by container "ID". You have to remove (or rename) that container to be able to reuse that name.',
    );
    expect(await rename('log', 'bad name')).toBe(
      '400 Error when allocating new name: Invalid container name (/bad name), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed',
    );
    expect(await rename('log', 'log')).toBe('400 Renaming a container with the same name as its current name');
    expect(await rename('nosuch', 'x')).toBe('404 No such container: nosuch');
    await b.run('ll');
  });

  it('gets a random name, and an id whose prefix finds it', async () => {
    const b = Bench.fresh();
    const ids = await Promise.all(Array.from({ length: 200 }, () => b.create('')));
    const names = (await b.client.containerList({ all: true })).map(({ Names }) => Names[0]);
    expect(new Set(names).size).toBe(200);
    for (const name of names) expect(name).toMatch(/^\/[a-z]+_[a-z]+\d?$/);
    expect(await refusal(b.client.containerInspect(''))).toBe('400 invalid name or ID supplied: ""');
    const ambiguous = 'abcdef0123456789'.split('').find((digit) => ids.filter((id) => id.startsWith(digit)).length > 1);
    expect(await refusal(b.client.containerInspect(ambiguous ?? ''))).toBe(
      `500 Multiple IDs found with provided prefix: ${ambiguous}`,
    );
  });
});

describe('restart policies', () => {
  it('wait twice as long each time, and give up after so many', async () => {
    const b = Bench.fresh();
    await b.run('rr', {
      Cmd: ['exit', '4'],
      HostConfig: { RestartPolicy: { Name: 'on-failure', MaximumRetryCount: 3 } },
    });
    const starts = () => b.runtime.started.length;
    await b.settle();
    expect(await b.status('rr')).toBe('Restarting (4) Less than a second ago');
    expect((await b.client.containerInspect('rr')).State).toMatchObject({
      Status: 'restarting',
      Running: true,
      Pid: 0,
    });
    expect(await refusal(b.exec('rr', ['true']))).toBe(
      '409 Container ID is restarting, wait until the container is running',
    );
    const seen: number[] = [];
    for (let i = 0; i < 10; i++) {
      await b.clock.advance(100);
      seen.push(starts());
    }
    expect(seen).toEqual([2, 2, 3, 3, 3, 3, 4, 4, 4, 4]);
    expect(await b.status('rr')).toBe('Exited (4) Less than a second ago');
    expect((await b.client.containerInspect('rr')).RestartCount).toBe(3);
  });

  it('begin anew for one that ran ten seconds, and end with a stop', async () => {
    const b = Bench.fresh();
    await b.run('rr', {
      Cmd: ['sleep', '11'],
      HostConfig: { RestartPolicy: { Name: 'always', MaximumRetryCount: 0 } },
    });
    for (let i = 1; i < 4; i++) {
      await b.clock.advance(11_100);
      expect(b.runtime.started).toHaveLength(1 + i);
    }
    await b.client.containerStop('rr', { t: 0 });
    await b.clock.advance(60_000);
    expect(await b.status('rr')).toBe('Exited (137) About a minute ago');
  });

  it('are stopped while they wait', async () => {
    const b = Bench.fresh();
    await b.run('rr', { Cmd: ['false'], HostConfig: { RestartPolicy: { Name: 'always', MaximumRetryCount: 0 } } });
    await b.settle();
    await b.client.containerStop('rr');
    expect((await b.client.containerInspect('rr')).State.Status).toBe('exited');
    await b.client.containerUpdate('rr', { RestartPolicy: { Name: 'no', MaximumRetryCount: 0 } });
    await b.client.containerStart('rr');
    await b.settle();
    expect((await b.client.containerInspect('rr')).State.Status).toBe('exited');
  });
});

describe('health checks', () => {
  const check = (Test: string[], more = {}) => ({ Healthcheck: { Test, Interval: 1e9, Retries: 2, ...more } });

  it('fail so often before they count', async () => {
    const b = Bench.fresh();
    await b.run('hh', check(['CMD', 'exit', '3'], { StartPeriod: 1.5e9 }));
    expect(await b.status('hh')).toBe('Up Less than a second (health: starting)');
    await b.clock.advance(2500);
    expect(await b.status('hh')).toBe('Up 2 seconds (health: starting)');
    await b.clock.advance(1000);
    expect(await b.status('hh')).toBe('Up 3 seconds (unhealthy)');
    const { Health } = (await b.client.containerInspect('hh')).State;
    expect(Health).toMatchObject({ Status: 'unhealthy', FailingStreak: 2 });
    expect(Health?.Log[0]).toEqual({
      Start: '2026-01-01T12:00:01Z',
      End: '2026-01-01T12:00:01Z',
      ExitCode: 3,
      Output: '',
    });
    expect(b.events()).toContain('container health_status: unhealthy hh');
  });

  it('succeed, time out, or cannot be run', async () => {
    const b = Bench.fresh();
    await b.run('ok', check(['CMD', 'echo', 'fine']));
    await b.run('slow', check(['CMD', 'sleep', '60'], { Timeout: 2e8 }));
    await b.run('bad', check(['CMD', 'nosuch']));
    await b.clock.advance(3000);
    expect(await b.status('ok')).toBe('Up 3 seconds (healthy)');
    const logOf = async (name: string) => (await b.client.containerInspect(name)).State.Health?.Log[0];
    expect(await logOf('ok')).toMatchObject({ ExitCode: 0, Output: 'fine\n' });
    expect(await logOf('slow')).toMatchObject({ ExitCode: -1, Output: 'Health check exceeded timeout (200ms)' });
    expect(await logOf('bad')).toMatchObject({
      ExitCode: -1,
      Output: expect.stringContaining(
        'OCI runtime exec failed: exec failed: unable to start container process: exec: "nosuch"',
      ),
    });
    await b.client.containerStop('ok', { t: 0 });
    expect((await b.client.containerInspect('ok')).State.Health?.Status).toBe('unhealthy');
    await b.client.containerStart('ok');
    expect((await b.client.containerInspect('ok')).State.Health).toMatchObject({
      Status: 'starting',
      FailingStreak: 0,
    });
  });
});
