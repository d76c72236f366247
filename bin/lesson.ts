import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { LessonError } from '../src/lesson/error.ts';
import { parseLesson } from '../src/lesson/parse.ts';
import { replay } from '../src/lesson/replay.ts';
import type { Command } from './main.ts';

/** `linkyard lesson check`: validates lessons, and follows each step's solution and mistakes. */
export const lessonCommand: Command = {
  async run(args, root) {
    const [verb, ...given] = args;
    if (verb !== 'check') {
      process.stderr.write('Usage: linkyard lesson check [FILE.md…]\n');
      return 2;
    }
    const files = given.length > 0 ? given : await builtIn(root);
    let faults = 0;
    for (const file of files) faults += await check(relative(process.cwd(), file) || file, file);
    return faults > 0 ? 1 : 0;
  },
};

async function builtIn(root: string): Promise<string[]> {
  const names = await readdir(join(root, 'lessons'));
  return names
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(root, 'lessons', name));
}

/** How many faults a lesson has; they are told. */
async function check(name: string, path: string): Promise<number> {
  try {
    const lesson = parseLesson(name, await readFile(path, 'utf8'));
    const faults = await replay(lesson);
    for (const { step, reason } of faults) process.stdout.write(`${name}: #${step}: ${reason}\n`);
    const mistakes = lesson.steps.reduce((sum, step) => sum + step.mistakes.length, 0);
    if (faults.length === 0)
      process.stdout.write(`${name}: ${lesson.steps.length} steps pass, ${mistakes} mistakes do not\n`);
    return faults.length;
  } catch (error) {
    if (!(error instanceof LessonError) && (error as NodeJS.ErrnoException).code === undefined) throw error;
    process.stdout.write(`${(error as Error).message}\n`);
    return 1;
  }
}
