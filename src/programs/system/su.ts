import { isSysError } from '../../kernel/errno.ts';
import { type Process, type Program, shellStatus } from '../../kernel/process.ts';
import { Accounts } from '../accounts.ts';

/** How long a session is given to end, in milliseconds (util-linux, su-common.c). */
const PATIENCE = 2000;

interface Request {
  user: string;
  command: string | undefined;
  login: boolean;
  preserve: boolean;
  shell: string | undefined;
  args: string[];
}

/** su(1) of util-linux: a shell of another user's, or a command in one. Only root needs no password, and there are none. */
export const su: Program = async (proc) => {
  const request = read(proc.argv.slice(1));
  if (typeof request === 'string') {
    await proc.stderr.write(`su: ${request}\nTry 'su --help' for more information.\n`);
    return 1;
  }
  const accounts = new Accounts(proc);
  const found = accounts.users.find(({ name }) => name === request.user);
  if (!found) {
    await proc.stderr.write(
      `su: user ${request.user} does not exist or the user entry does not contain all the required fields\n`,
    );
    return 1;
  }
  if (proc.user.uid !== 0) {
    await proc.stderr.write('su: Authentication failure\n');
    return 1;
  }
  const shell = request.shell ?? (found.shell || '/bin/sh');
  const name = shell.slice(shell.lastIndexOf('/') + 1);
  const argv0 = request.login ? `-${name}` : name;
  const words = [argv0, ...(request.command === undefined ? [] : ['-c', request.command]), ...request.args];
  const env = new Map(request.login ? [['TERM', proc.env.get('TERM') ?? 'dumb'] as const] : proc.env);
  if (!request.preserve) {
    env.set('HOME', found.home);
    env.set('SHELL', shell);
    if (found.uid !== 0 || request.login) env.set('USER', found.name).set('LOGNAME', found.name);
    if (request.login)
      env.set(
        'PATH',
        found.uid === 0
          ? '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
          : '/usr/local/bin:/usr/bin:/bin',
      );
  }
  const groups = [
    found.gid,
    ...accounts.groups.filter(({ members }) => members.includes(found.name)).map(({ gid }) => gid),
  ];
  try {
    const child = proc.spawn(shell, words, {
      env,
      user: { uid: found.uid, gid: found.gid, groups },
      ...(request.login ? { cwd: found.home } : {}),
    });
    return await attend(proc, child);
  } catch (error) {
    if (!isSysError(error)) throw error;
    await proc.stderr.write(`su: failed to execute ${shell}: ${error.message}\n`);
    return error.code === 'ENOENT' ? 127 : 126;
  }
};

/** Waits for the session, and ends it when it is itself asked to end. */
async function attend(proc: Process, child: Process): Promise<number> {
  let asked = false;
  proc.onSignal('INT', 'ignore');
  proc.onSignal('QUIT', 'ignore');
  proc.onSignal('TERM', () => {
    asked = true;
    child.changed.wakeAll();
  });
  while (!asked && !child.status) await proc.wait(child.changed);
  if (!asked || child.status) {
    const status = await proc.waitFor(child);
    return 'stopped' in status ? 1 : shellStatus(status);
  }
  await proc.stderr.write('\nSession terminated, killing shell...');
  child.signal('TERM');
  await proc.sleep(PATIENCE);
  child.signal('KILL');
  await proc.stderr.write(' ...killed.\n');
  return 128 + 15;
}

function read(args: string[]): Request | string {
  const request: Request = {
    user: 'root',
    command: undefined,
    login: false,
    preserve: false,
    shell: undefined,
    args: [],
  };
  const operands: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const value = () => args[++i];
    if (arg === '-' || arg === '-l' || arg === '--login') request.login = true;
    else if (arg === '-c' || arg === '--command') request.command = value();
    else if (arg.startsWith('--command=')) request.command = arg.slice('--command='.length);
    else if (arg === '-s' || arg === '--shell') request.shell = value();
    else if (arg === '-m' || arg === '-p' || arg === '--preserve-environment') request.preserve = true;
    else if (arg === '--') {
      operands.push(...args.slice(i + 1));
      break;
    } else if (arg.startsWith('-'))
      return arg.startsWith('--') ? `unrecognized option '${arg}'` : `invalid option -- '${arg[1]}'`;
    else operands.push(arg);
  }
  const [user, ...rest] = operands;
  if (user !== undefined) request.user = user;
  request.args = rest;
  return request;
}
