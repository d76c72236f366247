import { describe, expect, it } from 'vitest';
import { tmpfs } from '../../src/fs/devfs.ts';
import { directory, file, type LayerSource, socket, symlink } from '../../src/fs/layer.ts';
import type { MountNamespace } from '../../src/fs/mount-namespace.ts';
import { bytes, clock, errnoOf, namespace, overlay, root, text, user } from './support.ts';

const TREE: Record<string, LayerSource> = {
  'etc/issue': 'x',
  'etc/kernel/sub/f': '',
  'tmp/root-file': '',
  tmp: directory({}, { mode: 0o1777 }),
  abs: symlink('/etc/issue'),
  rel: symlink('etc/../etc'),
  loop: symlink('loop'),
  dangling: symlink('/tmp/target'),
  danglingSlash: symlink('nowhere/'),
  chain1: symlink('chain2'),
  chain2: symlink('abs'),
  up: symlink('../../../../etc'),
  'home/a': directory(
    { f: file('mine', { uid: 1000, gid: 1000 }), secret: file('s', { mode: 0o600 }) },
    { uid: 1000, gid: 1000 },
  ),
  closed: directory({ f: '' }, { mode: 0o700 }),
  readable: directory({ f: '' }, { mode: 0o744 }),
  group: directory({ f: file('', { gid: 50, mode: 0o664 }) }, { gid: 50, mode: 0o2775 }),
  sock: socket(),
};

/** A container's namespace: what Linux answers was asked of a real one (Docker 20.10, Linux 6). */
function container(): MountNamespace {
  const { ns } = namespace({ ...TREE, 'proc/x': '', dev: directory(), ro: directory({ f: '' }), hosts: '' });
  ns.mount('/dev', tmpfs({ clock, mode: 0o755 }), { source: 'tmpfs', options: 'nosuid,size=65536k,mode=755' });
  ns.mount('/ro', overlay([{ f: 'x', 'd/e': '', l: symlink('f') }], { type: 'ext4' }), {
    readOnly: true,
    source: '/dev/vda',
  });
  ns.mount('/hosts', overlay([{ h: 'bound' }]).root.lookup('h') as never, { source: '/dev/vda', type: 'ext4' });
  return ns;
}

