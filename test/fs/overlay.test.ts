import { describe, expect, it } from 'vitest';
import { directory, file, layer, symlink, whiteout } from '../../src/fs/layer.ts';
import { MountNamespace } from '../../src/fs/mount-namespace.ts';
import { OverlayFs } from '../../src/fs/overlay.ts';
import { bytes, clock, errnoOf, listing, namespace, overlay, readAll, root, TestClock, text, user } from './support.ts';

describe('layers', () => {
  it('shows the topmost of what has one name', () => {
    const { ns } = namespace({ a: 'old', 'd/x': '1', 'f/y': '' }, { a: 'new', 'd/z': '2', f: 'a file now' });
    expect(text(ns.readFile(root, '/a'))).toBe('new');
    expect(ns.readdir(root, '/d').map(({ name }) => name)).toEqual(['x', 'z']);
    expect(ns.stat(root, '/f').type).toBe('file');
  });

  it('hides what is whited out, and what is below opaque directories', () => {
    const { ns } = namespace(
      { a: '', 'd/x': '', 'e/x': '' },
      { a: whiteout(), d: directory({ y: '' }, { opaque: true }), 'e/x': whiteout() },
      { 'd/z': '', 'e/w': '' },
    );
    expect(ns.readdir(root, '/').map(({ name }) => name)).toEqual(['d', 'e']);
    expect(ns.readdir(root, '/d').map(({ name }) => name)).toEqual(['y', 'z']);
    expect(ns.readdir(root, '/e').map(({ name }) => name)).toEqual(['w']);
    expect(errnoOf(() => ns.stat(root, '/d/x'))).toBe('ENOENT');
  });

  it('does not let a directory show through a file that was over it', () => {
    const { ns } = namespace({ 'd/x': '' }, { d: 'file' }, { 'd/y': '' });
    expect(ns.readdir(root, '/d').map(({ name }) => name)).toEqual(['y']);
  });

  it('takes times from the entry, else from the layer', () => {
    const { ns } = namespace({ a: file('', { mtime: 5 }), b: '' }, { c: '' });
    expect(['/a', '/b', '/c'].map((path) => ns.stat(root, path).mtime)).toEqual([
      5,
      Date.UTC(2020, 0),
      Date.UTC(2020, 1),
    ]);
  });

  it('looks at nothing of a layer before it is asked for', () => {
    const entries = new Map();
    const untouched = new Proxy(entries, {
      get() {
        throw new Error('looked at');
      },
    });
    const fs = new OverlayFs({
      clock,
      layers: [layer({ id: 'x', size: 0, root: { ...directory(), entries: untouched } })],
    });
    expect(() => new MountNamespace(fs)).not.toThrow();
    expect(() => fs.root.lookup('a')).toThrow('looked at');
  });
});

describe('copying up', () => {
  it('changes the upper layer only', () => {
    const shared = layer({ id: 'x', root: directory({ 'd/a': 'lower' }) });
    const [one, two] = [new OverlayFs({ clock, layers: [shared] }), new OverlayFs({ clock, layers: [shared] })];
    new MountNamespace(one).writeFile(root, '/d/a', 'changed');
    new MountNamespace(one).chmod(root, '/d', 0o700);
    expect(listing(one)).toContain('/d/a file 644 0 "changed"');
    expect(listing(two)).toEqual(['/ directory 755 0', '/d directory 755 0', '/d/a file 644 0 "lower"']);
  });

  it('keeps the inode, the number and what has it open', async () => {
    const { fs, ns } = namespace({ 'd/a': 'lower' });
    const before = ns.stat(root, '/d/a');
    const inode = ns.inode('/d/a');
    const reading = ns.open(root, '/d/a', {});
    ns.writeFile(root, '/d/a', ' and more', { append: true });
    expect(ns.inode('/d/a')).toBe(inode);
    expect(ns.stat(root, '/d/a')).toMatchObject({ ino: before.ino, dev: before.dev, size: 14 });
    expect(await readAll(reading)).toBe('lower and more');
    const again = new OverlayFs({ clock, layers: fs.layers, snapshot: fs.snapshot() });
    expect(new MountNamespace(again).stat(root, '/d/a').ino).toBe(before.ino);
  });

  it('counts links of directories as overlayfs does', () => {
    const { ns } = namespace({ 'd/e/x': '', 'd/f/x': '', 'm/a': '' }, { 'm/b': '' });
    expect([ns.stat(root, '/d').nlink, ns.stat(root, '/m').nlink]).toEqual([4, 1]);
    ns.writeFile(root, '/d/new', '');
    ns.mkdir(root, '/own');
    ns.mkdir(root, '/own/sub');
    expect([ns.stat(root, '/d').nlink, ns.stat(root, '/own').nlink]).toEqual([1, 3]);
  });

  it('tells sizes of directories as ext4 does', () => {
    const many = Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`many/file-${n}`, '']));
    const { ns } = namespace({ ...many, 'few/a': '' });
    expect([ns.stat(root, '/few').size, ns.stat(root, '/many').size]).toEqual([4096, 20480]);
    ns.writeFile(root, '/many/one-more', '');
    expect(ns.stat(root, '/many').size).toBe(4096);
  });
});

