import { isSysError } from '../../kernel/errno.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { type Process, shellStatus } from '../../kernel/process.ts';
import { WaitQueue } from '../../kernel/wait-queue.ts';
import type { Invocation } from '../command.ts';
import { parseDuration } from '../duration.ts';
import { execute, start } from '../execute.ts';
import { Failure, UsageError } from '../failure.ts';
import { utility } from './utility.ts';

/** setsid */
export const setsid = utility({
  inOrder: true,
  gnu: {
    synopsis: '[options] <program> [arguments ...]',
    about: 'Run a program in a session of its own.',
    options: `
 -c, --ctty     on this terminal
 -f, --fork     always as a child
 -w, --wait     wait for it, and end with its status
`,
  },
  busybox: {
    synopsis: '[-c] PROG ARGS',
    about: 'Run PROG in a session of its own',
    options: '\t-c	On this terminal',
  },
  async run({ proc, flavour, options, operands, complain }) {
    const [name] = operands;
    if (name === undefined) throw new UsageError('no command specified');
    const session = { tty: options.has('c') ? proc.tty : undefined };
    const started = start(proc, operands, { session });
    if (!('child' in started)) {
      await complain(
        flavour === 'gnu'
          ? `failed to execute ${name}: ${started.message}`
          : `can't execute '${name}': ${started.message}`,
      );
      return started.status;
    }
    // The leader of a process group cannot begin a session: its child does, and nobody waits for that.
    if (proc.pgid === proc.pid && !options.has('w')) return 0;
    if (options.has('f') && !options.has('w')) return 0;
    return statusOf(proc, started.child);
  },
});

async function statusOf(proc: Process, child: Process): Promise<number> {
  const ended = await proc.waitFor(child);
  return 'stopped' in ended ? 0 : shellStatus(ended);
}

/** Who holds which file, by machine. */
const held = new WeakMap<Kernel, { locks: Map<string, { shared: number; exclusive: boolean }>; changed: WaitQueue }>();

/** flock: as long as its command runs. Nothing else here takes locks. */
export const flock = utility({
  inOrder: true,
  usageStatus: 64,
  gnu: {
    synopsis: [
      '[options] <file>|<directory> <command> [<argument>...]',
      '[options] <file>|<directory> -c <command>',
      '[options] <file descriptor number>',
    ],
    about: 'Run a command while nobody else has a lock on a file.',
    options: `
 -s, --shared             others may share it
 -x, --exclusive          nobody else (as unless told)
 -e                       the same
 -u, --unlock             give it up
 -n, --nonblock           fail, do not wait
 --nb                     the same
 -w, --timeout=SECS       wait for so long
 -E, --conflict-exit-code=NUMBER  the status where there is another (1 unless told)
 -o, --close              (the command does not see the lock's descriptor)
 -F, --no-fork            (the same)
     --verbose            tell what is done
`,
  },
  async run(invocation) {
    const { proc, options, operands, complain } = invocation;
    const [path, ...words] = operands;
    if (path === undefined) throw new UsageError('not enough arguments');
    if (words.length === 0) {
      if (!/^\d+$/.test(path)) throw new Failure(`bad file descriptor: '${path}'`, 64);
      if (!proc.descriptor(Number(path))) throw new Failure(`${path}: Bad file descriptor`, 65);
      throw new Failure('locks of descriptors are not simulated; flock FILE COMMAND locks while a command runs', 69);
    }
    const command = words[0] === '-c' || words[0] === '--command' ? ['/bin/sh', '-c', ...words.slice(1, 2)] : words;
    if (words[0] === '-c' && words.length !== 2)
      throw new Failure(`${words[0]} requires exactly one command argument`, 64);
    const key = keyOf(proc, path);
    if (!(await acquire(invocation, key))) {
      if (options.has('verbose'))
        await complain(options.has('n', 'nb') ? 'failed to get lock' : 'timeout while waiting to get lock');
      return Number(options.value('E') ?? 1);
    }
    try {
      if (options.has('verbose')) {
        await invocation.out.write(
          `${invocation.name}: getting lock took 0.000000 seconds\n${invocation.name}: executing ${command[0]}\n`,
        );
        await invocation.out.flush();
      }
      const started = start(proc, command);
      if ('child' in started) return await statusOf(proc, started.child);
      await complain(`failed to execute ${command[0]}: ${started.message}`);
      return 69;
    } finally {
      release(proc, key, options.has('s'));
    }
  },
});

function keyOf(proc: Process, path: string): string {
  try {
    if (!proc.fs.exists(path)) proc.fs.open(path, { write: true, create: true }).release();
    const { dev, ino } = proc.fs.stat(path);
    return `${dev}:${ino}`;
  } catch (error) {
    if (isSysError(error))
      throw new Failure(`cannot open lock file ${path}: ${error.message}`, error.code === 'ENOENT' ? 66 : 73);
    throw error;
  }
}

function table(proc: Process) {
  const found = held.get(proc.kernel) ?? { locks: new Map(), changed: new WaitQueue() };
  held.set(proc.kernel, found);
  return found;
}

