import { describe, expect, it } from 'vitest';
import type { TarEntry } from '../../src/engine/tar/entry.ts';
import { readTar } from '../../src/engine/tar/read.ts';
import { writeTar } from '../../src/engine/tar/write.ts';
import { Bench, refusal } from './support.ts';

const entry = (name: string, more: Partial<TarEntry> = {}): TarEntry => ({
  name,
  type: 'file',
  mode: 0o644,
  uid: 0,
  gid: 0,
  mtime: 1_000_000,
  data: new Uint8Array(0),
  target: '',
  ...more,
});
const bytes = (text: string) => new TextEncoder().encode(text);

describe('docker cp', () => {
  it('takes files and trees out, under their own name', async () => {
    const b = Bench.fresh();
    await b.create('cc', { Image: 'ubuntu:14.04' });
    const names = async (path: string) => {
      const { tar, stat } = await b.client.containerArchive('cc', path);
      return [stat, ...Array.from(readTar(tar), ({ name, type }) => `${type} ${name}`)];
    };
    expect(await names('/srv/page')).toEqual([
      { name: 'page', size: 6, directory: false, linkTarget: '' },
      'file page',
    ]);
    expect((await names('/srv')).slice(1)).toEqual(['directory srv', 'file srv/page']);
    expect((await names('/srv/.')).slice(1)).toEqual(['directory .', 'file ./page']);
    expect(await refusal(names('/nosuch'))).toBe('404 Could not find the file /nosuch in container cc');
    expect(await refusal(names(''))).toBe('400 bad parameter: pathcannot be empty');
  });

  it('puts them in, also into volumes and where nothing runs', async () => {
    const b = Bench.fresh();
    await b.create('cc', { HostConfig: { Binds: ['vol:/v'] } });
    const tar = writeTar([entry('d', { type: 'directory', mode: 0o700 }), entry('d/f', { data: bytes('hi'), uid: 5 })]);
    await b.client.containerPutArchive('cc', '/v', tar);
    expect(await b.output({ Cmd: ['cat', '/x/d/f'], HostConfig: { Binds: ['vol:/x'] } })).toBe('hi');
    await b.client.containerPutArchive('cc', '/tmp', tar);
    expect(await b.client.containerChanges('cc')).toEqual([
      { Path: '/tmp', Kind: 0 },
      { Path: '/tmp/d', Kind: 1 },
      { Path: '/tmp/d/f', Kind: 1 },
      { Path: '/v', Kind: 1 },
    ]);
    const put = (path: string) => refusal(b.client.containerPutArchive('cc', path, tar));
    expect(await put('/nosuch')).toBe('404 Could not find the file /nosuch in container cc');
    expect(await put('/etc/passwd')).toBe('500 extraction point is not a directory');
  });
});

describe('tar', () => {
  it('gives back what was written', () => {
    const entries = [
      entry('plain', { data: bytes('content'), mode: 0o4755, uid: 1000, gid: 7 }),
      entry('dir', { type: 'directory' }),
      entry(`${'a'.repeat(120)}/${'b'.repeat(90)}`, { data: new Uint8Array(512).fill(9) }),
      entry('ü'.repeat(200), { data: bytes('x') }),
      entry('link', { type: 'symlink', target: 't'.repeat(150) }),
      entry('null', { type: 'character', device: { major: 1, minor: 3 } }),
    ];
    expect([...readTar(writeTar(entries))]).toEqual(entries.map((e) => ({ ...e, mtime: 1_000_000 })));
  });

  it('complains of what is none', () => {
    expect(() => [...readTar(new Uint8Array(1024).fill(65))]).toThrow('archive/tar: invalid tar header');
    const cut = writeTar([entry('f', { data: new Uint8Array(2000) })]).subarray(0, 1024);
    expect(() => [...readTar(cut)]).toThrow('unexpected EOF');
  });
});
