import { dockerProgram } from '../docker/cli/root.ts';
import { client28 } from '../docker/editions/28.2.ts';
import type { DockerClient } from '../engine/api.ts';
import { edition2010 } from '../engine/editions/20.10.ts';
import { createEngine, type Engine } from '../engine/engine.ts';
import { loader } from '../fs/binfmt.ts';
import { SYSTEM } from '../fs/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import { isSysError } from '../kernel/errno.ts';
import type { OpenFile } from '../kernel/file.ts';
import { Kernel } from '../kernel/kernel.ts';
import type { Process } from '../kernel/process.ts';
import { Random } from '../kernel/random.ts';
import type { Scheduler } from '../kernel/scheduler.ts';
import type { WindowSize } from '../kernel/tty.ts';
import { Fabric } from '../net/fabric.ts';
import { createFindProgram } from '../programs/registry.ts';
import { EventBus } from './events.ts';
import { Host } from './host.ts';
import { observeRequests } from './observed-client.ts';
import { Places } from './places.ts';
import { KernelRuntime } from './runtime.ts';
import { type MachineSnapshot, SNAPSHOT_FORMAT } from './snapshot.ts';
import { Terminal } from './terminal.ts';

/** How a machine is made. */
export interface MachineOptions {
  /** Where all chance comes from. */
  seed: number;
  clock: Clock;
  scheduler: Scheduler;
  /** The version of Docker, 20.10 unless told. */
  edition?: string;
  /** What an earlier machine was, to go on from there. */
  snapshot?: MachineSnapshot;
}

/** A simulated Docker host: kernel, files, network, engine, and the terminals on it. */
export class Machine {
  readonly kernel: Kernel;
  readonly events: EventBus;
  readonly edition: string;
  readonly #host: Host;
  readonly #engine: Engine;
  readonly #runtime: KernelRuntime;
  #terminals = 0;

  private constructor(options: MachineOptions) {
    const { seed, clock, scheduler, snapshot } = options;
    this.edition = snapshot?.edition ?? options.edition ?? '20.10';
    const edition = editionOf(this.edition);
    this.events = new EventBus();
    const random = new Random(seed);
    if (snapshot) random.state = snapshot.random;
    const external = {
      'bash:bash': () => bash,
      'busybox:sh': () => ash,
      'docker:docker': () => docker,
    };
    this.kernel = new Kernel({ clock, scheduler, random, loader: loader(createFindProgram(external)) });
    const places = new Places(this.kernel, this.events);
    const fabric = new Fabric({ clock, random });
    fabric.subscribe((event) => this.events.emit({ type: 'net', event }));
    this.#host = new Host(this.kernel, fabric, places, snapshot?.host);
    this.#runtime = new KernelRuntime(this.kernel, places);
    this.#engine = createEngine({
      edition,
      clock,
      random,
      fabric,
      runtime: this.#runtime,
      hostFiles: this.#host.files,
      images: localImages(),
      ...(snapshot ? { state: snapshot.engine } : {}),
    });
    this.#engine.events.subscribe((message) => this.events.emit({ type: 'docker', message }));
    const docker = dockerProgram(observeRequests(this.#engine.client, this.events), client28);
  }

  /**
   * Starts a machine: a fresh one, or one that goes on from a snapshot, its containers running.
   * @throws {Error} for a snapshot that cannot be restored, or an edition that does not exist
   */
  static async start(options: MachineOptions): Promise<Machine> {
    const machine = new Machine(options);
    await machine.#engine.ready;
    return machine;
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
      time: this.kernel.clock.now(),
      random: this.kernel.random.state,
      host: this.#host.snapshot(),
      engine: this.#engine.snapshot(),
    };
  }

  /** A window with a login shell of the learner's. */
  openTerminal(size: WindowSize): Terminal {
    const tty = this.kernel.openTty(size);
    const file = tty.open();
    const fds = new Map([0, 1, 2].map((fd) => [fd, file] as const));
    const shell = this.#host.spawn(['bash', '-l'], { fds, tty });
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
    this.#engine.dispose();
    this.#host.shutDown();
  }
}

async function exitOf(process: Process): Promise<number> {
  while (!process.status) await process.changed.next();
  return shellStatus(process.status);
}

function editionOf(name: string): Edition {
  const edition = EDITIONS[name];
  if (!edition) throw new RangeError(`there is no edition ${name}; there are ${Object.keys(EDITIONS).join(', ')}`);
  return edition;
}
