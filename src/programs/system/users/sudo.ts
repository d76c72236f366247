import { isSysError } from '../../../kernel/errno.ts';
import { lookUpProgram, type Process, type Program } from '../../../kernel/process.ts';
import { Accounts, type User } from '../../accounts.ts';
import { getopt, OptionError, type Options, optionGrammar } from '../../getopt.ts';
import { askSecret, credentialsOf, ownName } from './identity.ts';
import { privilegeOf } from './sudoers.ts';

const SECURE_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

const USAGE = `usage: sudo -h | -K | -k | -V
usage: sudo -v [-ABkNnS] [-g group] [-h host] [-p prompt] [-u user]
usage: sudo -l [-ABkNnS] [-g group] [-h host] [-p prompt] [-U user] [-u user]
            [command [arg ...]]
usage: sudo [-ABbEHkNnPS] [-r role] [-t type] [-C num] [-D directory] [-g
            group] [-h host] [-p prompt] [-R directory] [-T timeout] [-u user]
            [VAR=value] [-i | -s] [command [arg ...]]
usage: sudo -e [-ABkNnS] [-r role] [-t type] [-C num] [-D directory] [-g group]
            [-h host] [-p prompt] [-R directory] [-T timeout] [-u user] file ...
`;

const GRAMMAR = optionGrammar(`
  -A, --askpass
  -b, --background
  -B, --bell
  -C, --close-from=NUM
  -D, --chdir=DIR
  -E, --preserve-env[=LIST]
  -e, --edit
  -g, --group=GROUP
  -H, --set-home
  --help
  -h HOST
  -i, --login
  -K, --remove-timestamp
  -k, --reset-timestamp
  -l, --list
  -n, --non-interactive
  -N, --no-update
  -P, --preserve-groups
  -p, --prompt=PROMPT
  -S, --stdin
  -s, --shell
  -T, --command-timeout=N
  -u, --user=USER
  -U, --other-user=USER
  -V, --version
  -v, --validate
`);

/** What the caller's environment leaves (env_keep and env_check of sudo's defaults). */
const KEPT =
  /^(TERM|LANG|LANGUAGE|LC_\w+|LINGUAS|TZ|COLORTERM|COLORS|LS_COLORS|DISPLAY|XAUTHORITY|XAUTHORIZATION|PS1|PS2|HOSTNAME|KRB5CCNAME|NO_COLOR)$/;

const BUILTINS = new Set(
  'alias bg cd command exec exit export fg getopts hash jobs read readonly set shift source times trap type ulimit umask unalias unset wait'.split(
    ' ',
  ),
);

/** sudo 1.9.13: the command runs in the place of sudo. */
export const sudo: Program = async (proc) => {
  let options: Options;
  try {
    const args = proc.argv.slice(1);
    if (args.length === 1 && args[0] === '-h') return usage(proc, 0);
    options = getopt(args, GRAMMAR, { inOrder: true });
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    await proc.stderr.write(`sudo: ${error.message}\n`);
    return usage(proc, 1);
  }
  if (options.has('help')) return usage(proc, 0);
  if (options.has('V')) {
    await proc.stdout.write('Sudo version 1.9.13p3\n');
    return 0;
  }
  if (options.has('K', 'k') && options.operands.length === 0) return 0;
  return new Sudo(proc, options).run();
};

async function usage(proc: Process, status: number): Promise<number> {
  await (status === 0 ? proc.stdout : proc.stderr).write(
    status === 0 ? `sudo - execute a command as another user\n\n${USAGE}` : USAGE,
  );
  return status;
}

class Sudo {
  readonly #proc: Process;
  readonly #options: Options;
  readonly #accounts: Accounts;
  readonly #caller: string;

  constructor(proc: Process, options: Options) {
    this.#proc = proc;
    this.#options = options;
    this.#accounts = new Accounts(proc);
    this.#caller = ownName(proc, this.#accounts);
  }

