import { FitAddon } from '@xterm/addon-fit';
import type { SerializeAddon } from '@xterm/addon-serialize';
import { Terminal as Xterm } from '@xterm/xterm';
import type { Terminal } from '../../src/machine/terminal.ts';
import type { Scrollback } from '../storage/save.ts';
import { texts } from '../texts.ts';
import { onThemeChange } from '../theme/theme.ts';
import { EarlyKeys } from './early-keys.ts';
import { TerminalKeys } from './keys.ts';
import { palette } from './palette.ts';

/** Lines above the window, on the screen and in the save. */
const SCROLLBACK = 1000;
/** Of DECSET. */
const BRACKETED_PASTE = 2004;
/** Only what may be a real place: what answers on an address of the simulated host is none. */
const WEB_ADDRESS = /https?:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#][^\s"'<>)\]]*[^\s"'<>)\].,:;!?])?/i;

/** How a screen is made; what it says of font and reader holds for those that are made later. */
export interface ScreenOptions {
  /** In pixels. */
  fontSize: number;
  screenReader: boolean;
  /** The id of what describes it. */
  describedBy: string;
  /** The learner wants to leave the terminal. */
  leave: () => void;
  /** The learner wants to see the terminal so many places further; returns whether there is another. */
  turn: (by: number) => boolean;
}

/** What shows a machine's terminal: xterm.js in an element, and what the page does with it. */
export class Screen {
  readonly #xterm: Xterm;
  readonly #fit = new FitAddon();
  readonly #observer: ResizeObserver;
  readonly #stops: (() => void)[] = [];
  readonly #changed = new Set<() => void>();
  #extras: Promise<void> | undefined;
  #serialize: SerializeAddon | undefined;
  #terminal: Terminal | undefined;
  #version = 0;
  #prompts = 0;
  #early: EarlyKeys | undefined;
  #earlyKeys = '';