describe('names', () => {
  it('gives an unlinked file to those who have it open', async () => {
    const { fs, ns } = namespace({ a: 'lower' });
    const file = ns.open(root, '/a', { read: true, write: true });
    ns.unlink(root, '/a');
    await file.write(root, bytes('LO'));
    file.seek(0, 'set');
    expect(await readAll(file)).toBe('LOwer');
    expect(errnoOf(() => ns.stat(root, '/a'))).toBe('ENOENT');
    ns.writeFile(root, '/a', 'other');
    expect(text(ns.readFile(root, '/a'))).toBe('other');
    file.release();
    expect(fs.space().used).toBe(5);
  });

  it('has one file under many names', () => {
    const { fs, ns } = namespace({ a: 'x', d: directory() });
    ns.link(root, '/a', '/d/b');
    ns.link(root, '/d/b', '/c');
    ns.writeFile(root, '/c', 'y', { append: true });
    expect(text(ns.readFile(root, '/a'))).toBe('xy');
    expect(ns.stat(root, '/a')).toMatchObject({ nlink: 3, ino: ns.stat(root, '/d/b').ino });
    ns.unlink(root, '/a');
    ns.rename(root, '/d/b', '/c');
    expect(ns.stat(root, '/c').nlink).toBe(2);
    ns.unlink(root, '/d/b');
    expect([ns.stat(root, '/c').nlink, fs.upperSize]).toEqual([1, 2]);
  });

  it('has an empty directory where a full one was removed', () => {
    const { fs, ns } = namespace({ 'd/a': '', 'd/b': '' });
    expect(errnoOf(() => ns.rmdir(root, '/d'))).toBe('ENOTEMPTY');
    ns.unlink(root, '/d/a');
    ns.unlink(root, '/d/b');
    ns.rmdir(root, '/d');
    ns.mkdir(root, '/d');
    expect(ns.readdir(root, '/d')).toEqual([]);
    expect(listing(new OverlayFs({ clock, layers: fs.layers, snapshot: fs.snapshot() }))).toEqual(listing(fs));
  });

  it('does not move directories of lower layers, as overlayfs does not', () => {
    const { fs, ns } = namespace({ 'd/a': 'x', 'd/sub/b': '', file: '' });
    expect(errnoOf(() => ns.rename(root, '/d', '/e'))).toBe('EXDEV');
    ns.rename(root, '/d/sub/b', '/b');
    ns.mkdir(root, '/mine');
    ns.rename(root, '/file', '/mine/f');
    ns.rename(root, '/mine', '/moved');
    expect(listing(fs).map((line) => line.split(' ')[0])).toEqual([
      '/',
      '/b',
      '/d',
      '/d/a',
      '/d/sub',
      '/moved',
      '/moved/f',
    ]);
  });

  it('moves any directory on what stands for a disk', () => {
    const fs = overlay([{ 'd/a': 'x', 'd/sub/b': '', 'd/sub/c': '' }], { type: 'ext4' });
    const ns = new MountNamespace(fs);
    ns.unlink(root, '/d/sub/c');
    ns.rename(root, '/d', '/e');
    ns.mkdir(root, '/d');
    const now = [
      '/ directory 755 0',
      '/d directory 755 0',
      '/e directory 755 0',
      '/e/a file 644 0 "x"',
      '/e/sub directory 755 0',
      '/e/sub/b file 644 0 ""',
    ];
    expect(listing(fs)).toEqual(now);
    expect(listing(new OverlayFs({ clock, type: 'ext4', layers: fs.layers, snapshot: fs.snapshot() }))).toEqual(now);
  });
});