  async run(): Promise<number> {
    const options = this.#options;
    const assignments = new Map<string, string>();
    const words = [...options.operands];
    for (
      let match = /^([A-Za-z_]\w*)=(.*)$/s.exec(words[0] ?? '');
      match;
      match = /^([A-Za-z_]\w*)=(.*)$/s.exec(words[0] ?? '')
    ) {
      assignments.set(match[1] as string, match[2] as string);
      words.shift();
    }
    const shell = options.has('i') ? 'login' : options.has('s') ? 'plain' : undefined;
    if (words.length === 0 && !shell && !options.has('l', 'v')) return usage(this.#proc, 1);
    const target = this.#target();
    if (typeof target === 'string')
      return this.#fail(`unknown user ${target}`, 'error initializing audit plugin sudoers_audit');
    const allowed = await this.#authorise();
    if (typeof allowed === 'number') return allowed;
    if (options.has('v')) return 0;
    if (options.has('l')) return this.#list(allowed);
    if (options.has('e')) return this.#fail('-e is not simulated here; use an editor behind sudo');
    const directory = options.value('D');
    if (directory !== undefined) this.#proc.cwd = this.#proc.fs.realpath(directory);
    return this.#run(target, words, shell, assignments);
  }

  /** The user to become, or the name that is unknown. */
  #target(): User | string {
    const name = this.#options.value('u') ?? (this.#options.has('g') ? this.#caller : 'root');
    const uid = /^#(\d+)$/.exec(name)?.[1];
    const user = this.#accounts.users.find((other) =>
      uid === undefined ? other.name === name : String(other.uid) === uid,
    );
    if (user) return user;
    return uid === undefined ? name : { name, uid: Number(uid), gid: Number(uid), home: '/', shell: '/bin/sh' };
  }

  /** Whether the caller may; the exit status where not. */
  async #authorise(): Promise<string | number> {
    const privilege = privilegeOf(this.#proc, this.#caller);
    if (this.#proc.user.uid === 0) return privilege?.text ?? '(ALL : ALL) ALL';
    if (privilege && !privilege.password) return privilege.text;
    if (this.#options.has('n')) return this.#fail('a password is required');
    if (!this.#proc.tty && !this.#options.has('S')) {
      return this.#fail(
        'a terminal is required to read the password; either use the -S option to read from standard input or configure an askpass helper',
        'a password is required',
      );
    }
    for (let attempt = 0; attempt < 3; attempt++) {
      const secret = await askSecret(this.#proc, `[sudo] password for ${this.#caller}: `);
      if (secret === undefined) return this.#fail('no password was provided', 'a password is required');
      if (attempt < 2) await this.#proc.stderr.write('Sorry, try again.\n');
    }
    return this.#fail('3 incorrect password attempts');
  }

  async #list(rule: string): Promise<number> {
    const host = this.#proc.namespaces.uts.hostname;
    const path = SECURE_PATH.replaceAll(':', '\\:');
    await this.#proc.stdout.write(`Matching Defaults entries for ${this.#caller} on ${host}:
    env_reset, mail_badpass,
    secure_path=${path}

User ${this.#caller} may run the following commands on ${host}:
    ${rule}
`);
    return 0;
  }

  async #run(
    target: User,
    words: string[],
    shell: 'login' | 'plain' | undefined,
    assignments: Map<string, string>,
  ): Promise<number> {
    const proc = this.#proc;
    const program =
      shell === 'login' ? target.shell || '/bin/sh' : shell ? proc.env.get('SHELL') || target.shell : undefined;
    let path: string;
    let argv: string[];
    if (program !== undefined) {
      const base = program.slice(program.lastIndexOf('/') + 1);
      path = program;
      argv = [
        shell === 'login' ? `-${base}` : program,
        ...(words.length > 0 ? ['-c', words.map(escape).join(' ')] : []),
      ];
    } else {
      const found = lookUpProgram(proc, words[0] as string, SECURE_PATH);
      const runnable = 'path' in found && proc.fs.exists(found.path) && proc.fs.stat(found.path).type === 'file';
      if (!runnable || (proc.fs.stat(found.path).mode & 0o111) === 0) return this.#notFound(words[0] as string);
      path = found.path;
      argv = words;
    }
    const env = this.#environment(target, { shell, path, argv, assignments });
    const credentials = credentialsOf(this.#accounts, target);
    const group = this.#options.value('g');
    const gid = group === undefined ? undefined : this.#accounts.gid(group.replace(/^#/, ''));
    if (group !== undefined && gid === undefined) return this.#fail(`unknown group ${group}`);
    const before = { user: proc.user, cwd: proc.cwd };
    proc.user = gid === undefined ? credentials : { ...credentials, gid, groups: [gid, ...credentials.groups] };
    if (shell === 'login' && proc.fs.exists(target.home)) proc.cwd = target.home;
    try {
      return await this.#exec(path, argv, env);
    } catch (error) {
      if (!isSysError(error)) throw error;
      Object.assign(proc, before);
      return this.#fail(`unable to execute ${path}: ${error.message}`);
    }
  }

  /** @throws {SysError} what cannot be executed */
  async #exec(path: string, argv: string[], env: Map<string, string>): Promise<never> {
    const proc = this.#proc;
    try {
      proc.kernel.load(proc, proc.namespaces.files, path, argv);
    } catch (error) {
      if (!isSysError(error, 'ENOEXEC')) throw error;
      return proc.exec('/bin/sh', ['/bin/sh', path, ...argv.slice(1)], env);
    }
    return proc.exec(path, argv, env);
  }

  #environment(
    target: User,
    {
      shell,
      path,
      argv,
      assignments,
    }: { shell: string | undefined; path: string; argv: string[]; assignments: Map<string, string> },
  ): Map<string, string> {
    const { env: own, user } = this.#proc;
    const preserved = this.#options.list.find(({ key }) => key === 'E');
    const named = new Set(preserved?.value?.split(',') ?? []);
    const all = preserved !== undefined && preserved.value === undefined;
    const env = new Map(
      [...own].filter(([name]) => (all ? name !== 'MAIL' || !shell : KEPT.test(name) || named.has(name))),
    );
    env.set('PATH', SECURE_PATH);
    if (!all || shell === 'login') env.set('MAIL', `/var/mail/${target.name}`);
    env.set('LOGNAME', target.name);
    env.set('USER', target.name);
    if (!all || this.#options.has('H') || shell === 'login') env.set('HOME', target.home);
    if (!all || shell === 'login') env.set('SHELL', shell === 'plain' ? path : target.shell || '/bin/sh');
    if (!env.has('TERM')) env.set('TERM', 'unknown');
    env.set('SUDO_COMMAND', [path, ...argv.slice(1)].join(' '));
    env.set('SUDO_USER', this.#caller);
    env.set('SUDO_UID', String(user.uid));
    env.set('SUDO_GID', String(user.gid));
    for (const [name, value] of assignments) env.set(name, value);
    return env;
  }

  async #notFound(name: string): Promise<number> {
    if (!BUILTINS.has(name)) return this.#fail(`${name}: command not found`);
    return this.#fail(
      `${name}: command not found`,
      `"${name}" is a shell built-in command, it cannot be run directly.`,
      'the -s option may be used to run a privileged shell.',
      ...(name === 'cd' ? ['the -D option may be used to run a command in a specific directory.'] : []),
    );
  }

  async #fail(...messages: string[]): Promise<number> {
    await this.#proc.stderr.write(messages.map((message) => `sudo: ${message}\n`).join(''));
    return 1;
  }
}

/** As a word for the shell: what is no letter, digit, `_`, `-` or `$` gets a backslash. */
function escape(word: string): string {
  return word.replace(/[^\w\-$]/g, '\\$&');
}
