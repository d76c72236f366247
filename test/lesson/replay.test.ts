import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseLesson } from '../../src/lesson/parse.ts';
import { replay } from '../../src/lesson/replay.ts';

const folder = new URL('../../lessons/', import.meta.url);
const lessons = readdirSync(folder).filter((name) => name.endsWith('.md'));

test.each(lessons)(
  '%s: each step’s solution passes it, its mistakes do not, and the reason is the one listed',
  async (name) => {
    const lesson = parseLesson(name, readFileSync(new URL(name, folder), 'utf8'));
    expect(await replay(lesson)).toEqual([]);
  },
  60_000,
);
