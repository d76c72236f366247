import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { ResolveError, type StreamSocket } from '../../../kernel/sockets.ts';
import { command, type Invocation } from '../../command.ts';
import { start } from '../../execute.ts';
import { Failure, UsageError } from '../../failure.ts';
import { wholeNumber } from '../busybox-number.ts';
import { lookUp } from '../names.ts';
import { portNumber } from '../services.ts';
import { TimedOut, within } from '../within.ts';
import { Input, relay } from './relay.ts';

/** nc of busybox. */
export const nc = command({
  suite: 'busybox 1.35',
  prepare: (args) => (args.includes('-e') ? args.slice(0, args.indexOf('-e')) : args),
  busybox: {
    synopsis: '[-iN] [-wN] [-l] [-p PORT] [-f FILE|IPADDR PORT] [-e PROG]',
    about: 'A pipe to IPADDR:PORT',
    options: `
	-l	Wait for a connection
		(-ll with -e: for one after another)
	-p PORT	The local port
	-w SEC	How long connecting may take
	-i SEC	(ignored)
	-f FILE	A file or device in place of an address
	-e PROG	Run PROG on the connection`,
  },
  async run(invocation) {
    const { options, proc, operands } = invocation;
    if (options.has('f')) throw new Failure('-f is not simulated here; give an address and a port');
    const program = programOf(proc);
    if (program?.length === 0) throw new UsageError("option requires an argument -- 'e'", { always: true });
    const [host, port] = operands;
    if (options.has('l')) return listen(invocation, program);
    if (host === undefined || port === undefined) throw new UsageError('');
    const number = portNumber(proc, port, 'tcp');
    if (number === undefined || number > 65535) throw new Failure(`bad port '${port}'`);
    const wait = options.value('w');
    const socket = await connect(
      proc,
      host,
      number,
      wait === undefined ? undefined : wholeNumber(wait, 0, 2147483) * 1000,
    );
    return converse(proc, socket, program);
  },
});

/** -e ends the options: all that follows is the program and its arguments. */
function programOf(proc: Process): string[] | undefined {
  const at = proc.argv.indexOf('-e');
  return at < 0 ? undefined : proc.argv.slice(at + 1);
}

async function connect(proc: Process, host: string, port: number, timeout: number | undefined): Promise<StreamSocket> {
  try {
    const address = await lookUp(proc, host);
    return await within(proc, timeout, proc.net.connect(proc, { address, port })).catch((error: unknown) => {
      if (isSysError(error)) throw new Failure(`can't connect to remote host (${address}): ${error.message}`);
      throw error;
    });
  } catch (error) {
    if (error instanceof ResolveError) throw new Failure(`bad address '${host}'`);
    if (error instanceof TimedOut) throw new Failure('timed out');
    throw error;
  }
}

async function listen({ options, proc, operands }: Invocation, program: string[] | undefined): Promise<number> {
  const text = options.value('p') ?? operands.at(-1);
  const port = text === undefined ? 0 : (portNumber(proc, text, 'tcp') ?? 0);
  const persistent = options.list.filter(({ key }) => key === 'l').length > 1;
  try {
    const listener = proc.net.listen(proc, { address: '0.0.0.0', port }, { backlog: 1 });
    const listening = proc.install(listener, { from: 3 });
    if (text === undefined) await proc.stderr.write(`${listener.local.port}\n`);
    do {
      const socket = await listener.accept(proc);
      if (!persistent) proc.close(listening);
      await converse(proc, socket, program);
    } while (persistent);
    return 0;
  } catch (error) {
    if (isSysError(error)) throw new Failure(`bind: ${error.message}`);
    throw error;
  }
}

async function converse(proc: Process, socket: StreamSocket, program: string[] | undefined): Promise<number> {
  const fd = proc.install(socket, { from: 3 });
  if (!program) {
    await relay(proc, socket, new Input(proc), { atEnd: { shutdown: true, quit: undefined } });
    proc.close(fd);
    return 0;
  }
  const started = start(proc, program, {
    fds: new Map([
      [0, socket],
      [1, socket],
      [2, socket],
    ]),
  });
  proc.close(fd);
  if (!('child' in started)) throw new Failure(`can't execute '${program[0]}': ${started.message}`);
  await proc.waitFor(started.child);
  return 0;
}
