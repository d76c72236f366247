import { describe, expect, it } from 'vitest';
import { SYSTEM } from '../../src/fs/caller.ts';
import { Bench, refusal } from './support.ts';

const binds = (...Binds: string[]) => ({ HostConfig: { Binds } });

describe('volumes', () => {
  it('keep what is written, and may be read-only', async () => {
    const b = Bench.fresh();
    await b.client.volumeCreate({ Name: 'data' });
    await b.output({ Cmd: ['put', '/data/file', 'kept'], ...binds('data:/data') });
    expect(await b.output({ Cmd: ['cat', '/data/file'], ...binds('data:/data') })).toBe('kept');
    expect(
      new TextDecoder().decode(b.options.host.files.readFile(SYSTEM, '/var/lib/docker/volumes/data/_data/file')),
    ).toBe('kept');
    await b.create('ro', { Cmd: ['put', '/data/file', 'x'], ...binds('data:/data:ro') });
    b.runtime.scripts.put = ({ spec, files }) => {
      try {
        files.writeFile(SYSTEM, spec.args[1] ?? '', '');
        return 0;
      } catch {
        return 1;
      }
    };
    await b.client.containerStart('ro');
    await b.settle();
    expect(await b.status('ro')).toContain('Exited (1)');
  });

  it('are in use, or not there', async () => {
    const b = Bench.fresh();
    await b.run('uses', binds('data:/data'));
    expect(await refusal(b.client.volumeRemove('nosuch'))).toBe('404 get nosuch: no such volume');
    await b.client.volumeRemove('nosuch', { force: true });
    expect(await refusal(b.client.volumeRemove('data'))).toBe('409 remove data: volume is in use - [ID]');
    await b.client.containerRemove('uses', { force: true, v: true });
    expect((await b.client.volumeList({ filters: { dangling: ['true'] } })).Volumes.map(({ Name }) => Name)).toEqual([
      'data',
    ]);
    expect(await b.client.volumePrune()).toEqual({ VolumesDeleted: ['data'], SpaceReclaimed: 0 });
  });

  it('without a name go with their container, and begin with what the image has', async () => {
    const b = Bench.fresh();
    await b.run('anon', { Image: 'ubuntu:14.04', Volumes: { '/srv': {} } });
    expect(await b.exec('anon', ['cat', '/srv/page'])).toBe('hello\n');
    const [mount] = (await b.client.containerInspect('anon')).Mounts;
    expect(mount).toMatchObject({ Type: 'volume', Destination: '/srv', Driver: 'local', Mode: '', RW: true });
    expect(mount?.Source).toBe(`/var/lib/docker/volumes/${mount?.Name}/_data`);
    await b.run('heir', { HostConfig: { VolumesFrom: ['anon:ro'] } });
    expect((await b.client.containerInspect('heir')).Mounts[0]).toMatchObject({
      Name: mount?.Name,
      RW: false,
      Mode: 'ro',
    });
    await b.client.containerRemove('anon', { force: true, v: true });
    expect((await b.client.volumeList()).Volumes).toHaveLength(1);
  });

  it('may be directories of the host, which are made', async () => {
    const b = Bench.fresh();
    await b.output({ Cmd: ['put', '/x/f', 'there'], ...binds('/srv/new:/x') });
    expect(new TextDecoder().decode(b.options.host.files.readFile(SYSTEM, '/srv/new/f'))).toBe('there');
    expect(await b.output({ Cmd: ['cat', '/page'], ...binds('/srv/new/f:/page') })).toBe('there');
  });

  it('in memory are empty each time', async () => {
    const b = Bench.fresh();
    await b.run('tt', { HostConfig: { Tmpfs: { '/tm': 'size=64k' } } });
    await b.exec('tt', ['put', '/tm/x', 'y']);
    expect(await b.exec('tt', ['cat', '/tm/x'])).toBe('y');
    expect(await b.client.containerChanges('tt')).toEqual([{ Path: '/tm', Kind: 1 }]);
    await b.client.containerRestart('tt', { t: 0 });
    b.runtime.scripts.count = async ({ files, write }) => {
      await write(String(files.readdir(SYSTEM, '/tm').length));
      return 0;
    };
    expect(await b.exec('tt', ['count'])).toBe('0');
    expect((await b.client.containerInspect('tt')).Mounts).toEqual([]);
  });

  it.each([
    [
      { Name: 'a b' },
      '400 create a b: "a b" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path',
    ],
    [{ Name: 'a' }, '400 create a: volume name is too short, names should be at least two alphanumeric characters'],
    [
      { Name: 'xx', Driver: 'nosuch' },
      '404 create xx: error looking up volume plugin nosuch: plugin "nosuch" not found',
    ],
    [{ Name: 'xx', DriverOpts: { foo: '1' } }, '400 create xx: invalid option: "foo"'],
  ])('refuse %j', async (body, answer) => {
    expect(await refusal(Bench.fresh().client.volumeCreate(body))).toBe(answer);
  });
});
