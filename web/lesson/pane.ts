import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Block, Step } from '../../src/lesson/format.ts';
import type { LessonRunner } from '../../src/lesson/runner.ts';
import type { MachineEvent } from '../../src/machine/events.ts';
import type { WorldWatch } from '../containers/watch.ts';
import { icons } from '../icons.ts';
import type { Help } from '../places.ts';
import { texts } from '../texts.ts';
import { shared } from '../theme/shared.ts';
import './checks.ts';
import './command.ts';
import './help.ts';
import { fillLiveValues } from './live-values.ts';
import { proseStyles } from './prose-styles.ts';
import { RanCommands } from './ran.ts';
import './steps.ts';
import { styles } from './styles.ts';

/** What the lesson needs of whoever has the terminal. */
export interface LessonHost {
  /**
   * Types a command into the terminal.
   * @param pointed whether by a pointer: then the terminal gets the focus
   * @returns nothing where the terminal cannot take it, else when the prompt is back
   */
  run(command: string, pointed: boolean): Promise<{ ended: Promise<void> } | undefined>;
  /** Calls `listener` with everything that happens in the machine. Returns how to stop that. */
  onEvent(listener: (event: MachineEvent) => void): () => void;
}

const t = texts.lesson;

/** A step of a lesson at a time: its text, its commands, its checks, help, and the way on. */
@customElement('lk-lesson')
export class LessonPane extends LitElement {
  static override styles = [shared, proseStyles, styles];

  @property({ attribute: false }) runner!: LessonRunner;
  @property({ attribute: false }) help: (() => Promise<Help>) | undefined;
  @property({ attribute: false }) watch!: WorldWatch;
  @property({ attribute: false }) host!: LessonHost;
  /** Whether the learner has worked on this step already, before the page was loaded. */
  @property({ type: Boolean }) resumed = false;
  @state() private busyAt: number | undefined;
  @state() private tried = false;
  @query('.scroll') private scroller!: HTMLElement;
  @query('h2') private heading!: HTMLElement;

  #ran = new RanCommands([]);
  #step: Step | undefined;
  #runner: LessonRunner | undefined;
  #stops: (() => void)[] = [];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#disconnect();
  }

  override willUpdate(): void {
    if (this.#runner !== this.runner) this.#connect();
    const { step } = this.runner;
    if (step === this.#step) return;
    this.tried = this.#step === undefined && this.resumed;
    this.#step = step;
    this.#ran = new RanCommands(step.blocks.flatMap((block) => (block.kind === 'command' ? [block.command] : [])));
    this.busyAt = undefined;
  }

  override updated(): void {
    fillLiveValues(this.renderRoot, this.watch.world);
  }

  override focus(): void {
    (this.renderRoot.querySelector<HTMLElement>('.next.primary') ?? this.heading).focus();
  }

  #connect(): void {
    this.#disconnect();
    this.#runner = this.runner;
    this.#step = undefined;
    this.#stops = [
      this.runner.onChange(() => this.requestUpdate()),
      this.watch.onChange(() => this.requestUpdate()),
      this.host.onEvent((event) => this.#see(event)),
    ];
  }

  #disconnect(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#runner = undefined;
  }

  #see(event: MachineEvent): void {
    if (event.type === 'command') {
      this.#ran.happened(event.line);
    } else if (event.type === 'process-start' && event.place === 'host') {
      this.tried = true;
    } else if (event.type === 'process-exit' && event.place !== 'host') {
      // What was typed in a container's shell is known by the process that came of it.
      this.#ran.happened(event.argv.join(' '));
    } else return;
    this.requestUpdate();
  }

  override render() {
    const { view, lesson, stepIndex, progress } = this.runner;
    const { step, results, done } = view;
    const last = stepIndex === lesson.steps.length - 1;
    let command = 0;
    const blocks = (list: readonly Block[]) =>
      list.map((block) => this.#block(block, block.kind === 'command' ? command++ : 0));
    return html`
      <div class="scroll" tabindex="-1" @keydown=${this.#onKey}>
        <article>
          <lk-steps
            .steps=${lesson.steps}
            .done=${progress.done}
            current=${step.id}
            @lk-go=${(event: CustomEvent<string>) => this.#goTo(event.detail)}
          ></lk-steps>
          ${stepIndex === 0 ? html`<div class="introduction">${lesson.introduction.map((block) => this.#block(block, 0))}</div>` : nothing}
          <h2 tabindex="-1">${step.title}</h2>
          ${blocks(step.blocks)}
          <lk-checks .results=${results} ?done=${done} ?tried=${this.tried}></lk-checks>
          <lk-help .step=${step.id} .load=${this.help}></lk-help>
          ${last && done ? html`<div class="last"><p>${t.last}</p><p>${t.lastMore}</p></div>` : nothing}
        </article>
      </div>
      <footer>
        <button class="button quiet" ?disabled=${stepIndex === 0} @click=${() => this.#move(-1)}>${icons.back}${t.back}</button>
        <button class="next button ${done ? 'primary' : ''}" ?disabled=${last} @click=${() => this.#move(1)}>
          ${t.next}${done ? html`<kbd>${t.nextKey}</kbd>` : nothing}${icons.next}
        </button>
      </footer>
    `;
  }

  #block(block: Block, at: number) {
    switch (block.kind) {
      case 'prose':
        // Our own parser made this HTML when the page was built, and lets no tag of the author's through.
        return html`<div class="prose">${unsafeHTML(block.html)}</div>`;
      case 'listing':
        return html`<pre class="listing" tabindex="0">${block.text}</pre>`;
      case 'command':
        return html`<lk-command
          command=${block.command}
          ran=${this.#ran.state(at)}
          ?busy=${this.busyAt === at}
          @lk-run=${(event: CustomEvent<{ pointed: boolean }>) => this.#run(block.command, at, event.detail.pointed)}
        ></lk-command>`;
    }
  }

  async #run(command: string, at: number, pointed: boolean): Promise<void> {
    const ran = this.#ran;
    this.busyAt = undefined;
    const typed = await this.host.run(command, pointed);
    if (!typed) {
      this.busyAt = at;
      return;
    }
    ran.clicked(at);
    this.requestUpdate();
    await typed.ended;
    ran.ended(at);
    this.requestUpdate();
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.defaultPrevented || !this.runner.view.done) return;
    const [target] = event.composedPath();
    if (target instanceof Element && target.closest('button, summary, a, input')) return;
    event.preventDefault();
    void this.#move(1);
  };

  async #move(by: number): Promise<void> {
    const next = this.runner.lesson.steps[this.runner.stepIndex + by];
    if (next) await this.#goTo(next.id);
  }

  async #goTo(id: string): Promise<void> {
    const going = this.runner.goTo(id);
    this.requestUpdate();
    await this.updateComplete;
    this.scroller.scrollTop = 0;
    this.heading.focus({ preventScroll: true });
    await going;
  }
}
