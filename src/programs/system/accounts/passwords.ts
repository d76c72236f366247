import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { Accounts } from '../../accounts.ts';
import type { Invocation } from '../../command.ts';
import { execute } from '../../execute.ts';
import { Failure, UsageError } from '../../failure.ts';
import { askSecret, ownName } from '../users/identity.ts';
import { AccountFiles, today } from './files.ts';
import { crypt, isPassword, newSalt } from './secrets.ts';
import { shadowCommand } from './shadow-command.ts';

const tick = (proc: Process) => () => proc.tick();

/** passwd */
export const passwd = shadowCommand({
  gnu: {
    synopsis: '[options] [LOGIN]',
    about: 'Change the password of a user.',
    options: `
  -a, --all                     with -S, of all users
  -d, --delete                  take the password away
  -e, --expire                  it must be changed at the next login
  -k, --keep-tokens             only where it has ended
  -i, --inactive=INACTIVE       days from the end of the password to that of the account
  -l, --lock                    no password fits any more
  -n, --mindays=MIN_DAYS        days before it may be changed again
  -q, --quiet                   fewer messages
  -r, --repository=REPOSITORY   (there is one)
  -S, --status                  tell how it is with the password
  -u, --unlock                  the password fits again
  -w, --warndays=WARN_DAYS      days of warning before it ends
  -x, --maxdays=MAX_DAYS        days after which it must be changed
`,
  },
  async run(invocation) {
    const { proc, options, operands, out, complain } = invocation;
    const [given, extra] = operands;
    if (extra !== undefined) throw new UsageError('');
    const files = new AccountFiles(proc);
    const own = ownName(proc);
    const name = given ?? own;
    const root = proc.user.uid === 0;
    if (options.has('a') && !options.has('S')) throw new UsageError('');
    if (options.has('a')) {
      if (!root) throw new Failure('Permission denied.');
      for (const [user = ''] of files.passwd) await out.write(statusLine(files, user));
      return 0;
    }
    if (!files.user(name)) throw new Failure(`user '${name}' does not exist`);
    const changes = options.has('d', 'e', 'i', 'l', 'n', 'u', 'w', 'x');
    if ((changes || options.has('S')) && !root && (changes || name !== own)) throw new Failure('Permission denied.');
    if (options.has('S')) {
      await out.write(statusLine(files, name));
      return 0;
    }
    if (!root && name !== own) throw new Failure(`You may not view or modify password information for ${name}.`);
    const entry = entryOf(files, name, proc);
    if (changes) {
      if (options.has('d')) entry[1] = '';
      if (options.has('e')) entry[2] = '0';
      if (options.has('l') && !entry[1]?.startsWith('!')) entry[1] = `!${entry[1]}`;
      if (options.has('u')) {
        if (/^!?$/.test(entry[1] ?? ''))
          throw new Failure(
            'unlocking the password would result in a passwordless account.\nYou should set a password with usermod -p to unlock the password of this account.',
            3,
          );
        entry[1] = entry[1]?.replace(/^!/, '') ?? '';
      }
      for (const [key, at] of [
        ['n', 3],
        ['x', 4],
        ['w', 5],
        ['i', 6],
      ] as const) {
        const value = options.value(key);
        if (value === undefined) continue;
        if (!/^-?\d+$/.test(value)) throw new Failure(`invalid numeric argument '${value}'`, 6);
        entry[at] = value === '-1' ? '' : value;
      }
      files.save();
      if (!options.has('q')) await out.write('passwd: password changed.\n');
      return 0;
    }
    if (!root) throw new Failure(await withoutRoot(invocation, name, entry[1] ?? ''), 10);
    const secret = await askTwice(proc);
    if (secret === undefined) {
      await proc.stderr.write('passwd: Authentication token manipulation error\npasswd: password unchanged\n');
      return 10;
    }
    entry[1] = await crypt(secret, newSalt(proc.kernel.random), tick(proc));
    entry[2] = String(today(proc));
    files.save();
    await complain('password updated successfully');
    return 0;
  },
});

/** Whoever is not root changes the own one, and must know it: the program of the real system runs as root for that. */
async function withoutRoot({ proc, out }: Invocation, name: string, kept: string): Promise<string> {
  await out.write(`Changing password for ${name}.\n`);
  await out.flush();
  const secret = await askSecret(proc, 'Current password: ');
  if (secret !== undefined && kept !== '' && (await isPassword(secret, kept, tick(proc))))
    return 'Authentication token lock busy\npasswd: password unchanged';
  return 'Authentication token manipulation error\npasswd: password unchanged';
}

