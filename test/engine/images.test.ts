import { describe, expect, it } from 'vitest';
import type { ProgressMessage } from '../../src/engine/api.ts';
import type { RegistryImage } from '../../src/engine/engine.ts';
import { lstat } from '../../src/engine/files-tree.ts';
import { applyChanges } from '../../src/engine/images/changes.ts';
import { parseReference } from '../../src/engine/images/reference.ts';
import { SYSTEM } from '../../src/fs/caller.ts';
import { Bench, busybox, postgres, refusal, webapp } from './support.ts';

const nginx: RegistryImage = {
  id: `sha256:${'8'.repeat(64)}`,
  repository: 'library/nginx',
  tags: ['latest', '1.27'],
  digest: `sha256:${'5'.repeat(64)}`,
  layers: [
    { digest: `sha256:${'6'.repeat(64)}`, size: 3_000_000 },
    { digest: `sha256:${'7'.repeat(64)}`, size: 1_000 },
  ],
  description: 'a web server',
  stars: 100,
  official: true,
  load: async () => ({
    ...busybox,
    id: `sha256:${'8'.repeat(64)}`,
    layers: busybox.layers.map((layer) => ({ ...layer, id: `sha256:${'9'.repeat(64)}` })),
  }),
};

async function all(b: Bench, stream: { next(): Promise<ProgressMessage | undefined> }): Promise<ProgressMessage[]> {
  const messages: ProgressMessage[] = [];
  const reading = (async () => {
    for (let m = await stream.next(); m; m = await stream.next()) messages.push(m);
  })();
  await b.clock.advance(60_000);
  await reading;
  return messages;
}

const untagged = (tag: string) => [{ Untagged: tag }];

