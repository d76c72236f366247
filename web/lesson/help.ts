import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Step } from '../../src/lesson/format.ts';
import { texts } from '../texts.ts';
import { shared } from '../theme/shared.ts';
import { proseStyles } from './prose-styles.ts';

const t = texts.lesson;

/** A step's hint, and behind a second click a solution. */
@customElement('lk-help')
export class Help extends LitElement {
  static override styles = [shared, proseStyles, styles()];

  @property({ attribute: false }) step: Step | undefined;
  @state() private solved = false;

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const before = changed.get('step') as Step | undefined;
    if (!changed.has('step') || before?.id === this.step?.id) return;
    this.solved = false;
    this.renderRoot.querySelector('details')?.removeAttribute('open');
  }

  override render() {
    if (!this.step) return nothing;
    return html`
      <details>
        <summary>${t.hint}</summary>
        <div class="prose">
          ${
            // The hint's HTML was made by our own parser when the page was built; see prose.ts of src/lesson.
            unsafeHTML(this.step.hint)
          }
        </div>
        ${
          this.solved
            ? html`<h4 id="solution">${t.solution}</h4>
                <pre tabindex="0" aria-labelledby="solution">${this.step.solution.map((line) => html`<span>${line}</span>`)}</pre>`
            : html`<button class="button" @click=${this.#solve}>${t.showSolution}</button>`
        }
      </details>
    `;
  }

  readonly #solve = async () => {
    this.solved = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('pre')?.focus();
  };
}

function styles() {
  return css`
    :host {
      display: block;
    }

    summary {
      width: fit-content;
      padding: 4px 0;
      font-size: 14px;
      line-height: 20px;
      color: var(--muted);
      cursor: pointer;
    }

    summary:hover {
      color: var(--accent);
    }

    summary::marker {
      color: var(--edge);
    }

    .prose {
      margin: 4px 0 12px;
    }

    h4 {
      margin: 0 0 4px;
      font-size: 14px;
      font-weight: 600;
      line-height: 20px;
    }

    pre {
      padding: 12px;
      border-radius: var(--radius);
      background: var(--sunken);
      font-size: 14px;
      line-height: 22px;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }

    /* A line of the solution is a line to type, however it is broken. */
    pre span {
      display: block;
      padding-inline-start: 16px;
      text-indent: -16px;
    }
  `;
}
