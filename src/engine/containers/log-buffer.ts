import { decodeData, encodeData, type TextData } from '../../fs/text-data.ts';
import { concat } from '../../kernel/stream.ts';
import { WaitQueue } from '../../kernel/wait-queue.ts';

export type StreamName = 'stdout' | 'stderr';

/** A line of output, or a part of a very long one, with its newline where it has one. */
export interface LogEntry {
  /** Milliseconds since the epoch, of its end. */
  time: number;
  stream: StreamName;
  data: Uint8Array;
}

/** A {@link LogBuffer} as plain data. */
export interface LogState {
  entries: ({ time: number; stream: StreamName } & TextData)[];
  /** What was written behind the last newline. */
  partial: Partial<Record<StreamName, TextData>>;
}

/** Beyond so many bytes the oldest lines are dropped. */
const CAPACITY = 4 * 2 ** 20;
/** What an entry costs beside its bytes. */
const OVERHEAD = 64;
/** Longer lines are cut (daemon/logger's copier). */
const LONGEST_LINE = 16 * 1024;
const LF = 10;

/** What the json-file driver keeps: output by lines, each with the moment when it was complete. */
export class LogBuffer {
  /** Wakes when there is more, or nothing comes any more. */
  readonly changed = new WaitQueue();
  #entries: LogEntry[] = [];
  /** The number of the first that is still there. */
  #dropped = 0;
  #bytes = 0;
  #version = 0;
  readonly #partial = new Map<StreamName, Uint8Array>();

  constructor(state?: LogState) {
    for (const { time, stream, ...data } of state?.entries ?? []) {
      this.#append({ time, stream, data: decodeData(data as TextData) });
    }
    for (const stream of ['stdout', 'stderr'] as const) {
      const partial = state?.partial[stream];
      if (partial) this.#partial.set(stream, decodeData(partial));
    }
  }

  get version(): number {
    return this.#version;
  }

  /** The numbers of the first entry that is there and of the one that comes next. */
  get first(): number {
    return this.#dropped;
  }

  get end(): number {
    return this.#dropped + this.#entries.length;
  }

  /** An entry by its number; nothing for one that was dropped or is not there yet. */
  at(number: number): LogEntry | undefined {
    return this.#entries[number - this.#dropped];
  }

  write(stream: StreamName, data: Uint8Array, now: number): void {
    const before = this.#partial.get(stream);
    let rest = before ? concat([before, data]) : data;
    for (;;) {
      const newline = rest.indexOf(LF);
      const length = newline >= 0 && newline < LONGEST_LINE ? newline + 1 : LONGEST_LINE;
      if (newline < 0 && rest.length < LONGEST_LINE) break;
      this.#append({ time: now, stream, data: rest.subarray(0, length) });
      rest = rest.subarray(length);
    }
    if (rest.length > 0) this.#partial.set(stream, rest.length < data.length ? rest.slice() : rest);
    else this.#partial.delete(stream);
    this.#version += 1;
    this.changed.wakeAll();
  }

  /** Nothing comes for now: those who follow need not wait. */
  pause(): void {
    this.changed.wakeAll();
  }

  /** The streams are at their end: what has no newline is complete as well. */
  flush(now: number): void {
    for (const [stream, data] of this.#partial) this.#append({ time: now, stream, data });
    this.#partial.clear();
    this.#version += 1;
    this.changed.wakeAll();
  }

  /** All that one stream said from a moment on. */
  since(stream: StreamName, time: number): Uint8Array {
    const entries = this.#entries.filter((entry) => entry.stream === stream && entry.time >= time);
    const partial = this.#partial.get(stream);
    return concat([...entries.map(({ data }) => data), ...(partial ? [partial] : [])]);
  }

  snapshot(): LogState {
    const partial: LogState['partial'] = {};
    for (const [stream, data] of this.#partial) partial[stream] = encodeData(data);
    const entries = this.#entries.map(({ time, stream, data }) => ({ time, stream, ...encodeData(data) }));
    return { entries, partial };
  }

  #append(entry: LogEntry): void {
    this.#entries.push(entry);
    this.#bytes += entry.data.length + OVERHEAD;
    if (this.#bytes <= CAPACITY) return;
    // A quarter at once, so that not every line moves all others.
    let count = 0;
    while (this.#bytes > CAPACITY * 0.75 && count < this.#entries.length - 1) {
      this.#bytes -= (this.#entries[count] as LogEntry).data.length + OVERHEAD;
      count += 1;
    }
    this.#entries = this.#entries.slice(count);
    this.#dropped += count;
  }
}
