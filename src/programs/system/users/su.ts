import { isSysError } from '../../../kernel/errno.ts';
import { type Process, type Program, shellStatus } from '../../../kernel/process.ts';
import { Accounts, type User } from '../../accounts.ts';
import { command, type Invocation } from '../../command.ts';
import { Failure } from '../../failure.ts';
import { askSecret, credentialsOf } from './identity.ts';

const ROOT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const USER_PATH = '/usr/local/bin:/usr/bin:/bin:/usr/local/games:/usr/games';
/** How long the shell has between SIGTERM and SIGKILL. */
const GRACE = 2000;

const OPTIONS = `
 -m, -p, --preserve-environment      keep the environment
 -g, --group=GROUP                   the group
 -G, --supp-group=GROUP              a further group
 -, -l, --login                      a login shell
 -c, --command=COMMAND               run one command
     --session-command=COMMAND       run one command
 -f, --fast                          (passed to the shell)
 -s, --shell=SHELL                   the shell
 -P, --pty                           (ignored)
`;

/** A lone `-` means -l wherever it comes before the user. */
function prepare(args: readonly string[]): string[] {
  const end = args.indexOf('--');
  const at = args.indexOf('-');
  return at >= 0 && (end < 0 || at < end) ? [...args.slice(0, at), '-l', ...args.slice(at + 1)] : [...args];
}

/** su: of util-linux, and of busybox. */
export const su = command({
  suite: 'util-linux 2.38.1',
  prepare,
  gnu: {
    synopsis: '[options] [-] [<user> [<argument>...]]',
    about: 'Become another user: root unless told.',
    options: OPTIONS,
    unlisted: ' -V',
  },
  busybox: {
    synopsis: "[-lmp] [-s SH] [-] [USER [FILE ARGS | -c 'CMD' [ARG0 ARGS]]]",
    about: 'Run a shell as USER (root unless told)',
    options: '\t-l	A login shell\n\t-p,-m	Keep the environment\n\t-c CMD	Run one command\n\t-s SH	The shell',
  },
  async run(invocation) {
    const { proc, flavour, options, operands, out } = invocation;
    if (flavour === 'gnu' && options.has('V')) {
      await out.write('su from util-linux 2.38.1\n');
      return 0;
    }
    const [name = 'root', ...rest] = operands;
    const accounts = new Accounts(proc);
    const user = accounts.users.find((other) => other.name === name);
    if (!user) {
      throw new Failure(
        flavour === 'gnu'
          ? `user ${name} does not exist or the user entry does not contain all the required fields`
          : `unknown user ${name}`,
      );
    }
    if (proc.user.uid !== 0) {
      // No password was ever set here, so none is right.
      await askSecret(proc, 'Password: ');
      throw new Failure(flavour === 'gnu' ? 'Authentication failure' : 'incorrect password');
    }
    const login = options.has('l');
    const keep = options.has('m', 'p') && !login;
    const shell = options.value('s') ?? (keep ? proc.env.get('SHELL') : undefined) ?? (user.shell || '/bin/sh');
    const order = options.value('c') ?? options.value('session-command');
    const base = shell.slice(shell.lastIndexOf('/') + 1);
    const argv = [login ? `-${base}` : base, ...(order === undefined ? [] : ['-c', order]), ...rest];
    const env = keep ? proc.env : environment(proc, user, { shell, login });
    const credentials = credentialsOf(accounts, user);
    const cwd = login && proc.fs.exists(user.home) ? user.home : proc.cwd;
    return flavour === 'gnu'
      ? besideChild(invocation, { shell, argv, env, credentials, cwd })
      : become(invocation, { shell, argv, env, credentials, cwd });
  },
});

function environment(
  proc: Process,
  user: User,
  { shell, login }: { shell: string; login: boolean },
): Map<string, string> {
  const kept = login ? ['TERM', 'COLORTERM', 'NO_COLOR'] : [...proc.env.keys()];
  const env = new Map(
    kept.flatMap((name) => (proc.env.has(name) ? [[name, proc.env.get(name) as string] as const] : [])),
  );
  env.set('HOME', user.home);
  env.set('SHELL', shell);
  if (login || user.uid !== 0) {
    env.set('USER', user.name);
    env.set('LOGNAME', user.name);
  }
  if (login) env.set('PATH', user.uid === 0 ? ROOT_PATH : USER_PATH);
  env.set('MAIL', `/var/mail/${user.name}`);
  return env;
}

interface Launch {
  shell: string;
  argv: string[];
  env: Map<string, string>;
  credentials: Process['user'];
  cwd: string;
}

function cannotRun(shell: string, error: unknown): Failure {
  if (!isSysError(error)) throw error;
  return new Failure(`failed to execute ${shell}: ${error.message}`, error.code === 'ENOENT' ? 127 : 126);
}

/** The shell is a child; su stays to pass signals on. */
async function besideChild({ proc }: Invocation, { shell, argv, env, credentials, cwd }: Launch): Promise<number> {
  let child: Process;
  try {
    child = proc.spawn(shell, argv, { env, user: credentials, cwd });
  } catch (error) {
    throw cannotRun(shell, error);
  }
  let terminated = false;
  proc.onSignal('TERM', () => {
    terminated = true;
    child.changed.wakeAll();
  });
  // What the keyboard sends, the shell gets, too.
  if (!proc.ignores('INT')) proc.onSignal('INT', () => {});
  if (!proc.ignores('QUIT')) proc.onSignal('QUIT', () => {});
  for (;;) {
    while (!child.status && !child.stopped && !terminated) await proc.wait(child.changed);
    if (terminated) return terminate(proc, child);
    const status = await proc.waitFor(child, { untraced: true });
    if (!('stopped' in status)) {
      if (status.signal !== undefined && status.signal !== 'INT')
        await proc.stderr.write(status.signal === 'KILL' ? 'Killed\n' : '');
      return shellStatus(status);
    }
    proc.signal('STOP');
    const turn = proc.tick();
    if (turn) await turn;
    child.signal('CONT');
  }
}

async function terminate(proc: Process, child: Process): Promise<number> {
  await proc.stderr.write('\nSession terminated, killing shell...');
  child.signal('TERM');
  await proc.sleep(GRACE);
  child.signal('KILL');
  await proc.stderr.write(' ...killed.\n');
  proc.onSignal('TERM', 'default');
  proc.signal('TERM');
  // The first process of a container outlives that.
  return 143;
}

async function become({ proc }: Invocation, { shell, argv, env, credentials, cwd }: Launch): Promise<number> {
  try {
    proc.kernel.load(proc, proc.namespaces.files, shell, argv);
  } catch (error) {
    if (isSysError(error)) throw new Failure(`can't execute '${shell}': ${error.message}`, 1);
    throw error;
  }
  proc.user = credentials;
  proc.cwd = cwd;
  return proc.exec(shell, argv, env);
}

/** nologin: the shell of those who are nobody. */
export const nologin: Program = async (proc) => {
  await proc.stdout.write('This account is currently not available.\n');
  return 1;
};
