import { basename } from 'node:path';
import type { Plugin } from 'vite';
import type { Lesson } from '../src/lesson/format.ts';
import { parseLesson } from '../src/lesson/parse.ts';

/**
 * Makes `import lesson from '../lessons/linking.md'` give a {@link Lesson}, so that the page ships no parser. What only
 * authors need, the listed mistakes, stays behind. A lesson that cannot be used fails the build, with its file and line.
 */
export function lessonModules(): Plugin {
  return {
    name: 'linkyard:lessons',
    transform: {
      filter: { id: /\/lessons\/[^/]+\.md$/ },
      handler(source, id) {
        const lesson = withoutMistakes(parseLesson(`lessons/${basename(id)}`, source));
        return { code: `export default ${JSON.stringify(lesson)};`, moduleType: 'js', map: null };
      },
    },
  };
}

function withoutMistakes(lesson: Lesson): Lesson {
  return { ...lesson, steps: lesson.steps.map((step) => ({ ...step, mistakes: [] })) };
}
