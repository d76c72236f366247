import { isSysError, SysError } from '../../kernel/errno.ts';
import { Accounts } from '../accounts.ts';
import { command, type Invocation } from '../command.ts';
import { Failure } from '../failure.ts';
import { quote, shellQuote } from '../quote.ts';
import { destination } from './destination.ts';
import { parseMode } from './mode.ts';
import { COREUTILS } from './suite.ts';

/** What files and directories get. */
interface Attributes {
  mode: number;
  uid: number;
  gid: number;
}

/** install: copies files and says whose they are and who may do what. */
export const install = command({
  suite: COREUTILS,
  gnu: {
    synopsis: [
      '[OPTION]... [-T] SOURCE DEST',
      '[OPTION]... SOURCE... DIRECTORY',
      '[OPTION]... -t DIRECTORY SOURCE...',
      '[OPTION]... -d DIRECTORY...',
    ],
    about: 'Copy SOURCE to DEST, or several SOURCEs into DIRECTORY, or make DIRECTORYs, and set modes and owners.',
    options: `
      --backup[=CONTROL]  keep what was there before, as NAME~
  -b                  the same
  -c                  (ignored)
  -C, --compare       leave alone what is the same already
  -d, --directory     make directories
  -D                  make the directories before DEST, or all of DIRECTORY
  -g, --group=GROUP   whose group it is
  -m, --mode=MODE     with MODE as chmod knows it, not rwxr-xr-x
  -o, --owner=OWNER   whose it is
  -p, --preserve-timestamps  as old as SOURCE
  -s, --strip         take symbols out
      --strip-program=PROGRAM  with this
  -S, --suffix=SUFFIX  behind the names of what is kept
  -t, --target-directory=DIRECTORY  copy into DIRECTORY
  -T, --no-target-directory  DEST is a file
  -v, --verbose       tell of each
  -Z                  (ignored)
`,
  },
  async run(invocation) {
    const { options } = invocation;
    const attributes = attributesOf(invocation);
    if (options.has('d')) return makeDirectories(invocation, attributes);
    return copyFiles(invocation, attributes);
  },
});

/** @throws {Failure} */
function attributesOf({ proc, options }: Invocation): Attributes {
  const accounts = new Accounts(proc);
  const [owner, group, mode] = [options.value('o'), options.value('g'), options.value('m')];
  const uid = owner === undefined ? -1 : (accounts.users.find(({ name }) => name === owner)?.uid ?? number(owner));
  if (uid === undefined) throw new Failure(`invalid user ${quote(owner ?? '')}`);
  const gid = group === undefined ? -1 : (accounts.groups.find(({ name }) => name === group)?.gid ?? number(group));
  if (gid === undefined) throw new Failure(`invalid group ${quote(group ?? '')}`);
  const change = mode === undefined ? undefined : parseMode(mode, 0);
  if (mode !== undefined && !change) throw new Failure(`invalid mode ${quote(mode)}`);
  return { mode: change ? change(0, options.has('d')) : 0o755, uid, gid };
}

function number(text: string): number | undefined {
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

function apply({ proc }: Invocation, path: string, { mode, uid, gid }: Attributes): void {
  if (uid >= 0 || gid >= 0) proc.fs.chown(path, uid, gid);
  proc.fs.chmod(path, mode);
}

/** Makes a directory and those that it lies in; the latter with the usual mode. */
async function makeParents({ proc, options, out }: Invocation, path: string): Promise<void> {
  const parts = path.split('/');
  for (let count = 1; count <= parts.length; count++) {
    const part = parts.slice(0, count).join('/');
    if (part === '' || proc.fs.exists(part)) continue;
    proc.fs.mkdir(part, 0o755);
    if (options.has('v')) await out.write(`install: creating directory ${quote(part)}\n`);
  }
}

async function makeDirectories(invocation: Invocation, attributes: Attributes): Promise<number> {
  const { proc, operands, complain } = invocation;
  let status = 0;
  for (const path of operands) {
    try {
      await makeParents(invocation, path.replace(/\/+$/, '') || '/');
      if (proc.fs.stat(path).type !== 'directory') throw new SysError('EEXIST');
      apply(invocation, path, attributes);
    } catch (error) {
      if (!isSysError(error)) throw error;
      await complain(`cannot create directory ${quote(path)}: ${error.message}`);
      status = 1;
    }
  }
  return status;
}

async function copyFiles(invocation: Invocation, attributes: Attributes): Promise<number> {
  const { proc, options, operands, complain } = invocation;
  const into = options.value('t');
  if (options.has('D') && into !== undefined) await makeParents(invocation, into);
  else if (options.has('D') && operands.length === 2) {
    const folder = (operands[1] as string).replace(/\/?[^/]*$/, '');
    if (folder !== '') await makeParents(invocation, folder);
  }
  const target = await destination(invocation, 'copy');
  let status = 0;
  for (const source of target.sources) {
    const path = target.of(source);
    try {
      if (!(await copyOne(invocation, source, path, attributes))) status = 1;
    } catch (error) {
      if (!isSysError(error)) throw error;
      const what = proc.fs.exists(source)
        ? `cannot create regular file ${quote(path)}`
        : `cannot stat ${quote(source)}`;
      await complain(`${what}: ${error.message}`);
      status = 1;
    }
  }
  return status;
}

async function copyOne(invocation: Invocation, source: string, path: string, attributes: Attributes): Promise<boolean> {
  const { proc, options, out, complain } = invocation;
  const { fs } = proc;
  const from = fs.stat(source);
  if (from.type === 'directory') {
    await complain(`omitting directory ${quote(source)}`);
    return false;
  }
  const there = fs.exists(path) ? fs.stat(path) : undefined;
  if (there && there.ino === from.ino && there.dev === from.dev) {
    await complain(`${quote(source)} and ${quote(path)} are the same file`);
    return false;
  }
  if (there?.type === 'directory') {
    await complain(`cannot overwrite directory ${quote(path)} with non-directory`);
    return false;
  }
  const data = fs.readFile(source);
  if (options.has('C') && there && (there.mode & 0o7777) === attributes.mode) {
    const same = fs.readFile(path);
    if (same.length === data.length && same.every((byte, at) => byte === data[at])) return true;
  }
  const keeps = options.has('b', 'backup');
  const kept = `${path}${options.value('S') ?? '~'}`;
  if (there && keeps) fs.rename(path, kept);
  else if (there) {
    fs.unlink(path);
    if (options.has('v')) await out.write(`removed ${quote(path)}\n`);
  }
  fs.writeFile(path, data, { mode: 0o600 });
  apply(invocation, path, attributes);
  if (options.has('p')) fs.utimes(path, from.mtime);
  if (options.has('v'))
    await out.write(
      `${shellQuote(source)} -> ${shellQuote(path)}${there && keeps ? ` (backup: ${shellQuote(kept)})` : ''}\n`,
    );
  return true;
}
