import { css, html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { icons } from '../icons.ts';
import { texts } from '../texts.ts';
import { shared } from '../theme/shared.ts';
import { currentTheme, setTheme, type Theme } from '../theme/theme.ts';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
const t = texts.theme;

/** Light, dark, or as the system has it. */
@customElement('lk-theme-switch')
export class ThemeSwitch extends LitElement {
  static override styles = [shared, styles()];

  @state() private theme = currentTheme();

  override render() {
    return html`
      <div role="radiogroup" aria-label=${t.label}>
        ${THEMES.map(
          (theme) => html`
            <label title=${t[theme]}>
              <input
                class="unseen"
                type="radio"
                name="theme"
                .checked=${theme === this.theme}
                @change=${() => this.#choose(theme)}
              />
              ${icons[theme]}
              <span class="unseen">${t[theme]}</span>
            </label>
          `,
        )}
      </div>
    `;
  }

  #choose(theme: Theme): void {
    this.theme = theme;
    setTheme(theme);
  }
}

function styles() {
  return css`
    div {
      display: flex;
      padding: 2px;
      border-radius: var(--radius);
      background: var(--sunken);
    }

    label {
      position: relative;
      display: grid;
      place-items: center;
      width: 32px;
      height: 28px;
      border-radius: 6px;
      color: var(--muted);
      cursor: pointer;
    }

    label:hover {
      color: var(--ink);
    }

    label:has(:checked) {
      background: var(--raised);
      color: var(--ink);
      box-shadow: 0 0 0 1px var(--line);
    }

    label:has(:focus-visible) {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }

    @media (pointer: coarse) {
      label {
        width: 36px;
        height: 40px;
      }
    }
  `;
}
