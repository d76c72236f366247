import type { Machine } from '../src/machine/machine.ts';
import './app/app.ts';
import type { App } from './app/app.ts';
import { lastPlace, placeOf, rememberPlace } from './places.ts';
import { type StartMachine, Visit } from './visit.ts';

/** What stands behind the `#` where two Dockers are shown beside each other. */
const COMPARISON = 'side-by-side';

/** The page: one place at a time, the one that its address names. */
export class Page {
  readonly #startMachine: StartMachine;
  readonly #app: App = document.createElement('lk-app') as App;
  #visit: Visit | undefined;
  /** What was asked for is done one after the other. */
  #doing: Promise<void> = Promise.resolve();

  constructor(startMachine: StartMachine) {
    this.#startMachine = startMachine;
  }

  /** Resolves when one can type, and what is done is kept. */
  async open(parent: HTMLElement): Promise<void> {
    const { hash } = location;
    const place = this.#wanted ?? lastPlace();
    if (hash === '' && place !== placeOf('')) history.replaceState(null, '', `#${place.id}`);
    rememberPlace(place);
    const visit = new Visit(place, this.#app, this.#startMachine);
    this.#visit = visit;
    parent.append(this.#app);
    this.#app.addEventListener('lk-start-over', () => this.#do(() => this.#visit?.startOver()));
    this.#app.addEventListener('lk-new-terminal', () => this.#do(() => this.#visit?.newTerminal()));
    addEventListener('hashchange', () => void this.#do(() => this.#follow()).catch(() => this.#app.fail()));
    await this.#app.updateComplete;
    this.#compare();
    await this.#do(() => visit.open());
  }

  get machine(): Machine | undefined {
    return this.#visit?.machine;
  }

  screenText(): string {
    return this.#app.sessions.chosen.screen.text();
  }

  /** The place that the address names; nothing where it names none. */
  get #wanted() {
    const id = decodeURIComponent(location.hash.slice(1));
    return id === '' || id === COMPARISON ? undefined : placeOf(id);
  }

  /** Goes where the address says. */
  async #follow(): Promise<void> {
    this.#compare();
    if (this.#app.comparing) return;
    const place = this.#wanted ?? placeOf('');
    if (place === this.#visit?.place) return;
    await this.#visit?.leave();
    this.#app.notices = [];
    this.#visit = new Visit(place, this.#app, this.#startMachine);
    rememberPlace(place);
    await this.#visit.open();
  }

  #compare(): void {
    this.#app.comparing = location.hash === `#${COMPARISON}`;
  }

  #do(what: () => Promise<void> | undefined): Promise<void> {
    this.#doing = this.#doing.then(what, what);
    return this.#doing;
  }
}
