import { isSysError } from '../../kernel/errno.ts';
import type { Stat } from '../../kernel/vfs.ts';
import { ask } from '../ask.ts';
import { command, type Invocation } from '../command.ts';
import { shellQuote } from '../quote.ts';
import { BACKUP_OPTIONS, backupOf } from './backup.ts';
import { Copier, isSame } from './copy.ts';
import { destination } from './destination.ts';
import { removeTree } from './remove-tree.ts';
import { COREUTILS } from './suite.ts';

/** mv */
export const mv = command({
  suite: COREUTILS,
  gnu: {
    synopsis: ['[OPTION]... [-T] SOURCE DEST', '[OPTION]... SOURCE... DIRECTORY', '[OPTION]... -t DIRECTORY SOURCE...'],
    about: 'Rename SOURCE to DEST, or move SOURCEs into DIRECTORY.',
    options: `
  -f, --force                  do not ask
  -i, --interactive            ask before something is overwritten
  -n, --no-clobber             overwrite nothing
      --strip-trailing-slashes  without slashes at the end of SOURCE
  -t, --target-directory=DIRECTORY  move into DIRECTORY
  -T, --no-target-directory    DEST is a file, not a directory to move into
  -u, --update                 only what is newer
  -v, --verbose                tell of each
${BACKUP_OPTIONS}`,
  },
  busybox: {
    synopsis: ['[-finT] SOURCE DEST', '[-fin] SOURCE... { -t DIRECTORY | DIRECTORY }'],
    about: 'Rename SOURCE to DEST, or move SOURCEs to DIRECTORY',
    options: `
	-f	Do not ask
	-i	Ask before something is overwritten
	-n	Overwrite nothing
	-T	DEST is no directory to move into
	-t DIR	Move into DIR`,
    unlisted: '\t-v  ',
  },
  async run(invocation) {
    const target = await destination(invocation, 'move');
    let status = 0;
    for (const source of target.sources) if (!(await move(invocation, source, target.of(source)))) status = 1;
    return status;
  },
});

async function move(invocation: Invocation, source: string, target: string): Promise<boolean> {
  const { proc, flavour, options, out, complain } = invocation;
  const fail = async (gnu: string, busybox: string) => {
    await complain(flavour === 'gnu' ? gnu : busybox);
    return false;
  };
  let stat: Stat;
  try {
    stat = proc.fs.lstat(source);
  } catch (error) {
    if (!isSysError(error)) throw error;
    return fail(`cannot stat ${shellQuote(source)}: ${error.message}`, `can't rename '${source}': ${error.message}`);
  }
  if (flavour === 'busybox' && isBelowFile(invocation, target))
    return fail('', `can't stat '${target}': Path has non-directory component`);
  const there = lookAt(invocation, target);
  if (flavour === 'busybox' && options.has('T') && there?.type === 'directory' && stat.type !== 'directory')
    return fail('', `'${target}' is a directory`);
  if (there) {
    const choice = options.last('f', 'i', 'n');
    if (choice === 'n') return true;
    if (options.has('u') && there.mtime >= stat.mtime) return true;
    const isProtected = there.type !== 'symlink' && !proc.fs.access(target, 'write');
    if (choice === 'i' || (choice === undefined && isProtected && proc.stdin.isTerminal)) {
      const mode = (there.mode & 0o7777).toString(8).padStart(4, '0');
      const question =
        choice === 'i' || flavour === 'busybox'
          ? `overwrite ${flavour === 'gnu' ? shellQuote(target) : `'${target}'`}? `
          : `replace ${shellQuote(target)}, overriding mode ${mode}? `;
      if (!(await ask(invocation, question))) return true;
    }
    if (isSame(stat, there) && flavour === 'gnu' && there.nlink < 2) {
      return fail(`${shellQuote(source)} and ${shellQuote(target)} are the same file`, '');
    }
    if (flavour === 'gnu' && there.type === 'directory' && stat.type !== 'directory') {
      return fail(`cannot overwrite directory ${shellQuote(target)} with non-directory`, '');
    }
    if (flavour === 'gnu' && there.type !== 'directory' && stat.type === 'directory') {
      return fail(`cannot overwrite non-directory ${shellQuote(target)} with directory ${shellQuote(source)}`, '');
    }
  }
  try {
    const backup = there && flavour === 'gnu' ? backupOf(proc, options) : undefined;
    const kept = backup?.(target);
    proc.fs.rename(source, target);
    if (options.has('v'))
      await out.write(
        flavour === 'gnu'
          ? `renamed ${shellQuote(source)} -> ${shellQuote(target)}${kept === undefined ? '' : ` (backup: ${shellQuote(kept)})`}\n`
          : `'${source}' -> '${target}'\n`,
      );
    return true;
  } catch (error) {
    if (!isSysError(error)) throw error;
    if (error.code === 'EXDEV') return moveAcross(invocation, source, target, there);
    if (error.code === 'EINVAL' && flavour === 'gnu') {
      return fail(`cannot move ${shellQuote(source)} to a subdirectory of itself, ${shellQuote(target)}`, '');
    }
    return fail(
      `cannot move ${shellQuote(source)} to ${shellQuote(target)}: ${error.message}`,
      `can't rename '${source}': ${error.message}`,
    );
  }
}

/** To another file system: copied, then removed. */
async function moveAcross(
  invocation: Invocation,
  source: string,
  target: string,
  there: Stat | undefined,
): Promise<boolean> {
  const { proc } = invocation;
  if (there) await removeTree(proc, target);
  const copier = new Copier(invocation, {
    recursive: true,
    follow: 'never',
    mode: true,
    owner: true,
    times: true,
    links: true,
    link: undefined,
  });
  if (!(await copier.copy(source, target))) return false;
  await removeTree(proc, source);
  return true;
}

function isBelowFile({ proc }: Invocation, path: string): boolean {
  try {
    proc.fs.lstat(path);
    return false;
  } catch (error) {
    return isSysError(error, 'ENOTDIR');
  }
}

function lookAt({ proc }: Invocation, path: string): Stat | undefined {
  try {
    return proc.fs.lstat(path);
  } catch (error) {
    if (isSysError(error)) return undefined;
    throw error;
  }
}
