import { html, LitElement, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { LessonRunner } from '../../src/lesson/runner.ts';
import type { WorldWatch } from '../containers/watch.ts';
import { icons } from '../icons.ts';
import type { LessonHost } from '../lesson/pane.ts';
import type { Place } from '../places.ts';
import '../terminal/pane.ts';
import type { TerminalPane } from '../terminal/pane.ts';
import type { Sessions } from '../terminal/sessions.ts';
import { texts } from '../texts.ts';
import { shared } from '../theme/shared.ts';
import './header.ts';
import { Media } from './media.ts';
import './notices.ts';
import type { Notice } from './notices.ts';
import { styles } from './styles.ts';
import './tabs.ts';
import type { Tab } from './tabs.ts';

/** The parts of the page that come after the first prompt. */
export interface Course {
  /** Nothing in a sandbox. */
  runner: LessonRunner | undefined;
  watch: WorldWatch;
  host: LessonHost;
  /** Whether the lesson goes on where a page before this one left it. */
  resumed: boolean;
  dispose: () => void;
}

type PaneId = 'lesson' | 'terminal' | 'containers';
const PANES: readonly PaneId[] = ['lesson', 'containers', 'terminal'];

const t = texts.panes;

/** The whole page: panes beside each other where there is room, behind tabs where there is not. */
@customElement('lk-app')
export class App extends LitElement {
  static override styles = [shared, styles];

  @property({ attribute: false }) course: Course | undefined;
  @property({ attribute: false }) notices: readonly Notice[] = [];
  @property({ attribute: false }) place: Place | undefined;
  /** Whether two Dockers are shown beside each other, over everything else. */
  @property({ type: Boolean }) comparing = false;
  @property() pane: PaneId = 'lesson';
  /** What stands in the lesson's place while it is not there. */
  @property() opening = texts.lesson.opening;
  @property({ type: Boolean }) folded = false;
  @query('lk-terminal') private terminalPane!: TerminalPane;

  readonly #narrow = new Media(this, '(max-width: 759px)');
  readonly #wide = new Media(this, '(min-width: 1200px)');
  #course: Course | undefined;
  #stops: ((() => void) | undefined)[] = [];

  get sessions(): Sessions {
    return this.terminalPane.sessions;
  }

  get narrow(): boolean {
    return this.#narrow.matches;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKey);
  }

  /** Says that something could not be loaded. */
  fail(): void {
    this.notices = [...this.notices, { text: `${texts.notices.failed} ${texts.notices.failedMore}` }];
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (this.comparing && changed.has('comparing')) void import('../compare/view.ts').catch(() => this.fail());
    if (this.#course === this.course) return;
    for (const stop of this.#stops) stop?.();
    this.#course = this.course;
    const update = () => this.requestUpdate();
    this.#stops = this.course ? [this.course.runner?.onChange(update), this.course.watch.onChange(update)] : [];
  }

  override render() {
    const folded = this.folded && !this.narrow && !this.#wide.matches;
    return html`
      <lk-header lesson=${this.#title} .place=${this.place}></lk-header>
      <lk-notices
        .notices=${this.notices}
        @lk-dismiss=${(event: CustomEvent<Notice>) => {
          this.notices = this.notices.filter((notice) => notice !== event.detail);
        }}
      ></lk-notices>
      ${this.comparing ? html`<lk-comparison role="main" place=${this.place?.id ?? ''}></lk-comparison>` : nothing}
      <main class=${folded ? 'folded' : ''} ?hidden=${this.comparing}>
        ${this.#section('lesson', this.#lesson())} ${this.#section('containers', this.#containers(folded))}
        ${this.#section(
          'terminal',
          html`<lk-terminal
            .fontSize=${this.narrow ? 12 : this.#wide.matches ? 14 : 13}
            @lk-leave=${() => this.#focus('lesson')}
          ></lk-terminal>`,
        )}
      </main>
      ${
        this.narrow && !this.comparing
          ? html`<lk-tabs
              chosen=${this.pane}
              .tabs=${this.#tabs()}
              @lk-tab=${(event: CustomEvent<PaneId>) => {
                this.pane = event.detail;
              }}
            ></lk-tabs>`
          : nothing
      }
    `;
  }

  #section(id: PaneId, content: unknown) {
    const shown = !this.narrow || this.pane === id;
    return html`
      <section id=${id} role=${this.narrow ? 'tabpanel' : 'region'} aria-label=${t[id]} ?inert=${!shown}>${content}</section>
    `;
  }

  #lesson() {
    if (!this.course) return html`<p class="opening">${this.opening}</p>`;
    const { runner, watch, host, resumed } = this.course;
    if (!runner) return html`<lk-sandbox .place=${this.place} .host=${host}></lk-sandbox>`;
    return html`<lk-lesson .help=${this.place?.help} .runner=${runner} .watch=${watch} .host=${host} ?resumed=${resumed}></lk-lesson>`;
  }

  #containers(folded: boolean) {
    const count = this.#count;
    return html`
      <div class="bar">
        <h2>${t.containers}</h2>
        ${count > 0 ? html`<span class="count" aria-hidden="true">${count}</span>` : nothing}
        ${
          this.#wide.matches
            ? nothing
            : html`<button
                class="fold"
                aria-expanded=${!folded}
                aria-label=${folded ? t.unfold : t.fold}
                title=${folded ? t.unfold : t.fold}
                @click=${() => {
                  this.folded = !this.folded;
                }}
              >
                ${icons.unfold}
              </button>`
        }
      </div>
      <lk-containers ?hidden=${folded} .watch=${this.course?.watch}></lk-containers>
    `;
  }

  get #title(): string {
    if (!this.course) return '';
    return this.course.runner?.lesson.title ?? texts.header.sandbox;
  }

  get #count(): number {
    return this.course?.watch.world?.containers.size ?? 0;
  }

  #tabs(): Tab<PaneId>[] {
    const view = this.course?.runner?.view;
    const held = view?.results.filter(({ missing }) => missing === undefined).length ?? 0;
    const all = view?.results.length ?? 0;
    return [
      {
        id: 'lesson',
        label: t.lesson,
        icon: icons.lesson,
        ...(view && { note: { text: t.checks(held, all), meaning: t.checksMeaning(held, all), good: view.done } }),
      },
      { id: 'terminal', label: t.terminal, icon: icons.terminal },
      {
        id: 'containers',
        label: t.containers,
        icon: icons.containers,
        ...(this.#count > 0 && { note: { text: String(this.#count), meaning: t.containersMeaning(this.#count) } }),
      },
    ];
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key !== 'F6' || this.comparing) return;
    event.preventDefault();
    const focused = this.renderRoot instanceof ShadowRoot ? this.renderRoot.activeElement : null;
    const at = PANES.indexOf(focused?.closest('section')?.id as PaneId);
    const next = event.shiftKey ? Math.max(at, 0) - 1 : at + 1;
    void this.#focus(PANES.at(next % PANES.length) ?? 'lesson');
  };

  async #focus(id: PaneId): Promise<void> {
    this.pane = id;
    await this.updateComplete;
    this.renderRoot
      .querySelector<HTMLElement>(`#${id} > :is(lk-lesson, lk-sandbox, lk-containers, lk-terminal)`)
      ?.focus();
  }
}
