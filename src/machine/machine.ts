import type { DockerClient } from '../engine/api.ts';
import { createEngine, type Engine, type EngineOptions, restoreEngine } from '../engine/engine.ts';
import { loader } from '../fs/binfmt.ts';
import { SYSTEM } from '../fs/caller.ts';
import { SYSTEM_INFO } from '../fs/proc/system-info.ts';
import { DOCKER } from '../images/host.ts';
import { localImages } from '../images/local.ts';
import type { Clock } from '../kernel/clock.ts';
import { isSysError } from '../kernel/errno.ts';
import type { OpenFile } from '../kernel/file.ts';
import { Kernel } from '../kernel/kernel.ts';
import { type Process, shellStatus } from '../kernel/process.ts';
import { Random } from '../kernel/random.ts';
import type { Scheduler } from '../kernel/scheduler.ts';
import type { WindowSize } from '../kernel/tty.ts';
import { Fabric } from '../net/fabric.ts';
import { type OpenDatabase, provideDatabase } from '../programs/postgresql/engine.ts';
import { createFindProgram } from '../programs/registry.ts';
import { USUAL_EDITION } from './edition-names.ts';
import { loadEdition, type MachineEdition } from './editions.ts';
import { EventBus } from './events.ts';
import { HOSTNAME, Host } from './host.ts';
import { observeRequests } from './observed-client.ts';
import { Places } from './places.ts';
import { externalPrograms } from './programs.ts';
import { KernelRuntime } from './runtime.ts';
import { isSnapshot, type MachineSnapshot, SNAPSHOT_FORMAT } from './snapshot.ts';
import { Terminal } from './terminal.ts';

/** How a machine is made. */
export interface MachineOptions {
  /** Where all chance comes from. */
  seed: number;
  clock: Clock;
  scheduler: Scheduler;
  /** The version of Docker, 20.10 unless told. */
  edition?: string;
  /** Whether containers on the default network reach each other without a link (`dockerd --icc`); true unless told. */
  icc?: boolean;
  /** Milliseconds until a docker command has been loaded and runs; what runs beside it goes on meanwhile. */
  loading?: number;
  /** The engine of its database servers, started when one is first talked to; without it they run no SQL. */
  database?: OpenDatabase;
  /** What an earlier machine was, to go on from there. */
  snapshot?: MachineSnapshot;
}

/** A simulated Docker host: kernel, files, network, engine, and the terminals on it. */
export class Machine {
  readonly kernel: Kernel;
  readonly events: EventBus;
  readonly edition: string;
  readonly #host: Host;
  readonly #runtime: KernelRuntime;
  readonly #engine: Engine;
  #terminals = 0;

  private constructor(base: Base, engine: Engine) {
    this.kernel = base.kernel;
    this.events = base.events;
    this.edition = base.options.edition.id;
    this.#host = base.host;
    this.#runtime = base.runtime;
    this.#engine = engine;
    engine.events.subscribe((message) => this.events.emit({ type: 'docker', message }));
  }

  /**
   * Starts a machine: a fresh one, or one that goes on from a snapshot, its containers running.
   * @throws {Error} for a snapshot that cannot be restored, or an edition that does not exist
   */
  static async start(options: MachineOptions): Promise<Machine> {
    const { snapshot } = options;
    if (snapshot && !isSnapshot(snapshot)) throw new RangeError('this is no snapshot, or one of another form');
    const edition = await options.scheduler.hold(
      Promise.resolve(loadEdition(snapshot?.edition ?? options.edition ?? USUAL_EDITION)),
    );
    const base = assemble(options, edition);
    const engine = snapshot ? await restoreEngine(base.options, snapshot.engine) : createEngine(base.options);
    base.connect(engine);
    return new Machine(base, engine);
  }

  /** The daemon, for whoever watches the machine from outside: gives no events. */
  get docker(): DockerClient {
    return this.#engine.client;
  }

  /** Differs from what it was whenever {@link snapshot} would. */
  get version(): string {
    return `${this.#engine.version}/${this.#host.version}`;
  }

