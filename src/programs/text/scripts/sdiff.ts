import { command } from '../../command.ts';
import { execute } from '../../execute.ts';
import { Failure, UsageError } from '../../failure.ts';
import { sideBySide } from '../diff/output.ts';

/** sdiff: what diff prints side by side. */
export const sdiff = command({
  suite: 'GNU diffutils 3.8',
  usageStatus: 2,
  failureStatus: 2,
  hint: (name) => `${name}: Try '${name} --help' for more information.`,
  gnu: {
    synopsis: '[OPTION]... FILE1 FILE2',
    about: 'Print two files side by side.',
    options: `
  -o, --output=FILE            ask which lines go into FILE
  -i, --ignore-case            upper and lower case are the same
  -E, --ignore-tab-expansion   tabs are blanks
  -b, --ignore-space-change    so many blanks or so many are the same
  -W, --ignore-all-space       blanks do not count
  -B, --ignore-blank-lines     empty lines do not count
  -a, --text                   all files are text
  -w, --width=NUM              at most NUM columns (130 unless told)
  -l, --left-column            common lines on the left only
  -s, --suppress-common-lines  no common lines
  -t, --expand-tabs            blanks for tabs
  -d, --minimal                the fewest changes
`,
    unlisted:
      '  -I, --ignore-matching-lines=RE\n  -Z, --ignore-trailing-space\n  --strip-trailing-cr\n  -H, --speed-large-files\n  --tabsize=NUM',
  },
  async run({ proc, options, operands, out, complain, name }) {
    const [first, second, extra] = operands;
    if (first === undefined || second === undefined) throw new UsageError(`missing operand after '${first ?? name}'`);
    if (extra !== undefined) throw new UsageError(`extra operand '${extra}'`);
    if (options.has('o')) throw new Failure('merging is not simulated; diff -u and patch do it');
    const passed = options.list.map(({ key, value }) => {
      const letter =
        key === 'W'
          ? 'w'
          : key === 'w'
            ? '-width'
            : key === 'l'
              ? '-left-column'
              : key === 's'
                ? '-suppress-common-lines'
                : key.length > 1
                  ? `-${key}`
                  : key;
      return `-${letter}${value === undefined ? '' : letter.startsWith('-') ? `=${value}` : value}`;
    });
    // diff has nothing to say of a file and itself.
    if (proc.fs.exists(first) && proc.fs.exists(second) && proc.fs.realpath(first) === proc.fs.realpath(second)) {
      const text = proc.fs.readText(first);
      const same = {
        lines: text === '' ? [] : text.replace(/\n$/, '').split('\n'),
        ended: /\n$/.test(text),
        label: '',
      };
      const width = Number(options.value('w') ?? 130);
      const shape = { width, suppressCommon: options.has('s'), tabs: !options.has('t') };
      await out.write(sideBySide(same, same, [], shape));
      return 0;
    }
    const failed = await execute(proc, ['diff', '-y', ...passed, '--', first, second]);
    await complain(`diff: ${failed.message}`);
    return 2;
  },
});
