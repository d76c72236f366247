import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Help } from '../places.ts';
import { texts } from '../texts.ts';
import { shared } from '../theme/shared.ts';
import { proseStyles } from './prose-styles.ts';

const t = texts.lesson;

/** A step's hint, which is loaded when somebody wants one, and behind a second click a solution. */
@customElement('lk-help')
export class StepHelp extends LitElement {
  static override styles = [shared, proseStyles, styles()];

  /** The id of the step. */
  @property() step = '';
  @property({ attribute: false }) load: (() => Promise<Help>) | undefined;
  @state() private help: Help | undefined;
  @state() private missing = false;
  @state() private solved = false;

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('load')) this.help = undefined;
    if (!changed.has('step') && !changed.has('load')) return;
    this.solved = false;
    this.renderRoot.querySelector('details')?.removeAttribute('open');
  }

  override render() {
    return html`
      <details @toggle=${this.#open}>
        <summary>${t.hint}</summary>
        ${this.#content()}
      </details>
    `;
  }

  #content() {
    const help = this.help?.[this.step];
    if (!help) return this.missing ? html`<p class="prose">${t.helpMissing}</p>` : nothing;
    return html`
      <div class="prose">
        ${
          // The hint's HTML was made by our own parser when the page was built; see prose.ts of src/lesson.
          unsafeHTML(help.hint)
        }
      </div>
      ${
        this.solved
          ? html`<h4 id="solution">${t.solution}</h4>
              <pre tabindex="0" aria-labelledby="solution">${help.solution.map((line) => html`<span>${line}</span>`)}</pre>`
          : html`<button class="button" @click=${this.#solve}>${t.showSolution}</button>`
      }
    `;
  }

  readonly #open = async (event: Event) => {
    if (!(event.target as HTMLDetailsElement).open || this.help) return;
    const { load } = this;
    try {
      const help = await load?.();
      if (load === this.load) this.help = help;
    } catch {
      this.missing = true;
    }
  };

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
