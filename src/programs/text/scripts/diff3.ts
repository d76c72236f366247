import { isSysError } from '../../../kernel/errno.ts';
import { command, type Invocation } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { openInput } from '../../input.ts';
import { decodeText } from '../../text.ts';
import { type Change, compareLines } from '../diff/changes.ts';

/** Lines from one to another, of one file: from `start`, `end` not with them, from 0. */
interface Range {
  start: number;
  end: number;
}

/** Where three files are not the same: which of them differs, 0 where all do. */
interface Block {
  ranges: readonly [Range, Range, Range];
  odd: 0 | 1 | 2 | 3;
}

/** diff3 */
export const diff3 = command({
  suite: 'GNU diffutils 3.8',
  usageStatus: 2,
  failureStatus: 2,
  hint: (name) => `${name}: Try '${name} --help' for more information.`,
  gnu: {
    synopsis: '[OPTION]... MYFILE OLDFILE YOURFILE',
    about: 'Compare three files line by line.',
    options: `
  -A, --show-all              (with -m) all changes, conflicts in marks
  -m, --merge                 print the merged file
  -a, --text                  all files are text
  -L, --label=LABEL           LABEL for a file's name
  -3, --easy-only             only what only YOURFILE changes
  -x, --overlap-only          only what all change
  -T, --initial-tab           tabs in front of lines
`,
    unlisted: '  -e, --ed\n  -E, --show-overlap\n  -X\n  -i\n  --strip-trailing-cr\n  --diff-program=PROGRAM',
  },
  async run(invocation) {
    const { options, operands, out, name } = invocation;
    const [mine, old, yours, extra] = operands;
    if (mine === undefined || old === undefined || yours === undefined)
      throw new UsageError(`missing operand after '${operands.at(-1) ?? name}'`);
    if (extra !== undefined) throw new UsageError(`extra operand '${extra}'`);
    if (options.has('e', 'E', 'X', 'i'))
      throw new Failure('scripts for ed are not simulated; diff3 -m prints the merged file');
    const files = [
      await lines(invocation, mine),
      await lines(invocation, old),
      await lines(invocation, yours),
    ] as const;
    const blocks = await blocksOf(invocation, files);
    if (options.has('m')) {
      const labels = [mine, old, yours].map((path, at) => options.values('L')[at] ?? path);
      const { text, conflicts } = merged(files, blocks, labels);
      await out.write(text);
      return conflicts ? 1 : 0;
    }
    const indent = options.has('T') ? '\t' : '  ';
    for (const block of blocks) {
      if (options.has('3') && block.odd !== 3) continue;
      if (options.has('x') && block.odd !== 0) continue;
      await out.write(told(files, block, indent));
    }
    return 0;
  },
});

async function lines({ proc }: Invocation, path: string): Promise<string[]> {
  try {
    const input = openInput(proc, path);
    const text = decodeText(await input.stream.readAll());
    input.close();
    return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  } catch (error) {
    if (isSysError(error)) throw new Failure(`${path}: ${error.message}`);
    throw error;
  }
}

type Files = readonly [string[], string[], string[]];

async function blocksOf({ proc }: Invocation, [mine, old, yours]: Files): Promise<Block[]> {
  const compare = (other: string[]) => compareLines(old, other, () => proc.tick());
  const [left, right] = [await compare(mine), await compare(yours)];
  const found: Block[] = [];
  const at = { left: 0, right: 0 };
  // How far a file is ahead of the old one.
  const shift = { left: 0, right: 0 };
  while (at.left < left.length || at.right < right.length) {
    const first = Math.min(
      left[at.left]?.from[0] ?? Number.POSITIVE_INFINITY,
      right[at.right]?.from[0] ?? Number.POSITIVE_INFINITY,
    );
    const range: Range = { start: first, end: first };
    const own: Record<'left' | 'right', Change[]> = { left: [], right: [] };
    // All changes that touch each other are one.
    for (let grew = true; grew; ) {
      grew = false;
      for (const side of ['left', 'right'] as const) {
        const next = (side === 'left' ? left : right)[at[side]];
        if (!next || next.from[0] > range.end) continue;
        own[side].push(next);
        at[side] += 1;
        range.end = Math.max(range.end, next.from[1]);
        grew = true;
      }
    }
    const side = (which: 'left' | 'right'): Range => {
      const start = range.start + shift[which];
      for (const { from, to } of own[which]) shift[which] += to[1] - to[0] - (from[1] - from[0]);
      return { start, end: range.end + shift[which] };
    };
    const ranges = [side('left'), range, side('right')] as const;
    const text = (file: readonly string[], { start, end }: Range) => file.slice(start, end).join('');
    const same = text(mine, ranges[0]) === text(yours, ranges[2]);
    const odd = own.left.length === 0 ? 3 : own.right.length === 0 ? 1 : same ? 2 : 0;
    found.push({ ranges, odd });
  }
  return found;
}

function told(files: Files, { ranges, odd }: Block, indent: string): string {
  let text = `====${odd === 0 ? '' : odd}\n`;
  // Of those that are the same, the lines are printed once.
  const silent = odd === 0 ? undefined : odd === 1 ? 1 : 0;
  for (const at of odd === 2 ? [0, 2, 1] : [0, 1, 2]) {
    const { start, end } = ranges[at] as Range;
    const empty = start === end;
    const where = empty ? String(start) : end - start === 1 ? String(end) : `${start + 1},${end}`;
    text += `${at + 1}:${where}${empty ? 'a' : 'c'}\n`;
    if (at === silent) continue;
    for (const line of files[at]?.slice(start, end) ?? [])
      text += `${indent}${line.endsWith('\n') ? line : `${line}\n\\ No newline at end of file\n`}`;
  }
  return text;
}

function merged(
  [mine, old, yours]: Files,
  blocks: readonly Block[],
  labels: readonly string[],
): { text: string; conflicts: boolean } {
  let text = '';
  let at = 0;
  let conflicts = false;
  for (const { ranges, odd } of blocks) {
    const [left, middle, right] = ranges;
    text += mine.slice(at, left.start).join('');
    at = left.end;
    const parts = [
      mine.slice(left.start, left.end),
      old.slice(middle.start, middle.end),
      yours.slice(right.start, right.end),
    ].map((part) => part.join(''));
    if (odd === 3) text += parts[2];
    else if (odd === 1) text += parts[0];
    else {
      conflicts = true;
      text +=
        odd === 2
          ? `<<<<<<< ${labels[1]}\n${parts[1]}=======\n${parts[2]}>>>>>>> ${labels[2]}\n`
          : `<<<<<<< ${labels[0]}\n${parts[0]}||||||| ${labels[1]}\n${parts[1]}=======\n${parts[2]}>>>>>>> ${labels[2]}\n`;
    }
  }
  return { text: text + mine.slice(at).join(''), conflicts };
}
