import type { LogBuffer, StreamName } from './log-buffer.ts';

/** Milliseconds in which a process that was started again is taken to repeat itself. */
const BEGINNING = 1000;

/**
 * What a process of a restored machine says once more, since it was started again from its beginning: as long as its output
 * is what it has said already, nobody needs to hear it.
 */
export class Echo {
  readonly #said: Record<StreamName, Uint8Array>;
  readonly #until: number;

  /** @param since when the process was first started @param now the present, both in milliseconds since the epoch */
  constructor(log: LogBuffer, since: number, now: number) {
    this.#said = { stdout: log.since('stdout', since), stderr: log.since('stderr', since) };
    this.#until = now + BEGINNING;
  }

  /** What of a piece of output is new. */
  rest(stream: StreamName, data: Uint8Array, now: number): Uint8Array {
    const said = this.#said[stream];
    if (said.length === 0) return data;
    const length = Math.min(said.length, data.length);
    const repeats = now < this.#until && data.subarray(0, length).every((byte, i) => byte === said[i]);
    this.#said[stream] = repeats ? said.subarray(length) : said.subarray(said.length);
    return repeats ? data.subarray(length) : data;
  }
}
