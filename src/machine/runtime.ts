import {
  type OutputSink,
  type ProcessSpec,
  type Runtime,
  RuntimeError,
  type Task,
  type TaskSpec,
} from '../engine/runtime.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { PidNamespace } from '../kernel/pid-namespace.ts';
import type { Namespaces } from '../kernel/process.ts';
import { ContainerProcess } from './container-process.ts';
import { ContainerTask } from './container-task.ts';
import type { Places } from './places.ts';
import { mountSystem } from './system-mounts.ts';

/** Runs containers as processes of the machine's kernel, in namespaces of their own. */
export class KernelRuntime implements Runtime {
  readonly #kernel: Kernel;
  readonly #places: Places;
  readonly #tasks = new Map<string, ContainerTask>();

  constructor(kernel: Kernel, places: Places) {
    this.#kernel = kernel;
    this.#places = places;
  }

  start(spec: TaskSpec, output: OutputSink): Task {
    const pids = this.#pids(spec);
    mountSystem(spec.files, { kernel: this.#kernel, pids, net: spec.net, shmSize: spec.shmSize });
    const namespaces: Namespaces = {
      files: this.#places.observe(spec.files, { container: spec.id }),
      net: spec.net,
      uts: { hostname: spec.hostname },
      pids,
    };
    const first = ContainerProcess.first(this.#kernel, namespaces, spec, output);
    const start = (process: ProcessSpec, sink: OutputSink) =>
      ContainerProcess.start(this.#kernel, namespaces, process, sink);
    const task = new ContainerTask(first, pids, spec.files, start);
    this.#tasks.set(spec.id, task);
    void task.exited.then(() => {
      if (this.#tasks.get(spec.id) === task) this.#tasks.delete(spec.id);
    });
    return task;
  }

  /** The running task of a container. */
  task(id: string): ContainerTask | undefined {
    return this.#tasks.get(id);
  }

  #pids({ pids }: TaskSpec): PidNamespace {
    if (pids === 'host') return this.#kernel.pids;
    if (pids === undefined) return new PidNamespace(this.#kernel.pids);
    if (!(pids instanceof ContainerTask))
      throw new RuntimeError('cannot join the pid namespace of a foreign task', 126);
    return pids.pids;
  }
}
