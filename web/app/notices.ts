import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icons } from '../icons.ts';
import { texts } from '../texts.ts';
import { shared } from '../theme/shared.ts';

/** Something that the learner should know, and may put away. */
export interface Notice {
  text: string;
  action?: { label: string; run: () => void };
}

/** Quiet lines below the header. Fires `lk-dismiss` with the notice to put away. */
@customElement('lk-notices')
export class Notices extends LitElement {
  static override styles = [shared, styles()];

  @property({ attribute: false }) notices: readonly Notice[] = [];

  override render() {
    return html`
      <div role="status" aria-label=${texts.notices.label}>
        ${this.notices.map(
          (notice) => html`
            <p>
              <span>${notice.text}</span>
              ${
                notice.action
                  ? html`<button class="action" @click=${notice.action.run}>${notice.action.label}</button>`
                  : nothing
              }
              <button
                class="dismiss"
                aria-label=${texts.notices.dismiss}
                title=${texts.notices.dismiss}
                @click=${() => this.dispatchEvent(new CustomEvent('lk-dismiss', { detail: notice }))}
              >
                ${icons.close}
              </button>
            </p>
          `,
        )}
      </div>
    `;
  }
}

function styles() {
  return css`
    p {
      display: flex;
      align-items: center;
      gap: 16px;
      padding: 4px 12px 4px 28px;
      border-bottom: 1px solid var(--line);
      background: var(--warn-tint);
      font-size: 14px;
      line-height: 20px;
    }

    p span {
      padding-block: 6px;
    }

    .action {
      font-weight: 500;
      color: var(--accent);
      text-decoration: underline;
      text-underline-offset: 3px;
      white-space: nowrap;
      padding: 4px;
    }

    .dismiss {
      display: grid;
      place-items: center;
      flex: none;
      width: 32px;
      height: 32px;
      margin-inline-start: auto;
      color: var(--muted);
    }

    .dismiss:hover {
      color: var(--ink);
    }

    @media (max-width: 759px) {
      p {
        gap: 8px;
        padding-inline: 12px 4px;
        flex-wrap: nowrap;
      }
    }
  `;
}
