import { describe, expect, it } from 'vitest';
import { Bench, refusal } from './support.ts';

const link = (...Links: string[]) => ({ HostConfig: { Links } });
const db = { Image: 'training/postgres' };

describe('links', () => {
  it('makes variables from an alias in upper case, dashes as underscores', async () => {
    const b = Bench.fresh();
    await b.run('db', db);
    const text = await b.output({ Cmd: ['env'], ...link('db:my-db.alias') }, 'app');
    expect(text).toContain('MY_DB.ALIAS_PORT=tcp://172.17.0.2:5432\n');
    expect(text).toContain('MY_DB.ALIAS_NAME=/app/my-db.alias\n');
  });

  it('sorts ports, TCP first, and joins three neighbours', async () => {
    const b = Bench.fresh();
    const ports = ['8000/tcp', '7000/tcp', '7000/udp', '9001/tcp', '9000/tcp', '9002/tcp'];
    await b.run('multi', {
      ExposedPorts: Object.fromEntries(ports.map((port) => [port, {}])),
      Env: ['TOKEN=a=b', 'EMPTY='],
    });
    const names = (await b.output({ Cmd: ['env'], ...link('multi:m') }, 'peer'))
      .split('\n')
      .filter((line) => line.startsWith('M_'))
      .map((line) => line.replace('172.17.0.2', 'IP'));
    expect(names.slice(0, 8)).toEqual([
      'M_PORT=tcp://IP:7000',
      'M_PORT_9000_TCP_START=tcp://IP:9000',
      'M_PORT_9000_TCP_ADDR=IP',
      'M_PORT_9000_TCP_PROTO=tcp',
      'M_PORT_9000_TCP_PORT_START=9000',
      'M_PORT_9000_TCP_END=tcp://IP:9002',
      'M_PORT_9000_TCP_PORT_END=9002',
      'M_PORT_7000_TCP=tcp://IP:7000',
    ]);
    expect(names.slice(-3)).toEqual(['M_NAME=/peer/m', 'M_ENV_TOKEN=a=b', 'M_ENV_EMPTY=']);
  });

  it('refuses what cannot be linked', async () => {
    const b = Bench.fresh();
    await b.run('db', db);
    const create = (body: Parameters<Bench['create']>[1]) => refusal(b.create('', body));
    expect(await create(link('nosuch:db'))).toBe('400 could not get container for nosuch: No such container: nosuch');
    expect(await create(link(':db'))).toBe('400 could not get container for : invalid name or ID supplied: ""');
    expect(await create({ HostConfig: { Links: ['db:db'], NetworkMode: 'host' } })).toBe(
      "400 conflicting options: host type networking can't be used with links. This would result in undefined behavior",
    );
    await b.client.networkCreate({ Name: 'net' });
    await b.run('far', { HostConfig: { NetworkMode: 'net' } });
    await b.create('near', link('far'));
    expect(await refusal(b.client.containerStart('near'))).toBe(
      '500 Cannot link to /far, as it does not belong to the default network',
    );
    expect(await b.client.containerList({ all: true, filters: { name: ['nosuch'] } })).toEqual([]);
  });

  it('ignores an alias that is taken, and an empty one', async () => {
    const b = Bench.fresh();
    await b.run('db', db);
    await b.run('other', db);
    await b.run('web', link('db:x', 'other:x', 'db:', 'db:x'));
    expect((await b.client.containerInspect('web')).HostConfig.Links).toEqual(['/db:/web/x']);
  });

  it('follows a source to its new address, in hosts and in the environment of exec', async () => {
    const b = Bench.fresh();
    const id = await b.run('db', db);
    await b.run('web', link('db'));
    await b.client.containerStop('db', { t: 0 });
    expect(await refusal(b.exec('web', ['env']))).toBe('500 Cannot link to a non running container: /db AS /web/db');
    await b.run('filler');
    await b.client.containerStart('db');
    expect(await b.address('db')).toBe('172.17.0.4');
    expect(await b.hosts('web')).toContain(`172.17.0.4\tdb ${id.slice(0, 12)}`);
    expect(await b.exec('web', ['env'])).toContain('DB_PORT_5432_TCP_ADDR=172.17.0.4\n');
    const [main] = b.runtime.started.filter(({ args }) => args[0] === 'sleep').slice(1, 2);
    expect(main?.env).toContain('DB_PORT_5432_TCP_ADDR=172.17.0.2');
  });

  it('lists names of links, resolves them, and removes them', async () => {
    const b = Bench.fresh();
    const id = await b.run('db', db);
    await b.run('web', link('db', 'db:store'));
    const names = async () => (await b.client.containerList({ filters: { id: [id] } }))[0]?.Names;
    expect(await names()).toEqual(['/db', '/web/db', '/web/store']);
    expect((await b.client.containerInspect('web/store')).Id).toBe(id);
    await b.client.containerRemove('web/db', { link: true });
    expect(await names()).toEqual(['/db', '/web/store']);
    expect((await b.client.containerInspect('web')).HostConfig.Links).toEqual(['/db:/web/store']);
    expect(await b.hosts('web')).toEqual([
      `172.17.0.2\tstore ${id.slice(0, 12)} db`,
      expect.stringMatching(/^172\.17\.0\.3\t/),
    ]);
    expect(await refusal(b.client.containerRemove('web/nosuch', { link: true }))).toBe(
      '404 No such container: web/nosuch',
    );
    expect(await refusal(b.client.containerRemove('web', { link: true }))).toBe(
      '500 Conflict, cannot remove the default link name of the container',
    );
  });

  it('renames with the container on either side', async () => {
    const b = Bench.fresh();
    const id = await b.run('db', db);
    await b.run('web', link('db'));
    await b.client.containerRename('db', { name: 'base' });
    await b.client.containerRename('web', { name: 'site' });
    expect((await b.client.containerInspect('site')).HostConfig.Links).toEqual(['/base:/site/db']);
    expect(await b.hosts('site')).toContain(`172.17.0.2\tdb ${id.slice(0, 12)}`);
    expect(await b.output({ Cmd: ['cat', '/etc/hosts'], ...link(`${id.slice(0, 12)}:byid`) })).toContain(
      `172.17.0.2\tbyid ${id.slice(0, 12)} base\n`,
    );
  });

  it('traps the recipient of a source that was removed', async () => {
    const b = Bench.fresh();
    await b.run('db', db);
    await b.run('web', link('db'));
    await b.client.containerRemove('db', { force: true });
    const reason = 'Cannot link to a non running container: /db AS /web/db';
    expect(await refusal(b.client.containerRestart('web', { t: 0 }))).toBe(
      `500 Cannot restart container web: ${reason}`,
    );
    expect(await b.status('web')).toBe('Exited (137) Less than a second ago');
    await b.run('db', db);
    expect(await refusal(b.client.containerStart('web'))).toBe(`500 ${reason}`);
    expect(await refusal(b.client.containerRemove('web/db', { link: true }))).toBe('404 No such container: web/db');
    expect((await b.client.containerInspect('web')).HostConfig.Links).toEqual(['/db:/web/db']);
    await b.client.containerRemove('web');
    await b.run('web', link('db'));
  });

  it('is only a DNS alias on networks that somebody made', async () => {
    const b = Bench.fresh();
    await b.client.networkCreate({ Name: 'net' });
    await b.run('db', { HostConfig: { NetworkMode: 'net' } });
    const NetworkingConfig = { EndpointsConfig: { net: { Links: ['db:store', 'later:soon'] } } };
    const id = await b.run('web', { HostConfig: { NetworkMode: 'net', Links: ['db:store'] }, NetworkingConfig });
    expect((await b.client.containerInspect('web')).HostConfig.Links).toBeNull();
    const caller = {
      ...(await import('../../src/fs/caller.ts')).SYSTEM,
      namespaces: { files: b.runtime.started.at(-1)?.files },
    };
    const resolve = (name: string) => b.fabric.namespace(id)?.resolve(caller as never, name);
    expect(await resolve('store')).toEqual(['172.18.0.2']);
    expect(await resolve('db.net')).toEqual(['172.18.0.2']);
    await expect(resolve('soon')).rejects.toThrow('Name or service not known');
    await b.run('later', { HostConfig: { NetworkMode: 'net' } });
    expect(await resolve('soon')).toEqual(['172.18.0.4']);
  });

  it('opens its ports where containers may not talk to each other', async () => {
    const b = Bench.fresh({ icc: false });
    await b.run('db', db);
    await b.run('web', link('db'));
    const holes = () => b.fabric.bridge('docker0')?.holes.map(({ from, to, port }) => `${from} ${to} ${port}`);
    expect(holes()).toEqual(['172.17.0.3 172.17.0.2 5432']);
    await b.client.containerStop('db', { t: 0 });
    expect(holes()).toEqual([]);
    await b.client.containerStart('db');
    expect(holes()).toEqual(['172.17.0.3 172.17.0.2 5432']);
    await b.client.containerRemove('web/db', { link: true });
    expect(holes()).toEqual([]);
  });
});
