import { describe, expect, it } from 'vitest';
import { loader } from '../../src/fs/binfmt.ts';
import { tmpfs } from '../../src/fs/devfs.ts';
import { directory, program } from '../../src/fs/layer.ts';
import { procfs } from '../../src/fs/proc/procfs.ts';
import { sysfs } from '../../src/fs/sysfs.ts';
import { PidNamespace } from '../../src/kernel/pid-namespace.ts';
import type { Program, SpawnOptions } from '../../src/kernel/process.ts';
import type { NetNamespace } from '../../src/kernel/sockets.ts';
import { bareKernel, ended, settle } from '../kernel/harness.ts';
import { errnoOf, namespace, root, text } from './support.ts';

const net = {
  interfaces: () => [
    { name: 'lo', index: 1, mac: '', mtu: 65536, up: true, addresses: [] },
    { name: 'eth0', index: 8, mac: '02:42:ac:11:00:02', mtu: 1500, up: true, addresses: [] },
  ],
  routes: () => [],
  sockets: () => [
    { protocol: 'tcp', state: 'LISTEN', local: { address: '0.0.0.0', port: 5000 }, remote: undefined, pid: 1 },
    {
      protocol: 'tcp',
      state: 'ESTAB',
      local: { address: '172.17.0.2', port: 5000 },
      remote: { address: '172.17.0.1', port: 40000 },
      pid: 1,
    },
    { protocol: 'udp', state: 'UNCONN', local: { address: '127.0.0.1', port: 53 }, remote: undefined, pid: 1 },
  ],
} as unknown as NetNamespace;

const sleeps: Program = (proc) => proc.wait().then(() => 0);

function container() {
  const { kernel, clock, scheduler, namespaces, start } = bareKernel({ automatic: false });
  const pids = new PidNamespace(kernel.pids);
  const { ns } = namespace({
    proc: directory(),
    sys: directory(),
    'bin/sleep': program('coreutils:sleep'),
    data: directory(),
    'my data': directory(),
  });
  const sysctls = new Map([
    ['net/ipv4/ip_forward', '1'],
    ['net/ipv4/ip_local_port_range', '49153\t65535'],
    ['kernel/pid_max', '32768'],
  ]);
  ns.mount('/proc', procfs({ pids, clock, sysctls }), { source: 'proc', options: 'nosuid,nodev,noexec,relatime' });
  ns.mount('/sys', sysfs({ net, clock }), { readOnly: true });
  const run = (body: Program, options: SpawnOptions = {}) =>
    start(body, {
      argv: ['sleep', '100'],
      env: new Map([
        ['PATH', '/bin'],
        ['A', 'b c'],
      ]),
      ...options,
      namespaces: { ...namespaces, files: ns, net, pids, uts: { hostname: 'c0ffee' } },
    });
  const read = (path: string, caller: Parameters<typeof ns.readFile>[0] = root) => text(ns.readFile(caller, path));
  return { kernel, clock, scheduler, ns, run, read, pids, sysctls, start, namespaces };
}

