import type { ContainerInspect, ContainerSummary } from '../../src/engine/api.ts';
import { RealClock } from '../../src/kernel/clock.ts';
import { Scheduler } from '../../src/kernel/scheduler.ts';
import { EventBus, type MachineEvent } from '../../src/machine/events.ts';
import type { Machine } from '../../src/machine/machine.ts';
import type { Terminal } from '../../src/machine/terminal.ts';

/** What of a container a test wants to be different. */
export interface FakeContainer {
  name: string;
  image?: string;
  running?: boolean;
  exitCode?: number;
  address?: string;
  /** By `PORT/PROTOCOL`: where it is published, or null. */
  ports?: Record<string, { HostIp: string; HostPort: string }[] | null>;
  /** As inspected: `/db:/web/db`. */
  links?: string[];
  files?: Record<string, string>;
  environment?: Record<string, string>;
}

const PROMPT = 'learner@linkyard:~$ ';
const encoder = new TextEncoder();

/**
 * The face of a machine for tests of the page's parts: containers are what a test puts there, and the terminal answers each line
 * with what `answer` gives.
 */
export class FakeMachine {
  readonly events = new EventBus();
  readonly kernel = { clock: new RealClock(), scheduler: new Scheduler() };
  readonly terminals: FakeTerminal[] = [];
  readonly #containers = new Map<string, { inspect: ContainerInspect; given: FakeContainer }>();
  readonly #answer: (line: string) => string;
  readonly edition = '20.10';
  version = 0;
  disposed = false;
  #made = 0;

  constructor(answer: (line: string) => string = () => '') {
    this.#answer = answer;
  }

  /** For what wants the real type. */
  get face(): Machine {
    return this as unknown as Machine;
  }

  readonly docker = {
    containerList: async (): Promise<Pick<ContainerSummary, 'Id'>[]> =>
      [...this.#containers.values()].map(({ inspect }) => ({ Id: inspect.Id })),
    containerInspect: async (id: string): Promise<ContainerInspect> => {
      const found = this.#containers.get(id);
      if (!found) throw new Error('No such container');
      return found.inspect;
    },
  };

  /** Puts a container there, in the place of one of the same name. */
  put(given: FakeContainer): string {
    const before = [...this.#containers].find(([, container]) => container.given.name === given.name)?.[1].inspect;
    const id = before?.Id ?? String(this.#made++).padStart(64, 'c');
    const created = before?.Created ?? new Date(1e12 + this.#made * 1000).toISOString();
    this.#containers.set(id, { inspect: inspect(id, created, given), given });
    this.#tell('start', id);
    return id;
  }

  remove(name: string): void {
    for (const [id, { given }] of this.#containers) {
      if (given.name !== name) continue;
      this.#containers.delete(id);
      this.#tell('destroy', id);
    }
  }

  emit(event: MachineEvent): void {
    this.version += 1;
    this.events.emit(event);
  }

  readFile(id: string, path: string): string | undefined {
    return this.#containers.get(id)?.given.files?.[path];
  }

  environment(id: string): ReadonlyMap<string, string> | undefined {
    const environment = this.#containers.get(id)?.given.environment;
    return environment && new Map(Object.entries(environment));
  }

  openTerminal(): Terminal {
    const terminal = new FakeTerminal((line) => {
      const output = this.#answer(line);
      queueMicrotask(() => this.emit({ type: 'command', place: 'host', line }));
      return output;
    });
    this.terminals.push(terminal);
    return terminal as unknown as Terminal;
  }

  snapshot() {
    return { time: 0, containers: [...this.#containers.values()].map(({ given }) => given) };
  }

  dispose(): void {
    this.disposed = true;
  }

  #tell(action: string, id: string): void {
    const Actor = { ID: id, Attributes: {} };
    this.emit({
      type: 'docker',
      message: { Type: 'container', Action: action, Actor, scope: 'local', time: 0, timeNano: 0 },
    });
  }
}

/** A terminal whose shell knows as much as `answer` does. */
export class FakeTerminal {
  readonly id = 1;
  readonly lines: string[] = [];
  readonly exited: Promise<number>;
  readonly #answer: (line: string) => string;
  #exit: (status: number) => void = () => {};
  #show: (data: Uint8Array) => void = () => {};
  #line = '';
  size = { rows: 0, columns: 0 };
  /** Everything that came in, as it came. */
  received = '';
  acknowledged = 0;
  atPrompt = true;
  closed = false;

  constructor(answer: (line: string) => string) {
    this.#answer = answer;
    this.exited = new Promise((resolve) => {
      this.#exit = resolve;
    });
  }

  onOutput(show: (data: Uint8Array) => void): (bytes: number) => void {
    this.#show = show;
    this.print(`\x1b[?2004h${PROMPT}`);
    return (bytes) => {
      this.acknowledged += bytes;
    };
  }

  print(text: string): void {
    this.#show(encoder.encode(text));
  }

  /** Something begins to run, and takes no commands. */
  occupy(): void {
    this.atPrompt = false;
    this.print('\x1b[?2004l');
  }

  input(keys: string): void {
    this.received += keys;
    for (const key of keys.replace(/\x1b\[20[01]~/g, '')) this.#key(key);
  }

  type(line: string): void {
    this.input(`\x1b[200~${line}\x1b[201~\r`);
  }

  resize(size: { rows: number; columns: number }): void {
    this.size = size;
  }

  exit(status: number): void {
    this.#exit(status);
  }

  close(): void {
    this.closed = true;
  }

  #key(key: string): void {
    if (key === '\r') {
      const line = this.#line;
      this.#line = '';
      this.lines.push(line);
      this.print(`\r\n\x1b[?2004l${this.#answer(line).replaceAll('\n', '\r\n')}\x1b[?2004h${PROMPT}`);
    } else if (key === '\x15') {
      this.print('\b \b'.repeat(this.#line.length));
      this.#line = '';
    } else if (key === '\x7f') {
      if (this.#line !== '') this.print('\b \b');
      this.#line = this.#line.slice(0, -1);
    } else if (key >= ' ') {
      this.#line += key;
      this.print(key);
    }
  }
}

function inspect(id: string, created: string, given: FakeContainer): ContainerInspect {
  const { name, image = 'training/webapp', running = true, exitCode = 0, address = '', ports = {}, links } = given;
  const shape = {
    Id: id,
    Created: created,
    Name: `/${name}`,
    Config: { Image: image, Env: [] },
    State: { Status: running ? 'running' : 'exited', Running: running, ExitCode: exitCode },
    HostConfig: { Links: links ?? null },
    NetworkSettings: { IPAddress: running ? address : '', Ports: running ? ports : {}, Networks: {} },
  };
  return shape as unknown as ContainerInspect;
}
