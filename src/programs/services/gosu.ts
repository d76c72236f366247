import { isSysError } from '../../kernel/errno.ts';
import { lookUpProgram, type Program } from '../../kernel/process.ts';
import { Accounts } from '../accounts.ts';

/** gosu: becomes another user, and the program that follows. */
export const gosu: Program = async (proc) => {
  const [spec, name, ...rest] = proc.argv.slice(1);
  if (spec === undefined || name === undefined) {
    await proc.stderr.write(
      'Usage: gosu user-spec command [args]\n   ie: gosu tianon bash\n       gosu nobody:root bash -c id\n',
    );
    return 1;
  }
  const accounts = new Accounts(proc);
  const [who = '', group] = spec.split(':');
  const found = accounts.user(who);
  if (!found) {
    await proc.stderr.write(
      `error: failed switching to "${spec}": unable to find user ${who}: no matching entries in passwd file\n`,
    );
    return 1;
  }
  const gid = group === undefined ? (found.user?.gid ?? 0) : (accounts.gid(group) ?? 0);
  const others = accounts.groups
    .filter(({ members }) => members.includes(found.user?.name ?? ''))
    .map((own) => own.gid);
  if (proc.user.uid !== 0 && proc.user.uid !== found.uid) {
    await proc.stderr.write(`error: failed switching to "${spec}": operation not permitted\n`);
    return 1;
  }
  proc.user = { uid: found.uid, gid, groups: [gid, ...others] };
  const env = new Map(proc.env);
  env.set('HOME', found.user?.home ?? '/');
  const looked = lookUpProgram(proc, name);
  try {
    if ('error' in looked) throw new Error(looked.error);
    proc.kernel.load(proc, proc.namespaces.files, looked.path, [name, ...rest]);
  } catch (error) {
    const missing = !isSysError(error) || error.code === 'ENOENT';
    await proc.stderr.write(
      missing ? `error: exec: "${name}": executable file not found in $PATH\n` : `error: ${error.message}\n`,
    );
    return 1;
  }
  return proc.exec(looked.path, [name, ...rest], env);
};
