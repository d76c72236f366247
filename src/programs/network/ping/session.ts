import { SysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import type { Address, EchoResult } from '../../../kernel/sockets.ts';
import { WaitQueue } from '../../../kernel/wait-queue.ts';
import { Statistics } from './statistics.ts';

/** What became of one request. */
export interface Arrival {
  sequence: number;
  result: EchoResult;
}

/** How long a request is waited for after all; whoever pings decides when to stop. */
const PATIENCE = 3_600_000;

/** So far behind its time, a ping that could not run begins anew; else it makes up for what it missed. */
const CATCH_UP = 120_000;

/** One ping: requests on their way, and what comes back. */
export class Session {
  readonly statistics = new Statistics();
  readonly #proc: Process;
  readonly #to: Address;
  readonly #options: { bytes: number; ttl?: number };
  readonly #arrivals: Arrival[] = [];
  readonly #changed = new WaitQueue();
  #failed: SysError | undefined;
  #interrupted = false;
  #sequence: number;

  /** From now on, SIGINT stops the session and not the process. */
  constructor(proc: Process, to: Address, options: { bytes: number; ttl?: number; firstSequence: number }) {
    this.#proc = proc;
    this.#to = to;
    this.#options = { bytes: options.bytes, ...(options.ttl === undefined ? {} : { ttl: options.ttl }) };
    this.#sequence = options.firstSequence;
    proc.onSignal('INT', () => {
      this.#interrupted = true;
      this.#changed.wakeAll();
    });
  }

  get interrupted(): boolean {
    return this.#interrupted;
  }

  /** Sends the next request. Its failure is thrown by {@link next}. */
  send(): void {
    const sequence = this.#sequence++;
    this.statistics.transmitted += 1;
    const arrive = (result: EchoResult) => {
      this.#arrivals.push({ sequence, result });
      this.#changed.wakeAll();
    };
    const fail = (error: unknown) => {
      if (!(error instanceof SysError)) return;
      this.#failed = error;
      this.#changed.wakeAll();
    };
    this.#proc.net.echo(this.#proc, this.#to, { ...this.#options, sequence, timeout: PATIENCE }).then(arrive, fail);
  }

  /** Comes back once it is known whether what was sent could be sent at all. @throws {SysError} */
  async underWay(): Promise<void> {
    // That is known at once: no time passes, but a few microtasks.
    for (let turn = 0; turn < 4; turn++) await undefined;
    if (this.#failed) throw this.#failed;
  }

  /**
   * What comes back first, or `due` once it is that late, or `stop` after a SIGINT.
   * @param until milliseconds since the epoch
   * @throws {SysError} why a request could not be sent
   */
  async next(until: number): Promise<Arrival | 'due' | 'stop'> {
    let due = false;
    const left = until - this.#proc.clock.now();
    const timer =
      left === Number.POSITIVE_INFINITY
        ? undefined
        : this.#proc.clock.after(Math.max(0, left), () => {
            due = true;
            this.#changed.wakeAll();
          });
    try {
      for (;;) {
        const arrival = this.#arrivals.shift();
        if (arrival) return arrival;
        if (this.#failed) throw this.#failed;
        if (this.#interrupted) return 'stop';
        if (due) return 'due';
        await this.#proc.wait(this.#changed);
      }
    } finally {
      timer?.cancel();
    }
  }
}

/** The next time to send: an interval after the last one, however late that came to be sent. */
export function nextTime(last: number, interval: number, now: number): number {
  return now - last > CATCH_UP ? now + interval : last + interval;
}

const REASONS = {
  host: 'Host Unreachable',
  net: 'Net Unreachable',
  port: 'Port Unreachable',
  prohibited: 'Packet filtered',
};

/** What ping calls an ICMP destination-unreachable message. */
export function unreachable(reason: keyof typeof REASONS): string {
  return reason === 'prohibited' ? REASONS.prohibited : `Destination ${REASONS[reason]}`;
}
