/** Round-trip times, summed up as they come. Milliseconds. */
export class Statistics {
  transmitted = 0;
  received = 0;
  /** ICMP errors that came back. */
  errors = 0;
  min = Number.POSITIVE_INFINITY;
  max = 0;
  #sum = 0;
  #squares = 0;

  add(time: number): void {
    this.received += 1;
    this.min = Math.min(this.min, time);
    this.max = Math.max(this.max, time);
    this.#sum += time;
    this.#squares += time * time;
  }

  get average(): number {
    return this.#sum / this.received;
  }

  /** The standard deviation. */
  get deviation(): number {
    return Math.sqrt(Math.max(0, this.#squares / this.received - this.average ** 2));
  }

  /** In percent, without its fraction. */
  get loss(): number {
    if (this.transmitted === 0) return 0;
    return Math.trunc(((this.transmitted - this.received) * 100) / this.transmitted);
  }
}
