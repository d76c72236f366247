import type { Attachment, OutputChunk } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { conflict } from '../errors.ts';
import type { Container } from './container.ts';
import { EscapeProxy, parseDetachKeys } from './detach-keys.ts';
import { containerEvent } from './events.ts';
import { OutputQueue } from './output-queue.ts';
import type { Streams } from './streams.ts';

/** What somebody wants of a process's standard streams. */
export interface StreamWishes {
  stdin: boolean;
  stdout: boolean;
  stderr: boolean;
  tty: boolean;
  /** The end of what this one writes is the end of the process's input. */
  closesInput: boolean;
  detachKeys: readonly number[];
}

/** One client at the standard streams of a process. */
export class StreamAttachment implements Attachment {
  readonly queue = new OutputQueue();
  /** Whether the detach keys were typed. */
  detached = false;
  readonly #streams: Streams;
  readonly #wishes: StreamWishes;
  readonly #keys: EscapeProxy;
  readonly #onDetach: () => void;
  readonly #removeReader: () => void;

  constructor(streams: Streams, wishes: StreamWishes, onDetach: () => void = () => {}) {
    this.#streams = streams;
    this.#wishes = wishes;
    this.#onDetach = onDetach;
    this.#keys = new EscapeProxy(wishes.detachKeys);
    this.#removeReader = streams.addReader(this.queue, wishes);
  }

  next(): Promise<OutputChunk | undefined> {
    return this.queue.next();
  }

  async write(data: Uint8Array): Promise<void> {
    if (!this.#wishes.stdin || this.queue.ended) return;
    if (!this.#wishes.tty) {
      await this.#streams.write(data);
      return;
    }
    const { data: rest, escaped } = this.#keys.feed(data);
    if (rest.length > 0) await this.#streams.write(rest);
    if (!escaped) return;
    this.detached = true;
    this.#leave();
    this.queue.end();
  }

  closeWrite(): void {
    if (!this.#wishes.stdin || this.queue.ended) return;
    // Where the input has no end, whoever stops typing goes, output and all (daemon's attach).
    if (this.#wishes.tty || !this.#wishes.closesInput) {
      this.#removeReader();
      this.queue.end();
    } else {
      this.#streams.closeInput();
    }
  }

  close(): void {
    if (this.queue.ended) {
      this.queue.close();
      return;
    }
    this.#leave();
    this.queue.close();
    const { stdin, tty, closesInput } = this.#wishes;
    if (stdin && !tty && closesInput) this.#streams.closeInput();
  }

  #leave(): void {
    this.#removeReader();
    this.#onDetach();
  }
}

export interface AttachOptions {
  stream?: boolean;
  stdin?: boolean;
  stdout?: boolean;
  stderr?: boolean;
  logs?: boolean;
  detachKeys?: string;
}

/** @throws 404, 400, 409 while it is paused or waits to be started again */
export function attachContainer(daemon: Daemon, name: string, options: AttachOptions): Attachment {
  const container = daemon.containers.find(name);
  const { paused, restarting } = container.state;
  if (paused) throw conflict(`container ${name} is paused, unpause the container before attach`);
  if (restarting) throw conflict(`container ${name} is restarting, wait until the container is running`);
  const { OpenStdin, StdinOnce, Tty } = container.data.config;
  const wishes: StreamWishes = {
    stdin: (options.stdin ?? false) && OpenStdin,
    stdout: options.stdout ?? false,
    stderr: options.stderr ?? false,
    tty: Tty,
    closesInput: StdinOnce,
    detachKeys: parseDetachKeys(options.detachKeys, daemon.edition.texts.detachKeys),
  };
  const attachment = new StreamAttachment(container.streams, wishes, () => {
    if (!container.removed) containerEvent(daemon, container, 'detach');
  });
  containerEvent(daemon, container, 'attach');
  if (options.logs) replayLogs(container, attachment.queue, wishes);
  if (!options.stream) attachment.queue.end();
  return attachment;
}

function replayLogs({ log }: Container, queue: OutputQueue, wishes: StreamWishes): void {
  for (let n = log.first; n < log.end; n++) {
    const entry = log.at(n);
    if (entry && wishes[entry.stream]) void queue.push({ stream: entry.stream, data: entry.data });
  }
}