describe('images', () => {
  it('are listed, tagged and found by name and id', async () => {
    const b = Bench.fresh();
    const tags = async () => (await b.client.imageList({})).flatMap(({ RepoTags }) => RepoTags);
    expect(await tags()).toEqual([
      'training/postgres:latest',
      'training/webapp:latest',
      'busybox:latest',
      'ubuntu:14.04',
    ]);
    await b.client.imageTag('busybox', { repo: 'mine', tag: 'v1' });
    expect((await b.client.imageInspect('bbbb')).RepoTags).toEqual(['busybox:latest', 'mine:v1']);
    expect((await b.client.imageList({ filters: { reference: ['mine'] } })).map(({ RepoTags }) => RepoTags)).toEqual([
      ['mine:v1'],
    ]);
    expect(await b.client.imageRemove('mine:v1')).toEqual(untagged('mine:v1'));
    expect(await refusal(b.client.imageTag('nosuch', { repo: 'x', tag: '' }))).toBe('404 No such image: nosuch:latest');
    expect(await refusal(b.client.imageRemove('nosuch'))).toBe('404 No such image: nosuch:latest');
    expect(await refusal(b.client.imageTag('busybox', { repo: 'Bad', tag: '1' }))).toBe(
      '500 invalid reference format: repository name must be lowercase',
    );
    expect(await refusal(b.client.imageInspect('nosuch'))).toBe(
      '404 no such image: nosuch: No such image: nosuch:latest',
    );
    expect(await refusal(b.client.imageList({ filters: { dangling: ['maybe'] } }))).toBe(
      "400 Invalid filter 'dangling=[maybe]'",
    );
  });

  it('are not removed while something needs them', async () => {
    const b = Bench.fresh();
    await b.run('uu');
    await b.client.containerCreate({ Image: 'training/webapp' }, { name: 'ww' });
    expect(await refusal(b.client.imageRemove('busybox'))).toMatch(
      /^409 conflict: unable to remove repository reference "busybox" \(must force\) - container [0-9a-f]{12} is using its referenced image bbbbbbbbbbbb$/,
    );
    expect(await refusal(b.client.imageRemove('bbbbbbbbbbbb', { force: true }))).toMatch(
      /^409 conflict: unable to delete bbbbbbbbbbbb \(cannot be forced\) - image is being used by running container [0-9a-f]{12}$/,
    );
    expect(await refusal(b.client.imageRemove('cccccccccccc'))).toMatch(
      /^409 conflict: unable to delete cccccccccccc \(must be forced\) - image is being used by stopped container [0-9a-f]{12}$/,
    );
    expect(await refusal(b.client.imageRemove('aaaaaaaaaaaa'))).toBe(
      '409 conflict: unable to delete aaaaaaaaaaaa (cannot be forced) - image has dependent child images',
    );
    expect(await b.client.imageRemove('training/webapp', { force: true })).toEqual([
      { Untagged: 'training/webapp:latest' },
      { Deleted: webapp.id },
    ]);
    // What stands on it goes on, under the id.
    await b.client.containerStart('ww');
    const [summary] = await b.client.containerList({ filters: { name: ['ww'] } });
    expect(summary?.Image).toBe(webapp.id);
    expect(await b.client.imageRemove('training/postgres')).toEqual([
      { Untagged: 'training/postgres:latest' },
      { Deleted: postgres.id },
    ]);
  });

  it('are made of containers', async () => {
    const b = Bench.fresh();
    await b.output({ Cmd: ['put', '/made', 'here'] }, 'maker');
    const changes = ['CMD ["cat", "/made"]', 'ENV A=B C="D E"', 'EXPOSE 80 81/udp', 'LABEL a=b'];
    const { Id } = await b.client.containerCommit('maker', {
      repo: 'made',
      tag: '1',
      comment: 'cc',
      author: 'me',
      changes,
    });
    expect(await b.client.imageInspect('made:1')).toMatchObject({
      Id,
      Parent: busybox.id,
      Comment: 'cc',
      Author: 'me',
      Config: {
        Cmd: ['cat', '/made'],
        Env: ['A=B', 'C=D E'],
        ExposedPorts: { '80/tcp': {}, '81/udp': {} },
        Labels: { a: 'b' },
        Image: 'busybox',
      },
      ContainerConfig: { Cmd: ['put', '/made', 'here'] },
      Size: 1004,
    });
    expect((await b.client.imageHistory('made:1')).map(({ CreatedBy, Size, Tags }) => [CreatedBy, Size, Tags])).toEqual(
      [
        ['put /made here', 4, ['made:1']],
        ['', 1000, ['busybox:latest']],
      ],
    );
    expect(await b.output({ Image: 'made:1', Cmd: null })).toBe('here');
    expect(await refusal(b.client.containerCommit('maker', { changes: ['RUN x'] }))).toBe(
      '400 run is not a valid change command',
    );
    expect(await b.client.containerList({ all: true, filters: { ancestor: ['busybox'] } })).toHaveLength(2);
    const lone = await b.client.containerCommit('maker', {});
    expect(
      (await b.client.imageList({ filters: { dangling: ['true'] } })).map(({ RepoTags, RepoDigests }) => [
        RepoTags,
        RepoDigests,
      ]),
    ).toEqual([[['<none>:<none>'], ['<none>@<none>']]]);
    const pruned = await b.client.imagePrune();
    expect(pruned.ImagesDeleted[0]).toEqual({ Deleted: lone.Id });
    // The same changes are the same layer, which the other image still has.
    expect(pruned.SpaceReclaimed).toBe(0);
  });

  it('are pulled, at a pace', async () => {
    const b = Bench.fresh({ registry: [nginx] });
    const messages = await all(b, await b.client.imagePull({ fromImage: 'nginx', tag: 'latest' }));
    const plain = messages
      .filter(({ progress }) => progress === undefined)
      .map(({ id, status }) => (id ? `${id}: ${status}` : status));
    expect(plain).toEqual([
      'latest: Pulling from library/nginx',
      '666666666666: Pulling fs layer',
      '777777777777: Pulling fs layer',
      '777777777777: Verifying Checksum',
      '777777777777: Download complete',
      '666666666666: Verifying Checksum',
      '666666666666: Download complete',
      '666666666666: Pull complete',
      '777777777777: Pull complete',
      `Digest: ${nginx.digest}`,
      'Status: Downloaded newer image for nginx:latest',
    ]);
    expect(messages.find(({ progress }) => progress)?.progress).toBe(
      '[======================>                            ]  1.333MB/3MB',
    );
    expect((await b.client.imageInspect('nginx')).RepoDigests).toEqual([`nginx@${nginx.digest}`]);
    const again = await all(b, await b.client.imagePull({ fromImage: 'nginx', tag: 'latest' }));
    expect(again.at(-1)?.status).toBe('Status: Image is up to date for nginx:latest');
    const pull = (fromImage: string, tag: string) => refusal(b.client.imagePull({ fromImage, tag }));
    expect(await pull('nosuch', 'latest')).toBe(
      "404 pull access denied for nosuch, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
    );
    expect(await pull('nginx', '9')).toBe('404 manifest for nginx:9 not found: manifest unknown: manifest unknown');
    expect(await b.client.imageRemove('nginx')).toEqual([
      { Untagged: 'nginx:latest' },
      { Untagged: `nginx@${nginx.digest}` },
      { Deleted: `sha256:${'8'.repeat(64)}` },
      { Deleted: `sha256:${'9'.repeat(64)}` },
    ]);
    expect((await b.client.imageSearch({ term: 'web' })).map(({ name }) => name)).toEqual(['nginx']);
  });

  it('are saved and loaded, exported and imported', async () => {
    const b = Bench.fresh();
    const long = `/${'d'.repeat(90)}/${'f'.repeat(90)}/${'g'.repeat(110)}`;
    b.runtime.scripts.make = ({ files }) => {
      files.mkdir(SYSTEM, long.slice(0, 91));
      files.mkdir(SYSTEM, long.slice(0, 182));
      files.writeFile(SYSTEM, long, 'deep');
      files.symlink(SYSTEM, '/etc/passwd', '/link');
      files.unlink(SYSTEM, '/srv/page');
      return 0;
    };
    await b.output({ Image: 'ubuntu:14.04', Cmd: ['make'] }, 'maker');
    await b.client.containerCommit('maker', { repo: 'made', tag: '1' });
    const tar = await b.client.imageSave(['made:1']);
    await b.client.containerRemove('maker');
    await b.client.imageRemove('made:1');
    const other = Bench.fresh();
    expect(await all(other, await other.client.imageLoad(tar))).toEqual([{ status: 'Loaded image: made:1' }]);
    expect(await other.output({ Image: 'made:1', Cmd: ['cat', long, '/link'] })).toMatch(/^deeproot:x:0/);
    other.runtime.scripts.has = ({ files }) => (lstat(files, '/srv/page') ? 1 : 0);
    expect(await other.output({ Image: 'made:1', Cmd: ['has'] })).toBe('');
    expect(await other.output({ Image: 'ubuntu:14.04', Cmd: ['has'] })).toBe('[1]');
    await other.create('exported', { Image: 'made:1' });
    const flat = await other.client.containerExport('exported');
    const [message] = await all(
      other,
      await other.client.imageImport({ repo: 'flat', tag: '', tar: flat, changes: ['CMD cat'] }),
    );
    expect(message?.status).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect((await other.client.imageInspect('flat')).Config.Cmd).toEqual(['/bin/sh', '-c', 'cat']);
    expect(await other.output({ Image: 'flat', Cmd: ['cat', long] })).toBe('deep');
    expect(await all(other, await other.client.imageLoad(new Uint8Array(512).fill(1)))).toEqual([
      { error: 'Error processing tar file(exit status 1): archive/tar: invalid tar header' },
    ]);
  });
});

