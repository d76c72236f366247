import type { Protocol } from './ports.ts';

/** A container's port: `5000/tcp`, or `5000` alone, which is TCP. */
export interface ContainerPort {
  port: number;
  protocol: Protocol;
}

export function parsePort(text: string): ContainerPort {
  const [port = '', protocol = 'tcp'] = text.split('/');
  return { port: /^\d+$/.test(port) ? Number(port) : 0, protocol: (protocol.toLowerCase() || 'tcp') as Protocol };
}

/** The first and the last of `8000-8010`, which may be one number or nothing at all: 0. Nothing for what is neither. */
export function parsePortRange(text: string): { start: number; end: number } | undefined {
  if (text === '') return { start: 0, end: 0 };
  const match = /^(\d+)(?:-(\d+))?$/.exec(text);
  if (!match) return undefined;
  const start = Number(match[1]);
  const end = Number(match[2] ?? match[1]);
  return end < start || end > 65535 ? undefined : { start, end };
}

/** By number, TCP first: the order in which ports are listed. */
export function comparePorts(a: string, b: string): number {
  const [one, other] = [parsePort(a), parsePort(b)];
  return one.port - other.port || (one.protocol < other.protocol ? -1 : one.protocol > other.protocol ? 1 : 0);
}