async function askTwice(proc: Process): Promise<string | undefined> {
  const ask = async (prompt: string) => {
    if (proc.stdin.isTerminal) return askSecret(proc, prompt);
    await proc.stderr.write(prompt);
    return (await proc.stdin.readLine())?.replace(/\n$/, '');
  };
  const first = await ask('New password: ');
  if (first === undefined) return undefined;
  const second = await ask('Retype new password: ');
  if (first === second && first !== '') return first;
  await proc.stderr.write(first === '' ? 'No password has been supplied.\n' : 'Sorry, passwords do not match.\n');
  return undefined;
}

function entryOf(files: AccountFiles, name: string, proc: Process): string[] {
  const found = files.shadowOf(name);
  if (found) return found;
  const made = [name, '!', String(today(proc)), '0', '99999', '7', '', '', ''];
  files.shadow.push(made);
  return made;
}

/** `root L 12/18/2025 0 99999 7 -1` */
function statusLine(files: AccountFiles, name: string): string {
  const entry = files.shadowOf(name);
  if (!entry) return `${name} L\n`;
  const [, kept = '', changed, min, max, warn, inactive] = entry;
  const state = kept === '' ? 'NP' : /^[!*]/.test(kept) ? 'L' : 'P';
  const date = new Date(Number(changed) * 86_400_000).toISOString().slice(0, 10);
  return `${name} ${state} ${date.slice(5, 7)}/${date.slice(8)}/${date.slice(0, 4)} ${min || 0} ${max || 99999} ${warn || 7} ${inactive || -1}\n`;
}

/** chpasswd: `NAME:PASSWORD` in each line. */
export const chpasswd = shadowCommand({
  gnu: {
    synopsis: '[options]',
    about: 'Change passwords: NAME:PASSWORD in each line of standard input.',
    options: `
  -c, --crypt-method=METHOD     NONE, DES, MD5, SHA256, SHA512 or YESCRYPT (SHA512 here)
  -e, --encrypted               they are encrypted already
  -m, --md5                     with MD5
  -s, --sha-rounds=ROUNDS       so many rounds
`,
  },
  async run({ proc, options, complain }) {
    const files = new AccountFiles(proc);
    if (!files.writable)
      throw new Failure(`Permission denied.\n${proc.argv[0]}: cannot lock /etc/passwd; try again later.`);
    let number = 0;
    let failed = false;
    for await (const line of proc.stdin.lines()) {
      number += 1;
      const at = line.indexOf(':');
      const name = line.slice(0, at);
      if (at < 0) await complain(`line ${number}: missing new password`);
      else if (!files.user(name)) await complain(`line ${number}: user '${name}' does not exist`);
      if (at < 0 || !files.user(name)) {
        failed = true;
        continue;
      }
      const secret = line.slice(at + 1);
      const entry = entryOf(files, name, proc);
      entry[1] = options.has('e') ? secret : await crypt(secret, newSalt(proc.kernel.random), tick(proc));
      entry[2] = String(today(proc));
    }
    if (failed) throw new Failure('error detected, changes ignored');
    files.save();
    return 0;
  },
});

/** chsh */
export const chsh = shadowCommand({
  usageStatus: 1,
  gnu: {
    synopsis: '[options] [LOGIN]',
    about: 'Change the shell of a user.',
    options: '  -s, --shell=SHELL             the shell',
  },
  async run({ proc, options, operands, out }) {
    const files = new AccountFiles(proc);
    const own = ownName(proc);
    const name = operands[0] ?? own;
    const user = files.user(name);
    if (!user) throw new Failure(`user '${name}' does not exist`);
    if (proc.user.uid !== 0 && name !== own) throw new Failure(`You may not change the shell for '${name}'.`);
    if (proc.user.uid !== 0) {
      await askSecret(proc, 'Password: ');
      throw new Failure('PAM: Authentication failure');
    }
    let shell = options.value('s');
    if (shell === undefined) {
      await out.write(
        `Changing the login shell for ${name}\nEnter the new value, or press ENTER for the default\n\tLogin Shell [${user[6]}]: `,
      );
      await out.flush();
      shell = (await proc.stdin.readLine())?.replace(/\n$/, '') || (user[6] ?? '');
    }
    if (!shell.startsWith('/')) throw new Failure(`Invalid entry: ${shell}`);
    if (!proc.fs.access(shell, 'execute')) await proc.stderr.write(`chsh: Warning: ${shell} does not exist\n`);
    user[6] = shell;
    files.save();
    return 0;
  },
});

const DAY = 86_400_000;