describe('errors', () => {
  const r = root;
  const rows: [string, string, (ns: MountNamespace) => unknown][] = [
    ['stat of the empty path', 'ENOENT', (ns) => ns.stat(r, '')],
    ['stat of what is not there', 'ENOENT', (ns) => ns.stat(r, '/etc/none')],
    ['stat below a file', 'ENOTDIR', (ns) => ns.stat(r, '/etc/issue/x')],
    ['stat of a file with a slash', 'ENOTDIR', (ns) => ns.stat(r, '/etc/issue/')],
    ['stat of a symlink to a file with a slash', 'ENOTDIR', (ns) => ns.stat(r, '/abs/')],
    ['stat of a loop', 'ELOOP', (ns) => ns.stat(r, '/loop')],
    ['lstat of a loop', 'ok', (ns) => ns.lstat(r, '/loop')],
    ['stat of a dangling symlink', 'ENOENT', (ns) => ns.stat(r, '/dangling')],
    ['stat of a long name', 'ENAMETOOLONG', (ns) => ns.stat(r, `/tmp/${'x'.repeat(256)}`)],
    ['stat of a long name in bytes', 'ENAMETOOLONG', (ns) => ns.stat(r, `/tmp/${'é'.repeat(128)}`)],
    ['stat of a long path', 'ENAMETOOLONG', (ns) => ns.stat(r, `/tmp/${'x/'.repeat(2048)}`)],
    ['readlink of a file', 'EINVAL', (ns) => ns.readlink(r, '/etc/issue')],
    ['readdir of a file', 'ENOTDIR', (ns) => ns.readdir(r, '/etc/issue')],
    ['readFile of a directory', 'EISDIR', (ns) => ns.readFile(r, '/etc')],
    ['writeFile to a directory', 'EISDIR', (ns) => ns.writeFile(r, '/etc', '')],
    ['opening a directory for writing', 'EISDIR', (ns) => ns.open(r, '/etc', { write: true })],
    ['creating a directory by opening', 'EISDIR', (ns) => ns.open(r, '/etc', { create: true })],
    ['opening a directory', 'ok', (ns) => ns.open(r, '/etc', {})],
    ['creating with a slash', 'EISDIR', (ns) => ns.open(r, '/etc/new/', { create: true, write: true })],
    [
      'creating exclusively what is there',
      'EEXIST',
      (ns) => ns.open(r, '/etc/issue', { create: true, exclusive: true }),
    ],
    [
      'creating exclusively through a symlink',
      'EEXIST',
      (ns) => ns.open(r, '/dangling', { create: true, exclusive: true }),
    ],
    ['creating through a symlink with a slash', 'EISDIR', (ns) => ns.open(r, '/danglingSlash', { create: true })],
    ['creating in no directory', 'ENOENT', (ns) => ns.writeFile(r, '/none/x', '')],
    ['opening a socket', 'ENXIO', (ns) => ns.open(r, '/sock', {})],
    ['mkdir over something', 'EEXIST', (ns) => ns.mkdir(r, '/etc/issue')],
    ['mkdir over a file with a slash', 'EEXIST', (ns) => ns.mkdir(r, '/etc/issue/')],
    ['mkdir over a dangling symlink', 'EEXIST', (ns) => ns.mkdir(r, '/dangling/')],
    ['mkdir with a slash', 'ok', (ns) => ns.mkdir(r, '/new/')],
    ['mkdir .', 'EEXIST', (ns) => ns.mkdir(r, '/etc/.')],
    ['symlink over something', 'EEXIST', (ns) => ns.symlink(r, 'x', '/etc/issue')],
    ['symlink with a slash', 'ENOENT', (ns) => ns.symlink(r, 'x', '/etc/new/')],
    ['symlink to nothing', 'ENOENT', (ns) => ns.symlink(r, '', '/etc/new')],
    ['unlink of a directory', 'EISDIR', (ns) => ns.unlink(r, '/etc/kernel')],
    ['unlink of a directory with a slash', 'EISDIR', (ns) => ns.unlink(r, '/etc/')],
    ['unlink of a file with a slash', 'ENOTDIR', (ns) => ns.unlink(r, '/etc/issue/')],
    ['unlink of ..', 'EISDIR', (ns) => ns.unlink(r, '/tmp/..')],
    ['unlink of a mounted file', 'EBUSY', (ns) => ns.unlink(r, '/hosts')],
    ['rmdir of a file', 'ENOTDIR', (ns) => ns.rmdir(r, '/etc/issue')],
    ['rmdir of .', 'EINVAL', (ns) => ns.rmdir(r, '/etc/kernel/.')],
    ['rmdir of ..', 'ENOTEMPTY', (ns) => ns.rmdir(r, '/etc/kernel/..')],
    ['rmdir of the root', 'EBUSY', (ns) => ns.rmdir(r, '/')],
    ['rmdir of a full one', 'ENOTEMPTY', (ns) => ns.rmdir(r, '/etc/kernel')],
    ['rmdir of a mount point', 'EBUSY', (ns) => ns.rmdir(r, '/dev')],
    ['rename of a directory into itself', 'EINVAL', (ns) => ns.rename(r, '/etc/kernel/', '/etc/kernel/x')],
    ['rename over its parent', 'ENOTEMPTY', (ns) => ns.rename(r, '/etc/kernel/sub', '/etc/kernel')],
    ['rename of .', 'EBUSY', (ns) => ns.rename(r, '/etc/kernel/.', '/etc/x')],
    ['rename of a file with a slash', 'ENOTDIR', (ns) => ns.rename(r, '/etc/issue/', '/etc/x')],
    ['rename to a file with a slash', 'ENOTDIR', (ns) => ns.rename(r, '/etc/issue', '/etc/x/')],
    ['rename of a file over a directory', 'EISDIR', (ns) => ns.rename(r, '/etc/issue', '/etc/kernel')],
    ['rename of a directory over a file', 'ENOTDIR', (ns) => ns.rename(r, '/etc/kernel', '/etc/issue')],
    ['rename across mounts', 'EXDEV', (ns) => ns.rename(r, '/etc/issue', '/dev/x')],
    ['rename of a mount point', 'EBUSY', (ns) => ns.rename(r, '/hosts', '/etc/x')],
    ['rename over a mount point', 'EBUSY', (ns) => ns.rename(r, '/etc/issue', '/hosts')],
    ['rename of what is not there', 'ENOENT', (ns) => ns.rename(r, '/none', '/x')],
    ['rename to a long name', 'ENAMETOOLONG', (ns) => ns.rename(r, '/etc/issue', `/${'x'.repeat(256)}`)],
    ['rename to itself', 'ok', (ns) => ns.rename(r, '/etc/issue', '/etc/issue')],
    ['link across mounts', 'EXDEV', (ns) => ns.link(r, '/etc/issue', '/dev/x')],
    ['link to a directory', 'EPERM', (ns) => ns.link(r, '/etc/kernel', '/etc/x')],
    ['link over something', 'EEXIST', (ns) => ns.link(r, '/etc/issue', '/etc/kernel')],
    // Read-only mounts.
    ['writing to a read-only file', 'EROFS', (ns) => ns.writeFile(r, '/ro/f', '')],
    ['opening it for writing', 'EROFS', (ns) => ns.open(r, '/ro/f', { write: true })],
    ['creating what is there, for reading', 'ok', (ns) => ns.open(r, '/ro/f', { create: true, read: true })],
    ['creating on it', 'EROFS', (ns) => ns.writeFile(r, '/ro/new', '')],
    ['mkdir on it', 'EROFS', (ns) => ns.mkdir(r, '/ro/new')],
    ['mkdir of what is there', 'EEXIST', (ns) => ns.mkdir(r, '/ro/d')],
    ['unlink on it', 'EROFS', (ns) => ns.unlink(r, '/ro/f')],
    ['rmdir on it', 'EROFS', (ns) => ns.rmdir(r, '/ro/d')],
    ['rename on it', 'EROFS', (ns) => ns.rename(r, '/ro/f', '/ro/g')],
    ['chmod on it', 'EROFS', (ns) => ns.chmod(r, '/ro/f', 0)],
    ['chown on it', 'EROFS', (ns) => ns.chown(r, '/ro/f', 0, 0)],
    ['utimes on it', 'EROFS', (ns) => ns.utimes(r, '/ro/f', 0)],
    ['symlink on it', 'EROFS', (ns) => ns.symlink(r, 'x', '/ro/s')],
    // Permissions.
    ['reading a file of others', 'EACCES', (ns) => ns.readFile(user(1000), '/home/a/secret')],
    ['searching a closed directory', 'EACCES', (ns) => ns.stat(user(1000), '/closed/f')],
    ['listing a closed directory', 'EACCES', (ns) => ns.readdir(user(1000), '/closed')],
    ['listing one that is not searchable', 'ok', (ns) => ns.readdir(user(1000), '/readable')],
    ['stat in one that is not searchable', 'EACCES', (ns) => ns.stat(user(1000), '/readable/f')],
    ['root may', 'ok', (ns) => ns.readFile(r, '/closed/f')],
    ['writing to a file of root', 'EACCES', (ns) => ns.writeFile(user(1000), '/etc/issue', '')],
    ['creating in a directory of root', 'EACCES', (ns) => ns.writeFile(user(1000), '/etc/new', '')],
    ['mkdir in a directory of root', 'EACCES', (ns) => ns.mkdir(user(1000), '/etc/new')],
    ['unlink in a directory of root', 'EACCES', (ns) => ns.unlink(user(1000), '/etc/issue')],
    ['unlink of what others left in a sticky directory', 'EPERM', (ns) => ns.unlink(user(1000), '/tmp/root-file')],
    ['rename of it', 'EPERM', (ns) => ns.rename(user(1000), '/tmp/root-file', '/tmp/x')],
    ['unlink of a file of root in an own directory', 'ok', (ns) => ns.unlink(user(1000), '/home/a/secret')],
    ['chmod of what belongs to others', 'EPERM', (ns) => ns.chmod(user(1000), '/etc/issue', 0o777)],
    ['chmod of an own file', 'ok', (ns) => ns.chmod(user(1000), '/home/a/f', 0o777)],
    ['giving an own file away', 'EPERM', (ns) => ns.chown(user(1000), '/home/a/f', 0, -1)],
    ['giving it to an own group', 'ok', (ns) => ns.chown(user(1000, { groups: [1000, 50] }), '/home/a/f', -1, 50)],
    ['giving it to another group', 'EPERM', (ns) => ns.chown(user(1000), '/home/a/f', -1, 50)],
    ['chown that changes nothing', 'ok', (ns) => ns.chown(user(1000), '/etc/issue', -1, -1)],
    ['utimes of a file that may not be written', 'EACCES', (ns) => ns.utimes(user(1000), '/etc/issue', 0)],
    ['link to a file of others', 'EPERM', (ns) => ns.link(user(1000), '/tmp/root-file', '/tmp/x')],
    ['writing as a member of the group', 'ok', (ns) => ns.writeFile(user(7, { groups: [50] }), '/group/f', 'x')],
    ['writing as nobody', 'EACCES', (ns) => ns.writeFile(user(7), '/group/f', 'x')],
  ];

  it.each(rows)('%s: %s', (_what, errno, call) => {
    expect(errnoOf(() => call(container()))).toBe(errno);
  });

  it('names the path', () => {
    const ns = container();
    expect(() => ns.readFile(root, '/etc/none')).toThrow(
      expect.objectContaining({ code: 'ENOENT', path: '/etc/none' }),
    );
    expect(() => ns.rename(root, '/etc/issue', '/none/x')).toThrow(expect.objectContaining({ path: '/none/x' }));
  });
});