async function acquire({ proc, options }: Invocation, key: string): Promise<boolean> {
  const { locks, changed } = table(proc);
  const wait = options.value('w');
  const limit = wait === undefined ? Number.POSITIVE_INFINITY : (parseDuration(wait) ?? 0);
  let over = options.has('n', 'nb');
  const timer =
    limit === Number.POSITIVE_INFINITY
      ? undefined
      : proc.clock.after(limit, () => {
          over = true;
          changed.wakeAll();
        });
  try {
    for (;;) {
      const lock = locks.get(key);
      if (!lock || (options.has('s') && !lock.exclusive)) {
        locks.set(key, { shared: (lock?.shared ?? 0) + 1, exclusive: !options.has('s') });
        return true;
      }
      if (over) return false;
      await proc.wait(changed);
    }
  } finally {
    timer?.cancel();
  }
}

function release(proc: Process, key: string, shared: boolean): void {
  const { locks, changed } = table(proc);
  const lock = locks.get(key);
  if (lock && shared && lock.shared > 1) lock.shared -= 1;
  else locks.delete(key);
  changed.wakeAll();
}

/** Of /proc/PID/ns, by option. */
const FILES: Readonly<Record<string, string>> = {
  m: 'mnt',
  u: 'uts',
  i: 'ipc',
  n: 'net',
  p: 'pid_for_children',
  C: 'cgroup',
  U: 'user',
  T: 'time_for_children',
};

/** nsenter and unshare: namespaces of their own are what containers have. */
function namespaces(name: 'nsenter' | 'unshare') {
  const enters = name === 'nsenter';
  return utility({
    inOrder: true,
    gnu: {
      synopsis: '[options] [<program> [<argument>...]]',
      about: enters
        ? 'Run a program in the namespaces of another process. Not simulated: docker exec does it for containers.'
        : 'Run a program in namespaces of its own. Not simulated: docker run does it for containers.',
      options: `${enters ? '\n -a, --all              all namespaces\n -t, --target=PID       of this process' : ''}
 -m, --mount[=FILE]     mounts
 -u, --uts[=FILE]       the hostname
 -i, --ipc[=FILE]       IPC
 -n, --net[=FILE]       the network
 -p, --pid[=FILE]       pids
 -C, --cgroup[=FILE]    cgroups
 -U, --user[=FILE]      users
 -T, --time[=FILE]      time
 -S, --setuid=UID       as this user
 -G, --setgid=GID       as this group
 -r, ${enters ? '--root[=DIR]         in this root' : '--map-root-user      as root'}
 -w, --wd[=DIR]         in this directory
 ${enters ? '-F, --no-fork          not as a child' : '-f, --fork             as a child'}
`,
      unlisted:
        ' --mount-proc[=DIR]\n --kill-child[=SIGNAL]\n --preserve-credentials\n -c, --map-current-user\n -R, --root=DIR',
    },
    async run({ proc, options, operands, complain }) {
      const kinds = ['a', 'm', 'u', 'i', 'n', 'p', 'C', 'U', 'T', 'S', 'G', 'r', 'w', 'R', 'mount-proc'];
      const kind = options.last('m', 'u', 'i', 'n', 'p', 'C', 'U', 'T');
      if (enters && kind !== undefined && !options.has('t'))
        throw new Failure(`neither filename nor target pid supplied for ns/${FILES[kind]}`);
      if (options.has(...kinds)) {
        if (proc.user.uid !== 0 && !options.has('U', 'r'))
          throw new Failure(
            enters
              ? `cannot open /proc/${options.value('t')}/ns/mnt: Permission denied`
              : 'unshare failed: Operation not permitted',
          );
        throw new Failure(
          enters
            ? 'namespaces are not simulated here; docker exec runs a command in those of a container'
            : 'namespaces are not simulated here; docker run starts a command in some of its own',
        );
      }
      const words = operands.length > 0 ? operands : [proc.env.get('SHELL') || '/bin/sh'];
      const failed = await execute(proc, words);
      await complain(`failed to execute ${words[0]}: ${failed.message}`);
      return failed.status;
    },
  });
}

export const nsenter = namespaces('nsenter');
export const unshare = namespaces('unshare');

/** script: what a session prints cannot be kept here. */
export const script = utility({
  gnu: {
    synopsis: '[options] [file]',
    about: 'Keep what a session on the terminal prints. Not simulated: tee keeps what a command prints.',
    options: `
 -a, --append                  add to the file
 -c, --command=COMMAND         of this command
 -e, --return                  end with its status
 -f, --flush                   write at once
     --force                   also into links
 -I, --log-in=FILE             what is typed
 -O, --log-out=FILE            what is printed
 -B, --log-io=FILE             both
 -T, --log-timing=FILE         when
 -q, --quiet                   no messages
`,
    unlisted: ' -t, --timing[=FILE]\n -m, --logging-format=NAME\n -E, --echo=WHEN\n -o, --output-limit=SIZE',
  },
  async run({ operands }) {
    throw new Failure(
      `sessions are not kept here; COMMAND | tee ${operands[0] ?? 'typescript'} keeps what a command prints`,
    );
  },
});
