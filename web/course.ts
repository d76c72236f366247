import linking from '../lessons/linking.md';
import type { Progress } from '../src/lesson/progress.ts';
import { LessonRunner } from '../src/lesson/runner.ts';
import type { Machine } from '../src/machine/machine.ts';
import type { Course } from './app/app.ts';
import './containers/pane.ts';
import { WorldWatch } from './containers/watch.ts';
import type { LessonHost } from './lesson/pane.ts';
import './lesson/pane.ts';

/**
 * What the page has beyond the terminal, which it loads once one can type: the lesson and the containers.
 * @param progress where the learner left off
 */
export function openCourse(machine: Machine, host: LessonHost, progress: Progress | undefined): Course {
  return {
    runner: new LessonRunner(linking, machine, progress),
    watch: new WorldWatch(machine),
    host,
    resumed: progress !== undefined,
  };
}
