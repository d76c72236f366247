import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import type { StreamSocket } from '../../../kernel/sockets.ts';
import { WaitQueue } from '../../../kernel/wait-queue.ts';

/** What happens at the end of standard input. */
export interface AtEnd {
  /** The other side reads the end, too. */
  shutdown: boolean;
  /** The conversation ends so many milliseconds later; undefined leaves that to the other side. */
  quit: number | undefined;
}

/** Standard input, read for one connection after another. */
export class Input {
  readonly #proc: Process;
  #pending: Uint8Array | undefined;
  #reading: Promise<void> | undefined;
  #ended = false;
  readonly changed = new WaitQueue();

  constructor(proc: Process, options: { ended?: boolean } = {}) {
    this.#proc = proc;
    this.#ended = options.ended ?? false;
  }

  /** What was read and not taken; undefined while nothing is there. */
  take(): Uint8Array | 'end' | undefined {
    if (this.#pending) {
      const data = this.#pending;
      this.#pending = undefined;
      return data;
    }
    if (this.#ended) return 'end';
    this.#reading ??= this.#read();
    return undefined;
  }

  /** Whether more is there already. */
  get waiting(): boolean {
    return this.#pending !== undefined || (!this.#ended && this.#proc.stdin.file.readable);
  }

  async #read(): Promise<void> {
    try {
      const data = await this.#proc.stdin.read();
      if (data.length === 0) this.#ended = true;
      else this.#pending = data;
    } catch (error) {
      // A process that was killed learns of it elsewhere.
      if (isSysError(error)) this.#ended = true;
    }
    this.#reading = undefined;
    this.changed.wakeAll();
  }
}

/**
 * Carries standard input to the socket and what comes from the socket to standard output, until the other side is done.
 * @param idle milliseconds without any traffic after which it ends
 */
export async function relay(
  proc: Process,
  socket: StreamSocket,
  input: Input,
  { atEnd, idle }: { atEnd: AtEnd; idle?: number },
): Promise<void> {
  const changed = new WaitQueue();
  let over = false;
  let remoteEnded = false;
  let failure: unknown;
  let quiet: { cancel(): void } | undefined;
  const finish = (error?: unknown) => {
    failure ??= error;
    over = true;
    changed.wakeAll();
  };
  const traffic = () => {
    quiet?.cancel();
    if (idle !== undefined) quiet = proc.clock.after(idle, () => finish());
  };
  traffic();
  const receive = async () => {
    for (;;) {
      const data = await socket.read(proc, 65536);
      if (data.length === 0) return;
      traffic();
      await proc.stdout.write(data);
    }
  };
  receive().then(() => {
    remoteEnded = true;
    changed.wakeAll();
  }, finish);
  let timer: { cancel(): void } | undefined;
  let sending = true;
  try {
    while (!over) {
      // What was there to be sent when the other side ended still goes out.
      if (remoteEnded && !(sending && input.waiting)) break;
      const data = sending ? input.take() : undefined;
      if (data === undefined) {
        await proc.wait(changed, input.changed);
      } else if (data === 'end') {
        sending = false;
        if (atEnd.shutdown) socket.shutdown();
        if (atEnd.quit !== undefined) timer = proc.clock.after(atEnd.quit, () => finish());
      } else {
        traffic();
        await socket.write(proc, data);
      }
    }
  } finally {
    timer?.cancel();
    quiet?.cancel();
  }
  if (failure !== undefined && !isSysError(failure, 'ECONNRESET', 'EPIPE')) throw failure;
}
