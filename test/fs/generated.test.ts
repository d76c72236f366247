import { describe, expect, it } from 'vitest';
import { folder, lazily, link, setting, text as textFile } from '../../src/fs/generated.ts';
import { GeneratedFs } from '../../src/fs/generated-fs.ts';
import { walk } from '../../src/fs/walk.ts';
import { bytes, clock, errnoOf, namespace, overlay, readAll, root, text, user } from './support.ts';

function mounted() {
  const state = { value: 'one', made: 0 };
  const tree = folder({
    value: setting(
      () => state.value,
      (now) => {
        state.value = now;
      },
    ),
    fixed: textFile(({ user: { uid } }) => `for ${uid}`),
    to: link('value'),
    later: lazily(() => {
      state.made += 1;
      return folder({ inner: textFile(() => 'inner', { mode: 0o400, owner: { uid: 5, gid: 6 }, mtime: 7 }) });
    }),
  });
  const { ns } = namespace({ 'gen/x': '' });
  const fs = new GeneratedFs(tree, { type: 'sysfs', mtime: 3 });
  ns.mount('/gen', fs);
  return { ns, fs, state };
}

describe('a generated file system', () => {
  it('asks for content when it is read', () => {
    const { ns, state } = mounted();
    expect(text(ns.readFile(root, '/gen/value'))).toBe('one');
    state.value = 'two';
    expect(text(ns.readFile(root, '/gen/to'))).toBe('two');
    expect(text(ns.readFile(user(7), '/gen/fixed'))).toBe('for 7');
    expect(state.made).toBe(0);
    expect(text(ns.readFile(root, '/gen/later/inner'))).toBe('inner');
  });

  it('is seen as it was when it was opened', async () => {
    const { ns, state } = mounted();
    const file = ns.open(root, '/gen/value', {});
    state.value = 'later';
    expect(await readAll(file, 2)).toBe('one');
    file.seek(1, 'set');
    expect(await readAll(file)).toBe('ne');
  });

  it('is set by writing', async () => {
    const { ns, state } = mounted();
    ns.writeFile(root, '/gen/value', 'x');
    expect(state.value).toBe('x');
    const file = ns.open(root, '/gen/value', { write: true, truncate: true });
    await file.write(root, bytes('y'));
    expect(state.value).toBe('y');
    expect(errnoOf(() => ns.writeFile(root, '/gen/fixed', 'x'))).toBe('EACCES');
    expect(errnoOf(() => ns.writeFile(user(7), '/gen/value', 'x'))).toBe('EACCES');
  });

  it('tells of its files', () => {
    const { ns } = mounted();
    expect(ns.stat(root, '/gen')).toMatchObject({ type: 'directory', mode: 0o555, nlink: 3, mtime: 3, size: 0 });
    expect(ns.stat(root, '/gen/later/inner')).toMatchObject({
      type: 'file',
      mode: 0o400,
      uid: 5,
      gid: 6,
      mtime: 7,
      nlink: 1,
    });
    expect(ns.readdir(root, '/gen').map(({ name, type }) => `${name} ${type}`)).toEqual([
      'fixed file',
      'later directory',
      'to symlink',
      'value file',
    ]);
    expect(ns.stat(root, '/gen/value').ino).toBe(ns.stat(root, '/gen/value').ino);
    expect(errnoOf(() => ns.readFile(user(7), '/gen/later/inner'))).toBe('EACCES');
  });

  it('lets nothing be made or taken away', () => {
    const { ns } = mounted();
    for (const call of [
      () => ns.writeFile(root, '/gen/new', ''),
      () => ns.mkdir(root, '/gen/new'),
      () => ns.unlink(root, '/gen/value'),
      () => ns.rename(root, '/gen/value', '/gen/x'),
      () => ns.chmod(root, '/gen/value', 0),
    ]) {
      expect(errnoOf(call)).toBe('EPERM');
    }
  });

  it('can be mounted on, and in parts', () => {
    const { ns, fs } = mounted();
    ns.mount('/gen/later', overlay([{ o: 'over' }]));
    expect(text(ns.readFile(root, '/gen/later/o'))).toBe('over');
    const other = namespace({ 'some/file': '' });
    other.ns.mount('/some/file', ns.inode('/gen/fixed'));
    expect(text(other.ns.readFile(root, '/some/file'))).toBe('for 0');
    expect(fs.root.ino).toBe(1);
  });
});

describe('walk', () => {
  it('goes through a tree in the order of an archive', () => {
    const fs = overlay([{ 'b/z': '', 'b/a/x': '', a: '', 'b-c': '' }, { 'b/m': '' }]);
    expect([...walk(fs.root)].map(({ path }) => path)).toEqual(['', 'a', 'b', 'b/a', 'b/a/x', 'b/m', 'b/z', 'b-c']);
    expect(clock.now()).toBeGreaterThan(0);
  });
});
