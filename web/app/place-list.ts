import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { editionNames } from '../../src/machine/edition-names.ts';
import { type Place, places, saveName } from '../places.ts';
import { readSave, type Save } from '../storage/save.ts';
import { store } from '../storage/store.ts';
import { textsLater } from '../texts-later.ts';
import { shared } from '../theme/shared.ts';

interface About {
  title: string;
  summary: string;
  edition: string;
  /** How many. */
  steps: number;
}

const t = textsLater.places;
const abouts = import.meta.glob<About>('../../lessons/*.md', { import: 'default', query: '?about', eager: true });

/** Every lesson and every sandbox, with how far one is there. */
@customElement('lk-place-list')
export class PlaceList extends LitElement {
  static override styles = [shared, styles()];

  /** Where one is. */
  @property({ attribute: false }) place: Place | undefined;
  @state() private saves: ReadonlyMap<string, Save> = new Map();

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  async #read(): Promise<void> {
    const found = new Map<string, Save>();
    for (const place of places) {
      const save = readSave(await store.read(saveName(place)).catch(() => undefined));
      if (save) found.set(place.id, save);
    }
    this.saves = found;
  }

  override render() {
    const lessons = places.filter(({ lesson }) => lesson).sort((a, b) => newness(b) - newness(a));
    const sandboxes = places.filter(({ lesson }) => !lesson).reverse();
    return html`
      <nav aria-labelledby="lessons">
        <h2 id="lessons">${t.lessons}</h2>
        <ul>
          ${lessons.map((place) => {
            const about = abouts[`../../lessons/${place.id}.md`];
            if (!about) return nothing;
            const save = this.saves.get(place.id);
            const done = save?.progress?.done.length ?? 0;
            return this.#link(place, about.title, about.summary, save ? t.steps(done, about.steps) : t.fresh);
          })}
        </ul>
      </nav>
      <nav aria-labelledby="sandboxes">
        <h2 id="sandboxes">${t.sandboxes}</h2>
        <ul>
          ${sandboxes.map((place) =>
            this.#link(place, t.sandbox(place.edition), '', this.saves.has(place.id) ? t.kept : t.fresh),
          )}
        </ul>
      </nav>
      <a class="comparison" href="#side-by-side"><strong>${t.comparison}</strong><span>${t.comparisonMeaning}</span></a>
    `;
  }

  #link(place: Place, title: string, meaning: string, state: string) {
    const here = place === this.place;
    return html`
      <li>
        <a href="#${place.id}" aria-current=${here ? 'page' : nothing}>
          <strong>${title}</strong>
          ${meaning ? html`<span>${meaning}</span>` : nothing}
          <small>${place.lesson ? html`${t.docker(place.edition)} · ` : nothing}${here ? t.here : state}</small>
        </a>
      </li>
    `;
  }
}

/** Newer Dockers have a higher one. */
function newness({ edition }: Place): number {
  return editionNames.indexOf(edition);
}

function styles() {
  return css`
    :host {
      display: block;
      font-size: 14px;
      line-height: 20px;
    }

    h2 {
      padding: 8px 12px 4px;
      font-size: 13px;
      font-weight: 500;
      line-height: 20px;
      color: var(--muted);
    }

    a {
      display: block;
      padding: 6px 12px;
      border-radius: var(--radius-small);
      color: var(--ink);
      text-decoration: none;
    }

    a:hover {
      background: var(--sunken);
    }

    a[aria-current] {
      background: var(--accent-tint);
    }

    a:focus-visible {
      outline-offset: -2px;
    }

    strong {
      display: block;
      font-weight: 500;
    }

    span,
    small {
      display: block;
      font-size: 13px;
      color: var(--muted);
    }

    .comparison {
      margin-top: 8px;
      border-top: 1px solid var(--line);
      border-radius: 0 0 var(--radius-small) var(--radius-small);
      padding-block: 10px 6px;
    }

    .comparison strong {
      color: var(--accent);
    }

    @media (pointer: coarse) {
      a {
        padding-block: 10px;
      }
    }
  `;
}
