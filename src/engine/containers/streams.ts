import type { OutputSink } from '../runtime.ts';
import type { Echo } from './echo.ts';
import type { LogBuffer } from './log-buffer.ts';
import type { OutputQueue } from './output-queue.ts';

/** A process whose input is written from outside. */
export interface InputTarget {
  write(data: Uint8Array): Promise<void>;
  closeStdin(): void;
}

/** Who reads what a process writes, and what is written to it before it runs. */
export class Streams {
  readonly #readers = new Set<{ queue: OutputQueue; stdout: boolean; stderr: boolean }>();
  #target: InputTarget | undefined;
  #inputClosed = false;
  /** The writes so far, one after another. */
  #writing: Promise<void> = Promise.resolve();
  #started: { promise: Promise<void>; resolve: () => void } | undefined;

  /** Whether anybody is attached. */
  get attached(): boolean {
    return this.#readers.size > 0;
  }

  /** The returned function takes the reader away. */
  addReader(queue: OutputQueue, wants: { stdout: boolean; stderr: boolean }): () => void {
    const reader = { queue, ...wants };
    this.#readers.add(reader);
    return () => this.#readers.delete(reader);
  }

  /** Carries output to the readers; a writer waits for the slowest of them. */
  readonly deliver: OutputSink = (stream, data) => {
    let wait: Promise<unknown> | undefined;
    for (const reader of this.#readers) {
      if (!reader[stream]) continue;
      const held = reader.queue.push({ stream, data });
      if (held) wait = wait ? Promise.all([wait, held]) : held;
    }
    return wait?.then(() => {});
  };

  /** {@link deliver}, and a log beside it; without what is an echo of earlier output. */
  sink(log: LogBuffer | undefined, now: () => number, echo?: Echo): OutputSink {
    if (!log) return this.deliver;
    return (stream, data) => {
      const news = echo ? echo.rest(stream, data, now()) : data;
      if (news.length === 0) return undefined;
      log.write(stream, news, now());
      return this.deliver(stream, news);
    };
  }

  /** The process runs: input that waited for it goes there. */
  start(target: InputTarget): void {
    this.#target = target;
    this.#started?.resolve();
    this.#started = undefined;
    if (this.#inputClosed) this.closeInput();
  }

  /** It ended, or could not be started: readers get the end, and who writes is not held up. */
  end(): void {
    this.#target = undefined;
    this.#inputClosed = false;
    this.#writing = Promise.resolve();
    for (const { queue } of this.#readers) queue.end();
    this.#readers.clear();
    this.#started?.resolve();
    this.#started = undefined;
  }

  /** Waits until the process runs, and while it has not read what came before. */
  write(data: Uint8Array): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      if (!this.#target) await this.#start();
      await this.#target?.write(data);
    });
    return this.#writing;
  }

  /** What was written before is still read. */
  closeInput(): void {
    this.#inputClosed = true;
    void this.#writing.then(() => {
      if (this.#inputClosed) this.#target?.closeStdin();
    });
  }

  #start(): Promise<void> {
    if (!this.#started) {
      let resolve = () => {};
      const promise = new Promise<void>((done) => {
        resolve = done;
      });
      this.#started = { promise, resolve };
    }
    return this.#started.promise;
  }
}
