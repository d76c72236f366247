import type { Process } from '../../../kernel/process.ts';
import { ResolveError } from '../../../kernel/sockets.ts';
import { parseHosts } from '../../../net/hosts-file.ts';
import { command, type Invocation } from '../../command.ts';
import { Failure } from '../../failure.ts';

const ABOUT = 'Print or set the name of this host.';

/** hostname of Debian's package of that name, and of busybox. */
export const hostname = command({
  suite: 'hostname 3.23',
  usageStatus: { gnu: 255, busybox: 1 },
  hint: () => 'Usage: hostname [-a|-A|-d|-f|-i|-I|-s|-y]\n       hostname [-b] {hostname|-F file}',
  gnu: {
    synopsis: ['[-a|-A|-d|-f|-i|-I|-s|-y]', '[-b] {hostname|-F file}'],
    about: ABOUT,
    options: `
    -a, --alias            other names
    -A, --all-fqdns        all full names
    -b, --boot             a default where there is none
    -d, --domain           the domain
    -f, --fqdn, --long     the full name
    -F, --file=FILE        take the name from FILE
    -i, --ip-address       the name's addresses
    -I, --all-ip-addresses all addresses of this host
    -s, --short            the name up to the first dot
    -y, --yp, --nis        the NIS domain
`,
    unlisted: '  -V\n  -h',
  },
  busybox: {
    synopsis: '[-sidf] [HOSTNAME | -F FILE]',
    about: 'Print or set the name of this host',
    options: `
	-s	Up to the first dot
	-i	The name's addresses
	-d	The domain
	-f	The full name
	-F FILE	Take the name from FILE`,
  },
  async run(invocation) {
    const { proc, options, operands, out, flavour } = invocation;
    const own = proc.namespaces.uts.hostname;
    if (flavour === 'gnu' && options.has('V')) {
      await out.write('hostname 3.23\n');
      return 0;
    }
    const file = options.value('F');
    if (file !== undefined || operands.length > 0) {
      set(invocation, file === undefined ? (operands[0] as string) : named(proc, file));
      return 0;
    }
    switch (options.last('a', 'A', 'd', 'f', 'i', 'I', 's', 'y')) {
      case 's':
        await out.write(`${own.replace(/\..*/s, '')}\n`);
        break;
      case 'i':
        await out.write(`${(await addresses(invocation, own)).join(' ')}\n`);
        break;
      case 'I':
        await out.write(
          `${outward(proc)
            .map((address) => `${address} `)
            .join('')}\n`,
        );
        break;
      case 'f':
        await out.write(`${canonical(proc, own)}\n`);
        break;
      case 'A':
        await out.write(
          `${outward(proc)
            .map((address) => `${nameFor(proc, address) ?? ''} `)
            .join('')}\n`,
        );
        break;
      case 'd': {
        const domain = canonical(proc, own).split('.').slice(1).join('.');
        if (domain) await out.write(`${domain}\n`);
        break;
      }
      case 'a':
        await out.write(
          `${
            hosts(proc)
              .find(({ names }) => names.includes(own))
              ?.names.slice(1)
              .join(' ') ?? ''
          }\n`,
        );
        break;
      case 'y':
        await out.write('hostname: Local domain name not set\n');
        return 1;
      default:
        await out.write(`${own}\n`);
    }
    return 0;
  },
});

/** Only root may, and only where the host's own name is at stake: containers have no CAP_SYS_ADMIN. */
function set({ proc, flavour }: Invocation, name: string): void {
  if (proc.user.uid !== 0 || proc.namespaces.pids.parent !== undefined) {
    throw new Failure(
      flavour === 'gnu' ? 'you must be root to change the host name' : 'sethostname: Operation not permitted',
    );
  }
  if (!/^[a-z\d]([a-z\d.-]{0,62}[a-z\d])?$/i.test(name)) throw new Failure('the specified hostname is invalid');
  proc.namespaces.uts.hostname = name;
}

function named(proc: Process, file: string): string {
  const line = proc.fs
    .readText(file)
    .split('\n')
    .find((text) => text.trim() !== '' && !text.startsWith('#'));
  return line?.trim() ?? '';
}

async function addresses({ proc, flavour }: Invocation, name: string): Promise<string[]> {
  // gethostbyname(3), which busybox asks, takes the first line of the file only.
  const line = hosts(proc).find((entry) => entry.names.includes(name) && !entry.address.includes(':'));
  if (flavour === 'busybox' && line) return [line.address];
  try {
    return (await proc.net.resolve(proc, name)).filter((address) => !address.includes(':'));
  } catch (error) {
    if (!(error instanceof ResolveError)) throw error;
    throw new Failure(flavour === 'gnu' ? error.message : `${name}: Host name lookup failure`);
  }
}

function outward(proc: Process): string[] {
  return proc.net
    .interfaces()
    .filter(({ name, up }) => name !== 'lo' && up)
    .flatMap((link) => link.addresses.map(({ address }) => address));
}

function hosts(proc: Process): ReturnType<typeof parseHosts> {
  return proc.fs.exists('/etc/hosts') ? parseHosts(proc.fs.readText('/etc/hosts')) : [];
}

/** The first name of the line of /etc/hosts that has the name; else the name itself. */
function canonical(proc: Process, name: string): string {
  return hosts(proc).find(({ names }) => names.includes(name))?.names[0] ?? name;
}

function nameFor(proc: Process, address: string): string | undefined {
  return hosts(proc).find((entry) => entry.address === address)?.names[0];
}
