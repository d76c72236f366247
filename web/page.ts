import { RealClock } from '../src/kernel/clock.ts';
import { Scheduler } from '../src/kernel/scheduler.ts';
import { FIRST_PROMPT } from '../src/machine/first-prompt.ts';
import type { Machine } from '../src/machine/machine.ts';
import type { MachineSnapshot } from '../src/machine/snapshot.ts';
import type { Terminal } from '../src/machine/terminal.ts';
import './app/app.ts';
import type { App } from './app/app.ts';
import type { Notice } from './app/notices.ts';
import type { LessonHost } from './lesson/pane.ts';
import { pageMacrotask } from './macrotask.ts';
import { download } from './storage/download.ts';
import { type Kept, keep } from './storage/keep.ts';
import { claimSave } from './storage/lock.ts';
import { readSave, type Save } from './storage/save.ts';
import { store } from './storage/store.ts';
import { runCommand } from './terminal/run-command.ts';
import type { Screen } from './terminal/screen.ts';
import { texts } from './texts.ts';

/** How long the machine may run at a stretch, in milliseconds: half a frame. */
const SLICE = 8;

/** Makes a machine; rejects for a snapshot that cannot be restored. */
export type StartMachine = (options: {
  seed: number;
  clock: RealClock;
  scheduler: Scheduler;
  snapshot?: MachineSnapshot;
}) => Promise<Machine>;

/** Holds together what the page consists of: a machine, what shows it, the lesson about it, and its save. */
export class Page {
  readonly #startMachine: StartMachine;
  readonly #app: App = document.createElement('lk-app') as App;
  #machine: Machine | undefined;
  #terminal: Terminal | undefined;
  /** Whether the browser keeps anything for the page. */
  #storage = true;
  /** Whether this page is the one that saves. */
  #ownsSave = false;
  #keeping: ReturnType<typeof keep> | undefined;
  /** What was shown and done before this page. */
  #before: Kept = { scrollback: undefined, progress: undefined };

  constructor(startMachine: StartMachine) {
    this.#startMachine = startMachine;
  }

  /** Resolves when one can type, and what is done is kept. */
  async open(parent: HTMLElement): Promise<void> {
    const claim = claimSave();
    const reading = this.#read();
    parent.append(this.#app);
    this.#app.addEventListener('lk-start-over', () => void this.#startOver());
    await this.#app.updateComplete;
    await this.#begin(await reading);
    if (this.#storage) await this.#claim(claim);
  }

  get machine(): Machine | undefined {
    return this.#machine;
  }

  screenText(): string {
    return this.#screen.text();
  }

  get #screen(): Screen {
    return this.#app.screen;
  }

  /** The save, where there is one that can be read. */
  async #read(): Promise<Save | undefined> {
    let found: unknown;
    try {
      found = await store.read();
    } catch {
      this.#storage = false;
      this.#notice({ text: texts.notices.unkept });
      return undefined;
    }
    if (found === undefined) return undefined;
    const save = readSave(found);
    if (!save) this.#setAside(found);
    return save;
  }

  async #claim(claim: Promise<boolean>): Promise<void> {
    this.#ownsSave = await claim;
    if (this.#ownsSave) this.#keep();
    else this.#notice({ text: texts.notices.secondTab });
  }