  snapshot(): MachineSnapshot {
    return {
      format: SNAPSHOT_FORMAT,
      edition: this.edition,
      ...(this.#engine.icc ? {} : { icc: false }),
      time: this.kernel.clock.now(),
      random: this.kernel.random.state,
      host: this.#host.snapshot(),
      engine: this.#engine.snapshot(),
    };
  }

  /** A window with a shell of the learner's. */
  openTerminal(size: WindowSize): Terminal {
    const tty = this.kernel.openTty(size);
    const file = tty.open();
    const fds = new Map([0, 1, 2].map((fd) => [fd, file] as const));
    const shell = this.#host.spawn(['bash'], { fds, tty });
    file.release();
    tty.foreground = shell.pgid;
    return new Terminal(this.#terminals++, tty, shell, exitOf(shell));
  }

  /** Starts a program as the learner, without a terminal. Its first argument is looked up in PATH. */
  spawnOnHost(argv: readonly string[], options: { fds: ReadonlyMap<number, OpenFile> }): Process {
    return this.#host.spawn(argv, options);
  }

  /** The content of a file in a running container; nothing where there is no such container or file. */
  readFile(container: string, path: string): string | undefined {
    const files = this.#runtime.task(container)?.files;
    if (!files) return undefined;
    try {
      return new TextDecoder().decode(files.readFile(SYSTEM, path));
    } catch (error) {
      if (isSysError(error)) return undefined;
      throw error;
    }
  }

  /** The environment with which a running container's first process was started. */
  environment(container: string): ReadonlyMap<string, string> | undefined {
    return this.#runtime.task(container)?.environment;
  }

  /** Ends everything; the machine is of no use afterwards. */
  dispose(): void {
    this.#engine.close();
    this.#host.shutDown();
  }
}

async function exitOf(process: Process): Promise<number> {
  while (!process.status) await process.changed.next();
  return shellStatus(process.status);
}

/** What there is before the engine. */
interface Base {
  kernel: Kernel;
  events: EventBus;
  host: Host;
  runtime: KernelRuntime;
  options: EngineOptions;
  /** Lets the docker command reach the engine. */
  connect(engine: Engine): void;
}

function assemble(
  { seed, clock, scheduler, icc = true, database, snapshot, loading = 0 }: MachineOptions,
  edition: MachineEdition,
): Base {
  const events = new EventBus();
  const random = new Random(seed);
  let daemon: DockerClient | undefined;
  let engine: Engine | undefined;
  const client = () => {
    if (!daemon) throw new Error('the daemon has not started yet');
    return daemon;
  };
  const external = externalPrograms({
    command: edition.command,
    loading,
    client,
    firewall: async (table) => engine?.firewall(table),
    isHost: (proc) => places.of(proc) === 'host',
    entered: (proc, line) => {
      const place = places.of(proc);
      if (place) events.emit({ type: 'command', place, line });
    },
  });
  const kernel = new Kernel({ clock, scheduler, random, loader: loader(createFindProgram(external)) });
  if (database) provideDatabase(kernel, database);
  const places = new Places(kernel, events);
  const fabric = new Fabric({ clock, random, hold: (work) => scheduler.hold(work) });
  fabric.subscribe((event) => events.emit({ type: 'net', event }));
  const host = new Host(kernel, fabric, places, snapshot?.host);
  const runtime = new KernelRuntime(kernel, places);
  // Only now: what was made so far has drawn from it already, when the machine was new.
  if (snapshot) random.state = snapshot.random;
  const options: EngineOptions = {
    edition: edition.engine,
    clock,
    random,
    fabric,
    runtime,
    icc: snapshot?.icc ?? icc,
    host: {
      name: HOSTNAME,
      files: host.files,
      cpus: SYSTEM_INFO.cpus,
      memory: SYSTEM_INFO.memoryTotal,
      kernel: SYSTEM_INFO.release,
      operatingSystem: 'Debian GNU/Linux 12 (bookworm)',
    },
    images: localImages,
    registry: async () => (await import('../images/catalogue.ts')).catalogue,
    load: (module) => scheduler.hold(module),
  };
  const connect = (made: Engine) => {
    engine = made;
    daemon = observeRequests(made.client, events);
    host.showContainers(made.containersDirectory(DOCKER));
  };
  return { kernel, events, host, runtime, options, connect };
}