describe('paths', () => {
  it('follows symlinks, relative and absolute, and stays below the root', () => {
    const ns = container();
    expect(
      ['/abs', '/rel/issue', '/chain1', '/up/issue', '/../../etc/issue'].map((path) => ns.realpath(root, path)),
    ).toEqual(Array(5).fill('/etc/issue'));
    expect(ns.realpath(root, '/rel/')).toBe('/etc');
    expect(ns.realpath(root, '//etc/./kernel//..')).toBe('/etc');
    expect(ns.realpath(root, '/')).toBe('/');
    expect(errnoOf(() => ns.realpath(root, '/dangling'))).toBe('ENOENT');
    expect(ns.readlink(root, '/rel')).toBe('etc/../etc');
    expect([ns.lstat(root, '/abs').type, ns.lstat(root, '/rel/').type]).toEqual(['symlink', 'directory']);
  });

  it('follows forty symlinks, not one more', () => {
    const links = Object.fromEntries(
      Array.from({ length: 41 }, (_, n) => [`l${n}`, symlink(n === 0 ? 'end' : `l${n - 1}`)]),
    );
    const { ns } = namespace({ end: '', ...links });
    expect([errnoOf(() => ns.stat(root, '/l39')), errnoOf(() => ns.stat(root, '/l40'))]).toEqual(['ok', 'ELOOP']);
  });

  it('starts at the working directory', () => {
    const ns = container();
    const caller = user(0, { cwd: '/etc/kernel' });
    expect(ns.realpath(caller, 'sub/f')).toBe('/etc/kernel/sub/f');
    expect(ns.realpath(caller, '../issue')).toBe('/etc/issue');
    expect(ns.realpath(caller, '.')).toBe('/etc/kernel');
    ns.writeFile(caller, 'new', 'x');
    expect(text(ns.readFile(root, '/etc/kernel/new'))).toBe('x');
    expect(errnoOf(() => ns.stat(user(0, { cwd: '/gone' }), '.'))).toBe('ENOENT');
  });

  it('creates where a dangling symlink points', () => {
    const ns = container();
    ns.writeFile(root, '/dangling', 'x');
    expect([ns.lstat(root, '/dangling').type, text(ns.readFile(root, '/tmp/target'))]).toEqual(['symlink', 'x']);
  });

  it('lists names in the order of their bytes', () => {
    const { ns } = namespace({ b: '', B: '', a: symlink('b'), é: '', '\u{1f600}': '', '\uffee': '', 'd/x': '' });
    expect(ns.readdir(root, '/').map(({ name }) => name)).toEqual(['B', 'a', 'b', 'd', 'é', '\uffee', '\u{1f600}']);
    expect(ns.readdir(root, '/').map(({ type }) => type)).toEqual([
      'file',
      'symlink',
      'file',
      'directory',
      'file',
      'file',
      'file',
    ]);
  });
});

