import { loader, programImage } from '../../../src/fs/binfmt.ts';
import { SYSTEM } from '../../../src/fs/caller.ts';
import { MountNamespace } from '../../../src/fs/mount-namespace.ts';
import { OverlayFs } from '../../../src/fs/overlay.ts';
import { busybox } from '../../../src/images/busybox.ts';
import { hostLayers } from '../../../src/images/host.ts';
import { postgres, webapp } from '../../../src/images/training.ts';
import { type Caller, OpenFile } from '../../../src/kernel/file.ts';
import { Kernel, ROOT } from '../../../src/kernel/kernel.ts';
import { PidNamespace } from '../../../src/kernel/pid-namespace.ts';
import { pipe } from '../../../src/kernel/pipe.ts';
import { type Namespaces, type Process, shellStatus } from '../../../src/kernel/process.ts';
import { Random } from '../../../src/kernel/random.ts';
import { Scheduler } from '../../../src/kernel/scheduler.ts';
import { concat } from '../../../src/kernel/stream.ts';
import type { Tty } from '../../../src/kernel/tty.ts';
import type { Credentials } from '../../../src/kernel/vfs.ts';
import { VirtualClock } from '../../../src/kernel/virtual-clock.ts';
import { externalPrograms } from '../../../src/machine/programs.ts';
import { mountSystem } from '../../../src/machine/system-mounts.ts';
import type { Bridge } from '../../../src/net/bridge.ts';
import { Fabric } from '../../../src/net/fabric.ts';
import type { Namespace } from '../../../src/net/namespace.ts';
import { createFindProgram } from '../../../src/programs/registry.ts';

/** What a command line gave. */
export interface Outcome {
  stdout: string;
  stderr: string;
  status: number;
}

const IMAGES = {
  busybox: busybox.layers,
  webapp: webapp.at(-1)?.layers ?? [],
  postgres: postgres.at(-1)?.layers ?? [],
  host: hostLayers(),
};

/** Gathers what is written to it. */
export class Sink extends OpenFile {
  readonly kind = 'pipe';
  readonly parts: Uint8Array[] = [];

  override async write(_caller: Caller, data: Uint8Array): Promise<void> {
    this.parts.push(data.slice());
  }

  get text(): string {
    return new TextDecoder().decode(concat(this.parts));
  }

