import { css, html, LitElement, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CheckResult } from '../../src/lesson/runner.ts';
import { icons } from '../icons.ts';
import { texts } from '../texts.ts';
import { shared } from '../theme/shared.ts';

const t = texts.lesson;

/** What must hold before a step is done: a list that ticks itself, with what is missing below each that does not hold. */
@customElement('lk-checks')
export class Checks extends LitElement {
  static override styles = [shared, styles()];

  @property({ attribute: false }) results: readonly CheckResult[] = [];
  /** Whether the step is done, now or before. */
  @property({ type: Boolean }) done = false;
  /** Whether the learner has tried: before that, nothing need be told to be missing. */
  @property({ type: Boolean }) tried = false;
  @state() private said = '';

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const before = changed.get('results') as readonly CheckResult[] | undefined;
    if (!before || before === this.results) return;
    const sameStep =
      before.length === this.results.length && before.every(({ label }, i) => label === this.results[i]?.label);
    if (!sameStep) {
      this.said = '';
      return;
    }
    const news = this.results.flatMap(({ label, missing }, i) => {
      // An empty reason stands for a check that has not been looked at.
      if (missing === before[i]?.missing || before[i]?.missing === '') return [];
      return [missing === undefined ? `${t.holds}: ${label}.` : this.tried ? missing : ''];
    });
    if (changed.has('done') && this.done && !changed.get('done')) news.push(t.stepDone);
    if (news.length > 0) this.said = news.join(' ');
  }

  override render() {
    return html`
      <h3 id="checks">${t.checks}</h3>
      <ul aria-labelledby="checks">
        ${this.results.map((result, at) => this.#result(result, at))}
      </ul>
      <p class="unseen" aria-live="polite">${this.said}</p>
    `;
  }

  #result({ label, missing }: CheckResult, at: number) {
    const holds = missing === undefined;
    // What is missing to several is said once.
    const isSaid = this.results.findIndex((other) => other.missing === missing) < at;
    return html`
      <li class=${holds ? 'holds' : 'open'}>
        <span class="mark">${holds ? icons.check : nothing}</span>
        <div>
          <span class="unseen">${holds ? t.holds : t.open}: </span>
          <span class="label">${label}</span>
          ${missing && this.tried && !isSaid ? html`<p class="missing">${missing}</p>` : nothing}
        </div>
      </li>
    `;
  }
}

function styles() {
  return css`
    :host {
      display: block;
      font-size: 14px;
      line-height: 20px;
    }

    h3 {
      margin-bottom: 8px;
      font-size: 14px;
      font-weight: 600;
      line-height: 20px;
    }

    li {
      display: flex;
      gap: 12px;
      padding-block: 4px;
    }

    .mark {
      display: grid;
      place-items: center;
      flex: none;
      width: 20px;
      height: 20px;
      border: 1.5px solid var(--edge);
      border-radius: 50%;
      transition: background-color var(--quick);
    }

    .holds .mark {
      border-color: var(--good);
      background: var(--good);
      color: var(--raised);
    }

    .holds .mark .icon {
      width: 14px;
      height: 14px;
      stroke-width: 2;
    }

    .label {
      overflow-wrap: anywhere;
    }

    .missing {
      color: var(--warn);
      overflow-wrap: anywhere;
    }
  `;
}
