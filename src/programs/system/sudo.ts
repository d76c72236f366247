import { isSysError } from '../../kernel/errno.ts';
import { lookUpProgram, type Process, type Program } from '../../kernel/process.ts';
import { Accounts, type User } from '../accounts.ts';

const SECURE_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** What env_reset keeps (sudoers(5)). */
const KEPT = ['TERM', 'LANG', 'LC_ALL', 'DISPLAY', 'COLORTERM', 'LS_COLORS', 'TZ'];
const USAGE = `usage: sudo -h | -V
usage: sudo [-EHins] [-u user] [VAR=value] [-i | -s] [command [arg ...]]
`;

interface Request {
  user: string;
  preserve: boolean;
  login: boolean;
  shell: boolean;
  variables: [string, string][];
  words: string[];
}

/** sudo(8) where nobody of the group `sudo` is asked for a password. */
export const sudo: Program = async (proc) => {
  const request = read(proc.argv.slice(1));
  if (typeof request === 'string') return fail(proc, request, 1);
  const accounts = new Accounts(proc);
  const caller = accounts.userName(proc.user.uid) ?? String(proc.user.uid);
  const group = accounts.groups.find(({ name }) => name === 'sudo')?.gid;
  if (proc.user.uid !== 0 && (group === undefined || !proc.user.groups.includes(group))) {
    return fail(
      proc,
      `${caller} is not in the sudoers file.\nThis incident has been reported to the administrator.\n`,
      1,
    );
  }
  const target = accounts.user(request.user.replace(/^#/, ''))?.user;
  if (!target)
    return fail(proc, `sudo: unknown user ${request.user}\nsudo: error initializing audit plugin sudoers_audit\n`, 1);
  const words = commandOf(request, target);
  if (words.length === 0) return fail(proc, USAGE, 1);
  const env = environment(proc, request, target, caller, words);
  const [name = ''] = words;
  const found = lookUpProgram(proc, name, SECURE_PATH);
  if ('error' in found) return fail(proc, `sudo: ${name}: command not found\n`, 1);
  proc.user = { uid: target.uid, gid: target.gid, groups: groupsOf(target, accounts) };
  if (request.login) proc.cwd = target.home;
  try {
    return await proc.exec(
      found.path,
      request.login ? [`-${name.slice(name.lastIndexOf('/') + 1)}`, ...words.slice(1)] : words,
      env,
    );
  } catch (error) {
    if (!isSysError(error)) throw error;
    const missing = error.code === 'ENOENT';
    return fail(
      proc,
      missing ? `sudo: ${name}: command not found\n` : `sudo: unable to execute ${found.path}: ${error.message}\n`,
      1,
    );
  }
};

async function fail(proc: Process, message: string, status: number): Promise<number> {
  await proc.stderr.write(message);
  return status;
}

function groupsOf(user: User, accounts: Accounts): number[] {
  return [user.gid, ...accounts.groups.filter(({ members }) => members.includes(user.name)).map(({ gid }) => gid)];
}

function commandOf({ words, login, shell }: Request, target: User): string[] {
  if (!login && !shell) return words;
  const path = target.shell || '/bin/sh';
  return words.length === 0
    ? [path]
    : [path, '-c', words.map((word) => word.replace(/[^\w@%+=:,./-]/g, '\\$&')).join(' ')];
}

function environment(
  proc: Process,
  request: Request,
  target: User,
  caller: string,
  words: readonly string[],
): Map<string, string> {
  const kept = request.preserve ? [...proc.env] : [...proc.env].filter(([name]) => KEPT.includes(name));
  return new Map([
    ...kept,
    ['PATH', SECURE_PATH],
    ['LOGNAME', target.name],
    ['USER', target.name],
    ['HOME', target.home],
    ['SHELL', target.shell || '/bin/sh'],
    ['SUDO_COMMAND', words.join(' ')],
    ['SUDO_USER', caller],
    ['SUDO_UID', String(proc.user.uid)],
    ['SUDO_GID', String(proc.user.gid)],
    ...request.variables,
  ]);
}

/** The request, or what to say of a wrong one. */
function read(args: readonly string[]): Request | string {
  const request: Request = { user: 'root', preserve: false, login: false, shell: false, variables: [], words: [] };
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--') return { ...request, words: args.slice(i + 1) };
    const variable = /^(\w+)=(.*)$/s.exec(arg);
    if (variable) {
      request.variables.push([variable[1] ?? '', variable[2] ?? '']);
      continue;
    }
    if (!arg.startsWith('-') || arg === '-') return { ...request, words: args.slice(i) };
    if (arg === '-u' || arg === '--user') {
      request.user = args[++i] ?? '';
      if (request.user === '') return USAGE;
    } else if (arg.startsWith('--user=')) request.user = arg.slice('--user='.length);
    else if (arg === '-V' || arg === '--version') return 'Sudo version 1.9.13p3\n';
    else if (/^-[EHiknsS]+$/.test(arg)) {
      request.preserve ||= arg.includes('E');
      request.login ||= arg.includes('i');
      request.shell ||= arg.includes('s');
    } else
      return `sudo: ${arg.startsWith('--') ? `unrecognized option '${arg}'` : `invalid option -- '${arg[1]}'`}\n${USAGE}`;
  }
  return request;
}