  /** Waits for what takes no time on the clock, such as a module that is being loaded. */
  async has(part: string): Promise<void> {
    while (!this.text.includes(part)) await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A host with containers on its bridge, without an engine. */
export class Site {
  readonly clock: VirtualClock;
  readonly kernel: Kernel;
  readonly fabric: Fabric;
  readonly faults: unknown[] = [];
  readonly #bridge: Bridge;

  constructor(options: { automatic?: boolean; start?: number } = {}) {
    const scheduler = new Scheduler({ steps: 100_000 });
    this.clock = new VirtualClock(scheduler, {
      automatic: options.automatic ?? true,
      ...(options.start ? { start: options.start } : {}),
    });
    const random = new Random(1);
    const find = createFindProgram(
      externalPrograms({
        command: { program: () => () => 127, complete: async () => ({ candidates: [] }) },
        client: () => {
          throw new Error('there is no daemon');
        },
        firewall: async () => undefined,
        isHost: () => false,
        entered: () => {},
      }),
    );
    this.kernel = new Kernel({ clock: this.clock, scheduler, random, loader: loader(find) });
    this.kernel.onFault = (error) => this.faults.push(error);
    this.fabric = new Fabric({ clock: this.clock, random, hold: (work) => scheduler.hold(work) });
    this.#bridge = this.fabric.createBridge({ name: 'docker0', subnet: '172.17.0.0/16', gateway: '172.17.0.1' });
  }

  /** Somewhere where processes run. `address` undefined is a container without a network. */
  place(
    image: keyof typeof IMAGES,
    options: { address?: string; hostname?: string; hosts?: Record<string, string> } = {},
  ): Place {
    const { address, hostname = '0123456789ab', hosts = {} } = options;
    const isHost = image === 'host';
    const net = isHost ? this.fabric.host : this.fabric.createNamespace(address ?? hostname);
    const mac = (address ?? '').split('.').map((byte) => Number(byte).toString(16).padStart(2, '0'));
    if (address && !isHost) net.attach(this.#bridge, { address, mac: `02:42:${mac.join(':')}` });
    const files = new MountNamespace(new OverlayFs({ clock: this.clock, layers: IMAGES[image] }), {
      source: 'overlay',
    });
    const pids = isHost ? this.kernel.pids : new PidNamespace(this.kernel.pids);
    mountSystem(files, { kernel: this.kernel, pids, net });
    const known = isHost ? { linkyard: '127.0.1.1' } : address ? { [hostname]: address } : {};
    const lines = Object.entries({ ...hosts, ...known }).map(([name, own]) => `${own}\t${name}\n`);
    const local = '127.0.0.1\tlocalhost\n::1\tlocalhost ip6-localhost ip6-loopback\nff02::1\tip6-allnodes\n';
    if (!isHost) {
      files.writeFile(SYSTEM, '/etc/hosts', local + lines.join(''));
      files.writeFile(SYSTEM, '/etc/resolv.conf', 'nameserver 10.255.255.53\n');
      files.writeFile(SYSTEM, '/etc/hostname', `${hostname}\n`);
    }
    return new Place(this, { files, net, pids, uts: { hostname: isHost ? 'linkyard' : hostname } }, net);
  }
}

/** A container, or the host. */
export class Place {
  readonly site: Site;
  readonly namespaces: Namespaces;
  readonly net: Namespace;

  constructor(site: Site, namespaces: Namespaces, net: Namespace) {
    this.site = site;
    this.namespaces = namespaces;
    this.net = net;
  }

  /** Puts a program where it was not. */
  install(path: string, program: string): this {
    this.namespaces.files.writeFile(SYSTEM, path, programImage(program), { mode: 0o755 });
    return this;
  }

  read(path: string): string {
    return new TextDecoder().decode(this.namespaces.files.readFile(SYSTEM, path));
  }

  write(path: string, text: string): this {
    this.namespaces.files.writeFile(SYSTEM, path, text);
    return this;
  }

  /** Starts a program; its output is lost unless descriptors are given. */
  start(
    argv: readonly string[],
    options: {
      fds?: Map<number, OpenFile>;
      user?: Credentials;
      env?: Record<string, string>;
      cwd?: string;
      tty?: Tty;
    } = {},
  ): Process {
    const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
    const [name = ''] = argv;
    const candidates = name.includes('/') ? [name] : path.split(':').map((folder) => `${folder}/${name}`);
    const found = candidates.find((own) => this.namespaces.files.access(SYSTEM, own, 'execute')) ?? name;
    const nothing = this.namespaces.files.open(SYSTEM, '/dev/null', { read: true, write: true });
    const fds = options.fds ?? new Map([0, 1, 2].map((fd) => [fd, nothing]));
    const process = this.site.kernel.init(found, {
      argv,
      env: new Map(Object.entries({ PATH: path, HOME: '/root', ...options.env })),
      cwd: options.cwd ?? '/',
      user: options.user ?? ROOT,
      fds,
      namespaces: this.namespaces,
      session: { tty: options.tty },
    });
    nothing.release();
    return process;
  }

  /** Waits until something listens on a port, however long its module takes to load. */
  async listening(port: number): Promise<this> {
    const listens = () => this.net.sockets().some(({ local, state }) => local.port === port && state === 'LISTEN');
    while (!listens()) await new Promise((resolve) => setImmediate(resolve));
    return this;
  }

  /** Runs a command line in a shell, standard input being empty. */
  async run(
    line: string,
    options: { user?: Credentials; env?: Record<string, string>; cwd?: string; input?: string } = {},
  ): Promise<Outcome> {
    const input = pipe();
    const [out, errors] = [new Sink('stdout'), new Sink('stderr')];
    const process = this.start(['sh', '-c', line], {
      ...options,
      fds: new Map<number, OpenFile>([
        [0, input.read],
        [1, out],
        [2, errors],
      ]),
    });
    input.read.release();
    if (options.input) await input.write.write(SYSTEM, new TextEncoder().encode(options.input));
    input.write.release();
    while (!process.status) await process.changed.next();
    if (this.site.faults.length > 0) throw this.site.faults[0];
    return { stdout: out.text, stderr: errors.text, status: shellStatus(process.status) };
  }
}