describe('/proc/PID', () => {
  it('describes a process', async () => {
    const { clock, scheduler, run, read, ns } = container();
    await clock.advance(12_340);
    const proc = run(sleeps, {
      user: { uid: 1000, gid: 100, groups: [100, 5] },
      umask: 0o027,
      cwd: '/data',
      ignore: ['INT'],
    });
    proc.onSignal('TERM', () => {});
    await settle(scheduler);
    expect(read('/proc/1/cmdline')).toBe(['sleep', '100', ''].join('\0'));
    expect(read('/proc/1/comm')).toBe('sleep\n');
    expect(read('/proc/1/environ')).toBe('PATH=/bin\0A=b c\0');
    expect([
      ns.readlink(root, '/proc/1/cwd'),
      ns.readlink(root, '/proc/1/exe'),
      ns.readlink(root, '/proc/1/root'),
    ]).toEqual(['/data', '/bin/sleep', '/']);
    const fields = read('/proc/1/stat').trimEnd().split(' ');
    expect(fields).toHaveLength(52);
    expect(fields.slice(0, 8)).toEqual(['1', '(sleep)', 'S', '0', '1', '1', '0', '-1']);
    expect([fields[17], fields[19], fields[21], fields[24]]).toEqual(['20', '1', '1234', '18446744073709551615']);
    expect([fields[32], fields[33], fields[37]]).toEqual([String(1 << 1), String(1 << 14), '17']);
    const status = read('/proc/1/status');
    for (const line of [
      'Name:\tsleep',
      'Umask:\t0027',
      'State:\tS (sleeping)',
      'Pid:\t1',
      'PPid:\t0',
      'Uid:\t1000\t1000\t1000\t1000',
      'Gid:\t100\t100\t100\t100',
      'FDSize:\t64',
      'Groups:\t100 5 ',
      'Threads:\t1',
      'SigIgn:\t0000000000000002',
      'SigCgt:\t0000000000004000',
    ]) {
      expect(status).toContain(`${line}\n`);
    }
    expect(ns.stat(root, '/proc/1')).toMatchObject({ mode: 0o555, uid: 1000, gid: 100 });
    expect(errnoOf(() => ns.readFile({ ...root, user: { uid: 7, gid: 7, groups: [] } }, '/proc/1/environ'))).toBe(
      'EACCES',
    );
  });

  it('shows the environment that it was started with, whatever it sets', async () => {
    const { scheduler, run, read } = container();
    const proc = run(async (self) => {
      self.env.set('A', 'changed');
      self.fork(sleeps);
      self.fork(sleeps, { env: new Map(self.env) });
      return sleeps(self);
    });
    await settle(scheduler);
    expect(proc.env.get('A')).toBe('changed');
    expect(read('/proc/1/environ')).toBe('PATH=/bin\0A=b c\0');
    expect(read('/proc/2/environ')).toBe('PATH=/bin\0A=b c\0');
    expect(read('/proc/3/environ')).toBe('PATH=/bin\0A=changed\0');
  });

  it('numbers processes as its namespace does', async () => {
    const { kernel, clock, scheduler, run, read, ns } = container();
    run(async (self) => {
      self.fork(sleeps, { argv: ['-bash'], group: 'new' });
      return sleeps(self);
    });
    await settle(scheduler);
    expect(
      ns
        .readdir(root, '/proc')
        .map(({ name }) => name)
        .filter((name) => /^\d/.test(name)),
    ).toEqual(['1', '2']);
    expect(read('/proc/2/stat')).toMatch(/^2 \(bash\) S 1 2 1 0 -1 /);
    const host = namespace({ proc: directory() }).ns;
    host.mount('/proc', procfs({ pids: kernel.pids, clock }));
    const line = text(host.readFile(root, '/proc/3/stat'));
    expect(line).toMatch(/^3 \(bash\) S 2 3 2 0 -1 /);
    expect(text(host.readFile(root, '/proc/3/status'))).toContain('NSpid:\t3\t2\n');
  });

  it('follows the life of a process', async () => {
    const { scheduler, run, read, ns } = container();
    run(async (self) => {
      self.fork(() => 3, { argv: ['child'] });
      return sleeps(self);
    });
    await settle(scheduler);
    expect(read('/proc/2/stat')).toMatch(/^2 \(child\) Z 1 .* 768\n$/);
    expect(read('/proc/2/cmdline')).toBe('');
    expect(errnoOf(() => ns.readlink(root, '/proc/2/exe'))).toBe('ENOENT');
    expect(errnoOf(() => ns.stat(root, '/proc/3'))).toBe('ENOENT');
    expect(errnoOf(() => ns.stat(root, '/proc/01'))).toBe('ENOENT');
  });

  it('knows who asks as self', async () => {
    const { scheduler, run, ns } = container();
    const seen: string[] = [];
    run(async (self) => {
      const child = self.fork((inner) => {
        seen.push(
          inner.fs.readlink('/proc/self'),
          inner.fs.readText('/proc/self/comm'),
          inner.fs.realpath('/proc/self/net'),
        );
        return 0;
      });
      await self.waitFor(child);
      return sleeps(self);
    });
    await settle(scheduler);
    expect(seen).toEqual(['2', 'sleep\n', '/proc/2/net']);
    expect(errnoOf(() => ns.readlink(root, '/proc/self'))).toBe('ENOENT');
    expect(ns.access(root, '/proc/self/comm', 'read')).toBe(false);
  });

  it('lists mounts as fstab(5) writes them', async () => {
    const { clock, scheduler, run, ns } = container();
    ns.mount('/my data', tmpfs({ clock }), { source: 'a b\\c' });
    const proc = run(sleeps);
    await settle(scheduler);
    expect(proc.fs.readText('/proc/mounts')).toBe(
      [
        'overlay / overlay rw,relatime 0 0',
        'proc /proc proc rw,nosuid,nodev,noexec,relatime 0 0',
        'sysfs /sys sysfs ro,relatime 0 0',
        'a\\040b\\134c /my\\040data tmpfs rw,relatime 0 0',
        '',
      ].join('\n'),
    );
  });

  it('shows the network of the process', async () => {
    const { scheduler, run } = container();
    const proc = run(sleeps);
    await settle(scheduler);
    expect(proc.fs.readText('/proc/net/dev').split('\n').slice(1, 4)).toEqual([
      ' face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed',
      '    lo:       0       0    0    0    0     0          0         0        0       0    0    0    0     0       0          0',
      '  eth0:       0       0    0    0    0     0          0         0        0       0    0    0    0     0       0          0',
    ]);
    const tcp = proc.fs.readText('/proc/net/tcp').split('\n');
    expect(tcp[1]).toMatch(/^ {3}0: 00000000:1388 00000000:0000 0A /);
    expect(tcp[2]).toMatch(/^ {3}1: 020011AC:1388 010011AC:9C40 01 /);
    expect(tcp.slice(0, -1).map((line) => line.length)).toEqual([149, 149, 149]);
    expect(proc.fs.readText('/proc/net/udp')).toMatch(/\n {4}0: 0100007F:0035 00000000:0000 07 /);
  });
});

