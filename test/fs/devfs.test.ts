import { describe, expect, it } from 'vitest';
import { devfs, tmpfs } from '../../src/fs/devfs.ts';
import { devpts } from '../../src/fs/devpts.ts';
import { directory } from '../../src/fs/layer.ts';
import type { MountNamespace } from '../../src/fs/mount-namespace.ts';
import { procfs } from '../../src/fs/proc/procfs.ts';
import { pipe } from '../../src/kernel/pipe.ts';
import type { Process, SpawnOptions } from '../../src/kernel/process.ts';
import type { FileCaller } from '../../src/kernel/vfs.ts';
import { bareKernel } from '../kernel/harness.ts';
import { bytes, errnoOf, namespace, readAll, root, text, user } from './support.ts';

function machine() {
  const { kernel, clock, namespaces, start } = bareKernel();
  const { ns } = namespace({ dev: directory(), proc: directory(), tmp: directory({ f: 'content' }, { mode: 0o1777 }) });
  ns.mount('/proc', procfs({ pids: kernel.pids, clock }));
  ns.mount('/dev', devfs({ clock, random: kernel.random }));
  ns.mount('/dev/shm', tmpfs({ clock }));
  ns.mount('/dev/pts', devpts({ pids: kernel.pids, clock }));
  const process = (options: SpawnOptions = {}): Process =>
    start((proc) => proc.wait().then(() => 0), { ...options, namespaces: { ...namespaces, files: ns } });
  return { kernel, ns, process, clock };
}

const first = async (ns: MountNamespace, path: string, max: number, caller: FileCaller = root) =>
  ns.open(caller, path, {}).read(caller, max);

