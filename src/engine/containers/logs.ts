import type { ApiStream, LogChunk, LogOptions } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { badParameter, serverError } from '../errors.ts';
import { Queue } from '../queue.ts';
import { formatTimeFixed } from '../times.ts';
import type { Container } from './container.ts';
import type { LogBuffer, LogEntry } from './log-buffer.ts';

/**
 * What a container wrote. Following ends with its process. The moment of each line comes beside it, whether or not it is to be
 * shown.
 * @throws 400, 404, 500 where nothing is kept
 */
export function containerLogs(daemon: Daemon, name: string, options: LogOptions): ApiStream<LogChunk> {
  if (!options.stdout && !options.stderr) throw badParameter('Bad parameters: you must choose at least one stream');
  const container = daemon.containers.find(name);
  if (container.data.hostConfig.LogConfig?.Type === 'none') {
    throw serverError('configured logging driver does not support reading');
  }
  return new LogReader(daemon, container, options);
}

class LogReader implements ApiStream<LogChunk> {
  readonly #container: Container;
  readonly #options: LogOptions;
  readonly #over = new Queue<never>();
  /** The number of the next entry. */
  #next: number;
  #closed = false;

  constructor(daemon: Daemon, container: Container, options: LogOptions) {
    this.#container = container;
    this.#options = options;
    this.#next = firstOf(container.log, options.tail);
    const { until } = options;
    if (options.follow && until !== undefined) {
      daemon.clock.after(until * 1000 - daemon.clock.now(), () => this.close());
    }
  }

  async next(): Promise<LogChunk | undefined> {
    const { log } = this.#container;
    for (;;) {
      if (this.#closed) return undefined;
      this.#next = Math.max(this.#next, log.first);
      const entry = log.at(this.#next);
      if (entry) {
        this.#next += 1;
        if (this.#isWanted(entry)) return { ...entry, time: formatTimeFixed(entry.time) };
        continue;
      }
      if (!this.#options.follow || !this.#container.task) return undefined;
      await Promise.race([log.changed.next(), this.#over.next()]);
    }
  }

  close(): void {
    this.#closed = true;
    this.#over.end();
  }

  #isWanted({ stream, time }: LogEntry): boolean {
    const { since, until } = this.#options;
    if (!this.#options[stream]) return false;
    return (since === undefined || time >= since * 1000) && (until === undefined || time <= until * 1000);
  }
}

/** Where the last so many lines begin. */
function firstOf(log: LogBuffer, tail: number | undefined): number {
  if (tail === undefined || tail < 0) return log.first;
  return Math.max(log.first, log.end - tail);
}
