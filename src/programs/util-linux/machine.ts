import type { Process } from '../../kernel/process.ts';
import type { Mount } from '../../kernel/vfs.ts';
import { Failure } from '../failure.ts';
import { textOf } from '../files.ts';
import { inUtf8 } from '../locale.ts';
import { mountOf, mountOptions, spaceOf } from '../mounts.ts';
import { humanSize } from '../sizes.ts';
import { tableJson, tableText } from './column-table.ts';
import { utility } from './utility.ts';

/** What stands in front of a row in a tree. */
function branches(proc: Process, last: boolean): string {
  if (inUtf8(proc)) return last ? '└─' : '├─';
  return last ? '`-' : '|-';
}

interface Row {
  mount: Mount;
  prefix: string;
}

/** Mounts with those that lie in them below, as far as they are wanted. */
function tree(proc: Process, mounts: readonly Mount[], flat: boolean): Row[] {
  if (flat) return mounts.map((mount) => ({ mount, prefix: '' }));
  const parentOf = (mount: Mount) =>
    mounts
      .filter(
        (other) =>
          other !== mount &&
          mount.target !== '/' &&
          (other.target === '/' || mount.target.startsWith(`${other.target}/`)),
      )
      .sort((a, b) => b.target.length - a.target.length)[0];
  const rows: Row[] = [];
  const visit = (mount: Mount, prefix: string, below: string) => {
    rows.push({ mount, prefix });
    const children = mounts.filter((other) => parentOf(other) === mount);
    children.forEach((child, at) => {
      const last = at === children.length - 1;
      visit(child, below + branches(proc, last), below + (last ? '  ' : inUtf8(proc) ? '│ ' : '| '));
    });
  };
  for (const mount of mounts) if (!parentOf(mount)) visit(mount, '', '');
  return rows;
}

const ABOUT_MOUNT: Readonly<Record<string, (proc: Process, mount: Mount) => string>> = {
  TARGET: (_, { target }) => target,
  SOURCE: (_, { source }) => source,
  FSTYPE: (_, { type }) => type,
  OPTIONS: (_, mount) => (mount.readOnly || mountOptions(mount) !== 'rw' ? mountOptions(mount) : 'rw,relatime'),
  'VFS-OPTIONS': (_, mount) => mountOptions(mount),
  SIZE: (proc, { target }) => size(spaceOf(proc, target)?.total),
  USED: (proc, { target }) => size(spaceOf(proc, target)?.used),
  AVAIL: (proc, { target }) => {
    const space = spaceOf(proc, target);
    return size(space && space.total - space.used);
  },
  'USE%': (proc, { target }) => {
    const space = spaceOf(proc, target);
    return space ? `${space.total > 0 ? Math.ceil((space.used * 100) / space.total) : 0}%` : '';
  },
};

function size(bytes: number | undefined): string {
  return bytes === undefined ? '' : humanSize(bytes);
}

