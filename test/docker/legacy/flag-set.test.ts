import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flag } from '../../../src/docker/legacy/flag.ts';
import { FlagError, FlagSet } from '../../../src/docker/legacy/flag-set.ts';
import { flagList } from '../../../src/docker/legacy/usage.ts';

const FLAGS = [
  flag('d,-detach', false, 'detached'),
  flag('i,-interactive', false, 'input'),
  flag('t,-tty', false, 'terminal'),
  flag('#name,-name', '', 'name'),
  flag('n', -1, 'number'),
  flag('P,-publish-all', false, 'all'),
  flag('p,-publish', [], 'port'),
  flag('#viz,#-viz', false, 'gone'),
];

function parsed(...argv: string[]): FlagSet {
  const flags = new FlagSet(FLAGS);
  flags.parse(argv);
  return flags;
}

test('reads letters, bundles and long names; stops at the first word', () => {
  const flags = parsed('-ti', '-d=true', '--name=web', '-p', '80', '--publish', '81', 'image', '-n', '5');
  expect(['tty', 'interactive', 'detach', 'publish-all'].map((key) => flags.bool(key))).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(flags.string('name')).toBe('web');
  expect(flags.list('publish')).toEqual(['80', '81']);
  expect(flags.number('n')).toBe(-1);
  expect(flags.args).toEqual(['image', '-n', '5']);
  expect(parsed('-d', '--', '-x').args).toEqual(['-x']);
  expect(parsed('-', '-d').args).toEqual(['-', '-d']);
  expect(parsed('-tip', '80', 'x')).toMatchObject({ args: ['x'] });
  expect(parsed('--name="a b"').string('name')).toBe('a b');
});

test('warns of names that are out of date', () => {
  expect(parsed('-name', 'x').warnings).toEqual([
    "Warning: '-name' is deprecated, it will be replaced by '--name' soon. See usage.",
  ]);
  expect(parsed('--viz').warnings).toEqual(["Warning: '--viz' is deprecated, it will be removed soon. See usage."]);
});

test.each([
  [['--nosuch'], 'flag provided but not defined: --nosuch'],
  [['-z'], 'flag provided but not defined: -z'],
  [['-tzi'], 'flag provided but not defined: -tzi'],
  [['--name'], 'flag needs an argument: --name'],
  [['-p'], 'flag needs an argument: -p'],
  [['-=x'], 'bad flag syntax: -=x'],
  [
    ['--detach=maybe'],
    'invalid boolean value "maybe" for  --detach: strconv.ParseBool: parsing "maybe": invalid syntax',
  ],
  [['-n', 'abc'], 'invalid value "abc" for flag -n: strconv.ParseInt: parsing "abc": invalid syntax'],
])('%j is wrong', (argv, message) => {
  expect(() => parsed(...argv)).toThrow(new FlagError(message));
});

test.each(['-h', '--help', '-help'])('%s asks for help', (word) => {
  const flags = new FlagSet(FLAGS);
  expect(() => flags.parse([word])).toThrow(expect.objectContaining({ helpOnly: true }));
});

test('takes every word or says what is wrong', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^-{0,2}[a-z=]{0,4}$/)), (argv) => {
      const flags = new FlagSet(FLAGS);
      try {
        flags.parse(argv);
      } catch (error) {
        expect(error).toBeInstanceOf(FlagError);
        return;
      }
      // What is left is the end of what was given.
      expect(argv.slice(argv.length - flags.args.length)).toEqual(flags.args);
      expect(flags.args[0] ?? 'x').toMatch(/^($|-$|[^-]|--?)/);
    }),
  );
});

test('lists what is not out of date, by its letters', () => {
  expect(flagList(FLAGS, 'upper')).toBe(
    [
      '  -d, --detach=false         detached',
      '  -i, --interactive=false    input',
      '  -n=-1                      number',
      '  --name=""                  name',
      '  -P, --publish-all=false    all',
      '  -p, --publish=[]           port',
      '  -t, --tty=false            terminal',
      '',
    ].join('\n'),
  );
  expect(flagList(FLAGS, 'lower').indexOf('-p,')).toBeLessThan(flagList(FLAGS, 'lower').indexOf('-P,'));
});
