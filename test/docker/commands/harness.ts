import { dockerProgram } from '../../../src/docker/cli/root.ts';
import { client28 } from '../../../src/docker/editions/28.2.ts';
import type { DockerClient } from '../../../src/engine/api.ts';
import { directory, type LayerSource, layer } from '../../../src/fs/layer.ts';
import { MountNamespace } from '../../../src/fs/mount-namespace.ts';
import { OverlayFs } from '../../../src/fs/overlay.ts';
import { type Caller, OpenFile } from '../../../src/kernel/file.ts';
import { Kernel, ROOT } from '../../../src/kernel/kernel.ts';
import { pipe } from '../../../src/kernel/pipe.ts';
import type { Process } from '../../../src/kernel/process.ts';
import { Random } from '../../../src/kernel/random.ts';
import { Scheduler } from '../../../src/kernel/scheduler.ts';
import type { NetNamespace } from '../../../src/kernel/sockets.ts';
import { concat } from '../../../src/kernel/stream.ts';
import { VirtualClock } from '../../../src/kernel/virtual-clock.ts';

/** Where commands are run. */
export const WORK = '/work';

export interface Setting {
  /** Milliseconds since the epoch. */
  now?: number;
  stdin?: string | Uint8Array;
  /** What lies in {@link WORK}. */
  files?: Record<string, LayerSource>;
  env?: Record<string, string>;
  /** Whether time jumps to the next timer as soon as everything waits, which it does unless told. */
  automatic?: boolean;
}

export interface Outcome {
  stdout: string;
  stderr: string;
  status: number;
  /** What was written, undecoded. */
  bytes: Uint8Array;
  /** Reads a file of {@link WORK}, undefined where it is not there, `(directory)` for one. */
  read(path: string): string | undefined;
  /** The process that has ended. */
  proc: Process;
}

/** Gathers what is written to it. */
class Sink extends OpenFile {
  readonly kind = 'pipe';
  readonly parts: Uint8Array[] = [];

  override async write(_caller: Caller, data: Uint8Array): Promise<void> {
    this.parts.push(data.slice());
  }

  get text(): string {
    return new TextDecoder().decode(concat(this.parts));
  }
}

/** A kernel with a host's files, in virtual time, on which docker can be run. */
export function bench(client: DockerClient, setting: Setting = {}) {
  const scheduler = new Scheduler({ steps: 1000 });
  const { now, automatic = true } = setting;
  const clock = new VirtualClock(scheduler, { automatic, ...(now === undefined ? {} : { start: now }) });
  const kernel = new Kernel({
    clock,
    scheduler,
    random: new Random(1),
    loader: () => {
      throw new Error('no programs');
    },
  });
  const root = directory({ [WORK.slice(1)]: directory(setting.files ?? {}), tmp: directory({}, { mode: 0o1777 }) });
  const disk = new OverlayFs({ clock, layers: [layer({ id: 'host', root })], type: 'ext4' });
  const namespaces = {
    files: new MountNamespace(disk, { source: '/dev/sda1', type: 'ext4' }),
    net: {} as NetNamespace,
    uts: { hostname: 'host' },
    pids: kernel.pids,
  };
  kernel.init((proc) => proc.wait().then(() => 0), { namespaces, argv: ['init'] });
  const start = (argv: readonly string[], fds: Map<number, OpenFile>, more: { tty?: Process['tty'] } = {}): Process =>
    kernel.init(dockerProgram(client, client28), {
      namespaces,
      argv: ['docker', ...argv],
      env: new Map(Object.entries({ HOME: '/root', ...setting.env })),
      cwd: WORK,
      user: ROOT,
      fds,
      session: { tty: more.tty },
    });
  return { kernel, clock, scheduler, start };
}

/** Runs docker without a terminal, as the recorder ran the real one. */
export async function docker(client: DockerClient, argv: readonly string[], setting: Setting = {}): Promise<Outcome> {
  const { kernel, start } = bench(client, setting);
  const faults: unknown[] = [];
  kernel.onFault = (error) => faults.push(error);
  const input = pipe();
  const [out, errors] = [new Sink('stdout'), new Sink('stderr')];
  const proc = start(
    argv,
    new Map<number, OpenFile>([
      [0, input.read],
      [1, out],
      [2, errors],
    ]),
  );
  const { stdin = '' } = setting;
  const data = typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin;
  const feed = data.length > 0 ? input.write.write({ pid: 0, wait: async () => {}, raise: () => {} }, data) : undefined;
  await feed?.catch(() => {});
  input.write.release();
  while (!proc.status) await proc.changed.next();
  if (faults.length > 0) throw faults[0];
  return {
    stdout: out.text,
    stderr: errors.text,
    bytes: concat(out.parts),
    status: proc.status.code ?? 128,
    read: (path) => readBack(proc, path),
    proc,
  };
}

function readBack({ fs }: Process, path: string): string | undefined {
  if (!fs.exists(path)) return undefined;
  return fs.stat(path).type === 'directory' ? '(directory)' : fs.readText(path);
}
