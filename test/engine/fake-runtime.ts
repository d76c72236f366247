import {
  type OutputSink,
  type ProcessSpec,
  type Runtime,
  RuntimeError,
  type Task,
  type TaskExit,
  type TaskProcess,
  type TaskProcessHandle,
  type TaskSpec,
} from '../../src/engine/runtime.ts';
import { SYSTEM } from '../../src/fs/caller.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import { SIGNALS, type Signal } from '../../src/kernel/signals.ts';
import type { Vfs } from '../../src/kernel/vfs.ts';

/** What a scripted program can do. */
export interface ScriptProcess {
  spec: ProcessSpec;
  files: Vfs;
  clock: Clock;
  /** Rejects when the process is killed. */
  sleep(ms: number): Promise<void>;
  write(text: string, stream?: 'stdout' | 'stderr'): Promise<void>;
  /** The next input; nothing at its end. */
  read(): Promise<string | undefined>;
  /** Called instead of dying of that signal; one that is the first process dies of KILL only. */
  onSignal(signal: Signal, handle: () => void): void;
}

export type Script = (process: ScriptProcess) => Promise<number> | number;

class Died extends Error {}

/** Programs by the name that is the first argument. */
export const SCRIPTS: Record<string, Script> = {
  true: () => 0,
  false: () => 1,
  exit: ({ spec }) => Number(spec.args[1]),
  sleep: async ({ spec, sleep, clock }) => {
    const due = (spec.startTime ?? clock.now()) + Number(spec.args[1]) * 1000;
    await sleep(due - clock.now());
    return 0;
  },
  echo: async ({ spec, write }) => {
    await write(`${spec.args.slice(1).join(' ')}\n`);
    return 0;
  },
  env: async ({ spec, write }) => {
    await write(spec.env.map((entry) => `${entry}\n`).join(''));
    return 0;
  },
  cat: async ({ spec, files, write, read }) => {
    for (const path of spec.args.slice(1)) await write(new TextDecoder().decode(files.readFile(SYSTEM, path)));
    if (spec.args.length > 1) return 0;
    for (let data = await read(); data !== undefined; data = await read()) await write(data);
    return 0;
  },
  put: ({ spec, files }) => {
    files.writeFile(SYSTEM, spec.args[1] ?? '', spec.args[2] ?? '');
    return 0;
  },
  /** Writes for ever, as fast as it may. */
  yes: async ({ write }) => {
    for (;;) await write('y'.repeat(1023).concat('\n'));
  },
  polite: async ({ sleep, onSignal, write }) => {
    let done = false;
    onSignal('TERM', () => {
      done = true;
    });
    while (!done) await sleep(100);
    await write('bye\n');
    return 3;
  },
};

class FakeProcess implements TaskProcessHandle {
  readonly pid: number;
  readonly exited: Promise<TaskExit>;
  readonly #input: string[] = [];
  #inputOver: boolean;
  #inputChanged: () => void = () => {};
  readonly #handlers = new Map<Signal, () => void>();
  #die: (signal: Signal) => void = () => {};
  readonly #died: Promise<Signal>;
  readonly #first: boolean;
  over = false;
  size: { rows: number; columns: number } | undefined;