describe('content', () => {
  it('appends at the end, whoever else wrote', async () => {
    const { ns } = namespace({});
    const one = ns.open(root, '/log', { write: true, append: true, create: true });
    const two = ns.open(root, '/log', { write: true, append: true });
    await one.write(root, bytes('1'));
    await two.write(root, bytes('2'));
    await one.write(root, bytes('3'));
    expect(text(ns.readFile(root, '/log'))).toBe('123');
  });

  it('leaves zeros in a gap, and cuts', async () => {
    const { ns } = namespace({});
    const file = ns.open(root, '/f', { read: true, write: true, create: true });
    file.seek(3, 'set');
    await file.write(root, bytes('x'));
    expect([...ns.readFile(root, '/f')]).toEqual([0, 0, 0, 120]);
    ns.open(root, '/f', { write: true, truncate: true }).release();
    expect(ns.stat(root, '/f').size).toBe(0);
    expect([file.seek(0, 'current'), file.seek(-1, 'current'), file.seek(0, 'end')]).toEqual([4, 3, 0]);
    expect(errnoOf(() => file.seek(-1, 'set'))).toBe('EINVAL');
  });

  it('does not change what was read before', async () => {
    const { ns } = namespace({ a: 'before' });
    const whole = ns.readFile(root, '/a');
    ns.writeFile(root, '/a', 'BE');
    const file = ns.open(root, '/a', { write: true });
    const between = ns.readFile(root, '/a');
    await file.write(root, bytes('XY'));
    expect([text(whole), text(between), text(ns.readFile(root, '/a'))]).toEqual(['before', 'BE', 'XY']);
  });

  it('reads and writes only as it was opened', async () => {
    const { ns } = namespace({ a: 'x' });
    await expect(ns.open(root, '/a', {}).write(root, bytes('y'))).rejects.toMatchObject({ code: 'EBADF' });
    await expect(ns.open(root, '/a', { write: true }).read(root, 1)).rejects.toMatchObject({ code: 'EBADF' });
    await expect(ns.open(root, '/', {}).read(root, 1)).rejects.toMatchObject({ code: 'EISDIR' });
  });

  it('fills up', async () => {
    const fs = overlay([{ a: '1234' }], { capacity: 10 });
    const ns = new MountNamespace(fs);
    ns.writeFile(root, '/a', '5', { append: true });
    expect(fs.space()).toEqual({ total: 10, used: 5 });
    const file = ns.open(root, '/b', { write: true, create: true });
    await expect(file.write(root, bytes('abcdefgh'))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect([text(ns.readFile(root, '/b')), fs.space().used]).toEqual(['abcde', 10]);
    expect(errnoOf(() => ns.writeFile(root, '/c', 'x'))).toBe('ENOSPC');
    ns.unlink(root, '/b');
    expect(fs.space().used).toBe(10);
    file.release();
    expect(fs.space().used).toBe(5);
    ns.writeFile(root, '/c', 'now');
    ns.writeFile(root, '/c', '');
    expect(fs.space().used).toBe(5);
  });

  it('keeps times', () => {
    const time = new TestClock();
    const fs = overlay([{ 'd/a': 'x' }], { clock: time });
    const ns = new MountNamespace(fs);
    time.time += 1000;
    ns.writeFile(root, '/d/a', 'y');
    expect([ns.stat(root, '/d/a').mtime, ns.stat(root, '/d').mtime]).toEqual([time.time, Date.UTC(2020, 0)]);
    time.time += 1000;
    ns.chmod(root, '/d/a', 0o600);
    expect(ns.stat(root, '/d/a').mtime).toBe(time.time - 1000);
    ns.rename(root, '/d/a', '/a');
    expect([ns.stat(root, '/d').mtime, ns.stat(root, '/').mtime, ns.stat(root, '/a').mtime]).toEqual([
      time.time,
      time.time,
      time.time - 1000,
    ]);
    ns.utimes(root, '/a', 7);
    expect(ns.stat(root, '/a').mtime).toBe(7);
  });
});

describe('what a saver wants to know', () => {
  it('counts a version for every change, and for nothing else', () => {
    const { fs, ns } = namespace({ 'd/a': 'x', l: symlink('d') });
    let version = fs.version;
    const changed = (call: () => unknown) => {
      call();
      const differs = fs.version !== version;
      version = fs.version;
      return differs;
    };
    expect(
      changed(() => [
        ns.stat(root, '/d/a'),
        ns.readdir(root, '/l'),
        ns.readFile(root, '/d/a'),
        ns.open(root, '/d/a', {}).release(),
      ]),
    ).toBe(false);
    expect(changed(() => errnoOf(() => ns.mkdir(root, '/d')))).toBe(false);
    for (const call of [
      () => ns.writeFile(root, '/d/a', 'y'),
      () => ns.chmod(root, '/d/a', 0o600),
      () => ns.utimes(root, '/d/a', 0),
      () => ns.chown(root, '/d/a', 5, 5),
      () => ns.link(root, '/d/a', '/b'),
      () => ns.rename(root, '/b', '/c'),
      () => ns.symlink(root, 'c', '/s'),
      () => ns.unlink(root, '/c'),
      () => ns.mkdir(root, '/e'),
      () => ns.rmdir(root, '/e'),
    ]) {
      expect(changed(call)).toBe(true);
    }
  });

  it('measures the upper layer as docker ps --size does', () => {
    const { fs, ns } = namespace({ a: '12345', b: 'x' });
    expect(fs.upperSize).toBe(0);
    ns.chmod(root, '/a', 0o600);
    ns.symlink(root, 'abc', '/l');
    ns.writeFile(root, '/n', '12');
    ns.link(root, '/n', '/m');
    ns.unlink(root, '/b');
    expect(fs.upperSize).toBe(5 + 3 + 2);
  });

  it('is a snapshot that survives JSON, with links, whiteouts and bytes that are no text', () => {
    const { fs, ns } = namespace({ 'd/a': 'x', 'd/b': '', 'e/c': '' });
    ns.writeFile(root, '/d/a', Uint8Array.of(255, 0, 1));
    ns.unlink(root, '/d/b');
    ns.link(root, '/d/a', '/hard');
    ns.symlink(root, 'to', '/soft');
    ns.mkdir(root, '/__proto__');
    ns.chmod(root, '/', 0o1777);
    ns.writeFile(user(1000), '/own', 'text');
    const snapshot = JSON.parse(JSON.stringify(fs.snapshot()));
    const again = new OverlayFs({ clock, layers: fs.layers, snapshot });
    expect(overlay([{ a: '' }]).snapshot().inodes).toEqual([]);
    expect(listing(again)).toEqual(listing(fs));
    expect(again.snapshot()).toEqual(fs.snapshot());
    expect(again.space()).toEqual(fs.space());
    const theirs = new MountNamespace(again);
    expect([...theirs.readFile(root, '/hard')]).toEqual([255, 0, 1]);
    expect(theirs.stat(root, '/d/a')).toEqual(ns.stat(root, '/d/a'));
    theirs.writeFile(root, '/new', '');
    ns.writeFile(root, '/new', '');
    expect(theirs.stat(root, '/new').ino).toBe(ns.stat(root, '/new').ino);
  });
});
