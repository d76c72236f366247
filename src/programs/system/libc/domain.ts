import { isSysError } from '../../../kernel/errno.ts';
import { type Command, command } from '../../command.ts';
import { Failure } from '../../failure.ts';

/** dnsdomainname: what follows the first point of the host's full name, as /etc/hosts has it. */
export const dnsdomainname = command({
  suite: 'hostname 3.23',
  gnu: { synopsis: '', about: "Print the host's domain." },
  busybox: { synopsis: '', about: "Print the host's domain" },
  async run({ proc, flavour, out }) {
    const name = proc.namespaces.uts.hostname;
    const full = hostLine(proc.fs, name);
    if (full === undefined) {
      if (flavour === 'busybox') return 0;
      throw new Failure('Name or service not known');
    }
    const at = full.indexOf('.');
    if (at >= 0) await out.write(`${full.slice(at + 1)}\n`);
    return 0;
  },
});

function hostLine(fs: { readText(path: string): string }, name: string): string | undefined {
  try {
    const lines = fs
      .readText('/etc/hosts')
      .split('\n')
      .map((line) => line.replace(/#.*/, '').trim().split(/\s+/));
    return lines.find(([, ...names]) => names.includes(name))?.[1];
  } catch (error) {
    if (isSysError(error)) return undefined;
    throw error;
  }
}

/** The domain of NIS, which no machine here is in. */
function nis(silent: boolean): Command {
  return command({
    suite: 'hostname 3.23',
    gnu: { synopsis: '[nisdomain]', about: "Print or set the host's domain of NIS." },
    async run({ operands, out, proc }) {
      if (operands.length > 0)
        throw new Failure(
          proc.user.uid === 0
            ? 'domains of NIS are not simulated; dnsdomainname prints that of the host'
            : 'you must be root to change the domain name',
        );
      if (!silent) throw new Failure('Local domain name not set');
      await out.write('(none)\n');
      return 0;
    },
  });
}

export const domainname = nis(true);
export const nisdomainname = nis(false);
