import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { LessonHost } from '../lesson/pane.ts';
import '../lesson/command.ts';
import { RanCommands } from '../lesson/ran.ts';
import { type Place, places } from '../places.ts';
import { textsLater } from '../texts-later.ts';
import { shared } from '../theme/shared.ts';

const t = textsLater.sandbox;
/** Every Docker knows these. */
const COMMANDS = [
  'docker version',
  'docker run -d -P --name web training/webapp python app.py',
  'docker ps',
  'docker run -t -i --rm ubuntu:14.04 /bin/bash',
];

/** What stands in the lesson's place where there is none: which Docker this is, and the way to the others. */
@customElement('lk-sandbox')
export class SandboxPane extends LitElement {
  static override styles = [shared, styles()];

  @property({ attribute: false }) place!: Place;
  @property({ attribute: false }) host!: LessonHost;
  @state() private busyAt: number | undefined;
  @query('h2') private heading!: HTMLElement;

  #ran = new RanCommands(COMMANDS);
  #stop: (() => void) | undefined;

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('host')) return;
    this.#stop?.();
    this.#ran = new RanCommands(COMMANDS);
    this.#stop = this.host.onEvent((event) => {
      if (event.type !== 'command') return;
      this.#ran.happened(event.line);
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  override focus(): void {
    this.heading.focus();
  }

  override render() {
    const { edition } = this.place;
    const sandboxes = places.filter(({ lesson }) => !lesson).reverse();
    return html`
      <article>
        <h2 tabindex="-1">${t.title}</h2>
        <p>${t.about(edition, textsLater.editions[edition]?.date ?? '')}</p>
        <h3>${t.try}</h3>
        ${COMMANDS.map(
          (command, at) => html`<lk-command
            command=${command}
            ran=${this.#ran.state(at)}
            ?busy=${this.busyAt === at}
            @lk-run=${(event: CustomEvent<{ pointed: boolean }>) => this.#run(command, at, event.detail.pointed)}
          ></lk-command>`,
        )}
        <h3>${t.another}</h3>
        <p>${t.anotherMore}</p>
        <ul>
          ${sandboxes.map((place) => {
            const here = place === this.place;
            const about = textsLater.editions[place.edition];
            return html`
              <li>
                <a href="#${place.id}" aria-current=${here ? 'page' : nothing}>
                  <strong>${textsLater.places.docker(place.edition)}</strong>
                  <small>${about?.date}</small>
                  <span>${here ? t.here : ''} ${about?.is}</span>
                </a>
              </li>
            `;
          })}
        </ul>
        <p><a class="compare" href="#side-by-side">${t.compare}</a></p>
      </article>
    `;
  }

  async #run(command: string, at: number, pointed: boolean): Promise<void> {
    const ran = this.#ran;
    const typed = await this.host.run(command, pointed);
    this.busyAt = typed ? undefined : at;
    if (!typed) return;
    ran.clicked(at);
    this.requestUpdate();
    await typed.ended;
    ran.ended(at);
    this.requestUpdate();
  }
}

function styles() {
  return css`
    :host {
      display: block;
      min-height: 0;
      overflow: auto;
    }

    article {
      max-width: 38rem;
      margin-inline: auto;
      padding: 32px 24px 32px 28px;
    }

    h2 {
      margin-bottom: 12px;
      font-size: 22px;
      font-weight: 600;
      line-height: 32px;
      outline: none;
    }

    h3 {
      margin: 28px 0 8px;
      font-size: 16px;
      font-weight: 600;
      line-height: 26px;
    }

    ul {
      display: grid;
      gap: 8px;
      margin-block: 12px 20px;
    }

    li a {
      display: block;
      padding: 10px 16px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--raised);
      color: var(--ink);
      font-size: 14px;
      line-height: 20px;
      text-decoration: none;
    }

    li a:hover {
      border-color: var(--accent);
    }

    li a[aria-current] {
      border-color: var(--accent);
      background: var(--accent-tint);
    }

    strong {
      font-weight: 600;
    }

    small {
      margin-inline-start: 8px;
      font-size: 13px;
      color: var(--muted);
    }

    li span {
      display: block;
      color: var(--muted);
    }

    .compare {
      color: var(--accent);
    }
  `;
}
