import type { Client } from './client.ts';
import type { Keyspace } from './keyspace.ts';
import type { Redis } from './redis.ts';
import { RedisError, type Reply } from './resp.ts';

/** What a command works with. */
export interface Call {
  readonly redis: Redis;
  readonly client: Client;
  readonly db: Keyspace;
  /** In lower case. */
  readonly name: string;
  /** Without the name. */
  readonly args: readonly string[];
}

/** A command. */
export interface RedisCommand {
  /** How many words it has with its name; negative for at least so many. */
  readonly arity: number;
  /** Whether it changes keys. */
  readonly write?: boolean;
  run(call: Call): Reply | undefined | Promise<Reply | undefined>;
}

export type Commands = Readonly<Record<string, RedisCommand>>;

export const SYNTAX = 'ERR syntax error';

/** A whole number. @throws */
export function integer(text: string, message = 'ERR value is not an integer or out of range'): number {
  if (!/^-?(0|[1-9]\d{0,18})$/.test(text) || text === '-0') throw new RedisError(message);
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RedisError(message);
  return value;
}

/** A number. @throws */
export function float(text: string, message = 'ERR value is not a valid float'): number {
  if (/^[+-]?inf(inity)?$/i.test(text))
    return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) throw new RedisError(message);
  return Number(text);
}

/** A number as redis writes it. */
export function floatText(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return 'inf';
  if (value === Number.NEGATIVE_INFINITY) return '-inf';
  return String(value);
}

/** The part of a sequence between two places, which count from the end where they are negative. */
export function range(length: number, first: number, last: number): [number, number] {
  const from = first < 0 ? Math.max(0, length + first) : first;
  const to = last < 0 ? length + last : Math.min(last, length - 1);
  return from > to ? [0, 0] : [from, to + 1];
}

/** Whether a word matches a pattern of KEYS (util.c, stringmatch). */
export function globPattern(pattern: string): RegExp {
  let source = '';
  for (let at = 0; at < pattern.length; at++) {
    const c = pattern[at] as string;
    if (c === '*') source += '[^]*';
    else if (c === '?') source += '[^]';
    else if (c === '\\' && at + 1 < pattern.length) source += escape(pattern[++at] as string);
    else if (c === '[') {
      const end = pattern.indexOf(']', at + 1);
      if (end < 0) {
        source += '\\[';
        continue;
      }
      source += `[${pattern.slice(at + 1, end).replace(/\\(?!.)|[[\]]/g, '\\$&')}]`;
      at = end;
    } else source += escape(c);
  }
  return new RegExp(`^${source}$`);
}

function escape(c: string): string {
  return c.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
