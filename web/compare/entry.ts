import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { textsLater } from '../texts-later.ts';
import { shared } from '../theme/shared.ts';
import { type AlignedLine, align, pieces } from './align.ts';
import { inCode } from './in-code.ts';
import { type Difference, reasons } from './reasons.ts';
import type { Answer } from './virtual-host.ts';

/** A command, and what two Dockers answered. */
export interface Entry {
  command: string;
  editions: readonly [string, string];
  answers: readonly [Answer, Answer];
}

const t = textsLater.compare;

/** A command with both answers in step, what differs marked, and the reasons below. */
@customElement('lk-compared')
export class Compared extends LitElement {
  static override styles = [shared, styles()];

  @property({ attribute: false }) entry!: Entry;
  @property({ attribute: false }) differences: readonly Difference[] = [];

  /** In a sentence or two: whether they agree, and why not. */
  verdict = '';

  override render() {
    const { command, editions, answers } = this.entry;
    const [left, right] = answers.map(shown) as [string[], string[]];
    const lines = align(left, right);
    const parted = lines.filter(({ same }) => !same);
    const identical = left.join('\n') === right.join('\n');
    const why = reasons(this.differences, command, editions, parted);
    const count = parted.length > 0 ? t.parted(parted.length) : t.agree;
    this.verdict = [`${command}: ${count}`, ...why.map((difference) => difference.why)].join(' ').replaceAll('`', '');
    return html`
      <h3><span aria-hidden="true">$ </span>${command}</h3>
      <div class="answers ${identical ? 'identical' : ''}">
        ${
          identical
            ? this.#answer(t.both(t.edition(editions[0]), t.edition(editions[1])), lines, 'left')
            : html`${this.#answer(t.edition(editions[0]), lines, 'left')}
              ${this.#answer(t.edition(editions[1]), lines, 'right')}`
        }
      </div>
      <div class="verdict ${parted.length > 0 ? 'parted' : ''}">
        <p>${count}</p>
        ${why.map((difference) => this.#reason(difference))}
        ${parted.length > 0 && why.length === 0 ? html`<p>${t.unknown}</p>` : nothing}
      </div>
    `;
  }

  #answer(name: string, lines: readonly AlignedLine[], side: 'left' | 'right') {
    const other = side === 'left' ? 'right' : 'left';
    return html`
      <section aria-label=${name}>
        <h4>${name}</h4>
        <pre tabindex="0" @scroll=${this.#scrollBoth}>${
          lines.length === 0
            ? html`<span class="line nothing">${t.nothing}</span>`
            : lines.map((line) => {
                const text = line[side];
                if (text === undefined) return html`<span class="line missing" aria-hidden="true">${' '}</span>`;
                if (line.same) return html`<span class="line">${text || ' '}</span>`;
                return html`<span class="line parted"><span class="unseen">≠ </span>${pieces(text, line[other]).map(
                  (piece) => (piece.same ? piece.text : html`<mark>${piece.text}</mark>`),
                )}</span>`;
              })
        }</pre>
      </section>
    `;
  }

  #reason({ title, why, does }: Difference) {
    const { editions } = this.entry;
    return html`
      <div class="reason">
        <p><strong>${title}.</strong> ${inCode(why)}</p>
        <dl>
          ${editions.map((edition) => html`<div><dt>${t.edition(edition)}</dt><dd>${inCode(does[edition] ?? '')}</dd></div>`)}
        </dl>
      </div>
    `;
  }

  /** Wide tables are looked at in step. */
  readonly #scrollBoth = (event: Event) => {
    const scrolled = event.currentTarget as HTMLElement;
    for (const pre of this.renderRoot.querySelectorAll('pre')) {
      if (pre !== scrolled && pre.scrollLeft !== scrolled.scrollLeft) pre.scrollLeft = scrolled.scrollLeft;
    }
  };
}

/** The lines of an answer, and in brackets, as transcripts have it, an exit status that is not 0. */
function shown({ lines, status, cut }: Answer): string[] {
  return [...lines, ...(cut ? [t.cut] : status === 0 ? [] : [`[${status}]`])];
}

function styles() {
  return css`
    :host {
      display: block;
    }

    h3 {
      padding: 8px 12px;
      border-radius: var(--radius) var(--radius) 0 0;
      background: var(--sunken);
      font: 600 13px / 20px var(--mono);
      overflow-wrap: anywhere;
    }

    h3 span {
      color: var(--muted);
    }

    .answers {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      border: 1px solid var(--line);
      border-width: 0 1px;
    }

    .answers.identical {
      grid-template-columns: minmax(0, 1fr);
    }

    section + section {
      border-inline-start: 1px solid var(--line);
    }

    section {
      background: var(--raised);
    }

    h4 {
      margin: 0;
      padding: 6px 12px 0;
      font-size: 12px;
      font-weight: 500;
      line-height: 16px;
      color: var(--muted);
    }

    pre {
      padding: 4px 0 8px;
      font-size: 12.5px;
      line-height: 18px;
      overflow-x: auto;
      scrollbar-width: thin;
    }

    pre:focus-visible {
      outline-offset: -2px;
    }

    .line {
      display: block;
      width: max-content;
      min-width: 100%;
      padding: 0 12px 0 9px;
      border-inline-start: 3px solid transparent;
    }

    .line.parted {
      border-color: var(--warn);
      background: var(--warn-tint);
    }

    .line.missing {
      background: repeating-linear-gradient(-45deg, transparent 0 5px, var(--sunken) 5px 7px);
    }

    .nothing {
      color: var(--muted);
    }

    mark {
      border-radius: 2px;
      background: color-mix(in oklab, var(--warn) 24%, transparent);
      color: var(--ink);
    }

    .verdict {
      padding: 8px 12px;
      border: 1px solid var(--line);
      border-radius: 0 0 var(--radius) var(--radius);
      font-size: 14px;
      line-height: 20px;
      color: var(--muted);
    }

    .verdict.parted > p:first-child {
      color: var(--warn);
      font-weight: 500;
    }

    .reason {
      max-width: 44rem;
      margin-top: 6px;
      padding-inline-start: 12px;
      border-inline-start: 2px solid var(--line);
      color: var(--ink);
    }

    strong {
      font-weight: 600;
    }

    dl {
      font-size: 13px;
      color: var(--muted);
    }

    dl div {
      display: grid;
      grid-template-columns: 6.5rem minmax(0, 1fr);
    }

    dd,
    .reason p {
      overflow-wrap: anywhere;
    }

    code {
      padding: 0 3px;
      border-radius: 3px;
      background: var(--sunken);
      font-size: 12px;
    }

    @media (max-width: 759px) {
      .answers {
        grid-template-columns: minmax(0, 1fr);
      }

      section + section {
        border-inline-start: 0;
        border-top: 1px solid var(--line);
      }

      /* What the other side has and this one has not needs no room below it. */
      .line.missing {
        display: none;
      }

      dl div {
        grid-template-columns: minmax(0, 1fr);
      }

      dt {
        font-weight: 500;
      }
    }
  `;
}
