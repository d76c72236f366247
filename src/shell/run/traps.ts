import { SIGNALS, type Signal } from '../../kernel/signals.ts';
import type { Shell } from '../shell.ts';

/** What a trap can be set on: a signal, or a moment in the shell's life. */
export type Trapped = Signal | 'EXIT' | 'ERR' | 'DEBUG' | 'RETURN';

/** Signals that end a shell whose EXIT trap wants to run first. */
const FATAL: readonly Signal[] = ['HUP', 'INT', 'TERM', 'ALRM', 'USR1', 'USR2', 'QUIT'];

/** The commands that `trap` set, and the signals that arrived meanwhile. */
export class Traps {
  readonly #shell: Shell;
  readonly #commands = new Map<Trapped, string>();
  /** Those of the shell above, which `trap` lists until the subshell sets one. */
  #above: ReadonlyMap<Trapped, string> | undefined;
  readonly #pending: Signal[] = [];
  /** A signal that ends the shell as soon as its EXIT trap has run. */
  fatal: Signal | undefined;
  /** Traps do not run within themselves. */
  readonly running = new Set<Trapped>();
  /** Signals that were ignored when the shell began cannot be trapped. */
  readonly #ignoredAtStart: ReadonlySet<Signal>;

  constructor(shell: Shell) {
    this.#shell = shell;
    const names = Object.keys(SIGNALS) as Signal[];
    this.#ignoredAtStart = new Set(names.filter((signal) => shell.proc.ignores(signal)));
  }

  /** A subshell keeps what is ignored, and loses the rest. */
  inherit(above: Traps): void {
    for (const [on, command] of above.#commands) {
      if (command === '') this.#commands.set(on, '');
      const { errtrace, functrace } = this.#shell.options.on;
      if ((on === 'ERR' && errtrace) || ((on === 'DEBUG' || on === 'RETURN') && functrace))
        this.#commands.set(on, command);
    }
    this.#above = above.#commands.size > 0 ? new Map(above.#commands) : above.#above;
    for (const signal of Object.keys(SIGNALS) as Signal[]) {
      if (typeof this.#shell.proc.disposition(signal) === 'function') this.#shell.proc.onSignal(signal, 'default');
    }
  }

  /** Whether any command is set on anything. */
  get any(): boolean {
    return this.#commands.size > 0;
  }

  get(on: Trapped): string | undefined {
    return this.#commands.get(on);
  }

  /** What `trap` lists: EXIT first, then by number. */
  list(): [Trapped, string][] {
    return [...(this.#above && this.#commands.size === 0 ? this.#above : this.#commands)].sort(
      ([a], [b]) => rank(a) - rank(b),
    );
  }

  /** Sets a command; an empty one ignores the signal, undefined gives back what it does by itself. */
  set(on: Trapped, command: string | undefined): void {
    this.#above = undefined;
    if (command === undefined) this.#commands.delete(on);
    else this.#commands.set(on, command);
    if (on === 'EXIT') for (const signal of FATAL) this.#arm(signal);
    else if (on in SIGNALS) this.#arm(on as Signal);
  }

  /** What the shell itself does of a signal, where no trap says otherwise; {@link arm} is called afterwards. */
  handle(signal: Signal, how: 'ignore' | (() => void)): void {
    this.#own.set(signal, how);
    this.#arm(signal);
  }

  readonly #own = new Map<Signal, 'ignore' | (() => void)>();

  #arm(signal: Signal): void {
    const { proc } = this.#shell;
    if (this.#ignoredAtStart.has(signal) && !this.#own.has(signal)) return;
    const command = this.#commands.get(signal);
    const own = this.#own.get(signal);
    if (command === '') proc.onSignal(signal, 'ignore');
    else if (command !== undefined) {
      proc.onSignal(signal, () => {
        if (typeof own === 'function') own();
        if (!this.#pending.includes(signal)) this.#pending.push(signal);
        // Whatever came first, the lowest number is seen first.
        this.#pending.sort((a, b) => SIGNALS[a] - SIGNALS[b]);
        this.#shell.signalled.wakeAll();
      });
    } else if (own) proc.onSignal(signal, own === 'ignore' ? 'ignore' : () => own());
    else if (this.#commands.get('EXIT') && FATAL.includes(signal)) {
      proc.onSignal(
        signal,
        () => {
          this.fatal ??= signal;
          this.#shell.signalled.wakeAll();
        },
        { interrupt: true },
      );
    } else proc.onSignal(signal, 'default');
  }

  /** Whether something waits to be done between two commands. */
  get pending(): boolean {
    return this.#pending.length > 0 || this.fatal !== undefined;
  }

  /** The next signal whose trap is to run, which stays the next. */
  get next(): Signal | undefined {
    return this.#pending[0] ?? this.fatal;
  }

  /** Takes the signals whose traps are to run, in their order. */
  take(): Signal[] {
    return this.#pending.splice(0);
  }

  /** How children are to treat signals: what the shell handles or ignores for itself is not theirs. */
  resetFor(child: { onSignal(signal: Signal, disposition: 'default'): void }): void {
    for (const [signal, how] of this.#own) {
      if (how === 'ignore' && this.#commands.get(signal) !== '') child.onSignal(signal, 'default');
    }
  }
}

function rank(on: Trapped): number {
  if (on === 'EXIT') return 0;
  return on in SIGNALS ? SIGNALS[on as Signal] : on === 'DEBUG' ? 65 : on === 'ERR' ? 66 : 67;
}