describe('attributes', () => {
  it('gives new files to their maker, less the umask', () => {
    const ns = container();
    const caller = user(1000, { gid: 100, umask: 0o027 });
    ns.writeFile(caller, '/tmp/f', '');
    ns.writeFile(caller, '/tmp/g', '', { mode: 0o777 });
    ns.mkdir(caller, '/tmp/d');
    ns.symlink(caller, 'f', '/tmp/l');
    const shown = ['f', 'g', 'd', 'l']
      .map((name) => ns.lstat(root, `/tmp/${name}`))
      .map(({ mode, uid, gid }) => [mode.toString(8), uid, gid]);
    expect(shown).toEqual([
      ['640', 1000, 100],
      ['750', 1000, 100],
      ['750', 1000, 100],
      ['777', 1000, 100],
    ]);
  });

  it('lets a directory with the set-group-id bit pass its group on', () => {
    const ns = container();
    const caller = user(7, { groups: [7, 50] });
    ns.writeFile(caller, '/group/n', '');
    ns.mkdir(caller, '/group/d');
    expect([ns.stat(root, '/group/n').gid, ns.stat(root, '/group/d').gid, ns.stat(root, '/group/d').mode]).toEqual([
      50, 50, 0o2755,
    ]);
  });

  it('changes owners, of symlinks too', () => {
    const ns = container();
    ns.chown(root, '/abs', 5, 6);
    ns.chown(root, '/abs', 7, -1, { follow: false });
    expect([
      ns.stat(root, '/etc/issue').uid,
      ns.stat(root, '/etc/issue').gid,
      ns.lstat(root, '/abs').uid,
      ns.lstat(root, '/abs').gid,
    ]).toEqual([5, 6, 7, 0]);
  });

  it('takes set-id bits away from what changes hands or content', () => {
    const { ns } = namespace({ a: file('x', { mode: 0o6755 }), b: file('x', { mode: 0o4777 }) });
    ns.chown(root, '/a', 5, -1);
    ns.writeFile(root, '/b', 'y');
    expect([ns.stat(root, '/a').mode, ns.stat(root, '/b').mode]).toEqual([0o755, 0o4777]);
    ns.writeFile(user(5), '/b', 'z');
    expect(ns.stat(root, '/b').mode).toBe(0o777);
  });

  it('answers access(2)', () => {
    const ns = container();
    const may = (uid: number, path: string) =>
      (['read', 'write', 'execute'] as const).filter((want) => ns.access(user(uid), path, want)).join(' ');
    expect(may(0, '/etc/issue')).toBe('read write');
    expect(may(0, '/closed')).toBe('read write execute');
    expect(may(1000, '/etc/issue')).toBe('read');
    expect(may(1000, '/home/a')).toBe('read write execute');
    expect(may(1000, '/closed/f')).toBe('');
    expect(may(0, '/ro/f')).toBe('read');
    expect(may(0, '/none')).toBe('');
    expect([ns.access(root, '/etc', 'exists'), ns.access(root, '/dangling', 'exists')]).toEqual([true, false]);
  });
});

