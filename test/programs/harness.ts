import { loader } from '../../src/fs/binfmt.ts';
import { devfs } from '../../src/fs/devfs.ts';
import { file, directory as folder, type LayerSource, layer, program, symlink } from '../../src/fs/layer.ts';
import { MountNamespace } from '../../src/fs/mount-namespace.ts';
import { OverlayFs } from '../../src/fs/overlay.ts';
import { type Caller, OpenFile } from '../../src/kernel/file.ts';
import { Kernel } from '../../src/kernel/kernel.ts';
import { pipe } from '../../src/kernel/pipe.ts';
import type { ExitStatus, Process } from '../../src/kernel/process.ts';
import { Random } from '../../src/kernel/random.ts';
import { Scheduler } from '../../src/kernel/scheduler.ts';
import type { NetNamespace } from '../../src/kernel/sockets.ts';
import { concat } from '../../src/kernel/stream.ts';
import type { Tty } from '../../src/kernel/tty.ts';
import { VirtualClock } from '../../src/kernel/virtual-clock.ts';
import type { Flavour } from '../../src/programs/program.ts';
import { createFindProgram, programNames } from '../../src/programs/registry.ts';
import { runLine } from './mini-shell.ts';
import { directory, entries } from './tree.mjs';

/** What a command line gave. */
export interface Outcome {
  stdout: string;
  stderr: string;
  status: number;
}

const PASSWD =
  'root:x:0:0:root:/root:/bin/bash\ndaemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n';
const GROUP = 'root:x:0:\ndaemon:x:1:\nadm:x:4:\nnogroup:x:65534:\n';
const find = createFindProgram({ 'dash:sh': () => script });

/** As much of a shell as the recorded lines need of one: it runs a script's lines. */
async function script(proc: Process): Promise<number> {
  const [, path = '', text] = proc.argv;
  let status = 0;
  for (const line of (path === '-c' ? (text ?? '') : proc.fs.readText(path)).split('\n')) {
    if (line !== '' && !line.startsWith('#')) status = await runLine(proc, line);
  }
  return status;
}

/** All programs: GNU's in /usr/bin, busybox's in /busybox. */
function programFiles(): Record<string, LayerSource> {
  const files: Record<string, LayerSource> = {};
  for (const name of programNames) {
    const [owner, own = ''] = name.split(':');
    if (own === '') continue;
    if (owner === 'busybox') files[`busybox/${own}`] = program('busybox:busybox');
    else files[`usr/bin/${own}`] = program(name);
  }
  return files;
}

const tree: Record<string, LayerSource> = {};
for (const entry of entries) {
  const attributes = { mode: entry.mode, mtime: entry.mtime };
  const path = `${directory.slice(1)}/${entry.path}`;
  if ('directory' in entry) tree[path] = folder({}, attributes);
  else if ('target' in entry) tree[path] = symlink(entry.target, { ...attributes, mode: 0o777 });
  else tree[path] = file('bytes' in entry ? Uint8Array.from(entry.bytes) : entry.text, attributes);
}

const programs = layer({
  id: 'programs',
  root: folder({
    ...programFiles(),
    bin: symlink('usr/bin'),
    'usr/bin/sh': program('dash:sh'),
    'busybox/sh': program('dash:sh'),
    'etc/passwd': PASSWD,
    'etc/group': GROUP,
    root: folder({}, { mode: 0o700 }),
    tmp: folder({}, { mode: 0o1777 }),
    dev: folder(),
  }),
});
const files = layer({
  id: 'files',
  root: folder({ ...tree, [directory.slice(1)]: folder({}, { mtime: entries[0]?.mtime ?? 0 }) }),
});

/** Gathers what is written to it. */
class Sink extends OpenFile {
  readonly kind = 'pipe';
  readonly parts: Uint8Array[] = [];
  override async write(_caller: Caller, data: Uint8Array): Promise<void> {
    this.parts.push(data.slice());
  }
}

