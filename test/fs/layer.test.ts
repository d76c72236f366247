import { describe, expect, it } from 'vitest';
import { programName } from '../../src/fs/binfmt.ts';
import { directory, file, layer, program, script, symlink, whiteout } from '../../src/fs/layer.ts';
import { text } from './support.ts';

describe('the tree of a layer', () => {
  it('takes paths for names and makes the directories on the way', () => {
    const tree = directory({
      'etc/hosts': 'x',
      '/etc/apt/': directory({}, { mode: 0o700 }),
      usr: directory({ lib: 'y' }),
      'usr/bin/ls': program('p:ls'),
    });
    expect([...tree.entries.keys()]).toEqual(['etc', 'usr']);
    const etc = tree.entries.get('etc');
    expect(etc).toMatchObject({ type: 'directory', mode: 0o755, uid: 0 });
    if (etc?.type !== 'directory') return;
    expect([...etc.entries.keys()]).toEqual(['hosts', 'apt']);
    expect(etc.entries.get('apt')).toMatchObject({ mode: 0o700 });
    const usr = tree.entries.get('usr');
    expect(usr?.type === 'directory' && [...usr.entries.keys()]).toEqual(['lib', 'bin']);
  });

  it('does not change a tree that is used in another one', () => {
    const shared = directory({ a: '1' });
    directory({ d: shared, 'd/b': '2' });
    expect([...shared.entries.keys()]).toEqual(['a']);
  });

  it('takes a map, with any names', () => {
    const tree = directory(new Map([['__proto__', file('x')]]));
    expect([...tree.entries.keys()]).toEqual(['__proto__']);
  });

  it.each(['', '/', '..', 'a/../b'])('does not take %j for a name', (name) => {
    expect(() => directory({ [name]: '' })).toThrow(RangeError);
  });

  it('knows the usual permissions', () => {
    expect(file('').mode).toBe(0o644);
    expect(file('', { mode: 0o600, uid: 7, gid: 8, mtime: 9 })).toMatchObject({
      mode: 0o600,
      uid: 7,
      gid: 8,
      mtime: 9,
    });
    expect(symlink('x')).toMatchObject({ mode: 0o777, target: 'x' });
    expect(script('#!/bin/sh\n').mode).toBe(0o755);
    expect(programName(program('coreutils:cat').content)).toBe('coreutils:cat');
    expect(text(file('é').content)).toBe('é');
  });

  it('measures itself, where nothing else is declared', () => {
    const root = directory({ a: 'é', 'd/l': symlink('ab'), gone: whiteout(), d2: directory() });
    expect(layer({ id: 'x', root })).toMatchObject({ id: 'x', size: 4, mtime: 0 });
    expect(layer({ id: 'x', root, size: 188_000_000 }).size).toBe(188_000_000);
  });
});
