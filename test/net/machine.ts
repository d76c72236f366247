import { SysError } from '../../src/kernel/errno.ts';
import { Kernel, ROOT } from '../../src/kernel/kernel.ts';
import { Killed, type Process, type SpawnOptions } from '../../src/kernel/process.ts';
import { Random } from '../../src/kernel/random.ts';
import { Scheduler } from '../../src/kernel/scheduler.ts';
import type { Endpoint } from '../../src/kernel/sockets.ts';
import type { Credentials, Vfs } from '../../src/kernel/vfs.ts';
import { VirtualClock } from '../../src/kernel/virtual-clock.ts';
import type { Bridge } from '../../src/net/bridge.ts';
import type { NetEvent } from '../../src/net/events.ts';
import { Fabric } from '../../src/net/fabric.ts';
import type { Namespace } from '../../src/net/namespace.ts';

export type Files = Record<string, string>;

interface StartOptions {
  files?: Files;
  user?: Credentials;
}

/** A kernel with a network and nothing else: no disk but for the files that a test names, no programs on it. */
export class Machine {
  readonly scheduler = new Scheduler();
  readonly clock = new VirtualClock(this.scheduler);
  readonly random = new Random(7);
  readonly kernel = new Kernel({
    clock: this.clock,
    scheduler: this.scheduler,
    random: this.random,
    loader: () => {
      throw new SysError('ENOEXEC');
    },
  });
  readonly fabric = new Fabric({
    clock: this.clock,
    random: this.random,
    hold: (work) => this.scheduler.hold(work),
  });
  readonly docker0 = this.fabric.createBridge({ name: 'docker0', subnet: '172.17.0.0/16', gateway: '172.17.0.1' });
  readonly events: NetEvent[] = [];
  #containers = 0;

  /** Collects events from now on. */
  listen(): NetEvent[] {
    this.fabric.subscribe((event) => this.events.push(event));
    return this.events;
  }

  /** A namespace with the next address (the second of the subnet first) on each of the bridges. */
  container(...bridges: Bridge[]): Namespace {
    this.#containers += 1;
    const namespace = this.fabric.createNamespace(`c${this.#containers}`);
    for (const bridge of bridges) {
      const address = `${bridge.gateway.replace(/\d+$/, '')}${bridge.attachments.size + 2}`;
      namespace.attach(bridge, { address, mac: '02:42:ac:11:00:02' });
    }
    return namespace;
  }

  /** Starts a process. */
  start(net: Namespace, body: (proc: Process) => Promise<unknown>, options: StartOptions = {}): Process {
    return this.#spawn(net, body, options, (error) => {
      throw error;
    });
  }

  /** Runs a process to its end and gives what it returned or threw. */
  run<T>(net: Namespace, body: (proc: Process) => Promise<T>, options: StartOptions = {}): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#spawn(net, async (proc) => resolve(await body(proc)), options, reject);
    });
  }

  #spawn(
    net: Namespace,
    body: (proc: Process) => Promise<unknown>,
    { files = {}, user = ROOT }: StartOptions,
    fail: (error: unknown) => void,
  ): Process {
    const program = async (proc: Process) => {
      try {
        await body(proc);
        return 0;
      } catch (error) {
        if (error instanceof Killed) throw error;
        fail(error);
        return 1;
      }
    };
    const namespaces = { files: disk(files), net, uts: { hostname: 'test' }, pids: this.kernel.pids };
    const options: SpawnOptions & { argv: readonly string[] } = { argv: ['test'], user };
    return this.kernel.init(program, { ...options, namespaces });
  }

  /** How long something took by the machine's clock, in milliseconds. */
  async timed<T>(work: Promise<T>): Promise<{ ms: number; value: T | undefined; error: string | undefined }> {
    const start = this.clock.now();
    try {
      const value = await work;
      return { ms: this.clock.now() - start, value, error: undefined };
    } catch (error) {
      const { code, failure } = error as { code?: string; failure?: string };
      return { ms: this.clock.now() - start, value: undefined, error: code ?? failure ?? String(error) };
    }
  }

  /** A connection attempt: `ok` or the error's name, and the milliseconds it took. */
  async knock(net: Namespace, to: Endpoint): Promise<[string, number]> {
    const { ms, error } = await this.timed(this.run(net, (proc) => proc.net.connect(proc, to)));
    return [error ?? 'ok', ms];
  }

  /** A server that answers each connection with `reply` of it and closes. */
  serve(net: Namespace, at: Endpoint, reply: (request: string) => string = (request) => `got ${request}`): Process {
    return this.start(net, async (proc) => {
      const listener = proc.net.listen(proc, at);
      proc.install(listener);
      for (;;) {
        const socket = await listener.accept(proc);
        const request = await socket.read(proc, 1000);
        await socket.write(proc, bytes(reply(text(request))));
        socket.release();
      }
    });
  }
}

function disk(files: Files): Vfs {
  const readFile: Vfs['readFile'] = (_caller, path) => {
    const content = files[path];
    if (content === undefined) throw new SysError('ENOENT', path);
    return bytes(content);
  };
  return { readFile } as Vfs;
}

/** What a client sends and gets back, up to the end. */
export async function request(proc: Process, to: Endpoint, message: string): Promise<string> {
  const socket = await proc.net.connect(proc, to);
  const fd = proc.install(socket);
  await socket.write(proc, bytes(message));
  const answer = await proc.stream(fd).readText();
  proc.close(fd);
  return answer;
}

export function bytes(message: string): Uint8Array {
  return new TextEncoder().encode(message);
}

export function text(data: Uint8Array): string {
  return new TextDecoder().decode(data);
}

/** Lets everything run that waits for no clock. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 3; i++) await new Promise((resolve) => setImmediate(resolve));
}

/** The error's name of a call that fails at once. */
export function errorOf(call: () => unknown): string | undefined {
  try {
    call();
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