describe('/proc', () => {
  it('tells of the system', async () => {
    const { clock, scheduler, run, read } = container();
    run(sleeps);
    run(sleeps);
    await settle(scheduler);
    await clock.advance(61_230);
    expect(read('/proc/uptime')).toBe('61.23 122.46\n');
    expect(read('/proc/loadavg')).toBe('0.00 0.00 0.00 0/2 2\n');
    expect(read('/proc/version')).toMatch(/^Linux version \S+ \(.*\) #1 SMP .*\n$/);
    expect(read('/proc/meminfo')).toMatch(/^MemTotal: {8}2097152 kB\nMemFree: {9}1572864 kB\nMemAvailable: /);
    expect(read('/proc/cpuinfo').match(/^processor\t: \d$/gm)).toEqual(['processor\t: 0', 'processor\t: 1']);
    expect(read('/proc/stat')).toContain(`\nbtime ${Date.UTC(2026, 0, 1, 12) / 1000}\n`);
    expect(read('/proc/stat')).toMatch(/^cpu {2}0 0 0 12246 0 0 0 0 0 0\ncpu0 0 0 0 6123 /);
    expect(read('/proc/filesystems')).toContain('nodev\toverlay\n');
  });

  it('lets settings be read and changed', async () => {
    const { scheduler, run, ns, read, sysctls } = container();
    const proc = run(sleeps);
    await settle(scheduler);
    expect(read('/proc/sys/net/ipv4/ip_local_port_range')).toBe('49153\t65535\n');
    ns.writeFile(root, '/proc/sys/net/ipv4/ip_forward', '0\n');
    expect([sysctls.get('net/ipv4/ip_forward'), read('/proc/sys/net/ipv4/ip_forward')]).toEqual(['0', '0\n']);
    expect(proc.fs.readText('/proc/sys/kernel/hostname')).toBe('c0ffee\n');
    expect([read('/proc/sys/kernel/pid_max'), read('/proc/sys/kernel/ostype')]).toEqual(['32768\n', 'Linux\n']);
    expect(read('/proc/sys/kernel/osrelease')).toBe(`${read('/proc/version').split(' ')[2]}\n`);
    ns.bind('/proc/sys', ns, '/proc/sys', { readOnly: true });
    expect(errnoOf(() => ns.writeFile(root, '/proc/sys/net/ipv4/ip_forward', '1'))).toBe('EROFS');
  });

  it('answers as procfs does to who wants to change it', () => {
    const { ns } = container();
    expect(errnoOf(() => ns.writeFile(root, '/proc/foo', ''))).toBe('ENOENT');
    expect(errnoOf(() => ns.mkdir(root, '/proc/foo'))).toBe('ENOENT');
    expect(errnoOf(() => ns.symlink(root, 'x', '/proc/version'))).toBe('EEXIST');
    expect(errnoOf(() => ns.unlink(root, '/proc/version'))).toBe('EPERM');
  });
});

describe('/sys', () => {
  it('has the interfaces', () => {
    const { ns, read } = container();
    expect(ns.readdir(root, '/sys/class/net').map(({ name }) => name)).toEqual(['eth0', 'lo']);
    expect(['address', 'mtu', 'operstate', 'ifindex'].map((name) => read(`/sys/class/net/eth0/${name}`))).toEqual([
      '02:42:ac:11:00:02\n',
      '1500\n',
      'up\n',
      '8\n',
    ]);
    expect(read('/sys/class/net/lo/address')).toBe('00:00:00:00:00:00\n');
    expect(errnoOf(() => ns.stat(root, '/sys/class/net/eth1'))).toBe('ENOENT');
  });
});

describe('executing', () => {
  it('runs the program in a file, with the kernel', async () => {
    const { Kernel } = await import('../../src/kernel/kernel.ts');
    const { kernel, scheduler, clock, run } = container();
    const real = new Kernel({
      clock,
      scheduler,
      random: kernel.random,
      loader: loader((name) => (name === 'coreutils:sleep' ? () => 42 : undefined)),
    });
    const { namespaces } = run(sleeps);
    const proc = real.init('/bin/sleep', { namespaces: { ...namespaces, pids: real.pids }, argv: ['sleep'] });
    expect(await ended(proc)).toEqual({ code: 42 });
  });
});
