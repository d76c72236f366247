import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icons } from '../icons.ts';
import type { Place } from '../places.ts';
import { texts } from '../texts.ts';
import { shared } from '../theme/shared.ts';

const t = texts.header;

/** Which Docker one is talking to; and behind that, all places where one can go. */
@customElement('lk-places')
export class Places extends LitElement {
  static override styles = [shared, styles()];

  @property({ attribute: false }) place: Place | undefined;
  @state() private open = false;

  override render() {
    const { place } = this;
    if (!place) return nothing;
    return html`
      <button popovertarget="panel" aria-label=${t.places(place.edition)} title=${t.places(place.edition)}>
        ${t.docker(place.edition)}${icons.unfold}
      </button>
      <div id="panel" popover @toggle=${this.#toggle} @click=${this.#close}>
        ${this.open ? html`<lk-place-list .place=${place}></lk-place-list>` : nothing}
      </div>
    `;
  }

  readonly #toggle = async (event: Event) => {
    this.open = (event as ToggleEvent).newState === 'open';
    if (this.open) await import('./place-list.ts');
  };

  /** A click on the way to another place has done what it was for. */
  readonly #close = (event: Event) => {
    const went = event.composedPath().some((target) => target instanceof HTMLAnchorElement);
    if (went) this.renderRoot.querySelector<HTMLElement>('#panel')?.hidePopover();
  };
}

function styles() {
  return css`
    button {
      display: flex;
      align-items: center;
      gap: 4px;
      min-height: 28px;
      padding: 0 6px 0 12px;
      border: 1px solid var(--edge);
      border-radius: 14px;
      font-size: 13px;
      white-space: nowrap;
    }

    button:hover {
      border-color: var(--accent);
      color: var(--accent);
    }

    [popover] {
      position: fixed;
      inset: 52px 12px auto auto;
      width: min(26rem, calc(100vw - 24px));
      max-height: calc(100dvh - 64px);
      padding: 8px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--raised);
      color: var(--ink);
      box-shadow: 0 8px 24px oklch(0% 0 0 / 12%);
    }

    @media (pointer: coarse) {
      button {
        min-height: 36px;
        border-radius: 18px;
      }
    }
  `;
}