/** Whose programs are run, in which locale, by whom. */
export interface Where {
  flavour?: Flavour;
  locale?: string;
  uid?: number;
}

/** A small machine with the recorder's files and nothing else running. */
export class Bench {
  readonly kernel: Kernel;
  readonly files: MountNamespace;
  readonly clock: VirtualClock;
  readonly faults: unknown[] = [];

  constructor(options: { automatic?: boolean } = {}) {
    const scheduler = new Scheduler();
    this.clock = new VirtualClock(scheduler, options);
    const random = new Random(1);
    this.kernel = new Kernel({ clock: this.clock, scheduler, random, loader: loader(find) });
    this.kernel.onFault = (error) => this.faults.push(error);
    this.files = new MountNamespace(new OverlayFs({ clock: this.clock, layers: [programs, files], type: 'ext4' }), {
      source: '/dev/sda1',
      type: 'ext4',
    });
    this.files.mount('/dev', devfs({ clock: this.clock, random }));
  }

  /** Runs something as root in the recorder's directory. */
  start(
    body: (proc: Process) => Promise<number> | number,
    options: Where & { fds?: Map<number, OpenFile>; tty?: Tty; startTime?: number } = {},
  ): Process {
    return this.kernel.init(body, {
      argv: ['sh'],
      env: new Map([
        ['PATH', options.flavour === 'busybox' ? '/busybox' : '/usr/bin'],
        ['HOME', '/root'],
        ['USER', 'root'],
        ['LC_ALL', options.locale ?? 'C'],
        ['TZ', 'UTC'],
        ...(options.tty ? [['TERM', 'xterm'] as const] : []),
      ]),
      cwd: directory,
      user: { uid: options.uid ?? 0, gid: options.uid ?? 0, groups: [] },
      ...(options.tty && { session: { tty: options.tty } }),
      ...(options.startTime !== undefined && { startTime: options.startTime }),
      fds: options.fds ?? new Map(),
      namespaces: { files: this.files, net: {} as NetNamespace, uts: { hostname: 'bench' }, pids: this.kernel.pids },
    });
  }

  /** Runs a command line in a terminal; all that it prints goes there. */
  async runInTerminal(line: string, columns: number, options: Where = {}): Promise<Outcome> {
    const tty = this.kernel.openTty({ rows: 24, columns });
    const parts: Uint8Array[] = [];
    const acknowledge = tty.onOutput((data) => {
      parts.push(data.slice());
      queueMicrotask(() => acknowledge(data.length));
    });
    const slave = tty.open();
    const fds = new Map<number, OpenFile>([0, 1, 2].map((fd) => [fd, slave]));
    const proc = this.start((own) => runLine(own, line), { ...options, fds, tty });
    slave.release();
    tty.foreground = proc.pgid;
    const status = await ended(proc);
    if (this.faults.length > 0) throw this.faults[0];
    return { stdout: text(parts), stderr: '', status: status.code ?? 128 };
  }

  /** Runs a command line, standard input being empty. */
  async run(line: string, options: Where = {}): Promise<Outcome> {
    const input = pipe();
    const [out, errors] = [new Sink('stdout'), new Sink('stderr')];
    const fds = new Map<number, OpenFile>([
      [0, input.read],
      [1, out],
      [2, errors],
    ]);
    input.write.release();
    const proc = this.start((own) => runLine(own, line), { ...options, fds });
    const status = await ended(proc);
    if (this.faults.length > 0) throw this.faults[0];
    return { stdout: text(out.parts), stderr: text(errors.parts), status: status.code ?? 128 };
  }
}

/** Waits for a process's end from outside. */
export async function ended(proc: Process): Promise<ExitStatus> {
  while (!proc.status) await proc.changed.next();
  return proc.status;
}

/** UTF-8 where it is that, else a character for each byte. */
function text(parts: readonly Uint8Array[]): string {
  const bytes = concat(parts);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}