/** chage */
export const chage = shadowCommand({
  gnu: {
    synopsis: '[options] LOGIN',
    about: 'Tell or change when a password ends.',
    options: `
  -d, --lastday=LAST_DAY        when it was changed
  -E, --expiredate=EXPIRE_DATE  the account ends then
  -i, --iso8601                 dates as YYYY-MM-DD
  -I, --inactive=INACTIVE       days from the end of the password to that of the account
  -l, --list                    tell how it is
  -m, --mindays=MIN_DAYS        days before it may be changed again
  -M, --maxdays=MAX_DAYS        days after which it must be changed
  -W, --warndays=WARN_DAYS      days of warning before it ends
`,
  },
  async run({ proc, options, operands, out }) {
    const [name, extra] = operands;
    if (name === undefined || extra !== undefined) throw new UsageError('');
    const files = new AccountFiles(proc);
    if (proc.user.uid !== 0 && !(options.has('l') && name === ownName(proc))) throw new Failure('Permission denied.');
    if (!files.user(name)) throw new Failure(`user '${name}' does not exist in /etc/passwd`);
    const entry = entryOf(files, name, proc);
    if (options.has('l')) {
      await out.write(ages(entry, options.has('i')));
      return 0;
    }
    const dated = (text: string) => (/^-?\d+$/.test(text) ? text : String(Math.floor(Date.parse(text) / DAY)));
    for (const [key, at] of [
      ['d', 2],
      ['m', 3],
      ['M', 4],
      ['W', 5],
      ['I', 6],
      ['E', 7],
    ] as const) {
      const value = options.value(key);
      if (value === undefined) continue;
      const plain = key === 'd' || key === 'E' ? dated(value) : value;
      if (!/^-?\d+$/.test(plain))
        throw new Failure(`invalid ${key === 'd' || key === 'E' ? 'date' : 'numeric argument'} '${value}'`, 2);
      entry[at] = plain === '-1' ? '' : plain;
    }
    if (options.list.length === 0)
      throw new Failure('questions are not simulated; chage -l NAME tells how it is, -M DAYS changes it');
    files.save();
    return 0;
  },
});

function ages(
  [, , changed = '', min = '', max = '', warn = '', inactive = '', end = '']: readonly string[],
  iso: boolean,
): string {
  const date = (days: number) => {
    const at = new Date(days * DAY);
    if (iso) return at.toISOString().slice(0, 10);
    const month = at.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' });
    return `${month} ${String(at.getUTCDate()).padStart(2, '0')}, ${at.getUTCFullYear()}`;
  };
  const limit = max === '' || Number(max) >= 10000 ? undefined : Number(changed) + Number(max);
  const forced = changed === '0' ? 'password must be changed' : undefined;
  const rows: [string, string][] = [
    ['Last password change', forced ?? (changed === '' ? 'never' : date(Number(changed)))],
    ['Password expires', forced ?? (limit === undefined ? 'never' : date(limit))],
    [
      'Password inactive',
      forced ?? (limit === undefined || inactive === '' ? 'never' : date(limit + Number(inactive))),
    ],
    ['Account expires', end === '' ? 'never' : date(Number(end))],
  ];
  const numbers: [string, string][] = [
    ['Minimum number of days between password change', min || '-1'],
    ['Maximum number of days between password change', max || '-1'],
    ['Number of days of warning before password expires', warn || '-1'],
  ];
  return [
    ...rows.map(([text, value]) => `${text}${'\t'.repeat(Math.ceil((56 - text.length) / 8))}: ${value}\n`),
    ...numbers.map(([text, value]) => `${text}\t${text.length < 48 ? '\t' : ''}: ${value}\n`),
  ].join('');
}

/** newgrp and sg: a shell, or a command, with another first group. */
export const newgrp = shadowCommand({
  usageStatus: 1,
  inOrder: true,
  gnu: { synopsis: '[-] [group]', about: 'Start a shell with another first group.' },
  async run({ proc, operands, complain }) {
    const [wanted] = operands.filter((word) => word !== '-');
    const accounts = new Accounts(proc);
    const user = accounts.users.find(({ uid }) => uid === proc.user.uid);
    const gid = wanted === undefined ? user?.gid : accounts.gid(wanted);
    if (gid === undefined) throw new Failure(`group '${wanted}' does not exist`);
    const group = accounts.groups.find((each) => each.gid === gid);
    const member = proc.user.uid === 0 || user?.gid === gid || group?.members.includes(user?.name ?? '');
    if (!member) {
      await askSecret(proc, 'Password: ');
      throw new Failure('Permission denied');
    }
    try {
      proc.user = { ...proc.user, gid, groups: [...new Set([...proc.user.groups, gid])] };
    } catch (error) {
      if (isSysError(error)) throw new Failure(error.message);
      throw error;
    }
    const shell = user?.shell || '/bin/sh';
    const failed = await execute(proc, [shell]);
    await complain(`${shell}: ${failed.message}`);
    return failed.status;
  },
});
