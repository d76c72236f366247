import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import type { DatagramSocket, Endpoint } from '../../../kernel/sockets.ts';
import { WaitQueue } from '../../../kernel/wait-queue.ts';
import { TimedOut, within } from '../within.ts';
import type { Input } from './relay.ts';
import { Input as StandardInput } from './relay.ts';

/** How long a port that may be closed is given to say so. */
const SCAN = 1000;

/**
 * Sends standard input to a UDP port and prints what comes back.
 * @returns whether the port is not known to be closed
 */
export async function talkUdp(
  proc: Process,
  to: Endpoint,
  { scan, idle }: { scan: boolean; idle: number | undefined },
): Promise<boolean> {
  const socket = proc.net.bind(proc, { address: '0.0.0.0', port: 0 });
  const fd = proc.install(socket, { from: 3 });
  try {
    if (scan) {
      socket.send(proc, new TextEncoder().encode('X'), to);
      await within(proc, SCAN, socket.receive(proc));
    } else {
      await converse(proc, socket, to, new StandardInput(proc), idle);
    }
    return true;
  } catch (error) {
    if (error instanceof TimedOut) return true;
    if (isSysError(error)) return false;
    throw error;
  } finally {
    if (!proc.status) proc.close(fd);
  }
}

/** Waits for a datagram, then talks with whoever sent it. */
export async function listenUdp(
  proc: Process,
  at: Endpoint,
  { keep, input }: { keep: boolean; input: Input },
): Promise<number> {
  const socket = proc.net.bind(proc, at);
  proc.install(socket, { from: 3 });
  const first = await socket.receive(proc);
  await proc.stdout.write(first.data);
  if (keep) for (;;) await proc.stdout.write((await socket.receive(proc)).data);
  await converse(proc, socket, first.from, input, undefined);
  return 0;
}

async function converse(
  proc: Process,
  socket: DatagramSocket,
  to: Endpoint,
  input: Input,
  idle: number | undefined,
): Promise<void> {
  const changed = new WaitQueue();
  let failure: unknown;
  let last = proc.clock.now();
  const receive = async () => {
    for (;;) {
      const { data } = await socket.receive(proc);
      last = proc.clock.now();
      await proc.stdout.write(data);
    }
  };
  receive().catch((error: unknown) => {
    failure = error;
    changed.wakeAll();
  });
  let ended = false;
  while (failure === undefined) {
    const data = ended ? undefined : input.take();
    if (data === 'end') ended = true;
    else if (data) {
      last = proc.clock.now();
      socket.send(proc, data, to);
    } else {
      if (idle !== undefined && proc.clock.now() - last >= idle) return;
      const timer =
        idle === undefined ? undefined : proc.clock.after(last + idle - proc.clock.now(), () => changed.wakeAll());
      try {
        await proc.wait(changed, input.changed);
      } finally {
        timer?.cancel();
      }
    }
  }
  throw failure;
}
