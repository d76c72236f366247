import type { MachineSnapshot } from '../machine/snapshot.ts';
import type { Terminal } from '../machine/terminal.ts';
import { startVirtual } from '../machine/virtual.ts';
import type { Lesson, Step } from './format.ts';
import type { Progress } from './progress.ts';
import { type CheckResult, LessonRunner } from './runner.ts';

/** What is wrong with a step when it is followed, for the lesson's author. */
export interface ReplayFault {
  step: string;
  reason: string;
}

/** How long one line is given, in milliseconds of virtual time: a `docker stop` takes ten seconds where nobody listens. */
const PATIENCE = 25_000;
const KEYS: Record<string, string> = { '^C': '\x03', '^D': '\x04' };

/**
 * Follows a lesson both ways, in virtual time: each step's mistakes, which must not pass it and must be told as listed, and then
 * its solution, which must.
 */
export async function replay(lesson: Lesson): Promise<ReplayFault[]> {
  const faults: ReplayFault[] = [];
  let before: { machine: MachineSnapshot; progress: Progress } | undefined;
  for (const step of lesson.steps) {
    const report = (reason: string) => faults.push({ step: step.id, reason });
    for (const mistake of step.mistakes) {
      const { results, done } = await follow(lesson, step, mistake.run, before);
      const way = mistake.run.join('; ');
      if (done) report(`a mistake passes: ${way}`);
      else if (!results.some(({ missing }) => missing?.includes(mistake.says))) {
        report(`after ${way} nobody says “${mistake.says}”, but:${sentences(results)}`);
      }
    }
    const after = await follow(lesson, step, step.solution, before);
    if (!after.done) report(`the solution does not pass:${sentences(after.results)}\n${after.screen}`);
    before = { machine: after.snapshot, progress: after.progress };
  }
  return faults;
}

function sentences(results: CheckResult[]): string {
  return results.flatMap(({ missing }) => (missing === undefined ? [] : [`\n    ${missing}`])).join('');
}

/** Types lines into a machine that is where the step before left it. */
async function follow(
  lesson: Lesson,
  step: Step,
  lines: string[],
  before: { machine: MachineSnapshot; progress: Progress } | undefined,
) {
  const snapshot = before ? { snapshot: before.machine } : {};
  const { machine, clock } = await startVirtual({ seed: 1, edition: lesson.edition, automatic: false, ...snapshot });
  const runner = new LessonRunner(lesson, machine, before?.progress);
  await clock.advance(1000);
  await runner.goTo(step.id);
  const terminal = machine.openTerminal({ rows: 40, columns: 160 });
  const screen = record(terminal);
  await clock.advance(100);
  for (const line of lines) {
    const key = KEYS[line];
    if (key) terminal.input(key);
    else terminal.type(line);
    // A line at the prompt again needs no more time; one that runs on (a shell in a container, ping) gets all of it.
    for (let waited = 0; waited < PATIENCE; waited += 500) {
      await clock.advance(500);
      if (terminal.atPrompt) break;
    }
    await runner.settled();
  }
  await runner.settled();
  const { results, done } = runner.view;
  const result = { results, done, progress: runner.progress, snapshot: machine.snapshot(), screen: screen() };
  runner.dispose();
  terminal.close();
  machine.dispose();
  return result;
}

function record(terminal: Terminal): () => string {
  const decoder = new TextDecoder();
  let text = '';
  const acknowledge = terminal.onOutput((data) => {
    text += decoder.decode(data, { stream: true });
    acknowledge(data.length);
  });
  return () => text;
}
