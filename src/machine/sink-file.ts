import type { OutputSink } from '../engine/runtime.ts';
import { type Caller, OpenFile } from '../kernel/file.ts';
import { WaitQueue } from '../kernel/wait-queue.ts';

/** The write end of what looks like a pipe to a container's process, and hands everything to the daemon. */
export class SinkFile extends OpenFile {
  readonly kind = 'pipe';
  readonly #stream: 'stdout' | 'stderr';
  readonly #output: OutputSink;

  constructor(stream: 'stdout' | 'stderr', output: OutputSink) {
    super(`pipe:[${stream}]`);
    this.#stream = stream;
    this.#output = output;
  }

  override async write(caller: Caller, data: Uint8Array): Promise<void> {
    const held = this.#output(this.#stream, data);
    if (!held) return;
    const free = new WaitQueue();
    let done = false;
    void held.then(() => {
      done = true;
      free.wakeAll();
    });
    while (!done) await caller.wait(free);
  }
}
