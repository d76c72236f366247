import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Plugin } from 'vite';
import type { Lesson } from '../src/lesson/format.ts';
import { parseLesson } from '../src/lesson/parse.ts';

const LESSON = /\/lessons\/[^/]+\.md(?:\?(?:help|about|edition))?$/;

/**
 * Makes `import lesson from '../lessons/linking.md'` give a {@link Lesson}, so that the page ships no parser. What only
 * authors need, the listed mistakes, stays behind; hints and solutions, which are rarely wanted, come by `?help`, the front
 * matter by `?about`, and the edition alone by `?edition`. A lesson that cannot be used fails the build, with its file and line.
 */
export function lessonModules(): Plugin {
  return {
    name: 'linkyard:lessons',
    enforce: 'pre',
    load: {
      filter: { id: LESSON },
      async handler(id) {
        const [path = '', part = 'lesson'] = id.split('?');
        this.addWatchFile(path);
        const lesson = parseLesson(`lessons/${basename(path)}`, await readFile(path, 'utf8'));
        const value = parts[part]?.(lesson);
        return { code: `export default ${JSON.stringify(value)};`, moduleType: 'js', map: null };
      },
    },
  };
}

const parts: Record<string, (lesson: Lesson) => unknown> = {
  lesson: (lesson) => ({
    ...lesson,
    steps: lesson.steps.map((step) => ({ ...step, hint: '', solution: [], mistakes: [] })),
  }),
  help: ({ steps }) => Object.fromEntries(steps.map(({ id, hint, solution }) => [id, { hint, solution }])),
  about: ({ title, summary, edition, steps }) => ({ title, summary, edition, steps: steps.length }),
  edition: ({ edition }) => edition,
};