describe('parseReference', () => {
  it.each([
    ['busybox', 'busybox'],
    ['docker.io/library/busybox:1', 'busybox 1'],
    ['training/webapp', 'training/webapp'],
    ['localhost:5000/a/b:c', 'localhost:5000/a/b c'],
    [`x@sha256:${'a'.repeat(64)}`, `x @sha256:${'a'.repeat(64)}`],
  ])('reads %s', (text, expected) => {
    const { name, tag, digest } = parseReference(text);
    expect([name, ...(tag ? [tag] : []), ...(digest ? [`@${digest}`] : [])].join(' ')).toBe(expected);
  });

  it.each(['', ':x', 'a b', 'a::b', '-x', 'a:', 'a@b'])('refuses %j', (text) => {
    expect(() => parseReference(text)).toThrow('invalid reference format');
  });
});

describe('applyChanges', () => {
  it('knows the instructions of a Dockerfile that make sense', () => {
    expect(
      applyChanges({ Cmd: ['x'], WorkingDir: '/a', Env: ['A=1'] }, [
        'WORKDIR b',
        'USER u',
        'ENTRYPOINT e f',
        'VOLUME /v /w',
        'ENV A 2 3',
        'ONBUILD RUN x',
        'STOPSIGNAL INT',
      ]),
    ).toEqual({
      Cmd: null,
      WorkingDir: '/a/b',
      User: 'u',
      Entrypoint: ['/bin/sh', '-c', 'e f'],
      Volumes: { '/v': {}, '/w': {} },
      Env: ['A=2 3'],
      OnBuild: ['RUN x'],
      StopSignal: 'INT',
    });
  });
});
