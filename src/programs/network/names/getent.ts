import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { ResolveError } from '../../../kernel/sockets.ts';
import { type HostsEntry, parseHosts } from '../../../net/hosts-file.ts';
import { command } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { nameOf } from '../names.ts';
import { services } from '../services.ts';

const TRY = "Try `getent --help' or `getent --usage' for more information.";

/** A database: an entry for a key (nothing where it has none), or all entries. */
interface Database {
  find(proc: Process, key: string): Promise<string | undefined> | string | undefined;
  all?(proc: Process): string;
}

/** getent of libc-bin: what name look-ups find. */
export const getent = command({
  suite: 'GNU libc 2.36',
  hint: () => TRY,
  gnu: {
    synopsis: '[OPTION...] database [key ...]',
    about: 'Look up entries: ahosts ahostsv4 group hosts networks passwd services.',
    options: '  -i, --no-idn    (ignored)\n  -s, --service=CONFIG  (ignored)',
    unlisted: '  -?',
  },
  async run({ proc, operands, out }) {
    const [name, ...keys] = operands;
    if (name === undefined) throw new UsageError('wrong number of arguments');
    const database = DATABASES[name];
    if (!database) {
      await out.write(`${TRY}\n`);
      await proc.stderr.write(`Unknown database: ${name}\n`);
      return 1;
    }
    if (keys.length === 0) {
      if (!database.all) throw new Failure(`Enumeration not supported on ${name}`, 3);
      await out.write(database.all(proc));
      return 0;
    }
    let status = 0;
    for (const key of keys) {
      const found = await database.find(proc, key);
      if (found === undefined) status = 2;
      else await out.write(found);
    }
    return status;
  },
})('gnu');

function lines(proc: Process, path: string): string[] {
  try {
    return proc.fs
      .readText(path)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
  } catch (error) {
    if (isSysError(error)) return [];
    throw error;
  }
}

/** A file of colon-separated lines, found by name or by number. */
function accounts(path: string): Database {
  return {
    find: (proc, key) => {
      const column = /^\d+$/.test(key) ? 2 : 0;
      const line = lines(proc, path).find((text) => text.split(':')[column] === key);
      return line === undefined ? undefined : `${line}\n`;
    },
    all: (proc) =>
      lines(proc, path)
        .map((line) => `${line}\n`)
        .join(''),
  };
}

function hostLine({ address, names }: HostsEntry): string {
  return `${address.padEnd(15)} ${names.join(' ')}\n`;
}

function hostsEntries(proc: Process): HostsEntry[] {
  return proc.fs.exists('/etc/hosts') ? parseHosts(proc.fs.readText('/etc/hosts')) : [];
}

async function addresses(proc: Process, key: string): Promise<string[]> {
  try {
    return await proc.net.resolve(proc, key);
  } catch (error) {
    if (error instanceof ResolveError) return [];
    throw error;
  }
}

/** IPv6 first: getent asks for that, and for IPv4 where there is none. */
async function host(proc: Process, key: string): Promise<string | undefined> {
  if (/^[\d.]+$|:/.test(key)) {
    const entry = hostsEntries(proc).find(({ address }) => address === key);
    const name = nameOf(proc, key);
    return entry ? hostLine(entry) : name === undefined ? undefined : hostLine({ address: key, names: [name] });
  }
  const found = hostsEntries(proc).filter(({ names }) => names.includes(key));
  const v6 = found.filter(({ address }) => address.includes(':'));
  if (found.length > 0) return (v6.length > 0 ? v6 : found).map(hostLine).join('');
  const resolved = await addresses(proc, key);
  return resolved.length === 0 ? undefined : resolved.map((address) => hostLine({ address, names: [key] })).join('');
}

/** Each address for each type of socket. */
async function allHosts(proc: Process, key: string, v4: boolean): Promise<string | undefined> {
  const found = (await addresses(proc, key)).filter((address) => !v4 || !address.includes(':'));
  if (found.length === 0) return undefined;
  return found
    .map((address, at) =>
      ['STREAM', 'DGRAM', 'RAW']
        .map((type, n) => `${address.padEnd(15)} ${type.padEnd(6)} ${at === 0 && n === 0 ? key : ''}\n`)
        .join(''),
    )
    .join('');
}

const DATABASES: Record<string, Database> = {
  passwd: accounts('/etc/passwd'),
  group: accounts('/etc/group'),
  hosts: {
    find: host,
    all: (proc) =>
      hostsEntries(proc)
        .map((entry) => hostLine(entry.address === '::1' ? { ...entry, address: '127.0.0.1' } : entry))
        .filter((line) => !line.includes('::'))
        .join(''),
  },
  networks: {
    find: (proc, key) => networks(proc).find((line) => line.split(/\s+/).includes(key)),
    all: (proc) => networks(proc).join(''),
  },
  ahosts: { find: (proc, key) => allHosts(proc, key, false) },
  ahostsv4: { find: (proc, key) => allHosts(proc, key, true) },
  services: {
    find: (proc, key) => {
      const [wanted = '', protocol] = key.split('/');
      const found = services(proc).find(
        ({ name, port, aliases, protocol: own }) =>
          (name === wanted || String(port) === wanted || aliases.includes(wanted)) &&
          (protocol === undefined || own === protocol),
      );
      return found && serviceLine(found);
    },
    all: (proc) => services(proc).map(serviceLine).join(''),
  },
};

/** /etc/networks, whose addresses may end early. */
function networks(proc: Process): string[] {
  return lines(proc, '/etc/networks').map((line) => {
    const [name = '', address = '', ...aliases] = line.replace(/#.*/, '').trim().split(/\s+/);
    return `${[name.padEnd(21), address, ...aliases].join(' ')}\n`;
  });
}

function serviceLine({ name, port, protocol, aliases }: ReturnType<typeof services>[number]): string {
  return `${name.padEnd(21)} ${port}/${protocol}${aliases.map((alias) => ` ${alias}`).join('')}\n`;
}
