import { RealClock } from '../src/kernel/clock.ts';
import { Scheduler } from '../src/kernel/scheduler.ts';
import { FIRST_PROMPT } from '../src/machine/first-prompt.ts';
import type { Machine } from '../src/machine/machine.ts';
import type { MachineSnapshot } from '../src/machine/snapshot.ts';
import type { App } from './app/app.ts';
import type { LessonHost } from './lesson/pane.ts';
import { pageMacrotask } from './macrotask.ts';
import { type Place, saveName } from './places.ts';
import { download } from './storage/download.ts';
import { type Kept, keep } from './storage/keep.ts';
import { claimSave } from './storage/lock.ts';
import { readSave, type Save } from './storage/save.ts';
import { store } from './storage/store.ts';
import { runCommand } from './terminal/run-command.ts';
import type { Session } from './terminal/session.ts';
import type { Sessions } from './terminal/sessions.ts';
import { texts } from './texts.ts';

/** How long the machine may run at a stretch, in milliseconds: half a frame. */
const SLICE = 8;

/** Makes a machine; rejects for a snapshot that cannot be restored. */
export type StartMachine = (options: {
  seed: number;
  clock: RealClock;
  scheduler: Scheduler;
  edition: string;
  snapshot?: MachineSnapshot;
}) => Promise<Machine>;

/** Being at a place: its machine runs, is shown, and is kept, from {@link open} until {@link leave}. */
export class Visit {
  readonly place: Place;
  readonly #app: App;
  readonly #startMachine: StartMachine;
  readonly #saveName: string;
  /** Its save and the right to write it, both on their way since this was made. */
  readonly #found: Promise<Save | undefined>;
  readonly #claim: Promise<(() => void) | undefined>;
  #machine: Machine | undefined;
  /** Whether the browser keeps anything for the page. */
  #storage = true;
  /** Gives the right to save back; nothing where another tab has it. */
  #release: (() => void) | undefined;
  #keeping: ReturnType<typeof keep> | undefined;
  /** How many prompts there were before anything was done here. */
  #prompts = 0;
  /** What was shown and done before this page. */
  #before: Kept = { scrollback: undefined, progress: undefined };

  constructor(place: Place, app: App, startMachine: StartMachine) {
    this.place = place;
    this.#app = app;
    this.#startMachine = startMachine;
    this.#saveName = saveName(place);
    this.#claim = claimSave(this.#saveName);
    this.#found = this.#read();
  }

  get machine(): Machine | undefined {
    return this.#machine;
  }