  /** From a save, or from nothing, to a prompt and the lesson. */
  async #begin(save: Save | undefined): Promise<void> {
    if (!save) {
      this.#screen.promptEarly(FIRST_PROMPT);
      this.#ready();
      await painted();
    }
    const { machine, restored } = await this.#start(save);
    this.#machine = machine;
    this.#before = { scrollback: restored?.scrollback, progress: restored?.progress };
    this.#app.docker = machine.edition;
    if (this.#before.scrollback) {
      await this.#screen.restore(this.#before.scrollback);
      void this.#screen.loadExtras().catch(() => {});
    }
    const prompts = this.#screen.prompts;
    this.#openTerminal(machine);
    await this.#screen.promptAfter(prompts);
    this.#screen.sendEarlyKeys();
    if (save) this.#ready();
    void this.#openCourse(machine);
  }

  /** One can type now. */
  #ready(): void {
    document.documentElement.dataset.ready = 'prompt';
    // On its way while the machine is; whether it came is seen when it is wanted.
    void importCourse().catch(() => {});
    if (!this.#app.narrow && matchMedia('(pointer: fine)').matches) this.#screen.focus();
  }

  /** A machine that goes on where the save ends; a new one where the save is of no use. */
  async #start(save: Save | undefined): Promise<{ machine: Machine; restored: Save | undefined }> {
    const [seed = 0] = crypto.getRandomValues(new Uint32Array(1));
    const options = { seed, clock: new RealClock(), scheduler: new Scheduler({ ms: SLICE }, pageMacrotask()) };
    if (save) {
      try {
        return { machine: await this.#startMachine({ ...options, snapshot: save.machine }), restored: save };
      } catch {
        this.#setAside(save);
      }
    }
    return { machine: await this.#startMachine(options), restored: undefined };
  }

  /** A new shell, below what the terminal shows. */
  #openTerminal(machine: Machine): void {
    const terminal = machine.openTerminal(this.#screen.size);
    this.#terminal = terminal;
    this.#screen.connect(terminal);
    void terminal.exited.then(() => {
      if (this.#terminal !== terminal) return;
      this.#screen.disconnect();
      this.#screen.remark(texts.terminal.ended);
      this.#screen.onEnter(() => this.#machine === machine && this.#openTerminal(machine));
    });
  }

  /** What comes after the prompt: the lesson and the containers. */
  async #openCourse(machine: Machine): Promise<void> {
    try {
      const { openCourse } = await importCourse();
      if (this.#machine !== machine) return;
      const host: LessonHost = {
        run: (command, pointed) => this.#run(command, pointed),
        onEvent: (listener) => machine.events.subscribe(listener),
      };
      const course = openCourse(machine, host, this.#before.progress);
      course.runner.onChange(() => this.#keeping?.progressed());
      this.#app.course = course;
    } catch {
      this.#app.opening = texts.lesson.missing;
    }
  }

  async #run(command: string, pointed: boolean): Promise<{ ended: Promise<void> } | undefined> {
    const { prompts } = this.#screen;
    if (!this.#terminal || !(await runCommand(this.#terminal, this.#screen, command))) return undefined;
    this.#app.pane = 'terminal';
    if (pointed && !this.#app.narrow) this.#screen.focus();
    return { ended: this.#screen.promptAfter(prompts) };
  }

  #keep(): void {
    if (!this.#machine) return;
    this.#keeping = keep({
      machine: this.#machine,
      screen: this.#screen,
      before: this.#before,
      progress: () => this.#app.course?.runner.progress,
      failed: () => this.#notice({ text: texts.notices.unsaved }),
    });
  }

  async #startOver(): Promise<void> {
    await this.#keeping?.stop();
    if (this.#ownsSave) await store.remove().catch(() => {});
    this.#app.course?.runner.dispose();
    this.#app.course?.watch.dispose();
    this.#app.course = undefined;
    this.#screen.disconnect();
    this.#terminal?.close();
    this.#terminal = undefined;
    this.#machine?.dispose();
    this.#screen.clear();
    this.#screen.remark(texts.startOver.done);
    await this.#begin(undefined);
    if (this.#ownsSave) this.#keep();
  }

  #notice(notice: Notice): void {
    this.#app.notices = [...this.#app.notices, notice];
  }

  #setAside(save: unknown): void {
    const time = Date.now();
    store.setAside(save, time).catch(() => {});
    const { aside: text, download: label } = texts.notices;
    this.#notice({ text, action: { label, run: () => download(`linkyard-save-${time}.json`, save) } });
  }
}

const importCourse = () => import('./course.ts');

/** Resolves once what is there has been painted. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
