import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { texts } from '../texts.ts';
import { shared } from '../theme/shared.ts';

/** A tab: its name, its picture, and a small note such as a number, with what that means. */
export interface Tab<Id extends string = string> {
  id: Id;
  label: string;
  icon: TemplateResult;
  note?: { text: string; meaning: string; good?: boolean };
}

/** Tabs along the lower edge, as large as thumbs. Fires `lk-tab` with the id of the one that was chosen. */
@customElement('lk-tabs')
export class Tabs extends LitElement {
  static override styles = [shared, styles()];

  @property({ attribute: false }) tabs: readonly Tab[] = [];
  @property() chosen = '';

  override render() {
    return html`
      <nav aria-label=${texts.panes.label}>
        <div role="tablist" @keydown=${this.#onKey}>${this.tabs.map((tab) => this.#tab(tab))}</div>
      </nav>
    `;
  }

  #tab({ id, label, icon, note }: Tab) {
    const chosen = id === this.chosen;
    return html`
      <button
        role="tab"
        id=${id}
        aria-selected=${chosen}
        aria-label=${note ? `${label}, ${note.meaning}` : nothing}
        tabindex=${chosen ? 0 : -1}
        @click=${() => this.#choose(id)}
      >
        ${icon}
        <span>${label}${note ? html`<span class="note ${note.good ? 'good' : ''}">${note.text}</span>` : nothing}</span>
      </button>
    `;
  }

  readonly #onKey = (event: KeyboardEvent) => {
    const at = this.tabs.findIndex(({ id }) => id === this.chosen);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 }[event.key];
    const tab = to === undefined ? undefined : this.tabs.at(to % this.tabs.length);
    if (!tab) return;
    event.preventDefault();
    this.#choose(tab.id);
    this.renderRoot.querySelector<HTMLElement>(`#${tab.id}`)?.focus();
  };

  #choose(id: string): void {
    this.dispatchEvent(new CustomEvent('lk-tab', { detail: id }));
  }
}

function styles() {
  return css`
    :host {
      display: block;
      border-top: 1px solid var(--line);
      background: var(--surface);
      padding-bottom: env(safe-area-inset-bottom);
    }

    div {
      display: flex;
    }

    button {
      flex: 1;
      display: grid;
      justify-items: center;
      align-content: center;
      gap: 2px;
      height: 56px;
      border: 0;
      border-radius: 0;
      border-top: 2px solid transparent;
      font-size: 12px;
      line-height: 16px;
      color: var(--muted);
    }

    button .icon {
      width: 20px;
      height: 20px;
      stroke-width: 1.2;
    }

    [aria-selected='true'] {
      color: var(--accent);
      border-top-color: var(--accent);
      font-weight: 600;
    }

    button:focus-visible {
      outline-offset: -4px;
    }

    .note {
      margin-inline-start: 6px;
      font-variant-numeric: tabular-nums;
      font-weight: 400;
    }

    .note.good {
      color: var(--good);
      font-weight: 600;
    }
  `;
}
