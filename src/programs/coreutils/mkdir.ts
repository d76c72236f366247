import { isSysError, SysError } from '../../kernel/errno.ts';
import type { Process } from '../../kernel/process.ts';
import { command } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { quote } from '../quote.ts';
import type { Flavour } from '../types.ts';
import { parseMode } from './mode.ts';
import { directoryName } from './names.ts';
import { COREUTILS } from './suite.ts';

/** mkdir */
export const mkdir = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... DIRECTORY...',
    about: 'Make each DIRECTORY that is not there.',
    options: `
  -m, --mode=MODE   with MODE as chmod knows it
  -p, --parents     make its parents as well, and accept what is there
  -v, --verbose     tell of each
`,
  },
  busybox: {
    synopsis: '[-m MODE] [-p] DIRECTORY...',
    about: 'Make DIRECTORY',
    options: `
	-m MODE	Mode
	-p	Make parents as well; it may be there`,
    unlisted: '\t-v  \n\t--parents  ',
  },
  async run({ proc, flavour, options, operands, out, complain }) {
    if (operands.length === 0) throw new UsageError('missing operand');
    const modeText = options.value('m');
    const change = modeText === undefined ? undefined : parseMode(modeText, proc.umask);
    if (modeText !== undefined && !change)
      throw new Failure(`invalid mode ${flavour === 'gnu' ? quote(modeText) : `'${modeText}'`}`);
    const parents = options.has('p', 'parents');
    let status = 0;
    const told = async (path: string) => {
      if (!options.has('v')) return;
      await out.write(
        flavour === 'gnu' ? `mkdir: created directory ${quote(path)}\n` : `created directory: '${path}'\n`,
      );
    };
    for (const path of operands) {
      try {
        if (parents) await makeParents(proc, path, flavour, told);
        if (parents && isDirectory(proc, path)) continue;
        proc.fs.mkdir(path);
        await told(path);
        if (change) proc.fs.chmod(path, change(0o777, true));
      } catch (error) {
        if (!isSysError(error)) throw error;
        const failed = parents && error.path !== undefined ? error.path : path;
        await complain(
          flavour === 'gnu'
            ? `cannot create directory ${quote(failed)}: ${error.message}`
            : `can't create directory '${failed}': ${error.message}`,
        );
        status = 1;
      }
    }
    return status;
  },
});

/** What is not there of the way to a directory. busybox names parents with their slash. */
async function makeParents(
  proc: Process,
  path: string,
  flavour: Flavour,
  told: (path: string) => Promise<void>,
): Promise<void> {
  for (const { index } of path.replace(/\/+$/, '').matchAll(/(?<=[^/])\/+/g)) {
    const parent = path.slice(0, index);
    const name = flavour === 'busybox' ? `${parent}/` : parent;
    if (isDirectory(proc, parent)) continue;
    if (proc.fs.exists(parent)) throw new SysError('ENOTDIR', name);
    proc.fs.mkdir(parent);
    await told(name);
  }
}

function isDirectory(proc: Process, path: string): boolean {
  return proc.fs.exists(path) && proc.fs.stat(path).type === 'directory';
}

/** rmdir */
export const rmdir = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... DIRECTORY...',
    about: 'Remove each DIRECTORY that is empty.',
    options: `
      --ignore-fail-on-non-empty  no message for what is not empty
  -p, --parents   remove its parents as well
  -v, --verbose   tell of each
`,
  },
  busybox: {
    synopsis: '[-p] DIRECTORY...',
    about: 'Remove DIRECTORY that is empty',
    options: '\t-p	Remove parents as well',
    unlisted: '\t-v  \n\t--ignore-fail-on-non-empty  \n\t--parents  ',
  },
  async run({ proc, flavour, options, operands, out, complain }) {
    if (operands.length === 0) throw new UsageError('missing operand');
    let status = 0;
    for (const operand of operands) {
      const paths = [operand];
      if (options.has('p', 'parents')) {
        for (
          let parent = directoryName(operand.replace(/\/+$/, ''));
          parent !== '.' && parent !== '/';
          parent = directoryName(parent)
        )
          paths.push(parent);
      }
      for (const path of paths) {
        if (options.has('v')) await out.write(`rmdir: removing directory, ${quote(path)}\n`);
        try {
          proc.fs.rmdir(path);
        } catch (error) {
          if (!isSysError(error)) throw error;
          if (options.has('ignore-fail-on-non-empty') && error.code === 'ENOTEMPTY') break;
          const what = flavour === 'gnu' && path !== operand ? 'directory ' : '';
          await complain(
            flavour === 'gnu'
              ? `failed to remove ${what}${quote(path)}: ${error.message}`
              : `'${path}': ${error.message}`,
          );
          status = 1;
          break;
        }
      }
    }
    return status;
  },
});