/** findmnt */
export const findmnt = utility({
  gnu: {
    synopsis: [
      '[options]',
      '[options] <device> | <mountpoint>',
      '[options] [--source <device>] [--target <path> | --mountpoint <dir>]',
    ],
    about: 'Print what is mounted where.',
    options: `
 -D, --df               as df prints it
 -f, --first-only       only the first one
 -J, --json             as JSON
 -l, --list             as a list
 -M, --mountpoint=DIR   what is mounted there
 -n, --noheadings       no headings
 -o, --output=LIST      these columns
 -P, --pairs            as NAME="VALUE"
 -r, --raw              blanks between columns
 -S, --source=STRING    what comes from there
 -T, --target=PATH      what holds this path
 -t, --types=LIST       only these types
 -v, --nofsroot         (sources have no roots here)
 -a, --ascii            (trees are plain)
 -b, --bytes            (sizes stay as they are)
 -k, --kernel           what the kernel knows (as unless told)
 -u, --notruncate       (nothing is cut)
`,
    unlisted:
      ' -A, --all\n -c, --canonicalize\n -C, --nocanonicalize\n -R, --submounts\n -i, --invert\n -O, --options=LIST\n --real\n --pseudo',
  },
  async run({ proc, options, operands, out }) {
    const names = options.has('D')
      ? ['SOURCE', 'FSTYPE', 'SIZE', 'USED', 'AVAIL', 'USE%', 'TARGET']
      : ['TARGET', 'SOURCE', 'FSTYPE', 'OPTIONS'];
    const asked = options.value('o');
    const given = asked?.replace(/^\+/, '').split(',') ?? [];
    const unknown = given.find((name) => !ABOUT_MOUNT[name.toUpperCase()]);
    if (unknown !== undefined) throw new Failure(`unknown column: ${unknown}`);
    const wanted = [
      ...(asked === undefined || asked.startsWith('+') ? names : []),
      ...given.map((name) => name.toUpperCase()),
    ];
    let mounts = proc.fs.mounts();
    const types = options.value('t')?.split(',');
    if (types) mounts = mounts.filter(({ type }) => types.includes(type));
    const inside = options.value('T');
    if (inside !== undefined) {
      const holder = proc.fs.exists(inside) ? mountOf(proc, inside) : undefined;
      mounts = mounts.filter(({ target }) => target === holder?.target);
    }
    const [first, second] = operands;
    const point = options.value('M') ?? (second !== undefined ? second : undefined);
    const source = options.value('S') ?? (second !== undefined ? first : undefined);
    const either = second === undefined ? first : undefined;
    const real = (path: string) => (proc.fs.exists(path) ? proc.fs.realpath(path) : path);
    if (point !== undefined) mounts = mounts.filter(({ target }) => target === real(point));
    if (source !== undefined) mounts = mounts.filter((mount) => mount.source === source);
    if (either !== undefined)
      mounts = mounts.filter((mount) => mount.source === either || mount.target === real(either));
    if (options.has('f')) mounts = mounts.slice(0, 1);
    if (mounts.length === 0) return 1;
    const filtered = [inside, point, source, either, types].some((each) => each !== undefined);
    const flat = filtered || options.has('l', 'r', 'P', 'D', 'f', 'J') || !wanted.includes('TARGET');
    const rows = tree(proc, mounts, flat);
    const cells = rows.map(({ mount, prefix }) =>
      wanted.map(
        (name) =>
          (name === 'TARGET' ? prefix : '') +
          (ABOUT_MOUNT[name] as (proc: Process, mount: Mount) => string)(proc, mount),
      ),
    );
    if (options.has('P')) {
      for (const row of cells) await out.write(`${row.map((cell, at) => `${wanted[at]}="${cell}"`).join(' ')}\n`);
    } else if (options.has('r')) {
      for (const row of options.has('n') ? cells : [wanted, ...cells]) await out.write(`${row.join(' ')}\n`);
    } else {
      const columns = wanted.map((name) => ({ name, hidden: false, right: /^(SIZE|USED|AVAIL|USE%)$/.test(name) }));
      if (options.has('J')) await out.write(tableJson(cells, columns, 'filesystems'));
      else await out.write(tableText(cells, columns, { separator: ' ', headings: !options.has('n') }));
    }
    return 0;
  },
});

