/** A pending timer. Cancelling one that fired or was cancelled does nothing. */
export interface Timer {
  cancel(): void;
}

/** The only source of time inside a machine: the page injects a real one, tests and transcripts a virtual one. */
export interface Clock {
  /** Milliseconds since the Unix epoch, with fractions. */
  now(): number;
  /** Calls `fire` once, `ms` milliseconds from now (at the next opportunity for 0 or less). */
  after(ms: number, fire: () => void): Timer;
}

/** setTimeout keeps its delay in a signed 32-bit integer and fires at once beyond that. */
const LONGEST = 2 ** 31 - 1;

/** Wall-clock time. */
export class RealClock implements Clock {
  now(): number {
    return performance.timeOrigin + performance.now();
  }

  after(ms: number, fire: () => void): Timer {
    const due = this.now() + ms;
    let handle: ReturnType<typeof setTimeout>;
    const arm = () => {
      const left = Math.max(0, due - this.now());
      handle = left > LONGEST ? setTimeout(arm, LONGEST) : setTimeout(fire, left);
    };
    arm();
    return { cancel: () => clearTimeout(handle) };
  }
}