describe('/dev', () => {
  it('looks as in a container', () => {
    const { ns } = machine();
    const line = (name: string) => {
      const stat = ns.lstat(root, `/dev/${name}`) as ReturnType<MountNamespace['lstat']> & {
        rdev?: { major: number; minor: number };
      };
      const what =
        stat.type === 'symlink'
          ? `-> ${ns.readlink(root, `/dev/${name}`)}`
          : stat.rdev
            ? `${stat.rdev.major},${stat.rdev.minor}`
            : '';
      return `${stat.type} ${stat.mode.toString(8)} ${name} ${what}`.trimEnd();
    };
    expect(ns.readdir(root, '/dev').map(({ name }) => line(name))).toEqual([
      'symlink 777 fd -> /proc/self/fd',
      'character 666 full 1,7',
      'directory 1777 mqueue',
      'character 666 null 1,3',
      'symlink 777 ptmx -> pts/ptmx',
      'directory 755 pts',
      'character 666 random 1,8',
      'directory 1777 shm',
      'symlink 777 stderr -> /proc/self/fd/2',
      'symlink 777 stdin -> /proc/self/fd/0',
      'symlink 777 stdout -> /proc/self/fd/1',
      'character 666 tty 5,0',
      'character 666 urandom 1,9',
      'character 666 zero 1,5',
    ]);
    expect(ns.stat(root, '/dev').size).toBe(320);
    expect(ns.stat(root, '/dev/shm').size).toBe(40);
  });

  it('has nothing in null, and room for everything', async () => {
    const { ns } = machine();
    expect(await first(ns, '/dev/null', 10)).toHaveLength(0);
    await ns.open(root, '/dev/null', { write: true, create: true, truncate: true }).write(root, bytes('gone'));
    ns.writeFile(user(1000), '/dev/null', 'gone');
    expect(ns.lstat(root, '/dev/null')).toMatchObject({ type: 'character', size: 0 });
    await expect(ns.open(root, '/dev/null', {}).write(root, bytes('x'))).rejects.toMatchObject({ code: 'EBADF' });
    expect(errnoOf(() => ns.readFile(root, '/dev/null'))).toBe('EINVAL');
  });

  it('has zeros in zero, and no room in full', async () => {
    const { ns } = machine();
    expect([...(await first(ns, '/dev/zero', 3))]).toEqual([0, 0, 0]);
    expect([...(await first(ns, '/dev/full', 3))]).toEqual([0, 0, 0]);
    await expect(ns.open(root, '/dev/full', { write: true }).write(root, bytes('x'))).rejects.toMatchObject({
      code: 'ENOSPC',
    });
    expect(errnoOf(() => ns.writeFile(root, '/dev/full', 'x'))).toBe('ENOSPC');
  });

  it('has the machine’s chance in random and urandom', async () => {
    const [one, two] = [machine(), machine()];
    const bytesOf = async ({ ns }: ReturnType<typeof machine>) => [
      await first(ns, '/dev/random', 7),
      await first(ns, '/dev/urandom', 5),
    ];
    const [a, b] = [await bytesOf(one), await bytesOf(two)];
    expect(a).toEqual(b);
    expect(a.map((part) => part.length)).toEqual([7, 5]);
    expect(await bytesOf(one)).not.toEqual(a);
  });

  it('opens the caller’s terminal as tty', () => {
    const { kernel, ns, process } = machine();
    const tty = kernel.openTty();
    const proc = process({ session: { tty } });
    const file = ns.open(proc, '/dev/tty', { read: true, write: true });
    expect([file.isTerminal, file.name]).toEqual([true, '/dev/pts/0']);
    expect(errnoOf(() => ns.open(root, '/dev/tty', {}))).toBe('ENXIO');
  });

  it('lists terminals below pts', () => {
    const { kernel, ns, process } = machine();
    expect(ns.readdir(root, '/dev/pts').map(({ name }) => name)).toEqual(['ptmx']);
    const tty = kernel.openTty();
    process({ session: { tty }, user: { uid: 1000, gid: 1000, groups: [] } });
    expect(ns.readdir(root, '/dev/pts').map(({ name }) => name)).toEqual(['0', 'ptmx']);
    expect(ns.stat(root, '/dev/pts/0')).toMatchObject({
      type: 'character',
      mode: 0o620,
      uid: 1000,
      gid: 5,
      rdev: { major: 136, minor: 0 },
    });
    expect(ns.open(root, '/dev/pts/0', {}).name).toBe('/dev/pts/0');
    expect(errnoOf(() => ns.open(root, '/dev/ptmx', {}))).toBe('ENXIO');
    tty.hangUp();
    expect(errnoOf(() => ns.stat(root, '/dev/pts/0'))).toBe('ENOENT');
  });

  it('opens descriptors as fd/N and by their names', async () => {
    const { ns, process } = machine();
    const { read, write } = pipe();
    const file = ns.open(root, '/tmp/f', {});
    const proc = process({
      fds: new Map([
        [0, file],
        [1, write],
        [3, read],
      ]),
      user: { uid: 1000, gid: 1000, groups: [] },
    });
    await ns.open(proc, '/dev/stdout', { write: true, create: true, truncate: true }).write(proc, bytes('through'));
    expect(text(await first(ns, '/dev/fd/3', 100, proc))).toBe('through');
    expect(await readAll(ns.open(proc, '/dev/stdin', {}))).toBe('content');
    expect(ns.readlink(proc, '/proc/self/fd/1')).toMatch(/^pipe:\[\d+\]$/);
    expect(ns.readlink(proc, '/dev/fd/0')).toBe('/tmp/f');
    expect([
      ns.stat(proc, '/dev/fd/3').type,
      ns.stat(proc, '/dev/stdin').type,
      ns.lstat(proc, '/dev/stdin').type,
    ]).toEqual(['fifo', 'file', 'symlink']);
    expect(ns.stat(proc, '/dev/stdin').ino).toBe(ns.stat(root, '/tmp/f').ino);
    expect(errnoOf(() => ns.open(proc, '/dev/fd/9', {}))).toBe('ENOENT');
    expect(ns.readdir(proc, '/dev/fd/').map(({ name }) => name)).toEqual(['0', '1', '3']);
  });

  it('holds a descriptor for everybody who opened it', async () => {
    const { ns, process } = machine();
    const { read, write } = pipe();
    const proc = process({ fds: new Map([[1, write]]) });
    write.release();
    const again = ns.open(proc, '/dev/fd/1', { write: true });
    proc.close(1);
    await again.write(proc, bytes('still'));
    again.release();
    expect(await readAll(read)).toBe('still');
  });

  it('has a console where it was told to', () => {
    const { kernel, ns, clock } = machine();
    const tty = kernel.openTty();
    const { ns: other } = namespace({ dev: directory() });
    other.mount('/dev', devfs({ clock, random: kernel.random, console: () => tty }));
    expect(other.open(root, '/dev/console', {}).name).toBe(tty.name);
    expect(errnoOf(() => ns.open(root, '/dev/console', {}))).toBe('ENOENT');
  });
});