describe('mounts', () => {
  it('lists them as /proc/mounts does', () => {
    const ns = container();
    expect(ns.mounts()).toEqual([
      { source: 'overlay', target: '/', type: 'overlay', readOnly: false, options: 'rw,relatime' },
      { source: 'tmpfs', target: '/dev', type: 'tmpfs', readOnly: false, options: 'rw,nosuid,size=65536k,mode=755' },
      { source: '/dev/vda', target: '/ro', type: 'ext4', readOnly: true, options: 'ro,relatime' },
      { source: '/dev/vda', target: '/hosts', type: 'ext4', readOnly: false, options: 'rw,relatime' },
    ]);
  });

  it('crosses them in both directions', () => {
    const ns = container();
    ns.writeFile(root, '/dev/x', 'in tmpfs');
    ns.mkdir(root, '/dev/shm');
    ns.mount('/dev/shm', tmpfs({ clock }));
    expect(ns.realpath(root, '/dev/shm/../x')).toBe('/dev/x');
    expect(ns.realpath(root, '/dev/shm/../../etc/../ro/d')).toBe('/ro/d');
    expect(ns.stat(root, '/dev').dev).not.toBe(ns.stat(root, '/').dev);
    expect(ns.stat(root, '/dev/shm').mode).toBe(0o1777);
    expect(ns.mounts().at(-1)?.target).toBe('/dev/shm');
  });

  it('mounts over symlinked paths and over mounts, and takes the topmost away', () => {
    const { ns } = namespace({ 'a/x': 'below', l: symlink('a') });
    ns.mount('/l', overlay([{ x: 'one' }]));
    ns.mount('/a', overlay([{ x: 'two' }]));
    expect(text(ns.readFile(root, '/a/x'))).toBe('two');
    ns.unmount('/a');
    expect(text(ns.readFile(root, '/a/x'))).toBe('one');
    ns.unmount('/l');
    expect(text(ns.readFile(root, '/a/x'))).toBe('below');
    expect([errnoOf(() => ns.unmount('/a')), errnoOf(() => ns.unmount('/')), ns.mounts().length]).toEqual([
      'EINVAL',
      'EBUSY',
      1,
    ]);
  });

  it('is busy where something is mounted in it', () => {
    const ns = container();
    ns.mkdir(root, '/dev/shm');
    ns.mount('/dev/shm', tmpfs({ clock }));
    expect(errnoOf(() => ns.unmount('/dev'))).toBe('EBUSY');
    expect(errnoOf(() => ns.mount('/etc', overlay([{ f: '' }]).root.lookup('f') as never))).toBe('ENOTDIR');
    expect(errnoOf(() => ns.mount('/etc/issue', tmpfs({ clock })))).toBe('ENOTDIR');
    expect(errnoOf(() => ns.mount('/none', tmpfs({ clock })))).toBe('ENOENT');
  });

  it('shares one volume between containers', () => {
    const volume = overlay([], { type: 'ext4' });
    const [one, two] = [namespace({ data: directory() }).ns, namespace({ 'var/data': directory() }).ns];
    one.mount('/data', volume);
    two.mount('/var/data', volume, { readOnly: true });
    one.writeFile(root, '/data/f', 'x');
    expect(text(two.readFile(root, '/var/data/f'))).toBe('x');
    expect(errnoOf(() => two.unlink(root, '/var/data/f'))).toBe('EROFS');
    two.remount('/var/data', { readOnly: false });
    two.unlink(root, '/var/data/f');
    expect(one.readdir(root, '/data')).toEqual([]);
  });

  it('binds directories of the host, with what is mounted in them', () => {
    const host = container();
    host.mkdir(root, '/dev/shm');
    host.mount('/dev/shm', tmpfs({ clock }), { source: 'shm', options: 'nosuid' });
    host.writeFile(root, '/dev/shm/s', 'shared');
    const { ns } = namespace({ mnt: directory(), etc: directory(), all: directory() });
    ns.bind('/mnt', host, '/dev');
    ns.bind('/etc', host, '/rel', { readOnly: true });
    expect(text(ns.readFile(root, '/mnt/shm/s'))).toBe('shared');
    expect(ns.realpath(root, '/mnt/shm/..')).toBe('/mnt');
    expect(errnoOf(() => ns.writeFile(root, '/etc/issue', ''))).toBe('EROFS');
    expect(ns.mounts().slice(1)).toEqual([
      { source: 'tmpfs', target: '/mnt', type: 'tmpfs', readOnly: false, options: 'rw,nosuid,size=65536k,mode=755' },
      { source: 'shm', target: '/mnt/shm', type: 'tmpfs', readOnly: false, options: 'rw,nosuid' },
      { source: 'overlay', target: '/etc', type: 'overlay', readOnly: true, options: 'ro,relatime' },
    ]);
    ns.bind('/all', host, '/');
    expect(text(ns.readFile(root, '/all/dev/shm/s'))).toBe('shared');
    ns.bind('/mnt/shm', ns, '/mnt/shm', { readOnly: true });
    expect(errnoOf(() => ns.writeFile(root, '/mnt/shm/new', ''))).toBe('EROFS');
  });

  it('tells how full a file system is', () => {
    const ns = container();
    ns.writeFile(root, '/dev/x', bytes('12345'));
    expect(ns.space(root, '/dev/x')).toMatchObject({ mount: { target: '/dev' }, total: 2 ** 26, used: 5 });
  });
});
