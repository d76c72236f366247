import { isSysError, SysError } from '../../kernel/errno.ts';
import type { OpenFile } from '../../kernel/file.ts';
import { ResolveError } from '../../kernel/sockets.ts';
import type { Shell } from '../shell.ts';

/**
 * The connection that bash 5.2 opens for `/dev/tcp/HOST/PORT`. Before its redirection fails it tells by itself what went
 * wrong, without the number of the line.
 * @throws {SysError} EINVAL for names that nobody knows, else what connect(2) says
 */
export async function openConnection(shell: Shell, host: string, service: string): Promise<OpenFile> {
  const { proc } = shell;
  const say = (text: string) => proc.stderr.write(`${shell.arg0}: ${text}\n`);
  const port = portOf(shell, service);
  if (port === undefined) {
    await say(`${service}: Servname not supported for ai_socktype`);
    return invalid();
  }
  try {
    const addresses = await proc.net.resolve(proc, host);
    const address = addresses.find((one) => !one.includes(':')) ?? addresses[0] ?? host;
    return await proc.net.connect(proc, { address, port });
  } catch (error) {
    if (error instanceof ResolveError) {
      await say(`${host}: ${error.message}`);
      return invalid();
    }
    if (isSysError(error)) await say(`connect: ${error.message}`);
    throw error;
  }
}

function invalid(): never {
  throw new SysError('EINVAL');
}

/** A number, or a name of /etc/services. */
function portOf({ proc }: Shell, service: string): number | undefined {
  if (/^\d+$/.test(service)) return Number(service) <= 65535 ? Number(service) : undefined;
  const lines = proc.fs.exists('/etc/services') ? proc.fs.readText('/etc/services').split('\n') : [];
  const line = lines
    .map((text) => text.trim().split(/\s+/))
    .find(([name, port]) => name === service && port?.endsWith('/tcp'));
  return line?.[1] === undefined ? undefined : Number.parseInt(line[1], 10);
}
