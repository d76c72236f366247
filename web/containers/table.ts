import { html, LitElement, nothing } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { icons } from '../icons.ts';
import { textsLater } from '../texts-later.ts';
import { shared } from '../theme/shared.ts';
import './details.ts';
import type { ContainerDetails } from './details.ts';
import { Hues } from './hues.ts';
import { type Row, rows } from './rows.ts';
import { styles } from './table-styles.ts';
import type { WorldWatch } from './watch.ts';

/** How long something that changed stays marked, in milliseconds. */
const GLOW = 1500;

const t = textsLater.containers;
const COLUMNS = [t.name, t.state, t.image, t.address, t.ports, t.links];

/** The containers of the host as a table. The one that is chosen shows its hosts file and its environment. */
@customElement('lk-container-table')
export class ContainerTable extends LitElement {
  static override styles = [shared, styles];

  @property({ attribute: false }) watch: WorldWatch | undefined;
  /** The id of the container that is chosen. */
  @state() private chosen: string | undefined;
  @state() private rows: Row[] = [];
  @query('.scroll') private scroller!: HTMLElement;
  @query('thead') private head!: HTMLElement;
  @query('lk-container-details') private details?: ContainerDetails;
  @state() private glowing: ReadonlySet<string> = new Set();

  readonly #hues = new Hues();
  #stop: (() => void) | undefined;
  #seen: WorldWatch | undefined;

  override willUpdate(): void {
    if (this.#seen === this.watch) return;
    this.#stop?.();
    this.#seen = this.watch;
    this.rows = [];
    this.chosen = undefined;
    this.#stop = this.watch?.onChange(() => this.#refresh(true));
    this.#refresh(false);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#seen = undefined;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('tbody button')?.focus();
  }

  #refresh(glow: boolean): void {
    const world = this.watch?.world;
    if (!world) return;
    const before = new Map(this.rows.map((row) => [row.id, JSON.stringify(row)]));
    const known = this.#known;
    this.rows = rows(world.containers.values());
    this.#known = true;
    this.#hues.update(this.rows.map(({ id }) => id));
    const changed = this.rows.filter((row) => before.get(row.id) !== JSON.stringify(row)).map(({ id }) => id);
    if (glow && known && changed.length > 0) this.#glow(changed);
    this.requestUpdate();
  }

  #known = false;

  #glow(ids: string[]): void {
    this.glowing = new Set([...this.glowing, ...ids]);
    setTimeout(() => {
      this.glowing = new Set([...this.glowing].filter((id) => !ids.includes(id)));
    }, GLOW);
  }

  override render() {
    if (this.rows.length === 0) return nothing;
    return html`
      <div class="scroll" tabindex="-1">
        <table role="table" aria-label=${t.label}>
          <thead role="rowgroup">
            <tr role="row">
              ${COLUMNS.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${repeat(
              this.rows,
              ({ id }) => id,
              (row) => this.#row(row),
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  #row(row: Row) {
    const chosen = this.chosen === row.id;
    const classes = { chosen, glowing: this.glowing.has(row.id), stopped: !row.running };
    return html`
      <tr role="row" class=${classMap(classes)} style="--hue: var(--hue-${this.#hues.of(row.id)})" @click=${() => void this.#choose(row)}>
        <th role="rowheader" scope="row">
          <button
            aria-expanded=${chosen}
            aria-controls=${chosen ? `details-${row.id}` : nothing}
            @click=${(event: Event) => {
              event.stopPropagation();
              void this.#choose(row);
            }}
          >
            <span class="swatch" aria-hidden="true"></span>${row.name}<span class="fold">${icons.unfold}</span>
          </button>
        </th>
        <td role="cell" data-label=${t.state}><span class="state ${row.status}">${row.state}</span></td>
        <td role="cell" data-label=${t.image}>${row.image}</td>
        <td role="cell" data-label=${t.address} class="mono">${row.address ?? this.#none}</td>
        <td role="cell" data-label=${t.ports} class="mono">
          ${
            row.ports.length > 0
              ? row.ports.map(
                  ({ text, published }) => html`<span class=${published ? 'published' : 'exposed'}>${text}</span>`,
                )
              : this.#none
          }
        </td>
        <td role="cell" data-label=${t.links}>
          ${row.links.length > 0 ? row.links.map((link) => html`<span>${link}</span>`) : this.#none}
        </td>
      </tr>
      ${
        chosen
          ? html`<tr role="row" class="details" id="details-${row.id}">
              <td role="cell" colspan=${COLUMNS.length}>
                <lk-container-details
                  role="group"
                  aria-label=${t.details(row.name)}
                  .row=${row}
                  .world=${this.watch?.world}
                ></lk-container-details>
              </td>
            </tr>`
          : nothing
      }
    `;
  }

  get #none() {
    return html`<span class="none">${t.none}</span>`;
  }

  async #choose({ id }: Row): Promise<void> {
    this.chosen = this.chosen === id ? undefined : id;
    await this.updateComplete;
    await this.details?.updateComplete;
    const row = this.renderRoot.querySelector('.chosen');
    if (!this.details || !row) return;
    const scroller = this.scroller.getBoundingClientRect();
    if (this.details.getBoundingClientRect().bottom <= scroller.bottom) return;
    // Not scrollIntoView, which would move the whole page as well.
    this.scroller.scrollTop += row.getBoundingClientRect().top - scroller.top - this.head.offsetHeight;
  }
}
