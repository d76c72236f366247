import type { ContainerCreateBody, EventMessage } from '../../src/engine/api.ts';
import { ApiError } from '../../src/engine/api.ts';
import { docker20_10 } from '../../src/engine/editions/20.10.ts';
import {
  createEngine,
  type Engine,
  type EngineImage,
  type EngineOptions,
  type EngineState,
  type RegistryImage,
  restoreEngine,
} from '../../src/engine/engine.ts';
import { directory, type LayerSource, layer } from '../../src/fs/layer.ts';
import { MountNamespace } from '../../src/fs/mount-namespace.ts';
import { OverlayFs } from '../../src/fs/overlay.ts';
import type { OverlaySnapshot } from '../../src/fs/overlay-snapshot.ts';
import { Random } from '../../src/kernel/random.ts';
import { Scheduler } from '../../src/kernel/scheduler.ts';
import { VirtualClock } from '../../src/kernel/virtual-clock.ts';
import { Fabric } from '../../src/net/fabric.ts';
import { FakeRuntime } from './fake-runtime.ts';

export const START = Date.UTC(2026, 0, 1, 12);

const hex = (digit: string) => digit.repeat(64);

function image(
  tag: string,
  digit: string,
  options: Partial<EngineImage> & { tree?: Record<string, LayerSource> } = {},
): EngineImage {
  const { tree = {}, ...rest } = options;
  const root = directory({
    'etc/passwd': 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534::/:/bin/false\n',
    ...tree,
  });
  const layers = rest.layers ?? [layer({ id: `sha256:${hex(digit)}`, root, size: 1000 })];
  const created = START - 86_400_000 + Number.parseInt(digit, 16) * 1000;
  const id = `sha256:${hex(digit)}`;
  return {
    id,
    tags: [tag],
    digests: [],
    parent: '',
    comment: '',
    author: '',
    created,
    container: undefined,
    dockerVersion: '20.10.24',
    architecture: 'amd64',
    os: 'linux',
    config: { Env: null, Cmd: ['sleep', '1000'] },
    size: 1000,
    history: [{ id, created, createdBy: '', comment: '', size: 1000, emptyLayer: false }],
    ...rest,
    layers,
  };
}

export const ubuntu = image('ubuntu:14.04', 'a', {
  tree: { tmp: directory({}, { mode: 0o1777 }), 'srv/page': 'hello\n' },
});
export const busybox = image('busybox:latest', 'b', { tree: { tmp: directory({}, { mode: 0o1777 }) } });
export const webapp = image('training/webapp:latest', 'c', {
  parent: ubuntu.id,
  layers: ubuntu.layers,
  config: {
    Env: ['PATH=/usr/bin:/bin'],
    ExposedPorts: { '5000/tcp': {} },
    WorkingDir: '/opt/webapp',
    Cmd: ['sleep', '1000'],
  },
});
export const postgres = image('training/postgres:latest', 'd', {
  parent: ubuntu.id,
  layers: ubuntu.layers,
  config: { Env: ['PATH=/bin', 'PG_VERSION=9.3'], ExposedPorts: { '5432/tcp': {} }, Cmd: ['sleep', '1000'] },
});

/** A host with an engine, on time that moves only when it is told to. */
export class Bench {
  readonly scheduler = new Scheduler({ steps: 1000 });
  readonly clock: VirtualClock;
  readonly random: Random;
  readonly fabric: Fabric;
  readonly runtime: FakeRuntime;
  readonly hostFs: OverlayFs;
  readonly options: EngineOptions;
  readonly seen: EventMessage[] = [];
  engine!: Engine;

  constructor(
    settings: { seed?: number; start?: number; icc?: boolean; host?: OverlaySnapshot; registry?: RegistryImage[] } = {},
  ) {
    this.clock = new VirtualClock(this.scheduler, { start: settings.start ?? START, automatic: false });
    this.random = new Random(settings.seed ?? 1);
    this.fabric = new Fabric({
      clock: this.clock,
      random: this.random,
      hold: (work) => this.scheduler.hold(work),
    });
    this.runtime = new FakeRuntime(this.clock);
    const root = directory({ 'etc/hosts': '127.0.0.1\tlocalhost\n', 'etc/resolv.conf': 'nameserver 10.0.2.3\n' });
    this.hostFs = new OverlayFs({
      clock: this.clock,
      layers: [layer({ id: 'host', root })],
      ...(settings.host && { snapshot: settings.host }),
    });
    this.options = {
      edition: docker20_10,
      clock: this.clock,
      random: this.random,
      fabric: this.fabric,
      runtime: this.runtime,
      host: {
        name: 'docker',
        files: new MountNamespace(this.hostFs),
        cpus: 2,
        memory: 4e9,
        kernel: '6.1.0',
        operatingSystem: 'Debian GNU/Linux 12 (bookworm)',
      },
      images: [ubuntu, busybox, webapp, postgres],
      registry: async () => settings.registry ?? [],
      ...(settings.icc !== undefined && { icc: settings.icc }),
    };
  }

