import type { Clock, Timer } from '../../kernel/clock.ts';
import type { HostConfig } from '../api.ts';

/** Milliseconds (restartmanager of Docker 20.10). */
const FIRST_DELAY = 100;
const LONGEST_DELAY = 60_000;
/** Whoever ran longer than this begins again with the shortest delay. */
const STABLE = 10_000;

/** A {@link RestartManager} as plain data. */
export interface RestartState {
  /** Milliseconds. */
  delay: number;
  count: number;
  canceled?: true;
  /** When it starts the container again, in milliseconds since the epoch, while it waits for that. */
  due?: number;
}

/** Decides whether a container is started again, and when: after 100 ms, then twice as long each time, up to a minute. */
export class RestartManager {
  readonly #policy: () => HostConfig['RestartPolicy'];
  #delay = 0;
  #count = 0;
  #canceled = false;
  #timer: Timer | undefined;
  #giveUp: (() => void) | undefined;
  #due: number | undefined;

  constructor(policy: () => HostConfig['RestartPolicy'], state?: RestartState) {
    this.#policy = policy;
    this.#delay = state?.delay ?? 0;
    this.#count = state?.count ?? 0;
    this.#canceled = state?.canceled ?? false;
    this.#due = state?.due;
  }

  /** Nothing for one that has had nothing to decide. */
  snapshot(): RestartState | undefined {
    if (this.#delay === 0 && this.#count === 0 && !this.#canceled) return undefined;
    return {
      delay: this.#delay,
      count: this.#count,
      ...(this.#canceled && { canceled: true }),
      ...(this.#due !== undefined && { due: this.#due }),
    };
  }

  /** Whoever starts it by hand begins a new series. */
  reset(): void {
    this.cancel();
    this.#canceled = false;
    this.#delay = 0;
    this.#count = 0;
  }

  /** It must not be started again by itself; one that waits for that stops waiting. */
  cancel(): void {
    this.#canceled = true;
    this.#timer?.cancel();
    this.#timer = undefined;
    this.#due = undefined;
    const giveUp = this.#giveUp;
    this.#giveUp = undefined;
    giveUp?.();
  }

  /** Whether it is started again after it ended so. @param ran milliseconds */
  shouldRestart(exitCode: number, manuallyStopped: boolean, ran: number): boolean {
    const policy = this.#policy();
    const name = policy?.Name ?? '';
    if (this.#canceled || name === '' || name === 'no') return false;
    if (ran >= STABLE) this.#delay = 0;
    this.#delay = this.#delay === 0 ? FIRST_DELAY : Math.min(2 * this.#delay, LONGEST_DELAY);
    const most = policy?.MaximumRetryCount ?? 0;
    const restart =
      name === 'always' ||
      (name === 'unless-stopped' && !manuallyStopped) ||
      (name === 'on-failure' && exitCode !== 0 && (most === 0 || this.#count < most));
    if (restart) this.#count += 1;
    return restart;
  }

  /** Calls `start` when the time has come, or `giveUp` where it is cancelled before. */
  schedule(clock: Clock, start: () => void, giveUp: () => void): void {
    this.#giveUp = giveUp;
    // A restored one has waited for a part of it already.
    this.#due ??= clock.now() + Math.max(this.#delay, FIRST_DELAY);
    this.#timer = clock.after(this.#due - clock.now(), () => {
      this.#timer = undefined;
      this.#due = undefined;
      this.#giveUp = undefined;
      start();
    });
  }
}
