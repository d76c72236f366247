import { isSysError, SysError } from '../../kernel/errno.ts';
import type { Process } from '../../kernel/process.ts';
import { command } from '../command.ts';
import { UsageError } from '../failure.ts';
import { quote } from '../quote.ts';
import { baseName, directoryName } from './names.ts';
import { COREUTILS } from './suite.ts';

/** What of a path must exist for it to be resolved: all of it, all but the last part, nothing. */
type Existence = 'all' | 'parents' | 'none';

/**
 * A path without symlinks, `.` and `..`.
 * @throws {SysError} ENOENT, ENOTDIR, ELOOP
 */
export function canonicalize(proc: Process, path: string, must: Existence, depth = 0): string {
  if (path === '') throw new SysError('ENOENT');
  if (depth > 40) throw new SysError('ELOOP');
  try {
    return proc.fs.realpath(path);
  } catch (error) {
    if (must === 'all' || !isSysError(error, 'ENOENT', ...(must === 'none' ? (['ENOTDIR'] as const) : []))) throw error;
  }
  const parent = directoryName(path);
  const name = baseName(path);
  const above = parent === path ? '/' : canonicalize(proc, parent, must === 'none' ? 'none' : 'all', depth + 1);
  if (name === '.') return above;
  if (name === '..') return directoryName(above);
  const full = above === '/' ? `/${name}` : `${above}/${name}`;
  let target: string;
  try {
    target = proc.fs.readlink(full);
  } catch (error) {
    if (isSysError(error)) return full;
    throw error;
  }
  return canonicalize(proc, target.startsWith('/') ? target : `${above}/${target}`, must, depth + 1);
}

/** `path` as seen from the directory `from`; both without symlinks. */
function relativeTo(path: string, from: string): string {
  const parts = path.split('/').filter(Boolean);
  const base = from.split('/').filter(Boolean);
  let common = 0;
  while (common < parts.length && parts[common] === base[common]) common += 1;
  return [...base.slice(common).map(() => '..'), ...parts.slice(common)].join('/') || '.';
}

function isLink(proc: Process, path: string): boolean {
  try {
    return proc.fs.lstat(path).type === 'symlink';
  } catch (error) {
    if (isSysError(error)) return false;
    throw error;
  }
}

/** readlink */
export const readlink = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... FILE...',
    about: 'Print what a symlink leads to, or the full name of a file without symlinks.',
    options: `
  -f, --canonicalize            without symlinks; all but the last part must exist
  -e, --canonicalize-existing   without symlinks; all of it must exist
  -m, --canonicalize-missing    without symlinks; nothing of it need exist
  -n, --no-newline              without the newline
  -q, --quiet
  -s, --silent                  no messages (as unless told)
  -v, --verbose                 tell of errors
  -z, --zero                    end lines with NUL
`,
  },
  busybox: {
    synopsis: '[-fnv] FILE',
    about: 'Print what a symlink leads to',
    options: `
	-f	The full name without symlinks
	-n	Without the newline
	-v	Tell of errors`,
  },
  async run({ proc, flavour, options, operands, out, complain }) {
    if (operands.length === 0 || (flavour === 'busybox' && operands.length > 1))
      throw new UsageError('missing operand');
    const how = options.last('f', 'e', 'm');
    const end = options.has('n') && operands.length === 1 ? '' : options.has('z') ? '\0' : '\n';
    let status = 0;
    for (const path of operands) {
      try {
        // busybox lets a symlink dangle, if it is one.
        const must =
          how === 'e' || (flavour === 'busybox' && !isLink(proc, path)) ? 'all' : how === 'm' ? 'none' : 'parents';
        await out.write((how ? canonicalize(proc, path, must) : proc.fs.readlink(path)) + end);
      } catch (error) {
        if (!isSysError(error)) throw error;
        if (options.last('v', 'q', 's') === 'v')
          await complain(
            flavour === 'busybox' && error.code === 'EINVAL'
              ? `${path}: cannot read link: not a symlink`
              : `${path}: ${error.message}`,
          );
        status = 1;
      }
    }
    return status;
  },
});

/** realpath */
export const realpath = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... FILE...',
    about: 'Print the full names of FILEs without symlinks. All but the last part must exist.',
    options: `
  -e, --canonicalize-existing  all of it must exist
  -m, --canonicalize-missing   nothing of it need exist
  -L, --logical                take .. away before symlinks are followed
  -P, --physical               follow symlinks as they come (as unless told)
  -q, --quiet                  no messages
      --relative-to=DIR        as seen from DIR
      --relative-base=DIR      as seen from DIR, where it lies below it
  -s, --strip, --no-symlinks   do not follow symlinks
  -z, --zero                   end lines with NUL
`,
  },
  busybox: { synopsis: 'FILE...', about: 'Print the full names of FILEs without symlinks' },
  prepare: (args, flavour) => (flavour === 'busybox' ? ['--', ...args] : args),
  async run({ proc, flavour, options, operands, out, complain }) {
    if (operands.length === 0) throw new UsageError('missing operand');
    const must =
      flavour === 'busybox' || options.last('e', 'm') === 'e' ? 'all' : options.has('m') ? 'none' : 'parents';
    const end = options.has('z') ? '\0' : '\n';
    const base = options.value('relative-base');
    const from = options.value('relative-to') ?? base;
    const fromPath = from === undefined ? undefined : canonicalize(proc, from, must);
    let status = 0;
    for (const path of operands) {
      try {
        const full = options.has('s') ? plainPath(proc.cwd, path) : canonicalize(proc, path, must);
        const isBelow = base === undefined || `${full}/`.startsWith(`${canonicalize(proc, base, must)}/`);
        await out.write((fromPath !== undefined && isBelow ? relativeTo(full, fromPath) : full) + end);
      } catch (error) {
        if (!isSysError(error)) throw error;
        const name = flavour === 'gnu' && path === '' ? quote(path) : path;
        if (!options.has('q')) await complain(`${name}: ${error.message}`);
        status = 1;
      }
    }
    return status;
  },
});

/** `.` and `..` taken away as text. */
function plainPath(cwd: string, path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : `${cwd}/${path}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