  /** Resolves when one can type, and what is done is kept. */
  async open(): Promise<void> {
    this.#app.place = this.place;
    await this.#begin(await this.#found);
    if (!this.#storage) return;
    this.#release = await this.#claim;
    if (this.#release) this.#keep();
    else this.#notice(texts.notices.secondTab);
  }

  /** Ends the machine, once what it is has been kept. */
  async leave(): Promise<void> {
    await this.#end({ save: true });
    this.#release?.();
  }

  /** A new machine in the place of this one. */
  async startOver(): Promise<void> {
    await this.#end({ save: false });
    if (this.#release) await store.remove(this.#saveName).catch(() => {});
    this.#sessions.chosen.screen.remark(texts.startOver.done);
    await this.#begin(undefined);
    if (this.#release) this.#keep();
  }

  /** One more terminal on the same host. */
  async newTerminal(): Promise<void> {
    await import('./terminal/tabs.ts');
    if (!this.#machine) return;
    this.#openTerminal(this.#machine, this.#sessions.add());
    this.#sessions.chosen.screen.focus();
  }

  get #sessions(): Sessions {
    return this.#app.sessions;
  }

  /** The save, where there is one that can be read. */
  async #read(): Promise<Save | undefined> {
    let found: unknown;
    try {
      found = await store.read(this.#saveName);
    } catch {
      this.#storage = false;
      this.#notice(texts.notices.unkept);
      return undefined;
    }
    if (found === undefined) return undefined;
    const save = readSave(found);
    if (!save) this.#setAside(found);
    return save;
  }

  /** From a save, or from nothing, to a prompt and the lesson. */
  async #begin(save: Save | undefined): Promise<void> {
    if (!save) {
      this.#sessions.chosen.screen.promptEarly(FIRST_PROMPT);
      this.#ready();
      await painted();
    }
    const { machine, restored } = await this.#start(save);
    this.#machine = machine;
    this.#before = restored ?? { scrollback: undefined, progress: undefined };
    if (restored?.scrollback) {
      if (restored.others) await import('./terminal/tabs.ts');
      await this.#sessions.restore(restored);
      void this.#sessions.loadExtras().catch(() => {});
    }
    await Promise.all(
      this.#sessions.all.map(async (session) => {
        const { prompts } = session.screen;
        this.#openTerminal(machine, session);
        await session.screen.promptAfter(prompts);
      }),
    );
    this.#prompts = this.#sessions.prompts;
    for (const { screen } of this.#sessions.all) screen.sendEarlyKeys();
    if (save) this.#ready();
    void this.#openCourse(machine);
  }

  /** One can type now. */
  #ready(): void {
    document.documentElement.dataset.ready = 'prompt';
    // On their way while the machine is; whether they came is seen when they are wanted.
    void importCourse().catch(() => {});
    void this.place.lesson?.().catch(() => {});
    if (!this.#app.narrow && matchMedia('(pointer: fine)').matches) this.#sessions.chosen.screen.focus();
  }

  /** A machine that goes on where the save ends; a new one where the save is of no use. */
  async #start(save: Save | undefined): Promise<{ machine: Machine; restored: Save | undefined }> {
    const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
    const options = {
      seed,
      clock: new RealClock(),
      scheduler: new Scheduler({ ms: SLICE }, pageMacrotask()),
      edition: this.place.edition,
    };
    if (save) {
      try {
        return { machine: await this.#startMachine({ ...options, snapshot: save.machine }), restored: save };
      } catch {
        this.#setAside(save);
      }
    }
    return { machine: await this.#startMachine(options), restored: undefined };
  }

  /** When its shell ends, a terminal goes, unless it is the last. */
  #openTerminal(machine: Machine, session: Session): void {
    session.open(machine, () => {
      const { chosen } = this.#sessions;
      const gone = this.#sessions.remove(session);
      if (gone && session === chosen) this.#sessions.chosen.screen.focus();
      return gone;
    });
  }

  /** What comes after the prompt: the lesson and the containers. */
  async #openCourse(machine: Machine): Promise<void> {
    try {
      const { openCourse } = await importCourse();
      const host: LessonHost = {
        run: (command, pointed) => this.#run(command, pointed),
        onEvent: (listener) => machine.events.subscribe(listener),
      };
      const course = await openCourse(this.place, machine, host, this.#before.progress);
      if (this.#machine !== machine) return course.dispose();
      course.runner?.onChange(() => this.#keeping?.progressed());
      this.#app.course = course;
    } catch {
      this.#app.opening = texts.lesson.missing;
    }
  }

  async #run(command: string, pointed: boolean): Promise<{ ended: Promise<void> } | undefined> {
    const { terminal, screen } = this.#sessions.chosen;
    const { prompts } = screen;
    if (!terminal || !(await runCommand(terminal, screen, command))) return undefined;
    this.#app.pane = 'terminal';
    if (pointed && !this.#app.narrow) screen.focus();
    return { ended: screen.promptAfter(prompts) };
  }

  #keep(): void {
    if (!this.#machine) return;
    this.#keeping = keep({
      name: this.#saveName,
      machine: this.#machine,
      sessions: this.#sessions,
      before: this.#before,
      prompts: this.#prompts,
      progress: () => this.#app.course?.runner?.progress,
      failed: () => this.#notice(texts.notices.unsaved),
    });
  }

  /** Nothing of the machine is left on the page. */
  async #end(options: { save: boolean }): Promise<void> {
    await this.#keeping?.stop(options);
    this.#keeping = undefined;
    this.#app.course?.dispose();
    this.#app.course = undefined;
    this.#sessions.clear();
    this.#machine?.dispose();
    this.#machine = undefined;
  }

  #notice(text: string): void {
    this.#app.notices = [...this.#app.notices, { text }];
  }

  #setAside(save: unknown): void {
    const time = Date.now();
    store.setAside(this.#saveName, save, time).catch(() => {});
    const { aside: text, download: label } = texts.notices;
    const action = { label, run: () => download(`linkyard-save-${time}.json`, save) };
    this.#app.notices = [...this.#app.notices, { text, action }];
  }
}

const importCourse = () => import('./course.ts');

/** Resolves once what is there has been painted. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
