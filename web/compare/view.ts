import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import differences from '../../docs/editions.md';
import { editionNames, USUAL_EDITION } from '../../src/machine/edition-names.ts';
import { Media } from '../app/media.ts';
import { icons } from '../icons.ts';
import { textsLater } from '../texts-later.ts';
import { shared } from '../theme/shared.ts';
import './entry.ts';
import type { Compared, Entry } from './entry.ts';
import { styles } from './styles.ts';
import { GUIDE, MORE } from './suggestions.ts';
import { type Answer, VirtualHost } from './virtual-host.ts';

const t = textsLater.compare;
/** The Docker that the guide's second edition was written for. */
const BEFORE = editionNames.at(-2) ?? USUAL_EDITION;

/** Runs the same commands on two editions of Docker, and shows where they part. */
@customElement('lk-comparison')
export class Comparison extends LitElement {
  static override styles = [shared, styles];

  /** The id of the place that one came from, to which the way back leads. */
  @property() place = '';
  @state() private editions: readonly [string, string] = [BEFORE, USUAL_EDITION];
  @state() private entries: readonly Entry[] = [];
  /** The command that runs now. */
  @state() private running: string | undefined;
  /** How many of the guide's commands have run. */
  @state() private walked = 0;
  /** Whether the guide's commands run one after the other by themselves. */
  @state() private walking = false;
  @state() private failed = false;
  /** What a screen reader is told of the command that has run last. */
  @state() private said = '';
  @query('h2') private heading!: HTMLElement;
  @query('.transcript') private transcript!: HTMLElement;
  @query('input') private input!: HTMLInputElement;

  readonly #narrow = new Media(this, '(max-width: 759px)');
  /** On their way from the first command on. */
  #hosts: Promise<[VirtualHost, VirtualHost]> | undefined;

  override firstUpdated(): void {
    this.heading.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#begin();
  }

  override render() {
    return html`
      <div class="header">
        <h2 tabindex="-1">${t.title}</h2>
        <div class="editions">${this.#choice(0, t.left)}<span aria-hidden="true">↔</span>${this.#choice(1, t.right)}</div>
        <button class="button quiet anew" aria-label=${t.anew} title=${t.anew} @click=${this.#begin} ?disabled=${this.entries.length === 0}>
          ${icons.over}<span class="word">${t.anew}</span>
        </button>
        <a class="button" href="#${this.place}" aria-label=${t.leave} title=${t.leave}>${icons.back}<span class="word">${t.leave}</span></a>
      </div>
      <aside aria-label=${t.commands}>
        <details ?open=${!this.#narrow.matches}>
          <summary>${t.commands}</summary>
          ${this.#suggestions()}
        </details>
      </aside>
      <div class="transcript" tabindex="-1" role="region" aria-label=${t.transcript}>
        ${
          this.entries.length === 0 && !this.running
            ? html`<p class="empty"><strong>${t.about}</strong> ${this.failed ? t.failed : t.empty}</p>`
            : nothing
        }
        <ol>
          ${this.entries.map(
            (entry) => html`<li><lk-compared .entry=${entry} .differences=${differences}></lk-compared></li>`,
          )}
        </ol>
        ${this.running ? html`<p class="running"><code>$ ${this.running}</code> ${t.running}</p>` : nothing}
      </div>
      <p class="unseen" aria-live="polite">${this.said}</p>
      <form @submit=${this.#submit}>
        <button
          type="button"
          class="button next ${this.walking ? '' : 'primary'}"
          ?hidden=${!this.walking && this.walked >= GUIDE.length}
          @click=${this.walking ? this.#stop : this.#next}
        >
          ${this.walking ? t.stop : t.next}
        </button>
        <label>
          <span class="unseen">${t.input}</span>
          <span class="prompt" aria-hidden="true">$</span>
          <input autocomplete="off" autocapitalize="off" spellcheck="false" placeholder=${t.placeholder} />
        </label>
        <button class="button">${t.send}</button>
      </form>
    `;
  }

