import { isSysError } from '../../kernel/errno.ts';
import type { Stat } from '../../kernel/vfs.ts';
import { ask } from '../ask.ts';
import { command, type Invocation } from '../command.ts';
import { UsageError } from '../failure.ts';
import { shellQuote } from '../quote.ts';
import { BACKUP_OPTIONS, backupOf } from './backup.ts';
import { type Destination, destination } from './destination.ts';
import { baseName, directoryName } from './names.ts';
import { canonicalize } from './resolve.ts';
import { COREUTILS } from './suite.ts';

/** ln */
export const ln = command({
  suite: COREUTILS,
  gnu: {
    synopsis: [
      '[OPTION]... [-T] TARGET LINK_NAME',
      '[OPTION]... TARGET',
      '[OPTION]... TARGET... DIRECTORY',
      '[OPTION]... -t DIRECTORY TARGET...',
    ],
    about: 'Make a link LINK_NAME to TARGET, or links to TARGETs in a directory. Hard links, unless -s is given.',
    options: `
  -f, --force                 remove what is there first
  -i, --interactive           ask before something is removed
  -L, --logical               follow TARGETs that are symlinks
  -n, --no-dereference        LINK_NAME that is a symlink to a directory is a file as any other
  -P, --physical              hard links to symlinks themselves
  -r, --relative              with -s, as seen from the link
  -s, --symbolic              symlinks
  -t, --target-directory=DIRECTORY  links in DIRECTORY
  -T, --no-target-directory   LINK_NAME is a file, not a directory to link in
  -v, --verbose               tell of each
${BACKUP_OPTIONS}`,
  },
  busybox: {
    synopsis: '[-sfnbtv] [-S SUF] TARGET... LINK|DIR',
    about: 'Make a link LINK or DIR/TARGET to TARGET(s)',
    options: `
	-s	Symlinks, not hard links
	-f	Remove what is there first
	-n	LINK that is a symlink to a directory is a file as any other
	-b	Keep what is there
	-T	LINK is no directory
	-v	Tell of each`,
    unlisted: '\t-S SUFFIX  ',
  },
  async run(invocation) {
    const { options, operands } = invocation;
    const [only] = operands;
    let target: Destination;
    if (only !== undefined && operands.length === 1 && !options.has('t')) {
      if (options.has('T')) throw new UsageError(`missing destination file operand after ${shellQuote(only)}`);
      const name = invocation.flavour === 'gnu' ? `./${baseName(only)}` : baseName(only);
      target = { sources: operands, path: '.', isDirectory: true, of: () => name };
    } else {
      const last = operands.at(-1);
      const isLink =
        options.has('n') && last !== undefined && !options.has('t') && lookAt(invocation, last)?.type === 'symlink';
      target =
        isLink && operands.length === 2
          ? { sources: operands.slice(0, 1), path: last, isDirectory: false, of: () => last }
          : await destination(invocation, 'link');
    }
    let status = 0;
    for (const source of target.sources) if (!(await link(invocation, source, target.of(source)))) status = 1;
    return status;
  },
});

async function link(invocation: Invocation, source: string, path: string): Promise<boolean> {
  const { proc, flavour, options, out, complain } = invocation;
  const symbolic = options.has('s');
  const kind = symbolic ? 'symbolic' : 'hard';
  const fail = async (gnu: string, busybox: string) => {
    await complain(flavour === 'gnu' ? gnu : busybox);
    return false;
  };
  if (!symbolic) {
    const stat = lookAt(invocation, source);
    if (!stat) {
      return fail(
        `failed to access ${shellQuote(source)}: No such file or directory`,
        `${source}: No such file or directory`,
      );
    }
    if (stat.type === 'directory')
      return fail(`${source}: hard link not allowed for directory`, `${path}: Operation not permitted`);
  }
  const there = lookAt(invocation, path);
  try {
    const backup = there && there.type !== 'directory' ? backupOf(proc, options) : undefined;
    if (backup) backup(path);
    else if (there && options.has('f', 'i')) {
      if (there.type === 'directory')
        return await fail(`${path}: cannot overwrite directory`, `${path}: Is a directory`);
      if (options.last('f', 'i') === 'i' && !(await ask(invocation, `replace ${shellQuote(path)}? `))) return true;
      if (!symbolic && sameFile(lookAt(invocation, source), there))
        return await fail(`${shellQuote(source)} and ${shellQuote(path)} are the same file`, `${path}: File exists`);
      proc.fs.unlink(path);
    }
    const text = symbolic && options.has('r') ? relative(invocation, source, path) : source;
    if (symbolic) proc.fs.symlink(text, path);
    else proc.fs.link(options.has('L') ? proc.fs.realpath(source) : source, path);
    if (options.has('v'))
      await out.write(
        flavour === 'gnu'
          ? `${shellQuote(path)} ${symbolic ? '->' : '=>'} ${shellQuote(text)}\n`
          : `'${path}' -> '${text}'\n`,
      );
    return true;
  } catch (error) {
    if (!isSysError(error)) throw error;
    const detail = symbolic || error.code === 'EEXIST' ? '' : ` => ${shellQuote(source)}`;
    return fail(
      `failed to create ${kind} link ${shellQuote(path)}${detail}: ${error.message}`,
      `${path}: ${error.message}`,
    );
  }
}

/** The way from the link's directory to the target. */
function relative({ proc }: Invocation, source: string, path: string): string {
  const to = canonicalize(proc, source, 'none').split('/').filter(Boolean);
  const from = canonicalize(proc, directoryName(path), 'none').split('/').filter(Boolean);
  let common = 0;
  while (common < to.length && to[common] === from[common]) common += 1;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/') || '.';
}

function sameFile(a: Stat | undefined, b: Stat): boolean {
  return a !== undefined && a.ino === b.ino && a.dev === b.dev;
}

function lookAt({ proc }: Invocation, path: string): Stat | undefined {
  try {
    return proc.fs.lstat(path);
  } catch (error) {
    if (isSysError(error)) return undefined;
    throw error;
  }
}
