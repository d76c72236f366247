import { ByteQueue } from './byte-queue.ts';
import { SysError } from './errno.ts';
import { type Caller, EOF, OpenFile } from './file.ts';
import { WaitQueue } from './wait-queue.ts';

/** How many bytes a pipe holds before its writers wait (pipe(7)). */
export const PIPE_CAPACITY = 65536;

class Channel {
  readonly queue = new ByteQueue();
  readonly changed = new WaitQueue();
  reading = true;
  writing = true;
}

class ReadEnd extends OpenFile {
  readonly kind = 'pipe';
  readonly #channel: Channel;

  constructor(channel: Channel, name: string) {
    super(name);
    this.#channel = channel;
  }

  override async read(caller: Caller, max: number): Promise<Uint8Array> {
    const { queue, changed } = this.#channel;
    while (queue.length === 0) {
      if (!this.#channel.writing) return EOF;
      await caller.wait(changed);
    }
    const data = queue.take(max);
    changed.wakeAll();
    return data;
  }

  override get readable(): boolean {
    return this.#channel.queue.length > 0 || !this.#channel.writing;
  }

  protected override close(): void {
    this.#channel.reading = false;
    this.#channel.queue.clear();
    this.#channel.changed.wakeAll();
  }
}

class WriteEnd extends OpenFile {
  readonly kind = 'pipe';
  readonly #channel: Channel;

  constructor(channel: Channel, name: string) {
    super(name);
    this.#channel = channel;
  }

  override async write(caller: Caller, data: Uint8Array): Promise<void> {
    const { queue, changed } = this.#channel;
    for (let rest = data; ; ) {
      if (!this.#channel.reading) {
        caller.raise('PIPE');
        throw new SysError('EPIPE');
      }
      const room = PIPE_CAPACITY - queue.length;
      if (room > 0) {
        queue.push(rest.subarray(0, room));
        changed.wakeAll();
        rest = rest.subarray(room);
        if (rest.length === 0) return;
      } else {
        await caller.wait(changed);
      }
    }
  }

  protected override close(): void {
    this.#channel.writing = false;
    this.#channel.changed.wakeAll();
  }
}

let made = 0;

/** pipe(2): what is written to `write` is read from `read`, in order, with back-pressure. */
export function pipe(): { read: OpenFile; write: OpenFile } {
  const channel = new Channel();
  made += 1;
  const name = `pipe:[${made}]`;
  return { read: new ReadEnd(channel, name), write: new WriteEnd(channel, name) };
}
