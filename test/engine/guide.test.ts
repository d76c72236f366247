import { describe, expect, it } from 'vitest';
import { Bench, publish, refusal } from './support.ts';

describe("the guide's walk", () => {
  it('publishes, names, links and restarts as Docker 20.10 does', async () => {
    const b = Bench.fresh();
    const web = { Image: 'training/webapp', Cmd: ['sleep', '1000'], HostConfig: { PublishAllPorts: true } };
    await b.run('nostalgic_morse', web);
    expect(await b.ports('nostalgic_morse')).toEqual({ '5000/tcp': ['0.0.0.0 32768', ':: 32768'] });
    await b.client.containerRemove('nostalgic_morse', { force: true });

    await b.run('fixed', { ...web, ...publish({ '5000/tcp': '5000' }) });
    const second = await b.create('fixed2', { ...web, ...publish({ '5000/tcp': '5000' }) });
    expect(await refusal(b.client.containerStart(second))).toBe(
      '500 driver failed programming external connectivity on endpoint fixed2 (ID): Bind for 0.0.0.0:5000 failed: port is already allocated',
    );
    expect(await b.status('fixed2')).toBe('Created');
    await b.client.containerRemove('fixed', { force: true });
    await b.client.containerRemove('fixed2');

    await b.run('dyn', { ...web, ...publish({ '5000/tcp': '127.0.0.1:' }) });
    expect(await b.ports('dyn')).toEqual({ '5000/tcp': ['127.0.0.1 32768'] });
    await b.client.containerRemove('dyn', { force: true });

    await b.run('web', web);
    expect(await b.ports('web')).toEqual({ '5000/tcp': ['0.0.0.0 32769', ':: 32769'] });
    expect(await refusal(b.create('web', web))).toBe(
      '409 Conflict. The container name "/web" is already in use by container "ID". You have to remove (or rename) that container to be able to reuse that name.',
    );
    const db = await b.run('db', { Image: 'training/postgres' });
    await b.client.containerRemove('web', { force: true });
    const linked = await b.run('web', { ...web, HostConfig: { PublishAllPorts: true, Links: ['db:db'] } });
    expect((await b.client.containerInspect('web')).HostConfig.Links).toEqual(['/db:/web/db']);
    expect(await b.output({ Cmd: ['env'], HostConfig: { Links: ['db:db'] } }, 'web2')).toMatch(
      new RegExp(
        [
          '^PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
          'HOSTNAME=[0-9a-f]{12}',
          'DB_PORT=tcp://172.17.0.3:5432',
          'DB_PORT_5432_TCP=tcp://172.17.0.3:5432',
          'DB_PORT_5432_TCP_ADDR=172.17.0.3',
          'DB_PORT_5432_TCP_PORT=5432',
          'DB_PORT_5432_TCP_PROTO=tcp',
          'DB_NAME=/web2/db',
          'DB_ENV_PG_VERSION=9.3',
          '$',
        ].join('\n'),
      ),
    );
    const hosts = [`172.17.0.3\tdb ${db.slice(0, 12)}`, `172.17.0.2\t${linked.slice(0, 12)}`];
    expect(await b.hosts('web')).toEqual(hosts);
    await b.client.containerRestart('db', { t: 0 });
    expect(await b.hosts('web')).toEqual(hosts);
    await b.client.containerRemove('db', { force: true });
    expect(await b.hosts('web')).toEqual(hosts);
    expect(await refusal(b.exec('web', ['true']))).toBe('500 Cannot link to a non running container: /db AS /web/db');
  });
});