  #choice(side: 0 | 1, label: string) {
    return html`
      <select aria-label=${label} @change=${(event: Event) => this.#choose(side, (event.target as HTMLSelectElement).value)}>
        ${editionNames.map(
          (name) =>
            html`<option
              value=${name}
              ?selected=${name === this.editions[side]}
              ?disabled=${name === this.editions[1 - side]}
            >
              ${t.edition(name)}
            </option>`,
        )}
      </select>
    `;
  }

  #suggestions() {
    return html`
      <h3>${t.guide}</h3>
      <ol>
        ${GUIDE.map(
          (command, at) =>
            html`<li class=${at < this.walked ? 'done' : at === this.walked ? 'current' : ''}>${this.#suggestion(command, at)}</li>`,
        )}
      </ol>
      <button class="button all" ?hidden=${this.walking || this.walked >= GUIDE.length} @click=${this.#walk}>
        ${t.all}
      </button>
      <h3>${t.more}</h3>
      <ul>
        ${MORE.map((command) => html`<li>${this.#suggestion(command, undefined)}</li>`)}
      </ul>
    `;
  }

  #suggestion(command: string, at: number | undefined) {
    return html`
      <button
        class="suggestion"
        aria-label=${t.run(command)}
        @click=${async () => {
          if ((await this.#run(command)) && at === this.walked) this.walked += 1;
        }}
      >
        <code>${command}</code>
      </button>
    `;
  }

  #choose(side: 0 | 1, edition: string): void {
    this.editions = side === 0 ? [edition, this.editions[1]] : [this.editions[0], edition];
    this.#begin();
  }

  /** Two new hosts, and an empty transcript. */
  readonly #begin = () => {
    void this.#hosts?.then((hosts) => {
      for (const host of hosts) host.dispose();
    });
    this.#hosts = undefined;
    this.entries = [];
    this.running = undefined;
    this.walked = 0;
    this.walking = false;
    this.failed = false;
  };

  readonly #submit = async (event: Event) => {
    event.preventDefault();
    const command = this.input.value.trim();
    if (command === '' || this.running !== undefined) return;
    this.input.value = '';
    await this.#run(command);
  };

  readonly #next = async () => {
    const command = GUIDE[this.walked];
    if (command !== undefined && (await this.#run(command))) this.walked += 1;
  };

  readonly #stop = () => {
    this.walking = false;
  };

  readonly #walk = async () => {
    this.walking = true;
    while (this.walking && this.walked < GUIDE.length && this.isConnected) {
      const before = this.walked;
      await this.#next();
      if (this.walked === before) break;
    }
    this.walking = false;
  };

  /** @returns whether it ran: one at a time does */
  async #run(command: string): Promise<boolean> {
    if (this.running !== undefined) return false;
    this.running = command;
    void this.#showEnd();
    const { editions } = this;
    this.#hosts ??= Promise.all([VirtualHost.start(editions[0]), VirtualHost.start(editions[1])]);
    const asked = this.#hosts;
    let answers: [Answer, Answer];
    try {
      const [left, right] = await asked;
      answers = await Promise.all([left.run(command), right.run(command)]);
    } catch {
      if (this.#hosts === asked) this.#begin();
      this.failed = true;
      return false;
    }
    if (this.#hosts !== asked) return false;
    this.running = undefined;
    this.entries = [...this.entries, { command, editions, answers }];
    await this.#showEnd();
    this.said = this.#compared.at(-1)?.verdict ?? '';
    return true;
  }

  get #compared(): Compared[] {
    return [...this.renderRoot.querySelectorAll<Compared>('lk-compared')];
  }

  async #showEnd(): Promise<void> {
    await this.updateComplete;
    const last = this.#compared.at(-1);
    await last?.updateComplete;
    const { transcript } = this;
    const top = this.running === undefined ? (last?.offsetTop ?? 0) - 8 : transcript.scrollHeight;
    transcript.scrollTop = Math.min(top, transcript.scrollHeight);
  }
}
