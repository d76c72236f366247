import { loader } from '../../src/fs/binfmt.ts';
import { devfs } from '../../src/fs/devfs.ts';
import { directory, file, type LayerSource, layer, program, symlink } from '../../src/fs/layer.ts';
import { MountNamespace } from '../../src/fs/mount-namespace.ts';
import { OverlayFs } from '../../src/fs/overlay.ts';
import { procfs } from '../../src/fs/proc/procfs.ts';
import { EOF, OpenFile } from '../../src/kernel/file.ts';
import { Kernel } from '../../src/kernel/kernel.ts';
import { type Process, type Program, type SpawnOptions, shellStatus } from '../../src/kernel/process.ts';
import { Random } from '../../src/kernel/random.ts';
import { Scheduler } from '../../src/kernel/scheduler.ts';
import type { NetNamespace } from '../../src/kernel/sockets.ts';
import { VirtualClock } from '../../src/kernel/virtual-clock.ts';
import { ash, bash, dash } from '../../src/shell/shells.ts';
import { PROGRAMS } from './programs.ts';

const encoder = new TextEncoder();

/** Collects what is written. */
export class Sink extends OpenFile {
  readonly kind = 'pipe';
  readonly #parts: Uint8Array[] = [];

  constructor() {
    super('sink');
  }

  override async write(_caller: unknown, data: Uint8Array): Promise<void> {
    this.#parts.push(data.slice());
  }

  get text(): string {
    return Buffer.concat(this.#parts).toString();
  }
}

/** Gives a text to read. */
export class Source extends OpenFile {
  readonly kind = 'pipe';
  #rest: Uint8Array;

  constructor(text: string) {
    super('source');
    this.#rest = encoder.encode(text);
  }

  override async read(_caller: unknown, max: number): Promise<Uint8Array> {
    if (this.#rest.length === 0) return EOF;
    const data = this.#rest.subarray(0, max);
    this.#rest = this.#rest.subarray(data.length);
    return data;
  }
}

/** The directory that snippets run in, here and where they are recorded. */
export const HOME = '/tmp/shell-fixture';

/** The files in it: record.mjs makes the same. */
export const FILES: Record<string, string> = {
  'a.txt': 'one\ntwo\nthree\n',
  'b.txt': 'beta\nalpha\n',
  '.hidden': 'secret\n',
  'sp ace.txt': 'space\n',
  'sub/c.txt': 'see\n',
  'sub/d.log': 'log\n',
  'script.sh': '#!/bin/bash\necho "script $0 $# $1"\nexit 4\n',
  'plain.sh': 'echo "plain $1"\n',
};

const PASSWD =
  'root:x:0:0:root:/root:/bin/bash\ndaemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin\nlearner:x:1000:1000::/home/learner:/bin/bash\n';

/** A little machine: a kernel, files, and the programs of programs.ts, bash and ash among them. */
export class Machine {
  readonly scheduler = new Scheduler();
  readonly clock: VirtualClock;
  readonly kernel: Kernel;
  readonly files: MountNamespace;
  readonly faults: unknown[] = [];
  readonly init: Process;

  constructor(
    options: {
      programs?: Record<string, Program>;
      files?: Record<string, LayerSource>;
      automatic?: boolean;
      sh?: Program;
    } = {},
  ) {
    this.clock = new VirtualClock(this.scheduler, { automatic: options.automatic ?? true });
    const programs: Record<string, Program> = {
      ...PROGRAMS,
      bash,
      sh: options.sh ?? bash,
      ash,
      dash,
      ...options.programs,
    };
    this.kernel = new Kernel({
      clock: this.clock,
      scheduler: this.scheduler,
      random: new Random(1),
      loader: loader((name) => programs[name]),
    });
    this.kernel.onFault = (error) => this.faults.push(error);
    const home = HOME.slice(1);
    const tree: [string, LayerSource][] = [
      ['etc/passwd', file(PASSWD)],
      ['root', directory()],
      ['home/learner', directory({}, { uid: 1000, gid: 1000 })],
      ['dev', directory()],
      ['proc', directory()],
      ...Object.keys(programs).map((name): [string, LayerSource] => [`usr/bin/${name}`, program(name)]),
      ['bin', symlink('usr/bin')],
      ...Object.entries(FILES).map(([name, text]): [string, LayerSource] => [
        `${home}/${name}`,
        file(text, name.endsWith('.sh') ? { mode: 0o755 } : {}),
      ]),
      ...Object.entries(options.files ?? {}),
    ];
    const root = layer({ id: 'test', root: directory(tree) });
    this.files = new MountNamespace(new OverlayFs({ clock: this.clock, layers: [root] }));
    this.files.mount('/proc', procfs({ pids: this.kernel.pids, clock: this.clock }));
    this.files.mount('/dev', devfs({ clock: this.clock, random: this.kernel.random }));
    const wait: Program = (proc) => proc.until(new Promise<number>(() => {}));
    this.init = this.kernel.init(wait, {
      argv: ['init'],
      namespaces: {
        files: this.files,
        net: undefined as unknown as NetNamespace,
        uts: { hostname: 'vm' },
        pids: this.kernel.pids,
      },
    });
  }

  /** Starts a program by its path. */
  start(path: string, argv: readonly string[], options: SpawnOptions = {}): Process {
    return this.init.spawn(path, argv, { env: ENVIRONMENT, cwd: HOME, ...options });
  }

  /** Runs a program to its end. Standard output and error go to one place. */
  async run(
    path: string,
    argv: readonly string[],
    options: { stdin?: string; env?: ReadonlyMap<string, string> } = {},
  ) {
    const sink = new Sink();
    const fds = new Map<number, OpenFile>([
      [0, new Source(options.stdin ?? '')],
      [1, sink],
      [2, sink],
    ]);
    const child = this.start(path, argv, { fds, ...(options.env ? { env: options.env } : {}) });
    const status = await this.init.waitFor(child);
    if (this.faults.length > 0) throw this.faults[0];
    return { output: sink.text, status: 'stopped' in status ? -1 : shellStatus(status) };
  }

  /** `bash -c` with a text. */
  bash(source: string, ...args: string[]) {
    return this.run('/bin/bash', ['bash', '--norc', '--noprofile', '-c', source, ...args]);
  }

  /** `sh -c` as in Debian. */
  dash(source: string, ...args: string[]) {
    return this.run('/bin/dash', ['sh', '-c', source, ...args]);
  }

  /** `sh -c` as in busybox. */
  ash(source: string, ...args: string[]) {
    return this.run('/bin/ash', ['sh', '-c', source, ...args]);
  }
}

/** What snippets find in their environment, in the order in which the recorder's own bash hands it on. */
export const ENVIRONMENT: ReadonlyMap<string, string> = new Map([
  ['PWD', HOME],
  ['HOME', '/root'],
  ['TERM', 'dumb'],
  ['LC_ALL', 'C.UTF-8'],
  ['PATH', '/usr/bin:/bin'],
]);

export { ash, dash };