/** lsblk: the disks whose file systems are mounted. */
export const lsblk = utility({
  gnu: {
    synopsis: '[options] [<device> ...]',
    about: 'Print the disks and their parts.',
    options: `
 -a, --all            all of them
 -b, --bytes          sizes in bytes
 -d, --nodeps         no parts
 -f, --fs             file systems
 -J, --json           as JSON
 -l, --list           as a list
 -n, --noheadings     no headings
 -p, --paths          whole paths
 -r, --raw            blanks between columns
 -i, --ascii          plain trees
 -o, --output=LIST    these columns
`,
  },
  async run({ proc, options, operands, out, complain }) {
    const mounts = proc.fs.mounts().filter(({ source }) => /^\/dev\/[sv]d[a-z]\d+$/.test(source));
    const parts = [...new Set(mounts.map(({ source }) => source))];
    const devices = parts.flatMap((part) => {
      const own = mounts.filter(({ source }) => source === part);
      const [holder] = own;
      // A file that is mounted by itself tells nothing of its file system.
      const bytes = ((holder && spaceOf(proc, holder.target)) ?? spaceOf(proc, '/'))?.total ?? 0;
      const number = Number(/\d+$/.exec(part)?.[0]);
      const major = part.startsWith('/dev/v') ? 254 : 8;
      const amount = options.has('b') ? String(bytes) : `${humanSize(bytes)}`;
      const disk = part.replace(/\d+$/, '');
      const common = { rm: '0', size: amount, ro: '0' };
      return [
        { ...common, path: disk, level: 0, numbers: `${major}:0`, type: 'disk', fstype: '', targets: '' },
        {
          ...common,
          path: part,
          level: 1,
          numbers: `${major}:${number}`,
          type: 'part',
          fstype: holder?.type ?? '',
          targets: holder?.target ?? '',
        },
      ];
    });
    for (const wanted of operands) {
      if (devices.some(({ path }) => path === wanted)) continue;
      await complain(`${wanted}: not a block device`);
      return 32;
    }
    const chosen = devices.filter(
      ({ path, level }) =>
        (operands.length === 0 || operands.some((one) => path.startsWith(one))) && !(options.has('d') && level > 0),
    );
    if (chosen.length === 0) return 1;
    const names =
      options.value('o')?.toUpperCase().split(',') ??
      (options.has('f')
        ? ['NAME', 'FSTYPE', 'MOUNTPOINTS']
        : ['NAME', 'MAJ:MIN', 'RM', 'SIZE', 'RO', 'TYPE', 'MOUNTPOINTS']);
    const flat = options.has('l', 'r', 'J');
    const rows = chosen.map((device) =>
      names.map((name) => {
        const shown = options.has('p') ? device.path : device.path.slice(5);
        const about: Readonly<Record<string, string>> = {
          NAME: (device.level > 0 && !flat ? branches(proc, true) : '') + shown,
          'MAJ:MIN': device.numbers,
          RM: device.rm,
          SIZE: device.size,
          RO: device.ro,
          TYPE: device.type,
          FSTYPE: device.fstype,
          MOUNTPOINT: device.targets,
          MOUNTPOINTS: device.targets,
          PATH: device.path,
          KNAME: device.path.slice(5),
        };
        const value = about[name];
        if (value === undefined) throw new Failure(`unknown column: ${name}`);
        return value;
      }),
    );
    const columns = names.map((name) => ({ name, hidden: false, right: /^(MAJ:MIN|RM|SIZE|RO)$/.test(name) }));
    if (options.has('J')) await out.write(tableJson(rows, columns, 'blockdevices'));
    else if (options.has('r'))
      for (const row of options.has('n') ? rows : [names, ...rows]) await out.write(`${row.join(' ').trimEnd()}\n`);
    else await out.write(tableText(rows, columns, { separator: ' ', headings: !options.has('n') }));
    return 0;
  },
});

