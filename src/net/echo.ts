import { SysError } from '../kernel/errno.ts';
import type { Caller } from '../kernel/file.ts';
import type { Random } from '../kernel/random.ts';
import type { Address, EchoResult } from '../kernel/sockets.ts';
import type { Namespace } from './namespace.ts';
import { type Path, route } from './route.ts';
import { sleep } from './waiting.ts';

/** Linux's default time to live. Nothing that answers is more than one hop away, so that it arrives undiminished. */
const TTL = 64;

export interface EchoOptions {
  bytes: number;
  sequence: number;
  ttl?: number;
  /** Milliseconds. */
  timeout: number;
}

/**
 * Sends one ICMP echo request and waits for what comes of it.
 * @throws ENETUNREACH without a route, EADDRNOTAVAIL
 */
export async function echo(
  namespace: Namespace,
  caller: Caller,
  to: Address,
  options: EchoOptions,
): Promise<EchoResult> {
  const path = route(namespace, { protocol: 'icmp', to, port: 0 });
  if (path.kind === 'no-route') throw new SysError('ENETUNREACH');
  if (path.kind === 'no-address') throw new SysError('EADDRNOTAVAIL');
  const { clock, random } = namespace.fabric;
  const { result, after } = foresee(path, random);
  const late = after > options.timeout;
  await sleep(caller, clock, late ? options.timeout : after);
  const outcome: EchoResult = late ? { kind: 'timeout' } : result;
  tell(namespace, path, to, options.bytes, outcome);
  return outcome;
}

/** What will come back, and after how many milliseconds. */
function foresee(
  path: Exclude<Path, { kind: 'no-route' | 'no-address' }>,
  random: Random,
): { result: EchoResult; after: number } {
  switch (path.kind) {
    case 'delivered': {
      const time = roundTrip(random, path.via.length);
      return { result: { kind: 'reply', from: path.destination, ttl: TTL, time }, after: time };
    }
    case 'unreachable':
      return { result: { kind: 'unreachable', from: path.by, reason: path.reason }, after: path.after };
    case 'dropped':
      return { result: { kind: 'timeout' }, after: Number.POSITIVE_INFINITY };
  }
}

/** Milliseconds with microseconds: over loopback 0.02 to 0.06, through veth pairs 0.05 to 0.3 and mostly near 0.1. */
function roundTrip(random: Random, interfaces: number): number {
  const [least, most] = interfaces === 0 ? [0.02, 0.06] : [0.05, 0.3];
  return Math.round((least + (most - least) * random.float() ** 3) * 1000) / 1000;
}

function tell(namespace: Namespace, path: Path, to: Address, bytes: number, { kind }: EchoResult): void {
  const { fabric } = namespace;
  if (!fabric.heard) return;
  const delivered = path.kind === 'delivered' ? path : undefined;
  fabric.tell({
    type: 'echo',
    from: { owner: namespace.owner, address: delivered?.source ?? namespace.sourceFor(to) },
    to: delivered
      ? { owner: delivered.namespace.owner, address: delivered.destination }
      : { owner: fabric.ownerOf(to), address: to },
    bytes,
    result: kind,
  });
}
