import type { Process } from '../../../kernel/process.ts';
import type { Endpoint, SocketEntry } from '../../../kernel/sockets.ts';
import { Failure } from '../../failure.ts';
import { portNumber } from '../services.ts';

type Filter = (entry: SocketEntry) => boolean;

/** Which sockets `ss` was asked for. */
export interface Filters {
  state: Filter;
  /** Only one state was asked for: it gets no column then. */
  single: boolean;
  matches: Filter;
}

const STATES: Readonly<Record<string, Filter>> = {
  established: ({ state }) => state === 'ESTAB',
  listening: ({ state }) => state === 'LISTEN' || state === 'UNCONN',
  listen: ({ state }) => state === 'LISTEN',
  connected: ({ state }) => state !== 'LISTEN' && state !== 'UNCONN',
  unconnected: ({ state }) => state === 'UNCONN',
  'close-wait': ({ state }) => state === 'CLOSE-WAIT',
  'fin-wait-2': ({ state }) => state === 'FIN-WAIT-2',
  all: () => true,
};
const MANY = new Set(['all', 'connected']);
/** States that no socket is in here. */
const NEVER = /^(syn-sent|syn-recv|fin-wait-1|time-wait|last-ack|closing|closed|synchronized|bucket|big)$/;

/** Reads `state NAME` and expressions such as `dst 172.17.0.2 and dport = :80`. @throws {Failure} */
export function filtersOf(proc: Process, operands: readonly string[], all: boolean, listening: boolean): Filters {
  const fallback = all ? 'all' : listening ? 'listening' : 'connected';
  const [first, name = ''] = operands;
  if (first !== 'state') {
    return { state: STATES[fallback] as Filter, single: false, matches: expression(proc, operands) };
  }
  const state = NEVER.test(name) ? () => false : STATES[name];
  if (!state) throw new Failure(`wrong state name: ${name}`);
  return { state, single: !MANY.has(name), matches: expression(proc, operands.slice(2)) };
}

/** Whether an address is one of IPv6. */
export function isV6({ address }: Endpoint): boolean {
  return address.includes(':');
}

/** Terms joined by `and`, which may be left out, and `or`, which binds less. */
function expression(proc: Process, operands: readonly string[]): Filter {
  const words = operands.flatMap((word) => word.replace(/[()]/g, ' ').split(/\s+/)).filter(Boolean);
  if (words.length === 0) return () => true;
  const any: Filter[][] = [[]];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (/^(and|&&?)$/.test(word)) continue;
    if (/^(or|\|\|?)$/.test(word)) any.push([]);
    else {
      const operator = /^(==?|eq|!=|ne|neq|>=?|<=?|ge|gt|le|lt)$/.test(words[at + 1] ?? '')
        ? (words[at + 1] as string)
        : '=';
      at += words[at + 1] === operator ? 2 : 1;
      any.at(-1)?.push(term(proc, word, operator, words[at]));
    }
  }
  return (entry) => any.some((terms) => terms.every((holds) => holds(entry)));
}

function term(proc: Process, word: string, operator: string, value: string | undefined): Filter {
  if (value === undefined || !/^(src|dst|sport|dport)$/.test(word)) {
    throw new Failure(`Error: an inet prefix is expected rather than "${value ?? word}".`, 255);
  }
  const end = ({ local, remote }: SocketEntry) => (word.startsWith('s') ? local : remote);
  const negated = /^(!=|neq?)$/.test(operator);
  const [, address = '', portText] =
    /^\[?(.*?)\]?(?::([^:]*))?$/.exec(word.endsWith('port') ? `:${value.replace(/^:/, '')}` : value) ?? [];
  const port =
    portText === undefined || portText === '' || portText === '*' ? undefined : portNumber(proc, portText, 'tcp');
  return (entry) => {
    const own = end(entry);
    const holds =
      own !== undefined &&
      (address === '' || address === '*' || within(own.address, address)) &&
      (port === undefined || compare(own.port, operator, port));
    return holds !== negated;
  };
}

function compare(own: number, operator: string, wanted: number): boolean {
  if (/^(>=|ge)$/.test(operator)) return own >= wanted;
  if (/^(<=|le)$/.test(operator)) return own <= wanted;
  if (/^(>|gt)$/.test(operator)) return own > wanted;
  if (/^(<|lt)$/.test(operator)) return own < wanted;
  return own === wanted;
}

/** Whether an address is that one, or in that network (`172.17.0.0/16`). */
function within(own: string, wanted: string): boolean {
  const [network = '', prefix = '32'] = wanted.split('/');
  if (own.includes(':')) return own === network;
  const bits = (address: string) => address.split('.').reduce((sum, byte) => sum * 256 + Number(byte), 0) >>> 0;
  const mask = prefix === '0' ? 0 : (0xffffffff << (32 - Number(prefix))) >>> 0;
  return (bits(own) & mask) >>> 0 === (bits(network) & mask) >>> 0;
}
