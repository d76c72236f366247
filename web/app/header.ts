import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icons } from '../icons.ts';
import type { Place } from '../places.ts';
import { texts } from '../texts.ts';
import { shared } from '../theme/shared.ts';
import './places.ts';
import './start-over.ts';
import './theme-switch.ts';

/** What this is, which lesson, which Docker, and the way to others; colours, and the way back to the beginning. */
@customElement('lk-header')
export class Header extends LitElement {
  static override styles = [shared, styles()];

  /** The lesson's title. */
  @property() lesson = '';
  @property({ attribute: false }) place: Place | undefined;

  override render() {
    return html`
      <header>
        <span class="brand">${icons.mark}<span>${texts.brand}</span></span>
        <h1>${this.lesson}</h1>
        <lk-places .place=${this.place}></lk-places>
        <lk-theme-switch></lk-theme-switch>
        <lk-start-over></lk-start-over>
      </header>
    `;
  }
}

function styles() {
  return css`
    header {
      display: flex;
      align-items: center;
      gap: 16px;
      height: 52px;
      padding: 0 12px 0 26px;
      border-bottom: 1px solid var(--line);
    }

    .brand {
      display: inline-flex;
      align-items: center;
      gap: 10px;
      font-size: 17px;
      font-weight: 650;
      letter-spacing: -0.01em;
    }

    .mark {
      fill: none;
      stroke: var(--accent);
      stroke-width: 2;
    }

    .mark .source {
      fill: var(--accent);
    }

    h1 {
      flex: 1;
      min-width: 0;
      padding-inline-start: 16px;
      border-inline-start: 1px solid var(--line);
      font-size: 15px;
      font-weight: 400;
      line-height: 24px;
      color: var(--muted);
      white-space: nowrap;
      overflow: hidden;
      text-overflow: ellipsis;
    }

    h1:empty {
      border: 0;
    }

    @media (max-width: 759px) {
      header {
        gap: 8px;
        padding-inline: 12px 4px;
      }

      h1,
      .brand span {
        position: absolute;
        clip-path: inset(50%);
      }

      lk-places {
        margin-inline-end: auto;
      }
    }
  `;
}
