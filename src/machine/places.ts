import type { Kernel } from '../kernel/kernel.ts';
import type { Process } from '../kernel/process.ts';
import type { FileCaller, Vfs } from '../kernel/vfs.ts';
import type { EventBus, Place } from './events.ts';
import { observeReads } from './observed-files.ts';

/** Knows which process belongs where, and tells of what processes do there. */
export class Places {
  readonly #events: EventBus;
  readonly #places = new WeakMap<Vfs, Place>();

  constructor(kernel: Kernel, events: EventBus) {
    this.#events = events;
    kernel.onProcess = (process) => this.#tell(process);
  }

  /** A place's files, as its processes get them: who reads is told of, and who has them is known to be there. */
  observe(files: Vfs, place: Place): Vfs {
    const observed = observeReads(files, (path, caller) => {
      if (this.#events.heard) this.#events.emit({ type: 'read', place, path, argv: argvOf(caller) });
    });
    this.#places.set(observed, place);
    return observed;
  }

  of(process: Process): Place | undefined {
    return this.#places.get(process.namespaces.files);
  }

  #tell(process: Process): void {
    const place = this.#events.heard ? this.of(process) : undefined;
    if (!place) return;
    const { pid, argv, status } = process;
    if (status) this.#events.emit({ type: 'process-exit', place, pid, argv, status });
    else this.#events.emit({ type: 'process-start', place, pid, argv });
  }
}

function argvOf(caller: FileCaller): readonly string[] {
  return 'argv' in caller ? (caller as Process).argv : [];
}