  static fresh(settings: ConstructorParameters<typeof Bench>[0] = {}): Bench {
    const bench = new Bench(settings);
    bench.engine = createEngine(bench.options);
    bench.engine.events.subscribe((message) => bench.seen.push(message));
    return bench;
  }

  /** Another machine that goes on from what this one was, through JSON. */
  async reload(): Promise<Bench> {
    const state = JSON.parse(JSON.stringify(this.engine.snapshot())) as EngineState;
    const host = JSON.parse(JSON.stringify(this.hostFs.snapshot())) as OverlaySnapshot;
    const next = new Bench({ seed: 7, start: this.clock.now(), host });
    next.random.state = this.random.state;
    next.engine = await restoreEngine(next.options, state);
    next.engine.events.subscribe((message) => next.seen.push(message));
    return next;
  }

  get client() {
    return this.engine.client;
  }

  /** `docker create`. */
  async create(name: string, body: Partial<ContainerCreateBody> = {}): Promise<string> {
    const full = { Image: 'busybox', Cmd: ['sleep', '1000'], ...body };
    return (await this.client.containerCreate(full, name === '' ? {} : { name })).Id;
  }

  /** `docker run -d`. */
  async run(name: string, body: Partial<ContainerCreateBody> = {}): Promise<string> {
    const id = await this.create(name, body);
    await this.client.containerStart(id);
    return id;
  }

  /** `docker run`: what it wrote, with the exit code where that is not 0. */
  async output(body: Partial<ContainerCreateBody>, name = ''): Promise<string> {
    const id = await this.create(name, body);
    const attachment = await this.client.containerAttach(id, { stream: true, stdout: true, stderr: true });
    const { result } = await this.client.containerWait(id, { condition: 'next-exit' });
    await this.client.containerStart(id);
    const text = await readAll(attachment);
    const { StatusCode } = await result;
    return StatusCode === 0 ? text : `${text}[${StatusCode}]`;
  }

  /** `docker exec`. */
  async exec(name: string, Cmd: string[]): Promise<string> {
    const { Id } = await this.client.execCreate(name, { Cmd, AttachStdout: true, AttachStderr: true });
    const text = await readAll(await this.client.execStart(Id, { Detach: false, Tty: false }));
    const { ExitCode } = await this.client.execInspect(Id);
    return ExitCode === 0 ? text : `${text}[${ExitCode}]`;
  }

  /** A container's /etc/hosts without the lines that all have. */
  async hosts(name: string): Promise<string[]> {
    const { tar } = await this.client.containerArchive(name, '/etc/hosts');
    return new TextDecoder().decode(tar.subarray(512)).replace(/\0+$/, '').split('\n').slice(6, -1);
  }

  async address(name: string): Promise<string> {
    return (await this.client.containerInspect(name)).NetworkSettings.IPAddress;
  }

  async ports(name: string): Promise<Record<string, string[] | null>> {
    const { Ports } = (await this.client.containerInspect(name)).NetworkSettings;
    const shown = Object.entries(Ports).map(([port, bindings]): [string, string[] | null] => [
      port,
      bindings?.map(({ HostIp, HostPort }) => `${HostIp} ${HostPort}`) ?? null,
    ]);
    return Object.fromEntries(shown);
  }

  async status(name: string): Promise<string> {
    const filters = { name: [`^${name}$`] };
    return (await this.client.containerList({ all: true, filters }))[0]?.Status ?? 'gone';
  }

  /** Lets everything happen that needs no time. */
  settle(): Promise<void> {
    return this.clock.advance(0);
  }

  /** What was told since the last call: `container start web`. */
  events(): string[] {
    return this.seen.splice(0).map(({ Type, Action, Actor }) => {
      const { name, container } = Actor.Attributes;
      const other = container ? ` ${container.slice(0, 4)}` : '';
      return `${Type} ${Action} ${Type === 'volume' ? Actor.ID.slice(0, 12) : name}${other}`;
    });
  }
}

export async function readAll(stream: { next(): Promise<{ data: Uint8Array } | undefined> }): Promise<string> {
  let text = '';
  for (let chunk = await stream.next(); chunk; chunk = await stream.next())
    text += new TextDecoder().decode(chunk.data);
  return text;
}

/** The status and message that a call is refused with. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'done';
  } catch (error) {
    if (error instanceof ApiError) return `${error.status} ${error.message.replace(/[0-9a-f]{64}/g, 'ID')}`;
    throw error;
  }
}

/** For wishes about ports: `{'80/tcp': '8080'}`, where the host's port may have an address before it. */
export function publish(ports: Record<string, string | string[]>): Partial<ContainerCreateBody> {
  const bindings = Object.entries(ports).map(([port, wanted]) => [
    port,
    [wanted].flat().map((text) => {
      const at = text.lastIndexOf(':');
      return { HostIp: text.slice(0, Math.max(0, at)), HostPort: text.slice(at + 1) };
    }),
  ]);
  return {
    ExposedPorts: Object.fromEntries(Object.keys(ports).map((port) => [port, {}])),
    HostConfig: { PortBindings: Object.fromEntries(bindings) },
  };
}
