import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BASH_BUILTINS } from '../../../src/shell/builtins/bash-builtins.ts';
import { OTHER_BUILTINS, PLAIN_BUILTINS } from '../../../src/shell/builtins/plain-builtins.ts';
import { readPlain } from '../../../src/shell/plain/read.ts';
import { parseProgram } from '../../../src/shell/syntax/program.ts';
import { compileWord } from '../../../src/shell/words/compile.ts';

test('what is plain', () => {
  const words = (text: string) => readPlain(text)?.map(({ words, assignment }) => (assignment ? [assignment] : words));
  expect(words('docker run -d -p 80:80 --name=db training/postgres\n')).toEqual([
    ['docker', 'run', '-d', '-p', '80:80', '--name=db', 'training/postgres'],
  ]);
  expect(words("docker ps --format '{{.Names}}' # all of them")).toEqual([['docker', 'ps', '--format', '{{.Names}}']]);
  expect(words('a\n\n# nothing\n b "c d"e\n')).toEqual([['a'], ['b', 'c de']]);
  expect(words("PS1='$ '\n")).toEqual([[{ name: 'PS1', value: '$ ' }]]);
  expect(words('')).toEqual([]);
});

test.each([
  ...['a b=$c', 'a > b', 'a | b', 'a; b', 'a & b', 'if a', 'a "$b"', "a 'b", 'a `b`', 'a *', 'a ~', 'a {b,c}', 'a \\b'],
  ...['x=1 a', 'x+=1', '%1', '! a', 'a ü', 'a\tb\\', 'f() { a; }', '[[ a ]]', '((a))', 'a <<b', 'a!b'],
])('%j is for the parser', (text) => {
  expect(readPlain(text)).toBeUndefined();
});

test('what is plain is what the parser makes of it', () => {
  const pieces = [
    'a',
    'b1',
    ' ',
    ' ',
    '\t',
    '\n',
    '-x',
    '--y=z',
    "'c d'",
    '"e f"',
    "''",
    '#g',
    'h#',
    'x=',
    "'$i'",
    '%',
    '@k',
    '.',
    '/',
    '2',
    ':',
  ];
  const word = fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const plain = readPlain(text);
      if (!plain) return;
      const { problem, units } = parseProgram(text);
      expect(problem).toBeUndefined();
      const commands = units.flatMap(({ statements }) => statements);
      expect(commands.map(({ command }) => command.type)).toEqual(plain.map(() => 'Command'));
      for (const [i, { command, background }] of commands.entries()) {
        const { words, assignment, start } = plain[i] as (typeof plain)[number];
        if (command.type !== 'Command') continue;
        expect(background).toBeFalsy();
        expect(command.redirects).toEqual([]);
        expect(text.slice(start, command.pos).trim()).toBe('');
        const [own] = command.prefix;
        if (own) {
          const value =
            own.type === 'Assignment' && own.value.type === 'Word' ? compileWord(own.value, 'assignment') : undefined;
          expect([own.type === 'Assignment' && own.name, value?.literal ?? '', command.name]).toEqual([
            assignment?.name,
            assignment?.value,
            undefined,
          ]);
        } else {
          const parsed = [command.name, ...command.args].map((arg) =>
            arg?.type === 'Word' ? compileWord(arg).literal : arg,
          );
          expect(parsed).toEqual(words);
        }
      }
    }),
    { numRuns: 3000 },
  );
});

test('every built-in is plain, or needs the language', () => {
  expect([...PLAIN_BUILTINS.keys(), ...OTHER_BUILTINS].sort()).toEqual([...BASH_BUILTINS.keys()].sort());
});
