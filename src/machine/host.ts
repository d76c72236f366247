import type { GeneratedDirectory } from '../fs/generated.ts';
import { GeneratedFs } from '../fs/generated-fs.ts';
import { MountNamespace } from '../fs/mount-namespace.ts';
import { OverlayFs } from '../fs/overlay.ts';
import type { OverlaySnapshot } from '../fs/overlay-snapshot.ts';
import { hostLayers } from '../images/host.ts';
import type { OpenFile } from '../kernel/file.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Namespaces, Process, SpawnOptions } from '../kernel/process.ts';
import type { Tty } from '../kernel/tty.ts';
import type { Fabric } from '../net/fabric.ts';
import { findAccount } from './accounts.ts';
import type { Places } from './places.ts';
import { mountSystem } from './system-mounts.ts';

/** Who sits at the host. */
const LEARNER = 'learner';
/** The host's name. */
export const HOSTNAME = 'linkyard';
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** The host: its files, its namespaces, its first process, and how the learner's processes start. */
export class Host {
  readonly files: MountNamespace;
  readonly namespaces: Namespaces;
  readonly #disk: OverlayFs;
  readonly #kernel: Kernel;
  readonly #init: Process;

  constructor(kernel: Kernel, fabric: Fabric, places: Places, snapshot?: OverlaySnapshot) {
    this.#kernel = kernel;
    this.#disk = new OverlayFs({
      clock: kernel.clock,
      layers: hostLayers(),
      type: 'ext4',
      ...(snapshot ? { snapshot } : {}),
    });
    this.files = new MountNamespace(this.#disk, { source: '/dev/vda1' });
    mountSystem(this.files, { kernel, pids: kernel.pids, net: fabric.host });
    this.namespaces = {
      files: places.observe(this.files, 'host'),
      net: fabric.host,
      uts: { hostname: HOSTNAME },
      pids: kernel.pids,
    };
    // Nothing ever wakes it; it is there so that the learner's processes have an ancestor.
    this.#init = kernel.init((proc) => proc.wait().then(() => 0), {
      namespaces: this.namespaces,
      argv: ['/sbin/init'],
    });
  }

  /** Lets /var/lib/docker/containers hold what the daemon says. */
  showContainers(directory: GeneratedDirectory): void {
    const fs = new GeneratedFs(directory, { type: 'ext4', mtime: this.#kernel.clock.now() });
    this.files.mount('/var/lib/docker/containers', fs, { hidden: true });
  }

  /** Differs from what it was whenever a file changed. */
  get version(): number {
    return this.#disk.version;
  }

  snapshot(): OverlaySnapshot {
    return this.#disk.snapshot();
  }

  /**
   * Starts a program as the learner, in a session of its own.
   * @param argv its first word is looked up in PATH
   */
  spawn(argv: readonly string[], options: { fds: ReadonlyMap<number, OpenFile>; tty?: Tty }): Process {
    const read = (path: string) => this.#init.fs.readText(path);
    const { credentials, home, shell } = findAccount(LEARNER, read('/etc/passwd'), read('/etc/group'));
    const env = new Map([
      ['SHELL', shell],
      ['PWD', home],
      ['LOGNAME', LEARNER],
      ['HOME', home],
      ['LANG', 'C.UTF-8'],
      ...(options.tty ? ([['TERM', 'xterm-256color']] as const) : []),
      ['USER', LEARNER],
      ['PATH', PATH],
    ] as const);
    const spawning: SpawnOptions = {
      argv,
      env,
      cwd: home,
      user: credentials,
      fds: options.fds,
      session: { tty: options.tty },
    };
    const [name = ''] = argv;
    return this.#init.spawn(this.#find(name), argv, spawning);
  }

  #find(name: string): string {
    const found = PATH.split(':')
      .map((directory) => `${directory}/${name}`)
      .find((path) => this.#init.fs.access(path, 'execute'));
    return found ?? name;
  }

  /** Ends everything that runs on the host. */
  shutDown(): void {
    for (const { process } of this.#kernel.pids.list()) process.signal('KILL');
  }
}