  constructor(
    pid: number,
    spec: ProcessSpec,
    files: Vfs,
    clock: Clock,
    script: Script,
    output: OutputSink,
    first: boolean,
  ) {
    this.pid = pid;
    this.#first = first;
    this.#inputOver = !spec.openStdin;
    this.#died = new Promise((resolve) => {
      this.#die = resolve;
    });
    const orDie = <T>(work: Promise<T>): Promise<T> =>
      Promise.race([work, this.#died.then(() => Promise.reject(new Died()))]);
    const process: ScriptProcess = {
      spec,
      files,
      clock,
      sleep: (ms) =>
        orDie(
          new Promise((resolve) => {
            clock.after(ms, resolve);
          }),
        ),
      write: (text, stream = 'stdout') => orDie(Promise.resolve(output(stream, new TextEncoder().encode(text)))),
      read: () => orDie(this.#read()),
      onSignal: (signal, handle) => this.#handlers.set(signal, handle),
    };
    this.exited = this.#run(script, process);
  }

  async #run(script: Script, process: ScriptProcess): Promise<TaskExit> {
    // As a process of the kernel, it starts in a microtask of its own.
    await Promise.resolve();
    try {
      return { code: await script(process), oomKilled: false };
    } catch (error) {
      if (!(error instanceof Died)) throw error;
      return { code: 128 + SIGNALS[await this.#died], oomKilled: false };
    } finally {
      this.over = true;
    }
  }

  async #read(): Promise<string | undefined> {
    while (this.#input.length === 0) {
      if (this.#inputOver) return undefined;
      await new Promise<void>((resolve) => {
        this.#inputChanged = resolve;
      });
    }
    return this.#input.shift();
  }

  kill(signal: Signal): void {
    const handler = signal === 'KILL' ? undefined : this.#handlers.get(signal);
    if (handler) handler();
    else if (signal === 'KILL' || !this.#first) this.#die(signal);
  }

  async write(data: Uint8Array): Promise<void> {
    if (this.over || this.#inputOver) return;
    this.#input.push(new TextDecoder().decode(data));
    this.#inputChanged();
  }

  closeStdin(): void {
    this.#inputOver = true;
    this.#inputChanged();
  }

  resize(size: { rows: number; columns: number }): void {
    this.size = size;
  }
}

class FakeTask extends FakeProcess implements Task {
  paused = false;
  readonly #runtime: FakeRuntime;
  readonly #spec: TaskSpec;
  readonly execs: { process: FakeProcess; spec: ProcessSpec }[] = [];

  constructor(runtime: FakeRuntime, spec: TaskSpec, script: Script, output: OutputSink) {
    super(runtime.nextPid++, spec, spec.files, runtime.clock, script, output, true);
    this.#runtime = runtime;
    this.#spec = spec;
  }

  exec(spec: ProcessSpec, output: OutputSink): TaskProcessHandle {
    const runtime = this.#runtime;
    const script = runtime.script(spec);
    const process = new FakeProcess(runtime.nextPid++, spec, this.#spec.files, runtime.clock, script, output, false);
    this.execs.push({ process, spec });
    return process;
  }

  pause(): void {
    this.paused = true;
  }

  resume(): void {
    this.paused = false;
  }

  processes(): TaskProcess[] {
    const all = [{ process: this as FakeProcess, spec: this.#spec as ProcessSpec }, ...this.execs];
    return all
      .filter(({ process }) => !process.over)
      .map(({ process, spec }) => ({
        pid: process.pid,
        ppid: 1,
        user: spec.user || 'root',
        uid: 0,
        command: spec.args.join(' '),
        startTime: this.#runtime.clock.now(),
        tty: '?',
        state: 'S',
      }));
  }
}

/** Runs scripts in place of programs. */
export class FakeRuntime implements Runtime {
  readonly clock: Clock;
  nextPid = 100;
  readonly started: TaskSpec[] = [];
  readonly tasks = new Map<string, FakeTask>();
  readonly scripts: Record<string, Script> = { ...SCRIPTS };

  constructor(clock: Clock) {
    this.clock = clock;
  }

  script({ args }: ProcessSpec): Script {
    const [name = ''] = args;
    if (name === '/etc') throw new RuntimeError(`exec: "${name}": permission denied`, 126);
    const script = this.scripts[name];
    if (!script) throw new RuntimeError(`exec: "${name}": executable file not found in $PATH`, 127);
    return script;
  }

  start(spec: TaskSpec, output: OutputSink): Task {
    const task = new FakeTask(this, spec, this.script(spec), output);
    this.started.push(spec);
    this.tasks.set(spec.id, task);
    return task;
  }
}
