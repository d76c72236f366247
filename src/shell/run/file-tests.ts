import { isSysError } from '../../kernel/errno.ts';
import type { Stat } from '../../kernel/vfs.ts';
import type { SetOption } from '../options.ts';
import type { Shell } from '../shell.ts';
import { targetFromText } from '../words/parameter.ts';

/** The unary operators of `test` and `[[`. */
export const UNARY = new Set('abcdefghknoprstuvwxzGLNORS'.split('').map((letter) => `-${letter}`));

/** The operators of `test` and `[[` that compare two files. */
export const FILE_COMPARISONS = new Set(['-nt', '-ot', '-ef']);

/** The operators that compare two numbers. */
export const NUMBER_COMPARISONS: Record<string, (a: bigint, b: bigint) => boolean> = {
  '-eq': (a, b) => a === b,
  '-ne': (a, b) => a !== b,
  '-lt': (a, b) => a < b,
  '-le': (a, b) => a <= b,
  '-gt': (a, b) => a > b,
  '-ge': (a, b) => a >= b,
};

function attempt<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch (error) {
    if (isSysError(error)) return undefined;
    throw error;
  }
}

/** Whether `-x operand` holds. */
export function testUnary(shell: Shell, operator: string, operand: string): boolean {
  const { proc } = shell;
  switch (operator) {
    case '-z':
      return operand === '';
    case '-n':
      return operand !== '';
    case '-t':
      return /^\d+$/.test(operand) && (proc.descriptor(Number(operand))?.isTerminal ?? false);
    case '-o':
      return shell.options.get(operand as SetOption);
    case '-v':
      return isSet(shell, operand);
    case '-R':
      return shell.vars.findOwn(operand)?.attributes.nameref ?? false;
    case '-r':
      return operand !== '' && proc.fs.access(operand, 'read');
    case '-w':
      return operand !== '' && proc.fs.access(operand, 'write');
    case '-x':
      return operand !== '' && proc.fs.access(operand, 'execute');
    default:
      return testFile(shell, operator, operand);
  }
}

function testFile(shell: Shell, operator: string, path: string): boolean {
  if (path === '') return false;
  const { fs, user } = shell.proc;
  const linked = operator === '-h' || operator === '-L';
  const stat = attempt(() => (linked ? fs.lstat(path) : fs.stat(path)));
  if (!stat) return false;
  const tests: Record<string, (stat: Stat) => boolean> = {
    '-a': () => true,
    '-e': () => true,
    '-b': () => false,
    '-c': ({ type }) => type === 'character',
    '-d': ({ type }) => type === 'directory',
    '-f': ({ type }) => type === 'file',
    '-g': ({ mode }) => (mode & 0o2000) !== 0,
    '-h': ({ type }) => type === 'symlink',
    '-k': ({ mode }) => (mode & 0o1000) !== 0,
    '-L': ({ type }) => type === 'symlink',
    '-p': ({ type }) => type === 'fifo',
    '-s': ({ size }) => size > 0,
    '-u': ({ mode }) => (mode & 0o4000) !== 0,
    '-G': ({ gid }) => gid === user.gid,
    '-N': () => true,
    '-O': ({ uid }) => uid === user.uid,
    '-S': ({ type }) => type === 'socket',
  };
  return tests[operator]?.(stat) ?? false;
}

/** `-v`: a variable, an element or a positional parameter that has a value. */
function isSet(shell: Shell, text: string): boolean {
  const target = targetFromText(text);
  if (!target) return false;
  if (/^\d+$/.test(target.name)) return shell.args.length >= Number(target.name);
  const variable = shell.vars.find(target.name);
  if (!target.subscript) return variable?.isSet ?? false;
  if (target.subscript.all) return (variable?.elements(shell).length ?? 0) > 0;
  return variable?.map
    ? variable.map.has(target.subscript.text)
    : shell.readElement(target.name, target.subscript.text) !== undefined;
}

/** Whether one file is newer, older, or the same. */
export function compareFiles(shell: Shell, operator: string, left: string, right: string): boolean {
  const a = attempt(() => shell.proc.fs.stat(left));
  const b = attempt(() => shell.proc.fs.stat(right));
  if (operator === '-ef') return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
  const [newer, older] = operator === '-nt' ? [a, b] : [b, a];
  // busybox wants both to be there.
  if (shell.personality.features.errorsExit && !(a && b)) return false;
  return newer !== undefined && (older === undefined || newer.mtime > older.mtime);
}
