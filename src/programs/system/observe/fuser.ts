import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { parseSignal, SIGNALS, type Signal } from '../../../kernel/signals.ts';
import { command, type Invocation } from '../../command.ts';
import { mountOf } from '../../mounts.ts';
import { sendSignal } from '../process/signalling.ts';
import { type ProcessRow, processTable } from '../process/table.ts';

const USAGE = `Usage: fuser [-fIMuvw] [-a|-s] [-4|-6] [-c|-m|-n SPACE]
             [-k [-i] [-SIGNAL]] NAME...
       fuser -l
       fuser -V`;

/** fuser: which processes have a file open, are in a directory, or listen on a port. */
export const fuser = command({
  suite: 'PSmisc 23.6',
  hint: () => USAGE,
  prepare: (args) =>
    args.map((arg) => (/^-(\d+|SIG[A-Z\d]+|[A-Z]{2,}\d*)$/.test(arg) ? `--signal=${arg.slice(1)}` : arg)),
  gnu: {
    synopsis: '[-fIMuvw] [-a|-s] [-4|-6] [-c|-m|-n SPACE] [-k [-i] [-SIGNAL]] NAME...',
    about: 'Print which processes use files, sockets or file systems.',
    options: `
  -a,--all              also files that nobody uses
  -i,--interactive      ask before each is killed
  -I,--inode            compare inodes
  -k,--kill             kill them
  -l,--list-signals     list the signals
  -m,--mount            all that use the file system
  -M,--ismountpoint     only where NAME is a mount point
  -n,--namespace=SPACE  NAMEs are of this kind: file, udp or tcp
  -s,--silent           print nothing
  -u,--user             with users
  -v,--verbose          as a table
  -w,--writeonly        kill only those that may write
  -V,--version-text     its version
  -4,--ipv4             only IPv4
  -6,--ipv6             only IPv6
`,
    unlisted: '  -c\n  -f\n  --signal=SIGNAL',
  },
  busybox: {
    synopsis: '[-msk46] [-SIGNAL] FILE or PORT/PROTO',
    about: 'Print which processes use files or ports',
    options: '\t-m	All that use the file system\n\t-k	Kill them\n\t-s	Print nothing\n\t-4,-6	Only IPv4 or IPv6',
    unlisted: '\t-4\n\t-6\n\t--signal=SIGNAL',
  },
  async run(invocation) {
    const { proc, options, operands, out } = invocation;
    if (options.has('V')) {
      await proc.stderr.write('fuser (PSmisc) 23.6\n');
      return 0;
    }
    if (options.has('l')) {
      await out.write(`${Object.keys(SIGNALS).join(' ')}\n`);
      return 0;
    }
    if (operands.length === 0) {
      await proc.stderr.write(`No process specification given\n${USAGE}\n`);
      return 1;
    }
    const text = options.value('signal');
    const signal: Signal | undefined = text === undefined ? 'KILL' : parseSignal(text);
    if (!signal) {
      await proc.stderr.write(`Unknown signal: ${text}\n`);
      return 1;
    }
    let found = false;
    let heading = true;
    for (const name of operands) {
      const users = usersOf(invocation, name);
      if (users === undefined) {
        await proc.stderr.write(`Specified filename ${name} does not exist.\n`);
        continue;
      }
      if (users.length > 0) found = true;
      if (!options.has('s') && (users.length > 0 || options.has('a', 'v')))
        await tell(invocation, name, users, heading);
      heading = false;
      if (!options.has('k')) continue;
      for (const { row } of users) if (row.process !== proc) sendSignal(proc, row, signal);
    }
    return found ? 0 : 1;
  },
});

interface User {
  row: ProcessRow;
  /** `c`: its directory; `F` and `f`: open, for writing or not; nothing for sockets. */
  access: string;
}

function usersOf({ proc, options }: Invocation, name: string): User[] | undefined {
  const space = options.value('n');
  const [, port, kind] = /^(\w+)\/(tcp|udp)$/.exec(name) ?? [];
  const protocol = kind ?? (space === 'tcp' || space === 'udp' ? space : undefined);
  if (protocol !== undefined) return listeners(proc, port ?? name, protocol);
  let target: string;
  try {
    target = proc.fs.realpath(name);
  } catch (error) {
    if (isSysError(error)) return undefined;
    throw error;
  }
  const mount = options.has('m', 'c', 'M') ? mountOf(proc, target)?.target : undefined;
  if (options.has('M') && mount !== target) return undefined;
  const inside = (path: string) => (mount === undefined ? path === target : sameMount(proc, path, mount));
  return processTable(proc).flatMap((row): User[] => {
    if (proc.user.uid !== 0 && row.uid !== proc.user.uid) return [];
    if (row.process === proc) return [];
    if (row.process.namespaces.files !== proc.namespaces.files || row.state === 'Z') return [];
    const open = [...row.process.descriptors.values()].some((file) => inside(file.name));
    const access = (inside(row.process.cwd) ? 'c' : '') + (open ? 'f' : '');
    return access ? [{ row, access }] : [];
  });
}

function sameMount(proc: Process, path: string, target: string): boolean {
  try {
    return path.startsWith('/') && mountOf(proc, path)?.target === target;
  } catch (error) {
    if (isSysError(error)) return false;
    throw error;
  }
}

/** Those whose sockets are bound to a port. */
function listeners(proc: Process, port: string, protocol: string): User[] {
  const sockets = proc.net
    .sockets()
    .filter((socket) => socket.protocol === protocol && String(socket.local?.port) === port);
  const pids = new Set(sockets.map(({ pid }) => pid));
  return processTable(proc).flatMap((row) =>
    pids.has(row.pid) && (proc.user.uid === 0 || row.uid === proc.user.uid) ? [{ row, access: '' }] : [],
  );
}

/** Pids on standard output, all else on standard error, as the real one has it. */
async function tell(
  { proc, options, out }: Invocation,
  name: string,
  users: readonly User[],
  heading: boolean,
): Promise<void> {
  const title = /\/(tcp|udp)$/.test(name) || !proc.fs.exists(name) ? name : proc.fs.realpath(name);
  if (options.has('v')) {
    if (heading) await proc.stderr.write(`${' '.repeat(21)}USER        PID ACCESS COMMAND\n`);
    let first = `${`${title}:`.padEnd(21)}`;
    for (const { row, access } of users) {
      await proc.stderr.write(`${first}${row.user.padEnd(8)} `);
      await proc.stdout.write(String(row.pid).padStart(6));
      const marks =
        access === '' ? 'F....' : `${access.includes('f') ? 'f' : '.'}${'.'}${access.includes('c') ? 'c' : '.'}..`;
      await proc.stderr.write(` ${marks} ${row.name}\n`);
      first = ' '.repeat(21);
    }
    if (users.length === 0) await proc.stderr.write(`${first.trimEnd()}\n`);
    return;
  }
  await out.flush();
  await proc.stderr.write(`${`${title}:`.padEnd(21)}`);
  for (const { row, access } of users) {
    await proc.stdout.write(String(row.pid).padStart(6));
    await proc.stderr.write(`${access.includes('c') ? 'c' : ''}${options.has('u') ? `(${row.user})` : ''}`);
  }
  await proc.stderr.write('\n');
}
