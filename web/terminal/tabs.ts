import { css, html, LitElement } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icons } from '../icons.ts';
import { textsLater } from '../texts-later.ts';
import { shared } from '../theme/shared.ts';
import type { Session } from './session.ts';
import type { Sessions } from './sessions.ts';

const t = textsLater.tabs;

/** The terminals by their titles: one is in front, each can be closed and renamed. */
@customElement('lk-terminal-tabs')
export class TerminalTabs extends LitElement {
  static override styles = [shared, styles()];

  @property({ attribute: false }) sessions!: Sessions;
  /** Differs from before when there is something new to show. */
  @property() arranged: unknown;
  @state() private renamed: Session | undefined;

  override render() {
    return html`
      <div role="tablist" aria-label=${t.label} @keydown=${this.#onKey}>
        ${this.sessions.all.map((session, at) => this.#tab(session, at))}
      </div>
    `;
  }

  override updated(): void {
    this.renderRoot.querySelector('.chosen')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #tab(session: Session, at: number) {
    const chosen = session === this.sessions.chosen;
    const title = session.title ?? t.name(at + 1);
    if (session === this.renamed) {
      return html`<input
        aria-label=${t.rename(title)}
        maxlength="24"
        size="12"
        .value=${title}
        @keydown=${(event: KeyboardEvent) => this.#onInputKey(event, session)}
        @blur=${(event: Event) => this.#rename(event, session)}
      />`;
    }
    return html`
      <span class="tab ${chosen ? 'chosen' : ''}" role="presentation">
        <button
          role="tab"
          aria-selected=${chosen}
          aria-keyshortcuts="Delete F2"
          tabindex=${chosen ? 0 : -1}
          title=${t.meaning}
          @click=${() => this.#choose(session)}
          @dblclick=${() => this.#startRenaming(session)}
        >
          ${title}
        </button>
        <button class="close" tabindex="-1" aria-hidden="true" title=${t.close(title)} @click=${() => this.#close(session)}>
          ${icons.close}
        </button>
      </span>
    `;
  }

  #choose(session: Session): void {
    this.sessions.choose(session);
    session.screen.focus();
  }

  #close(session: Session): void {
    this.sessions.remove(session);
    this.sessions.chosen.screen.focus();
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (!(event.target as Element).matches('[role=tab]')) return;
    const { all, chosen } = this.sessions;
    const at = all.indexOf(chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const next = to === undefined ? undefined : all.at(to % all.length);
    if (next) this.sessions.choose(next);
    else if (event.key === 'F2') void this.#startRenaming(chosen);
    else if (event.key === 'Delete') this.#close(chosen);
    else return;
    event.preventDefault();
    if (next) void this.#focusChosen();
  };

  async #focusChosen(): Promise<void> {
    await new Promise(requestAnimationFrame);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }

  async #startRenaming(session: Session): Promise<void> {
    this.renamed = session;
    await this.updateComplete;
    const input = this.renderRoot.querySelector('input');
    input?.focus();
    input?.select();
  }

  #onInputKey(event: KeyboardEvent, session: Session): void {
    event.stopPropagation();
    if (event.key === 'Escape') {
      this.renamed = undefined;
      void this.#focusChosen();
    } else if (event.key === 'Enter') {
      this.#rename(event, session);
      void this.#focusChosen();
    }
  }

  /** An empty name gives the tab back the one that it had. */
  #rename(event: Event, session: Session): void {
    if (this.renamed !== session) return;
    const title = (event.currentTarget as HTMLInputElement).value.trim();
    const usual = t.name(this.sessions.all.indexOf(session) + 1);
    session.title = title === '' || title === usual ? undefined : title;
    this.renamed = undefined;
    this.sessions.rearrange();
  }
}

function styles() {
  return css`
    :host {
      min-width: 0;
      margin-inline-start: -12px;
      align-self: stretch;
    }

    [role='tablist'] {
      display: flex;
      gap: 2px;
      height: 100%;
      overflow-x: auto;
      scrollbar-width: none;
      padding: 4px 0 0;
    }

    .tab {
      display: flex;
      align-items: center;
      flex: none;
      border-bottom: 2px solid transparent;
      color: var(--muted);
    }

    .tab:hover {
      color: var(--ink);
    }

    .tab.chosen {
      border-color: var(--accent);
      color: var(--ink);
      font-weight: 600;
    }

    [role='tab'] {
      max-width: 14em;
      min-height: 32px;
      padding: 0 2px 0 12px;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    button:focus-visible {
      outline-offset: -2px;
    }

    .close {
      display: grid;
      place-items: center;
      width: 24px;
      height: 24px;
      margin-inline-end: 4px;
      color: var(--muted);
    }

    .close .icon {
      width: 12px;
      height: 12px;
    }

    .close:hover {
      color: var(--ink);
      background: var(--sunken);
    }

    input {
      align-self: center;
      height: 28px;
      padding: 0 8px;
      border: 1px solid var(--accent);
      border-radius: var(--radius-small);
      background: var(--surface);
      color: var(--ink);
      font: inherit;
    }

    @media (pointer: coarse) {
      [role='tab'],
      .close {
        min-width: 36px;
        min-height: 40px;
      }
    }
  `;
}
