import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FlagSet } from '../../../src/docker/pflag/flag-set.ts';
import { addHelpFlag } from '../../../src/docker/pflag/help.ts';
import { parseFlags } from '../../../src/docker/pflag/parse.ts';
import { UsageError } from '../../../src/docker/pflag/usage-error.ts';
import { argvs } from '../formats.json' with { type: 'json' };
import { recordedFlags } from './recorded-flags.ts';

describe('what docker create made of its flags', () => {
  it.each(argvs)('$argv', ({ argv, config }) => {
    const flags = recordedFlags('create');
    parseFlags(flags, argv);
    const [Image, ...Cmd] = flags.args;
    const value = (name: string) => flags.lookup(name)?.value;
    expect({
      Image,
      Cmd,
      Tty: value('tty'),
      OpenStdin: value('interactive'),
      Env: [...(value('env') as string[])].sort(),
      Hostname: value('hostname'),
      User: value('user'),
      WorkingDir: value('workdir'),
      StopTimeout: value('stop-timeout'),
      NanoCpus: value('cpus'),
      Memory: value('memory'),
    }).toEqual(config);
  });
});

function sample(interspersed = true) {
  const flags = new FlagSet({ interspersed });
  const all = flags.bool('all', { shorthand: 'a' });
  const name = flags.string('name', { shorthand: 'n', default: 'none' });
  const list = flags.list('list', { shorthand: 'l' });
  return { flags, all, name, list };
}

describe('parseFlags', () => {
  it('finds flags among the arguments, unless they stop at the first', () => {
    const { flags, all } = sample();
    parseFlags(flags, ['x', '-a', 'y', '--', '-n']);
    expect([flags.args, flags.argsLengthAtDash, all.value, all.changed]).toEqual([['x', 'y', '-n'], 2, true, true]);
    const stopping = sample(false);
    parseFlags(stopping.flags, ['x', '-a', '--bogus']);
    expect([stopping.flags.args, stopping.all.value]).toEqual([['x', '-a', '--bogus'], false]);
  });

  it('tells a default from what was set to the same', () => {
    const { flags, name } = sample();
    expect([name.value, name.changed]).toEqual(['none', false]);
    parseFlags(flags, ['--name=none']);
    expect([name.value, name.changed]).toEqual(['none', true]);
  });

  it('shares a value between two names', () => {
    const { flags, list } = sample();
    const older = flags.alias('old-list', list, { hidden: true });
    parseFlags(flags, ['--old-list=1', '-l2']);
    expect([list.value, older.value, older.changed]).toEqual([['1', '2'], ['1', '2'], true]);
  });

  it('warns of what is deprecated', () => {
    const { flags } = sample();
    flags.int('time', { deprecated: 'use --timeout instead' });
    const help = addHelpFlag(flags);
    parseFlags(flags, ['--time', '5', '-h']);
    expect(help.value).toBe(true);
    expect(flags.warnings).toEqual([
      'Flag --time has been deprecated, use --timeout instead',
      'Flag shorthand -h has been deprecated, use --help',
    ]);
  });

  it('asks for help where no flag of that name is defined', () => {
    for (const argv of [['--help', '--bogus'], ['-ah']]) {
      const { flags } = sample();
      parseFlags(flags, argv);
      expect(flags.helpRequested).toBe(true);
    }
  });

  it('takes a default where a flag stands without its argument', () => {
    const flags = new FlagSet();
    const color = flags.string('color', { shorthand: 'c', noOptDefault: 'auto' });
    parseFlags(flags, ['-c', 'x', '--color']);
    expect([color.value, flags.args]).toEqual(['auto', ['x']]);
    parseFlags(flags, ['--color=never']);
    expect(color.value).toBe('never');
  });

  const word = fc.oneof(
    fc.constantFrom('-a', '-an', '--name', '--name=', '-l', '--', '-', '', '--list=1', '--=', '-=', '-é', '--all=no'),
    fc.string({ maxLength: 6 }),
  );

  it('throws nothing but UsageError, and loses no word', () => {
    fc.assert(
      fc.property(fc.array(word), fc.boolean(), (argv, interspersed) => {
        const { flags } = sample(interspersed);
        try {
          parseFlags(flags, argv);
          expect(flags.args.every((arg) => argv.includes(arg))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      }),
    );
  });

  it('reads back what it is given', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), fc.array(fc.string()), (value, items, rest) => {
        const { flags, name, list } = sample();
        parseFlags(flags, ['--name', value, ...items.flatMap((item) => ['-l', item]), '--', ...rest]);
        expect([name.value, list.value, flags.args]).toEqual([value, items, rest]);
      }),
    );
  });
});
