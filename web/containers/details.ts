import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { World } from '../../src/lesson/world.ts';
import { textsLater } from '../texts-later.ts';
import { shared } from '../theme/shared.ts';
import type { Row } from './rows.ts';

const t = textsLater.containers;

/** What a running container knows of others: its hosts file, and the environment of its first process. */
@customElement('lk-container-details')
export class ContainerDetails extends LitElement {
  static override styles = [shared, styles()];

  @property({ attribute: false }) row: Row | undefined;
  @property({ attribute: false }) world: World | undefined;

  override render() {
    const container = this.row && this.world?.containers.get(this.row.name);
    if (!this.row || !container) return nothing;
    if (!this.row.running) return html`<p class="none">${t.notRunning(this.row.name)}</p>`;
    const hosts = this.world?.file(container, '/etc/hosts')?.trimEnd();
    const environment = this.world?.environment(container);
    return html`
      <section aria-labelledby="hosts">
        <h3 id="hosts" class="mono">${t.hosts}</h3>
        ${hosts ? html`<pre tabindex="0" aria-labelledby="hosts">${hosts}</pre>` : html`<p class="none">${t.noHosts}</p>`}
      </section>
      <section aria-labelledby="environment">
        <h3 id="environment">${t.environment} <small>${t.environmentMeaning}</small></h3>
        ${
          environment?.size
            ? html`<dl tabindex="0" aria-labelledby="environment">
                ${[...environment].sort().map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
              </dl>`
            : html`<p class="none">${t.noEnvironment}</p>`
        }
      </section>
    `;
  }
}

function styles() {
  return css`
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
      gap: 16px 32px;
      padding: 4px 20px 20px 40px;
      font-size: 13px;
      line-height: 20px;
    }

    h3 {
      font-size: 13px;
      font-weight: 600;
      line-height: 20px;
      margin-bottom: 4px;
    }

    small {
      font-size: 13px;
      font-weight: 400;
      color: var(--muted);
    }

    section {
      min-width: 0;
    }

    pre,
    dl {
      font: 12px / 18px var(--mono);
      padding: 8px 12px;
      border-radius: var(--radius-small);
      background: var(--sunken);
      overflow-x: auto;
      tab-size: 12;
    }

    dl div {
      padding-inline-start: 16px;
      text-indent: -16px;
      overflow-wrap: anywhere;
    }

    dt,
    dd {
      display: inline;
    }

    dt::after {
      content: '=';
      color: var(--muted);
    }

    dd {
      color: var(--accent);
    }

    .none {
      color: var(--muted);
    }

    @media (max-width: 759px) {
      :host {
        padding: 4px 16px 16px;
      }
    }
  `;
}