  constructor(parent: HTMLElement, options: ScreenOptions) {
    Xterm.strings.promptLabel = texts.terminal.label;
    Xterm.strings.tooMuchOutput = texts.terminal.tooMuchOutput;
    this.#xterm = new Xterm({
      fontFamily: getComputedStyle(parent).getPropertyValue('--mono'),
      fontSize: options.fontSize,
      lineHeight: 1.2,
      scrollback: SCROLLBACK,
      screenReaderMode: options.screenReader,
      minimumContrastRatio: 4.5,
      cursorInactiveStyle: 'outline',
      theme: palette(),
    });
    this.#xterm.loadAddon(this.#fit);
    // A line editor that begins to wait for a command line asks for pastes in brackets.
    this.#xterm.parser.registerCsiHandler({ prefix: '?', final: 'h' }, (modes) => {
      if (modes.includes(BRACKETED_PASTE)) this.#prompts += 1;
      return false;
    });
    const keys = new TerminalKeys({
      sendEscape: () => this.send('\x1b'),
      hasSelection: () => this.#xterm.hasSelection(),
      leave: options.leave,
      turn: options.turn,
    });
    this.#xterm.attachCustomKeyEventHandler((event) => keys.handle(event));
    this.#xterm.onData((data) => this.send(data));
    this.#xterm.onResize(() => this.#terminal?.resize(this.size));
    this.#xterm.open(parent);
    this.#xterm.textarea?.setAttribute('aria-describedby', options.describedBy);
    // What was copied by a key is no longer selected, so that the next ^C is one.
    parent.addEventListener('copy', () => setTimeout(() => this.#xterm.clearSelection()));
    this.#fit.fit();
    // Not at once: what an observer changes must not be observed in the same frame.
    this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.#fit.fit()));
    this.#observer.observe(parent);
    this.#stops.push(
      onThemeChange(() => {
        this.#xterm.options.theme = palette();
      }),
    );
  }

  get size(): { rows: number; columns: number } {
    return { rows: this.#xterm.rows, columns: this.#xterm.cols };
  }

  /** Goes up with everything that is shown. */
  get version(): number {
    return this.#version;
  }

  /** How many times a line editor has begun to wait for a command line. */
  get prompts(): number {
    return this.#prompts;
  }

  /** Whether one waits now. */
  get takesCommands(): boolean {
    return this.#xterm.modes.bracketedPasteMode;
  }

  set fontSize(pixels: number) {
    if (this.#xterm.options.fontSize === pixels) return;
    this.#xterm.options.fontSize = pixels;
    this.#fit.fit();
  }

  set screenReader(on: boolean) {
    this.#xterm.options.screenReaderMode = on;
  }

  /** Shows a prompt before there is a shell. Keys wait for it. */
  promptEarly(prompt: string): void {
    this.#early = new EarlyKeys(this.#xterm, prompt);
  }

  /** Gives the shell the keys that waited for it. */
  sendEarlyKeys(): void {
    const keys = this.#earlyKeys;
    this.#earlyKeys = '';
    if (keys !== '') this.send(keys);
  }

  /** Shows this machine's terminal from now on, below what is there. */
  connect(terminal: Terminal): void {
    this.#earlyKeys = this.#early?.finish() ?? '';
    this.#early = undefined;
    this.#terminal = terminal;
    terminal.resize(this.size);
    let early = 0;
    let acknowledge = (bytes: number) => {
      early += bytes;
    };
    acknowledge = terminal.onOutput((data) => {
      if (this.#terminal !== terminal) return;
      this.#xterm.write(data, () => {
        acknowledge(data.length);
        this.#change();
      });
    });
    // What was waiting comes at once, and may be shown at once.
    acknowledge(early);
  }

  /** Resolves once there have been more prompts than `count`, and what stands before the cursor has been shown. */
  promptAfter(count: number): Promise<void> {
    if (this.#prompts > count) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.onChange(() => {
        if (this.#prompts <= count) return;
        stop();
        resolve();
      });
    });
  }

  /** Calls `changed` after everything that has been shown. Returns how to stop that. */
  onChange(changed: () => void): () => void {
    this.#changed.add(changed);
    return () => this.#changed.delete(changed);
  }

  /** Keys, as a terminal sends them. */
  send(keys: string): void {
    if (this.#early) this.#early.press(keys);
    // What is typed after the machine came, but before its prompt, stays behind what was typed before.
    else if (this.#earlyKeys !== '') this.#earlyKeys += keys;
    else this.#terminal?.input(keys);
  }

  /** Shows a remark of the page's own, on a line of its own. */
  remark(text: string): void {
    const newline = this.#xterm.buffer.active.cursorX > 0 ? '\r\n' : '';
    this.#xterm.write(`${newline}\x1b[2m${text}\x1b[22m\r\n`, () => this.#change());
  }

  /** Calls `pressed` at the next Enter, which nothing else gets. */
  onEnter(pressed: () => void): void {
    const listener = this.#xterm.onData((data) => {
      if (!data.includes('\r')) return;
      listener.dispose();
      pressed();
    });
  }

  /** Shows nothing more of the terminal that it is connected to, and sends nothing there. */
  disconnect(): void {
    this.#terminal = undefined;
  }

  clear(): void {
    this.#xterm.reset();
  }

  focus(): void {
    this.#xterm.focus();
  }

  /** Everything that is shown, scrolled away or not; lines that only the width broke are whole. */
  text(): string {
    const { active } = this.#xterm.buffer;
    let text = '';
    for (let row = 0; row < active.length; row++) {
      const line = active.getLine(row);
      const continued = active.getLine(row + 1)?.isWrapped ?? false;
      text += `${line?.translateToString(!continued) ?? ''}${continued ? '' : '\n'}`;
    }
    return text.trimEnd();
  }

  /** Loads, once, what is not needed before something was done: addresses one can click, and how to save what is shown. */
  loadExtras(): Promise<void> {
    this.#extras ??= this.#loadExtras();
    return this.#extras;
  }

  async #loadExtras(): Promise<void> {
    const [{ SerializeAddon }, { WebLinksAddon }] = await Promise.all([
      import('@xterm/addon-serialize'),
      import('@xterm/addon-web-links'),
    ]);
    this.#serialize = new SerializeAddon();
    this.#xterm.loadAddon(this.#serialize);
    this.#xterm.loadAddon(new WebLinksAddon(undefined, { urlRegex: WEB_ADDRESS }));
  }

  /** Whether {@link loadExtras} is through. */
  get canBeSaved(): boolean {
    return this.#serialize !== undefined;
  }

  /** What to {@link restore} later; without its colours before {@link loadExtras} is through. */
  scrollback(): Scrollback {
    const options = { scrollback: SCROLLBACK, excludeModes: true, excludeAltBuffer: true };
    const text = this.#serialize?.serialize(options) ?? this.text().replaceAll('\n', '\r\n');
    return { columns: this.#xterm.cols, text };
  }

  /** Shows again what was shown before, followed by a remark. Lines are broken anew for the width of now. */
  async restore({ columns, text }: Scrollback): Promise<void> {
    this.#xterm.resize(columns, this.#xterm.rows);
    await new Promise<void>((resolve) => this.#xterm.write(text, resolve));
    this.#fit.fit();
    this.remark(texts.terminal.restored);
  }

  dispose(): void {
    for (const stop of this.#stops) stop();
    this.#observer.disconnect();
    this.#xterm.dispose();
  }

  #change(): void {
    this.#version += 1;
    for (const changed of this.#changed) changed();
  }
}
