import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { globPattern } from '../../../src/programs/services/redis/command.ts';
import { quoted, splitWords } from '../../../src/programs/services/redis/resp.ts';
import { run } from '../../images/session.ts';

/** A session as redis-cli shows it to people: commands behind `> `, what they print below. */
const sessions = readFileSync(new URL('./redis-sessions.txt', import.meta.url), 'utf8')
  .trim()
  .split(/\n\n+/);

describe('redis', () => {
  test.each(sessions.map((session) => [session.split('\n', 1)[0], session] as const))('%s …', async (_, session) => {
    const steps = session.split(/^> /m).slice(1);
    const commands = steps.map((step) => step.slice(0, step.indexOf('\n')));
    const results = await run(
      'docker pull -q redis',
      'docker run -d --name db redis',
      'sleep 1',
      ...commands.map((command) =>
        command.startsWith('(wait') ? `sleep ${command.slice(6, -1)}` : `docker exec db redis-cli --no-raw ${command}`,
      ),
    );
    for (const [n, step] of steps.entries()) {
      expect(`> ${commands[n]}\n${results[n + 3]?.output.replaceAll('\r', '')}`).toBe(
        `> ${step.replace(/\n?$/, '\n')}`,
      );
    }
  });

  test('hands messages to who listens', async () => {
    const results = await run(
      'docker pull -q redis',
      'docker run -d --name db redis',
      'sleep 1',
      'docker run -d --name ear --link db redis redis-cli -h db --no-raw subscribe news',
      'sleep 1; docker exec db redis-cli publish news hello',
      'docker logs ear',
    );
    expect(results[4]?.output).toBe('1\n');
    expect(results[5]?.output).toBe('1) "subscribe"\n2) "news"\n3) (integer) 1\n1) "message"\n2) "news"\n3) "hello"\n');
  });

  test('guards itself with a password', async () => {
    const results = await run(
      'docker pull -q redis:alpine',
      'docker run -d --name db redis:alpine redis-server --requirepass secret',
      'sleep 1; docker exec db redis-cli get a',
      'docker exec db redis-cli -a secret --no-auth-warning set a 1',
      'docker exec -e REDISCLI_AUTH=secret db redis-cli get a',
      'docker exec db redis-cli -a wrong --no-auth-warning ping',
    );
    expect(results.slice(2).map(({ output }) => output)).toEqual([
      'NOAUTH Authentication required.\n\n',
      'OK\n',
      '1\n',
      'AUTH failed: WRONGPASS invalid username-password pair or user is disabled.\nNOAUTH Authentication required.\n\n',
    ]);
  });
});

describe('words', () => {
  test('come back from their quotes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)) })),
        (words) => {
          expect(splitWords(words.map(quoted).join(' '))).toEqual(words);
        },
      ),
    );
  });

  test.each([
    ['h?llo', 'hello', true],
    ['h*o', 'hello', true],
    ['h[ae]llo', 'hallo', true],
    ['h[^e]llo', 'hello', false],
    ['h[a-b]llo', 'hbllo', true],
    ['a\\*', 'a*', true],
    ['a\\*', 'ab', false],
    ['a.c', 'abc', false],
  ])('%s means %s: %s', (pattern, word, expected) => {
    expect(globPattern(pattern).test(word)).toBe(expected);
  });
});
