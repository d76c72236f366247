import type { MachineEvent } from '../machine/events.ts';
import type { Machine } from '../machine/machine.ts';
import type { ContainerInspect } from '../machine/types.ts';
import { type DeedFact, fulfils, missingDeed } from './checks/deed.ts';
import { missingState, type StateFact } from './checks/state.ts';
import type { Check, Fact, Lesson, Step } from './format.ts';
import type { Progress } from './progress.ts';
import { addressOf, look, type World } from './world.ts';

/** How a check stands. */
export interface CheckResult {
  label: string;
  /** What is missing, as a sentence; nothing where the check holds. */
  missing: string | undefined;
}

/** What the learner is shown of the lesson's state. */
export interface LessonView {
  step: Step;
  results: CheckResult[];
  /** Whether the step at work is done, now or before. */
  done: boolean;
}

const STATE_KINDS: ReadonlySet<Fact['kind']> = new Set(['container', 'link', 'port', 'hosts', 'env', 'moved']);
const isState = (fact: Fact): fact is StateFact => STATE_KINDS.has(fact.kind);

/**
 * Follows a machine through a lesson. A step is done once all of its checks hold at the same moment, and stays done; what was
 * done in the machine counts from the moment when the step began.
 */
export class LessonRunner {
  readonly lesson: Lesson;
  readonly #machine: Machine;
  readonly #listeners = new Set<() => void>();
  readonly #known = new Map<string, ContainerInspect>();
  readonly #unsubscribe: () => void;
  #progress: Progress;
  #results: CheckResult[];
  #looking: Promise<void> | undefined;
  #stale = false;
  #ended = false;

  /** @param progress where the learner left off; what does not fit the lesson any more is left out */
  constructor(lesson: Lesson, machine: Machine, progress?: Progress) {
    this.lesson = lesson;
    this.#machine = machine;
    this.#progress = suited(progress, lesson);
    this.#results = this.step.checks.map(({ label }) => ({ label, missing: '' }));
    this.#unsubscribe = machine.events.subscribe((event) => this.#see(event));
    void this.#begin(progress === undefined || this.#progress.step !== progress.step);
  }

  get step(): Step {
    const step = this.lesson.steps.find(({ id }) => id === this.#progress.step);
    if (!step) throw new Error(`no step ${this.#progress.step}`);
    return step;
  }

  get stepIndex(): number {
    return this.lesson.steps.indexOf(this.step);
  }

  get progress(): Readonly<Progress> {
    return this.#progress;
  }

  get view(): LessonView {
    return { step: this.step, results: this.#results, done: this.#progress.done.includes(this.step.id) };
  }

  /** Calls `listener` after every change of {@link view}. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Goes to a step. It begins anew: what happened before does not count, unless it was done already. */
  async goTo(id: string): Promise<void> {
    if (!this.lesson.steps.some((step) => step.id === id)) throw new RangeError(`no step ${id}`);
    this.#progress = { ...this.#progress, step: id, fulfilled: [] };
    this.#results = this.step.checks.map(({ label }) => ({ label, missing: '' }));
    await this.#begin(true);
  }

  /** Resolves when everything that happened so far has been looked at. */
  async settled(): Promise<void> {
    while (this.#looking) await this.#looking;
  }

  dispose(): void {
    this.#ended = true;
    this.#unsubscribe();
    this.#listeners.clear();
  }

  async #begin(anew: boolean): Promise<void> {
    if (anew) {
      const world = await look(this.#machine);
      const addresses = [...world.containers].flatMap(([name, container]) => {
        const address = addressOf(container);
        return address ? [[name, address] as const] : [];
      });
      this.#progress = { ...this.#progress, baseline: { addresses: Object.fromEntries(addresses) } };
    }
    this.#look();
    await this.settled();
  }

  #see(event: MachineEvent): void {
    if (event.type === 'docker' && event.message.Type === 'container') this.#remember(event.message.Actor.ID);
    this.step.checks.forEach((check, at) => {
      if (isState(check.fact) || this.#progress.fulfilled.includes(at)) return;
      if (fulfils(check.fact, event, { byId: (id) => this.#byId(id) })) {
        this.#progress = { ...this.#progress, fulfilled: [...this.#progress.fulfilled, at] };
      }
    });
    this.#look();
  }

  /** Keeps what a container was, since a `--rm` one is gone before anybody could ask. */
  #remember(id: string): void {
    this.#machine.docker.containerInspect(id).then(
      (container) => this.#known.set(id, container),
      () => {},
    );
  }

  #byId(id: string): ContainerInspect | undefined {
    const exact = this.#known.get(id);
    if (exact) return exact;
    for (const [other, container] of this.#known) if (other.startsWith(id)) return container;
    return undefined;
  }

  /** Looks at the machine once it has come to rest; once more where something happens meanwhile. */
  #look(): void {
    this.#stale = true;
    this.#looking ??= this.#lookUntilFresh().finally(() => {
      this.#looking = undefined;
    });
  }

  async #lookUntilFresh(): Promise<void> {
    while (this.#stale && !this.#ended) {
      this.#stale = false;
      await new Promise<void>((resolve) => this.#machine.kernel.scheduler.later(resolve));
      const world = await look(this.#machine);
      for (const container of world.containers.values()) this.#known.set(container.Id, container);
      this.#evaluate(world);
    }
  }

  #evaluate(world: World): void {
    const { step } = this;
    this.#results = step.checks.map((check, at) => ({ label: check.label, missing: this.#missing(check, at, world) }));
    const complete = this.#results.every(({ missing }) => missing === undefined);
    if (complete && !this.#progress.done.includes(step.id)) {
      this.#progress = { ...this.#progress, done: [...this.#progress.done, step.id] };
    }
    for (const listener of this.#listeners) listener();
  }

  #missing({ fact }: Check, at: number, world: World): string | undefined {
    if (isState(fact)) return missingState(fact, world, this.#progress.baseline);
    return this.#progress.fulfilled.includes(at) ? undefined : missingDeed(fact as DeedFact);
  }
}

/** A progress that suits the lesson as it is now. */
function suited(progress: Progress | undefined, lesson: Lesson): Progress {
  const ids = lesson.steps.map(({ id }) => id);
  const first = ids[0] ?? '';
  if (!progress || progress.lesson !== lesson.id) {
    return { lesson: lesson.id, step: first, done: [], fulfilled: [], baseline: { addresses: {} } };
  }
  const known = ids.includes(progress.step);
  const done = progress.done.filter((id) => ids.includes(id));
  const step = known ? progress.step : (ids.find((id) => !done.includes(id)) ?? first);
  return { ...progress, step, done, fulfilled: known ? progress.fulfilled : [] };
}
