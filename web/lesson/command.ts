import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icons } from '../icons.ts';
import { texts } from '../texts.ts';
import { shared } from '../theme/shared.ts';
import type { Ran } from './ran.ts';

/** How long it says that something was copied, in milliseconds. */
const SAID = 2000;

const t = texts.command;

/** A command of the lesson: a click runs it in the terminal, a smaller one copies it. */
@customElement('lk-command')
export class CommandBlock extends LitElement {
  static override styles = [shared, styles()];

  @property() command = '';
  @property() ran: Ran = 'not yet';
  /** Something else has the terminal. */
  @property({ type: Boolean }) busy = false;
  @state() private copied: 'yes' | 'failed' | undefined;

  override render() {
    return html`
      <div class="block ${this.ran === 'ran' ? 'ran' : ''}">
        <button class="run" aria-label=${t.run(this.command)} @click=${this.#run}>
          <span class="prompt" aria-hidden="true">${this.ran === 'ran' ? icons.check : icons.run}</span>
          <code>${this.command}</code>
        </button>
        <span class="state" role="status">${this.#state}</span>
        <button class="copy" aria-label="${t.copy}: ${this.command}" title=${t.copy} @click=${this.#copy}>
          ${this.copied === 'yes' ? icons.check : icons.copy}
        </button>
      </div>
      <div role="status">
        ${this.busy ? html`<p>${t.busy}</p>` : nothing}
        ${this.copied === 'failed' ? html`<p>${t.copyFailed}</p>` : nothing}
        ${this.copied === 'yes' ? html`<span class="unseen">${t.copied}</span>` : nothing}
      </div>
    `;
  }

  get #state() {
    if (this.ran === 'not yet') return nothing;
    return this.ran === 'ran' ? t.ran : t.running;
  }

  readonly #run = (event: MouseEvent) => {
    // A click by key has no position: then the focus stays where it is.
    const pointed = event.detail > 0;
    this.dispatchEvent(new CustomEvent('lk-run', { detail: { pointed } }));
  };

  readonly #copy = async () => {
    try {
      await navigator.clipboard.writeText(this.command);
      this.copied = 'yes';
    } catch {
      this.copied = 'failed';
    }
    setTimeout(() => {
      this.copied = undefined;
    }, SAID);
  };
}

function styles() {
  return css`
    :host {
      display: block;
      margin-block: 16px;
    }

    .block {
      position: relative;
      display: flex;
      align-items: stretch;
      border: 1px solid var(--edge);
      border-radius: var(--radius);
      background: var(--raised);
      transition: border-color var(--quick);
    }

    .block.ran {
      border-color: var(--line);
    }

    .block:hover {
      border-color: var(--accent);
    }

    .run {
      flex: 1;
      display: flex;
      gap: 8px;
      min-width: 0;
      min-height: 44px;
      padding: 10px 4px 10px 12px;
      text-align: start;
      border: 0;
      border-radius: calc(var(--radius) - 1px);
    }

    .prompt {
      display: inline-flex;
      align-items: center;
      height: 22px;
      color: var(--accent);
    }

    .prompt .icon {
      width: 14px;
      height: 14px;
    }

    .block:not(.ran) .prompt .icon {
      fill: currentcolor;
    }

    .ran .prompt {
      color: var(--good);
    }

    code {
      font-size: 14px;
      line-height: 22px;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }

    /* On the edge, where it takes no room: the command must not be broken anew because it ran. */
    .state {
      position: absolute;
      inset: -9px 12px auto auto;
      padding-inline: 6px;
      background: linear-gradient(var(--surface) 50%, var(--raised) 50%);
      font-size: 13px;
      line-height: 16px;
      color: var(--muted);
    }

    .state:empty {
      display: none;
    }

    .copy {
      flex: none;
      display: grid;
      place-items: center;
      width: 40px;
      height: 42px;
      color: var(--muted);
      border: 0;
    }

    .copy:hover {
      color: var(--accent);
    }

    p {
      margin-top: 4px;
      font-size: 14px;
      line-height: 20px;
      color: var(--warn);
    }
  `;
}
