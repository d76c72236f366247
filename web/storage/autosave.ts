/** How long after a change the save is written, and how long at least lies between two, in milliseconds. */
const DELAY = 150;
const REST = 1000;

/**
 * Writes the save soon after changes, and at once when the page may go away. Where nothing has changed, nothing is written.
 */
export class Autosave<Value> {
  readonly #capture: () => { version: string; value: () => Value };
  readonly #write: (value: Value) => Promise<void>;
  readonly #failed: (error: unknown) => void;
  readonly #stopListening = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Number.POSITIVE_INFINITY;
  #saved: string | undefined;
  #writing: Promise<void> | undefined;

  /**
   * @param options.capture what there is to save: a version that differs whenever the value does, and how to get the value
   * @param options.failed is told of the first time that writing fails; nothing is written after it
   */
  constructor(options: {
    capture: () => { version: string; value: () => Value };
    write: (value: Value) => Promise<void>;
    failed: (error: unknown) => void;
  }) {
    this.#capture = options.capture;
    this.#write = options.write;
    this.#failed = options.failed;
    const { signal } = this.#stopListening;
    document.addEventListener('visibilitychange', () => document.hidden && this.flush(), { signal });
    addEventListener('pagehide', () => this.flush(), { signal });
  }

  /** Something the learner would miss has changed. */
  soon(): void {
    this.#schedule(DELAY);
  }

  /** Something changes that may go on changing, such as what a terminal shows. */
  sometime(): void {
    this.#schedule(REST);
  }

  /** Writes now what is not written yet. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#due = Number.POSITIVE_INFINITY;
    const { version, value } = this.#capture();
    if (this.#stopListening.signal.aborted || version === this.#saved) return;
    this.#saved = version;
    this.#writing = this.#tryToWrite(value);
  }

  /** No more is written. Resolves once what was being written is. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#stopListening.abort();
    await this.#writing;
  }

  /** Takes the value at once, since the page may be gone in a moment. */
  async #tryToWrite(value: () => Value): Promise<void> {
    try {
      await this.#write(value());
    } catch (error) {
      clearTimeout(this.#timer);
      this.#stopListening.abort();
      this.#failed(error);
    }
  }

  #schedule(delay: number): void {
    const due = performance.now() + delay;
    if (due >= this.#due || this.#stopListening.signal.aborted) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => this.flush(), delay);
  }
}
