import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Step } from '../../src/lesson/format.ts';
import { texts } from '../texts.ts';
import { shared } from '../theme/shared.ts';

const t = texts.lesson;

/** Where in the lesson one is: a bar for each step, which also goes there. */
@customElement('lk-steps')
export class Steps extends LitElement {
  static override styles = [shared, styles()];

  @property({ attribute: false }) steps: readonly Step[] = [];
  @property({ attribute: false }) done: readonly string[] = [];
  @property() current = '';

  override render() {
    const position = this.steps.findIndex(({ id }) => id === this.current) + 1;
    return html`
      <p>${t.step(position, this.steps.length)}</p>
      <nav aria-label=${t.steps}>
        <ol>
          ${this.steps.map(({ id, title }, at) => {
            const done = this.done.includes(id);
            return html`
              <li>
                <button
                  class=${done ? 'done' : ''}
                  aria-current=${id === this.current ? 'step' : nothing}
                  aria-label=${t.goToStep(at + 1, title, done)}
                  title=${title}
                  @click=${() => this.dispatchEvent(new CustomEvent('lk-go', { detail: id }))}
                ></button>
              </li>
            `;
          })}
        </ol>
      </nav>
    `;
  }
}

function styles() {
  return css`
    :host {
      display: flex;
      align-items: center;
      gap: 20px;
    }

    p {
      font-size: 13px;
      line-height: 20px;
      color: var(--muted);
      white-space: nowrap;
    }

    nav {
      flex: 1;
    }

    ol {
      display: flex;
      gap: 4px;
    }

    li {
      flex: 1;
    }

    button {
      display: block;
      width: 100%;
      height: 28px;
      padding: 0;
      border: 0;
    }

    button::after {
      content: '';
      display: block;
      height: 4px;
      border-radius: 2px;
      background: var(--line);
      transition: background-color var(--quick);
    }

    button.done::after {
      background: var(--good);
    }

    button[aria-current]::after {
      height: 8px;
      border-radius: 4px;
      background: var(--accent);
    }

    button[aria-current].done::after {
      background: var(--good);
    }

    button:hover::after {
      background: var(--accent);
    }
  `;
}
