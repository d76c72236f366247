import { isSysError } from '../../kernel/errno.ts';
import type { Process } from '../../kernel/process.ts';
import { type Address, ResolveError, type StreamSocket } from '../../kernel/sockets.ts';
import { command } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { Input, relay } from './nc/relay.ts';
import { portNumber } from './services.ts';

/** telnet: a connection line by line, without negotiation. */
export const telnet = command({
  suite: 'GNU inetutils 2.4',
  gnu: {
    synopsis: '[OPTION...] [HOST [PORT]]',
    about: 'Talk with a server line by line.',
    unlisted: '  -4\n  -6\n  -E\n  -l user',
  },
  busybox: {
    synopsis: '[-a] [-l USER] HOST [PORT]',
    about: 'Talk with a server line by line',
    options: '\t-a\t(ignored)\n\t-l USER\t(ignored)',
  },
  async run({ proc, flavour, operands }) {
    const [host, service = 'telnet'] = operands;
    if (host === undefined) throw new UsageError('');
    const port = service === 'telnet' ? 23 : portNumber(proc, service, 'tcp');
    const gnu = flavour === 'gnu';
    if (port === undefined || port < 1 || port > 65535) throw new Failure(`bad port '${service}'`);
    const addresses = await resolve(proc, { host, service, gnu });
    const socket = await connect(proc, { host, port, addresses, gnu });
    proc.install(socket, { from: 3 });
    if (gnu) await proc.stdout.write(`Connected to ${host}.\nEscape character is '^]'.\n`);
    else await proc.stderr.write(`Connected to ${host}\n`);
    await relay(proc, socket, new Input(proc), { atEnd: { shutdown: true, quit: undefined } });
    await proc.stderr.write(gnu ? 'Connection closed by foreign host.\n' : 'Connection closed by foreign host\n');
    return gnu ? 0 : 1;
  },
});

interface Target {
  host: string;
  gnu: boolean;
}

async function resolve(proc: Process, { host, service, gnu }: Target & { service: string }): Promise<Address[]> {
  try {
    return await proc.net.resolve(proc, host);
  } catch (error) {
    if (!(error instanceof ResolveError)) throw error;
    if (!gnu) throw new Failure(`bad address '${host}'`);
    await proc.stderr.write(`Server lookup failure:  ${host}:${service}, ${error.message}\n`);
    return proc.exit(1);
  }
}

async function connect(
  proc: Process,
  { host, port, addresses, gnu }: Target & { port: number; addresses: Address[] },
): Promise<StreamSocket> {
  for (const [at, address] of addresses.entries()) {
    if (gnu) await proc.stdout.write(`Trying ${address}...\n`);
    try {
      return await proc.net.connect(proc, { address, port });
    } catch (error) {
      if (!isSysError(error)) throw error;
      if (gnu && at < addresses.length - 1) {
        await proc.stderr.write(`Connection failed: ${error.message}\n`);
        continue;
      }
      if (!gnu && at < addresses.length - 1) continue;
      throw new Failure(
        gnu
          ? `Unable to connect to remote host: ${error.message}`
          : `can't connect to remote host (${address}): ${error.message}`,
      );
    }
  }
  throw new Failure(`${host}: no address`);
}
