import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icons } from '../icons.ts';
import { texts } from '../texts.ts';
import { shared } from '../theme/shared.ts';
import type { WorldWatch } from './watch.ts';

const t = texts.containers;

/** The containers of the host; what shows them is loaded with the first one. */
@customElement('lk-containers')
export class ContainersPane extends LitElement {
  static override styles = [shared, styles()];

  @property({ attribute: false }) watch: WorldWatch | undefined;

  #stop: (() => void) | undefined;
  #seen: WorldWatch | undefined;

  override willUpdate(): void {
    if (this.#seen === this.watch) return;
    this.#stop?.();
    this.#seen = this.watch;
    this.#stop = this.watch?.onChange(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#seen = undefined;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('lk-container-table, .empty')?.focus();
  }

  override render() {
    if (this.watch?.world?.containers.size) {
      void import('./table.ts').catch(() => {});
      return html`<lk-container-table .watch=${this.watch}></lk-container-table>`;
    }
    return html`
      <div class="empty" tabindex="-1">
        ${icons.containers}
        <p><strong>${t.empty}</strong> ${t.emptyMore}</p>
      </div>
    `;
  }
}

function styles() {
  return css`
    :host {
      display: grid;
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
      min-width: 0;
      min-height: 0;
      background: var(--surface);
      font-size: 14px;
      line-height: 20px;
    }

    .empty {
      display: grid;
      place-content: center;
      justify-items: center;
      gap: 12px;
      padding: 24px;
      text-align: center;
      color: var(--muted);
    }

    .empty .icon {
      width: 40px;
      height: 40px;
      stroke-width: 0.75;
    }

    .empty p {
      max-width: 26rem;
    }

    .empty strong {
      display: block;
      color: var(--ink);
      font-weight: 600;
    }
  `;
}
