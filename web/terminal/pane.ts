import xtermCss from '@xterm/xterm/css/xterm.css?inline';
import { css, html, LitElement, unsafeCSS } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { icons } from '../icons.ts';
import { texts } from '../texts.ts';
import { shared } from '../theme/shared.ts';
import type { Screen } from './screen.ts';
import { Sessions } from './sessions.ts';

const READER_KEY = 'linkyard:screen-reader';
const LEAVE_ID = 'leave';

const t = texts.terminal;
const KEYS: readonly { name: string; send: string; face: string }[] = [
  { name: t.key.escape, send: '\x1b', face: 'Esc' },
  { name: t.key.tab, send: '\t', face: 'Tab' },
  { name: t.key.interrupt, send: '\x03', face: '^C' },
  { name: t.key.end, send: '\x04', face: '^D' },
  { name: t.key.left, send: '\x1b[D', face: '←' },
  { name: t.key.up, send: '\x1b[A', face: '↑' },
  { name: t.key.down, send: '\x1b[B', face: '↓' },
  { name: t.key.right, send: '\x1b[C', face: '→' },
];

/** The terminal, with what one needs to know to get out of it, and the keys that a phone lacks. Fires `lk-leave`. */
@customElement('lk-terminal')
export class TerminalPane extends LitElement {
  static override styles = [shared, unsafeCSS(xtermCss), styles()];

  /** In pixels. */
  @property({ attribute: false }) fontSize = 14;
  @state() private screenReader = readReader();
  @query('.screens') private mount!: HTMLElement;

  /** There as soon as the pane has been rendered. */
  sessions!: Sessions;

  /** The one in front. */
  get screen(): Screen {
    return this.sessions.chosen.screen;
  }

  override firstUpdated(): void {
    this.sessions = new Sessions(
      this.mount,
      {
        fontSize: this.fontSize,
        screenReader: this.screenReader,
        describedBy: LEAVE_ID,
        leave: () => this.dispatchEvent(new CustomEvent('lk-leave')),
        turn: (by) => {
          const several = this.sessions.all.length > 1;
          if (several) this.sessions.turn(by);
          return several;
        },
      },
      () => this.requestUpdate(),
    );
  }

  override updated(): void {
    this.sessions.fontSize = this.fontSize;
  }

  override focus(): void {
    this.screen.focus();
  }

  override render() {
    const several = (this.sessions?.all.length ?? 0) > 1;
    return html`
      <div class="bar">
        ${several ? html`<lk-terminal-tabs .sessions=${this.sessions} .arranged=${this.sessions.version}></lk-terminal-tabs>` : html`<h2>${t.label}</h2>`}
        <button class="new" aria-label=${t.new} title=${t.new} @click=${this.#new}>${icons.add}</button>
        <p id=${LEAVE_ID}>${t.leave}</p>
        <button
          class="reader"
          aria-pressed=${this.screenReader}
          title=${t.screenReaderMeaning}
          @click=${this.#toggleReader}
        >
          ${t.screenReader}
        </button>
      </div>
      <div class="screens"></div>
      <div class="keys" role="toolbar" aria-label=${t.keys}>
        ${KEYS.map(
          ({ name, send, face }) => html`
            <button
              aria-label=${texts.command.key(name)}
              @pointerdown=${(event: Event) => event.preventDefault()}
              @click=${() => this.screen.send(send)}
            >
              ${face}
            </button>
          `,
        )}
      </div>
    `;
  }

  readonly #new = () => this.dispatchEvent(new CustomEvent('lk-new-terminal', { bubbles: true, composed: true }));

  readonly #toggleReader = () => {
    this.screenReader = !this.screenReader;
    this.sessions.screenReader = this.screenReader;
    try {
      if (this.screenReader) localStorage.setItem(READER_KEY, 'on');
      else localStorage.removeItem(READER_KEY);
    } catch {
      // Nothing is kept then; the choice holds until the page is left.
    }
  };
}

function readReader(): boolean {
  try {
    return localStorage.getItem(READER_KEY) === 'on';
  } catch {
    return false;
  }
}

function styles() {
  return css`
    :host {
      display: grid;
      grid-template-rows: auto minmax(0, 1fr) auto;
      min-width: 0;
      min-height: 0;
      background: var(--raised);
    }

    .bar {
      display: flex;
      align-items: center;
      gap: 16px;
      min-height: 40px;
      padding: 0 12px 0 20px;
      font-size: 13px;
      line-height: 20px;
      color: var(--muted);
    }

    h2 {
      font: inherit;
      font-weight: 600;
      color: var(--ink);
    }

    .bar p {
      margin-inline-start: auto;
    }

    .reader {
      flex: none;
      min-height: 28px;
      padding: 0 8px;
    }

    .reader:hover {
      color: var(--ink);
      background: var(--sunken);
    }

    .reader[aria-pressed='true'] {
      color: var(--accent);
      border-color: var(--accent);
      background: var(--accent-tint);
    }

    .screens {
      display: grid;
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
      min-height: 0;
      margin: 0 4px 8px 20px;
    }

    /* All of the same size, so that each always knows how much fits. */
    .screen {
      grid-area: 1 / 1;
      min-height: 0;
    }

    .screen[inert] {
      visibility: hidden;
    }

    .new {
      display: grid;
      place-items: center;
      flex: none;
      width: 28px;
      height: 28px;
      margin-inline-start: -8px;
    }

    .new:hover {
      color: var(--ink);
      background: var(--sunken);
    }

    .keys {
      display: none;
    }

    @media (max-width: 759px) {
      .bar {
        padding-inline: 12px 8px;
      }

      .screens {
        margin: 0 0 4px 12px;
      }
    }

    /* Who has no such key need not be told; it still describes the terminal to a screen reader. */
    @media (pointer: coarse) {
      .bar p {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }

      .reader {
        margin-inline-start: auto;
        min-height: 36px;
      }

      .keys {
        display: flex;
        border-top: 1px solid var(--line);
      }

      .keys button {
        flex: 1;
        min-height: 44px;
        font: 14px / 20px var(--mono);
        color: var(--muted);
        border-radius: 0;
      }

      .keys button:active {
        background: var(--accent-tint);
        color: var(--accent);
      }
    }
  `;
}
