import { isSysError } from '../../../kernel/errno.ts';
import type { Process, Program } from '../../../kernel/process.ts';
import type { StreamSocket } from '../../../kernel/sockets.ts';
import { WaitQueue } from '../../../kernel/wait-queue.ts';
import { decodeBytes, encodeBytes } from '../../text.ts';
import { Cache } from './cache.ts';
import { Conversation } from './conversation.ts';
import { VERSION } from './version.ts';

/** memcached: a cache over TCP, in its text protocol (protocol.txt). */
export const memcached: Program = async (proc) => {
  const args = proc.argv.slice(1);
  if (args.some((arg) => arg === '-V' || arg === '--version')) {
    await proc.stdout.write(`memcached ${VERSION}\n`);
    return 0;
  }
  if (proc.user.uid === 0 && !args.includes('-u')) {
    await proc.stderr.write("can't run as root without the -u switch\n");
    return 64;
  }
  const at = args.findIndex((arg) => arg === '-p' || arg === '--port');
  const port = Number(
    args.find((arg) => /^(-p\d|--port=)/.test(arg))?.replace(/^(-p|--port=)/, '') ?? (at < 0 ? 11_211 : args[at + 1]),
  );
  const cache = new Cache(() => proc.clock.now());
  const started = proc.clock.now();
  const ended = new WaitQueue();
  let signal: string | undefined;
  for (const own of ['TERM', 'INT'] as const) {
    proc.onSignal(own, () => {
      signal = own;
      ended.wakeAll();
    });
  }
  proc.onSignal('PIPE', 'ignore');
  try {
    const listener = proc.net.listen(proc, { address: '0.0.0.0', port }, { backlog: 1024 });
    proc.install(listener, { from: 3 });
    const connections = new Set<StreamSocket>();
    const accept = async () => {
      for (;;) {
        const socket = await listener.accept(proc);
        const fd = proc.install(socket, { from: 3 });
        connections.add(socket);
        const conversation = new Conversation(cache, () => ({
          pid: proc.pid,
          now: proc.clock.now(),
          started,
          connections: connections.size,
        }));
        const close = () => {
          connections.delete(socket);
          if (!proc.status) proc.close(fd);
        };
        converse(proc, socket, conversation).then(close, close);
      }
    };
    accept().catch(() => {
      // The process is gone.
    });
  } catch (error) {
    if (!isSysError(error)) throw error;
    await proc.stderr.write(`failed to listen on TCP port ${port}: ${error.message}\n`);
    return 71;
  }
  while (!signal) await proc.wait(ended);
  await proc.stderr.write(`Signal handled: ${signal === 'TERM' ? 'Terminated' : 'Interrupt'}.\n`);
  return 0;
};

async function converse(proc: Process, socket: StreamSocket, conversation: Conversation): Promise<void> {
  for (;;) {
    const data = await socket.read(proc, 65_536);
    if (data.length === 0) return;
    const { reply, over } = conversation.take(decodeBytes(data));
    if (reply !== '') await socket.write(proc, encodeBytes(reply));
    if (over) return;
  }
}
