import { command } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { quote } from '../../quote.ts';
import { Differ } from './differ.ts';

/** diff: 0 where nothing differs, 1 where something does, 2 where something went wrong. */
export const diff = command({
  suite: 'GNU diffutils 3.8',
  usageStatus: { gnu: 2, busybox: 1 },
  failureStatus: 2,
  gnu: {
    synopsis: '[OPTION]... FILES',
    about: 'Compare FILES line by line.',
    options: `
      --normal                  in the usual format
  -q, --brief                   only whether files differ
  -s, --report-identical-files  tell of files that are the same
  -c                            three lines of context
  -C, --context[=NUM]           NUM lines of context
  -u                            three lines of context, unified
  -U, --unified[=NUM]           NUM lines of context, unified
  -e, --ed                      a script for ed
  -y, --side-by-side            in two columns
  -W, --width=NUM               in NUM columns (130 unless told)
      --left-column             of common lines only the left one
      --suppress-common-lines   not the common lines
  -p, --show-c-function         (ignored)
  -F, --show-function-line=RE   (ignored)
      --label LABEL             LABEL for a file's name and time
  -t, --expand-tabs             spaces for tabs
  -T, --initial-tab             a tab before each line
  -l, --paginate                (ignored)
  -r, --recursive               what is in directories too
      --no-dereference          do not follow symlinks
  -N, --new-file                files that are not there are empty
      --unidirectional-new-file  first files that are not there are empty
      --ignore-file-name-case   names in lower and upper case are the same
  -x, --exclude=PAT             not files that match PAT
  -X, --exclude-from=FILE       not files that match a pattern in FILE
  -S, --starting-file=FILE      begin with FILE in directories
      --from-file=FILE1         compare FILE1 to all
      --to-file=FILE2           compare all to FILE2
  -i, --ignore-case             lower and upper case are the same
  -E, --ignore-tab-expansion    tabs and the spaces that they stand for are the same
  -Z, --ignore-trailing-space   space at the end of lines does not count
  -b, --ignore-space-change     how much space there is does not count
  -w, --ignore-all-space        space does not count
  -B, --ignore-blank-lines      empty lines do not count
  -I, --ignore-matching-lines=RE  lines that match RE do not count
  -a, --text                    all files are text
      --strip-trailing-cr       no carriage returns at the end of lines
  -d, --minimal                 as few changes as possible
      --horizon-lines=NUM       (ignored)
  -H, --speed-large-files       (ignored)
      --color[=WHEN]            in color; WHEN is never, always or auto
      --palette=PALETTE         (ignored)
`,
    unlisted:
      '  --label=LABEL  \n  -L LABEL  \n  -n, --rcs  \n  -0  \n  -1  \n  -2  \n  -3  \n  -4  \n  -5  \n  -6  \n  -7  \n  -8  \n  -9  \n  -C NUM  \n  --context[=NUM]  \n  -U NUM  \n  --unified[=NUM]  ',
    notes: "FILES are 'FILE1 FILE2', 'DIR1 DIR2', 'DIR FILE' or 'FILE DIR'.",
  },
  busybox: {
    synopsis: '[-abBdiNqrTstw] [-L LABEL] [-S FILE] [-U LINES] FILE1 FILE2',
    about:
      'Compare files line by line and output the differences between them.\nThis implementation supports unified diffs only.',
    options: `
	-a	All files are text
	-b	How much space there is does not count
	-B	Empty lines do not count
	-d	As few changes as possible
	-i	Lower and upper case are the same
	-L LABEL	LABEL for a file's name
	-N	Files that are not there are empty
	-q	Only whether files differ
	-r	Recurse
	-S FILE	Begin with FILE in directories
	-T	A tab before each line
	-s	Tell of files that are the same
	-t	Spaces for tabs
	-U LINES	LINES lines of context
	-w	Space does not count`,
    unlisted: '\t-u  \n\t-p  \n\t-q,--brief  \n\t--label LABEL  \n\t-U LINES  \n\t-L LABEL  ',
  },
  hint: (name) => `${name}: Try '${name} --help' for more information.`,
  async run(invocation) {
    const { flavour, options, operands } = invocation;
    const last = operands.at(-1);
    const [first, second, extra] = operands;
    if (first === undefined || second === undefined)
      throw new UsageError(`missing operand after ${quote(last ?? invocation.proc.argv.at(-1) ?? invocation.name)}`);
    if (extra !== undefined) throw new UsageError(`extra operand ${quote(extra)}`);
    for (const key of ['U', 'C', 'unified', 'context']) {
      const text = options.value(key);
      if (text !== undefined && !/^\d+$/.test(text))
        throw flavour === 'gnu'
          ? new UsageError(`invalid context length ${quote(text)}`)
          : new Failure(`invalid number '${text}'`, 1);
    }
    return new Differ(invocation).compare(first, second);
  },
});