/** lscpu: out of /proc/cpuinfo. */
export const lscpu = utility({
  gnu: {
    synopsis: '[options]',
    about: 'Print what the processors are.',
    options: `
 -a, --all               all of them
 -J, --json              as JSON
 -p, --parse[=LIST]      as values with commas between
 -e, --extended[=LIST]   as a table
`,
  },
  async run({ proc, options, out }) {
    const text = textOf(proc, '/proc/cpuinfo');
    const field = (name: string) => new RegExp(`^${name}\\s*:\\s*(.*)$`, 'm').exec(text)?.[1] ?? '';
    const count = [...text.matchAll(/^processor\s*:/gm)].length;
    if (options.has('p')) {
      await out.write(
        '# The following is the parsable format, which can be fed to other\n# programs. Each different item in every column has an unique ID\n# starting usually from zero.\n# CPU,Core,Socket,Node,,L1d,L1i,L2,L3\n',
      );
      for (let n = 0; n < count; n++) await out.write(`${n},${n},0,,,,,,\n`);
      return 0;
    }
    if (options.has('e')) {
      await out.write('CPU SOCKET CORE ONLINE\n');
      for (let n = 0; n < count; n++)
        await out.write(`${String(n).padStart(3)} ${'0'.padStart(6)} ${String(n).padStart(4)} ${'yes'.padStart(6)}\n`);
      return 0;
    }
    const rows: [string, string][] = [
      ['Architecture', 'x86_64'],
      ['CPU op-mode(s)', '32-bit, 64-bit'],
      ['Address sizes', field('address sizes')],
      ['Byte Order', 'Little Endian'],
      ['CPU(s)', String(count)],
      ['On-line CPU(s) list', Array.from({ length: count }, (_, n) => n).join(',')],
      ['Vendor ID', field('vendor_id')],
      ['Model name', field('model name')],
      ['CPU family', field('cpu family')],
      ['Model', field('model')],
      ['Thread(s) per core', '1'],
      ['Core(s) per socket', field('cpu cores')],
      ['Socket(s)', '1'],
      ['Stepping', field('stepping')],
      ['BogoMIPS', field('bogomips')],
      ['Flags', field('flags')],
    ];
    if (options.has('J')) {
      const items = rows.map(
        ([name, value]) => `      {\n         "field": "${name}:",\n         "data": "${value}"\n      }`,
      );
      await out.write(`{\n   "lscpu": [\n${items.join(',')}\n   ]\n}\n`.replace(/\},\s+\{/g, '},{'));
      return 0;
    }
    const width = Math.max(...rows.map(([name]) => name.length)) + 1;
    for (const [name, value] of rows) await out.write(`${`${name}:`.padEnd(width)} ${value}\n`);
    return 0;
  },
});

/** dmesg: of the kernel's messages only its first is known; a container may not read them, nor may users. */
export const dmesg = utility({
  gnu: {
    synopsis: '[options]',
    about: "Print the kernel's messages.",
    options: `
 -C, --clear                 forget them
 -c, --read-clear            print and forget them
 -H, --human                 for people
 -k, --kernel                those of the kernel
 -l, --level=LIST            only these levels
 -f, --facility=LIST         only these facilities
 -L, --color[=WHEN]          in colors
 -n, --console-level=LEVEL   which of them show on the console
 -P, --nopager               no pager
 -r, --raw                   as they are
 -T, --ctime                 with dates
 -t, --notime                without time
 -w, --follow                wait for more
 -x, --decode                with facility and level
`,
    unlisted:
      ' -S, --syslog\n -s, --buffer-size=SIZE\n -u, --userspace\n -W, --follow-new\n -d, --show-delta\n -e, --reltime\n -E, --console-on\n -D, --console-off\n -J, --json\n -F, --file=FILE\n --since=TIME\n --until=TIME\n --time-format=FORMAT\n -p, --force-prefix\n --noescape',
  },
  busybox: {
    synopsis: '[-cr] [-n LEVEL] [-s SIZE]',
    about: "Print or control the kernel's messages",
    options:
      '\t-c	Forget them afterwards\n\t-n LEVEL	Which of them show on the console\n\t-s SIZE	So many bytes\n\t-r	As they are',
  },
  async run({ proc, flavour, options, out }) {
    const inside = proc.namespaces.pids.parent !== undefined;
    if (proc.user.uid !== 0 || inside)
      throw new Failure(
        flavour === 'gnu' ? 'read kernel buffer failed: Operation not permitted' : 'klogctl: Operation not permitted',
      );
    if (options.has('C', 'n', 'E', 'D')) return 0;
    const first = textOf(proc, '/proc/version').trim();
    const time = options.has('t') ? '' : '[    0.000000] ';
    if (first)
      await out.write(`${options.has('x') ? 'kern  :notice: ' : ''}${options.has('r') ? '<5>' : ''}${time}${first}\n`);
    return 0;
  },
});
