import type { Progress } from '../src/lesson/progress.ts';
import { LessonRunner } from '../src/lesson/runner.ts';
import type { Machine } from '../src/machine/machine.ts';
import type { Course } from './app/app.ts';
import './containers/pane.ts';
import { WorldWatch } from './containers/watch.ts';
import type { LessonHost } from './lesson/pane.ts';
import './lesson/pane.ts';
import type { Place } from './places.ts';

/**
 * What the page has beyond the terminal, which it loads once one can type: the lesson, or what stands in its place in a sandbox,
 * and the containers.
 * @param progress where the learner left off
 */
export async function openCourse(
  place: Place,
  machine: Machine,
  host: LessonHost,
  progress: Progress | undefined,
): Promise<Course> {
  const lesson = await place.lesson?.();
  if (!lesson) await import('./sandbox/pane.ts');
  const runner = lesson && new LessonRunner(lesson, machine, progress);
  const watch = new WorldWatch(machine);
  return {
    runner,
    watch,
    host,
    resumed: progress !== undefined,
    dispose: () => {
      runner?.dispose();
      watch.dispose();
    },
  };
}
