import { css, html, LitElement } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { icons } from '../icons.ts';
import { texts } from '../texts.ts';
import { shared } from '../theme/shared.ts';

const t = texts.startOver;

/** Begins anew with an empty host, once that has been confirmed in place. Fires `lk-start-over`. */
@customElement('lk-start-over')
export class StartOver extends LitElement {
  static override styles = [shared, styles()];

  @query('[popover]') private panel!: HTMLElement;

  override render() {
    return html`
      <button class="button quiet" popovertarget="panel" aria-label=${t.button}>
        ${icons.over}<span class="word">${t.button}</span>
      </button>
      <div id="panel" popover role="dialog" aria-labelledby="question">
        <p id="question">${t.question}</p>
        <p class="consequence">${t.consequence}</p>
        <div class="actions">
          <button class="button danger" autofocus @click=${this.#confirm}>${t.confirm}</button>
          <button class="button" popovertarget="panel" popovertargetaction="hide">${t.cancel}</button>
        </div>
      </div>
    `;
  }

  readonly #confirm = () => {
    this.panel.hidePopover();
    this.dispatchEvent(new CustomEvent('lk-start-over', { bubbles: true, composed: true }));
  };
}

function styles() {
  return css`
    .button.quiet {
      padding-inline: 10px;
    }

    [popover] {
      position: fixed;
      inset: 52px 12px auto auto;
      width: min(22rem, calc(100vw - 24px));
      padding: 16px 20px 20px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--raised);
      color: var(--ink);
      box-shadow: 0 8px 24px oklch(0% 0 0 / 12%);
      font-size: 15px;
      line-height: 22px;
    }

    #question {
      font-weight: 600;
    }

    .consequence {
      margin-top: 4px;
      color: var(--muted);
    }

    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 12px;
      margin-top: 16px;
    }

    @media (max-width: 759px) {
      .word {
        display: none;
      }

      .button.quiet {
        min-width: 44px;
        padding: 0;
      }
    }
  `;
}
