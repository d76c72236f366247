import type { Shown } from '../storage/save.ts';
import { Screen, type ScreenOptions } from './screen.ts';
import { Session } from './session.ts';

/** All terminals of the page, one of which is in front. There is always one. */
export class Sessions {
  readonly #parent: HTMLElement;
  readonly #options: ScreenOptions;
  readonly #rearranged: () => void;
  readonly #changed = new Set<() => void>();
  #all: readonly Session[] = [];
  #chosen!: Session;
  #arrangement = 0;

  /**
   * @param parent takes the screens' elements
   * @param rearranged is called when a terminal comes, goes, comes to the front or gets another title
   */
  constructor(parent: HTMLElement, options: ScreenOptions, rearranged: () => void) {
    this.#parent = parent;
    this.#options = options;
    this.#rearranged = rearranged;
    this.add();
  }

  get all(): readonly Session[] {
    return this.#all;
  }

  get chosen(): Session {
    return this.#chosen;
  }

  /** How many times a line editor has begun to wait for a command line. */
  get prompts(): number {
    return this.#all.reduce((sum, { screen }) => sum + screen.prompts, this.#arrangement);
  }

  /** Differs from what it was whenever {@link saved} would. */
  get version(): string {
    return `${this.#arrangement} ${this.#all.map(({ screen }) => `${screen.version} ${screen.canBeSaved}`)}`;
  }

  /** Whether all that is shown can be saved with its colours. */
  get canBeSaved(): boolean {
    return this.#all.every(({ screen }) => screen.canBeSaved);
  }

  async loadExtras(): Promise<void> {
    await Promise.all(this.#all.map(({ screen }) => screen.loadExtras()));
  }

  /** One more, behind the others and in front of the eye. */
  add(title?: string): Session {
    const element = document.createElement('div');
    element.className = 'screen';
    this.#parent.append(element);
    const session = new Session(new Screen(element, this.#options), element, title);
    session.screen.onChange(() => this.#tell());
    this.#all = [...this.#all, session];
    this.choose(session);
    return session;
  }

  choose(session: Session): void {
    this.#chosen = session;
    for (const { element } of this.#all) element.inert = element !== session.element;
    this.rearrange();
  }

  /** The one so many places further, around the end. */
  turn(by: number): void {
    const { length } = this.#all;
    const next = this.#all[(this.#all.indexOf(this.#chosen) + by + length) % length];
    if (next) this.choose(next);
    this.#chosen.screen.focus();
  }

  /** Ends what runs in it; the last one stays. Returns whether it went. */
  remove(session: Session): boolean {
    if (this.#all.length === 1) return false;
    const at = this.#all.indexOf(session);
    this.#all = this.#all.filter((other) => other !== session);
    session.close();
    session.screen.dispose();
    session.element.remove();
    if (session === this.#chosen) this.choose(this.#all[Math.max(at - 1, 0)] as Session);
    else this.rearrange();
    return true;
  }

  /** Back to one, with nothing on it. */
  clear(): void {
    for (const session of this.#all.slice(1)) this.remove(session);
    const [first] = this.#all;
    first?.close();
    first?.screen.clear();
    if (first) first.title = undefined;
    this.rearrange();
  }

  /** Tells that they are arranged in another way, or called by other titles. */
  rearrange(): void {
    this.#arrangement += 1;
    this.#rearranged();
    this.#tell();
  }

  #tell(): void {
    for (const changed of this.#changed) changed();
  }

  /** Calls `changed` after everything that has been shown. Returns how to stop that. */
  onChange(changed: () => void): () => void {
    this.#changed.add(changed);
    return () => this.#changed.delete(changed);
  }

  set fontSize(pixels: number) {
    this.#options.fontSize = pixels;
    for (const { screen } of this.#all) screen.fontSize = pixels;
  }

  set screenReader(on: boolean) {
    this.#options.screenReader = on;
    for (const { screen } of this.#all) screen.screenReader = on;
  }

  /** What to {@link restore} later. */
  saved(): Shown {
    const [first, ...others] = this.#all.map(({ title, screen }) => ({
      ...(title === undefined ? {} : { title }),
      scrollback: screen.scrollback(),
    }));
    return {
      scrollback: first?.scrollback,
      ...first,
      ...(others.length > 0 && { others, chosen: this.#all.indexOf(this.#chosen) }),
    };
  }

  /** Shows again what was shown before. */
  async restore({ scrollback, title, others = [], chosen = 0 }: Shown): Promise<void> {
    const [first] = this.#all;
    if (first) first.title = title;
    for (const { title } of others) this.add(title);
    const texts = [scrollback, ...others.map((other) => other.scrollback)];
    await Promise.all(this.#all.map(({ screen }, at) => texts[at] && screen.restore(texts[at])));
    const front = this.#all[chosen];
    if (front) this.choose(front);
  }
}
