import { type Call, type Commands, float, floatText, integer, range, SYNTAX } from '../command.ts';
import { RedisError, type Reply } from '../resp.ts';
import { scan } from './keys.ts';

type Ranked = [member: string, score: number][];

/** Sorted sets. */
export const sortedSets: Commands = {
  zadd: { arity: -4, write: true, run: add },
  zincrby: {
    arity: 4,
    write: true,
    run: ({ db, args: [key = '', by = '', member = ''] }) => {
      const step = float(by);
      const set = db.ensure(key, 'zset');
      const score = (set.get(member) ?? 0) + step;
      set.set(member, score);
      return floatText(score);
    },
  },
  zrem: {
    arity: -3,
    write: true,
    run: ({ db, args: [key = '', ...members] }) => {
      const set = db.get(key, 'zset');
      const count = members.filter((member) => set?.delete(member)).length;
      db.tidy(key);
      return count;
    },
  },
  zcard: { arity: 2, run: ({ db, args: [key = ''] }) => db.get(key, 'zset')?.size ?? 0 },
  zscore: {
    arity: 3,
    run: ({ db, args: [key = '', member = ''] }) => {
      const score = db.get(key, 'zset')?.get(member);
      return score === undefined ? null : floatText(score);
    },
  },
  zrank: { arity: -3, run: (call) => rank(call, ranked(call, call.args[0] ?? '')) },
  zrevrank: { arity: -3, run: (call) => rank(call, ranked(call, call.args[0] ?? '').reverse()) },
  zrange: { arity: -4, run: rangeOf },
  zrevrange: { arity: -4, run: (call) => byRank(call, ranked(call, call.args[0] ?? '').reverse(), call.args.slice(3)) },
  zrangebyscore: { arity: -4, run: (call) => byScore(call, call.args[1] ?? '', call.args[2] ?? '', false) },
  zrevrangebyscore: { arity: -4, run: (call) => byScore(call, call.args[2] ?? '', call.args[1] ?? '', true) },
  zcount: {
    arity: 4,
    run: (call) => within(ranked(call, call.args[0] ?? ''), call.args[1] ?? '', call.args[2] ?? '').length,
  },
  zremrangebyrank: {
    arity: 4,
    write: true,
    run: (call) => {
      const all = ranked(call, call.args[0] ?? '');
      return remove(call, all.slice(...range(all.length, integer(call.args[1] ?? ''), integer(call.args[2] ?? ''))));
    },
  },
  zremrangebyscore: {
    arity: 4,
    write: true,
    run: (call) => remove(call, within(ranked(call, call.args[0] ?? ''), call.args[1] ?? '', call.args[2] ?? '')),
  },
  zpopmin: { arity: -2, write: true, run: (call) => popOff(call, ranked(call, call.args[0] ?? '')) },
  zpopmax: { arity: -2, write: true, run: (call) => popOff(call, ranked(call, call.args[0] ?? '').reverse()) },
  zscan: {
    arity: -3,
    run: ({ db, args: [key = '', ...rest] }) => {
      const set = db.get(key, 'zset') ?? new Map<string, number>();
      const [cursor, members] = scan(rest, [...set.keys()], () => true) as [string, string[]];
      return [cursor, members.flatMap((member) => [member, floatText(set.get(member) ?? 0)])];
    },
  },
};

/** All members, by score and then by their bytes. */
function ranked({ db }: Pick<Call, 'db'>, key: string): Ranked {
  return [...(db.get(key, 'zset') ?? [])].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
}

function shown(members: Ranked, withScores: boolean): Reply {
  return members.flatMap(([member, score]) => (withScores ? [member, floatText(score)] : [member]));
}

/** ZADD key [NX | XX] [GT | LT] [CH] [INCR] score member … */
function add({ db, args: [key = '', ...rest] }: Call): Reply {
  const options = new Set<string>();
  while (/^(nx|xx|gt|lt|ch|incr)$/i.test(rest[0] ?? '')) options.add((rest.shift() ?? '').toLowerCase());
  if (rest.length === 0 || rest.length % 2 !== 0) throw new RedisError(SYNTAX);
  if (options.has('nx') && options.has('xx')) {
    throw new RedisError('ERR XX and NX options at the same time are not compatible');
  }
  const pairs = Array.from(
    { length: rest.length / 2 },
    (_, n) => [float(rest[2 * n] ?? ''), rest[2 * n + 1] ?? ''] as const,
  );
  const set = db.ensure(key, 'zset');
  let [added, changed] = [0, 0];
  let last: number | undefined;
  for (const [given, member] of pairs) {
    const before = set.get(member);
    const score = options.has('incr') ? (before ?? 0) + given : given;
    if (before === undefined ? options.has('xx') : options.has('nx')) continue;
    if (before !== undefined && ((options.has('gt') && score <= before) || (options.has('lt') && score >= before)))
      continue;
    set.set(member, score);
    last = score;
    if (before === undefined) added += 1;
    else if (before !== score) changed += 1;
  }
  db.tidy(key);
  if (options.has('incr')) return last === undefined ? null : floatText(last);
  return options.has('ch') ? added + changed : added;
}

function rank({ args: [, member = ''] }: Call, order: Ranked): Reply {
  const at = order.findIndex(([own]) => own === member);
  return at < 0 ? null : at;
}

function byRank({ args: [, first = '', last = ''] }: Call, order: Ranked, options: readonly string[]): Reply {
  const scores = options.some((option) => /^withscores$/i.test(option));
  if (options.some((option) => !/^withscores$/i.test(option))) throw new RedisError(SYNTAX);
  return shown(order.slice(...range(order.length, integer(first), integer(last))), scores);
}

/** ZRANGE key start stop [BYSCORE] [REV] [LIMIT offset count] [WITHSCORES] */
function rangeOf(call: Call): Reply {
  const [key = '', first = '', last = '', ...options] = call.args;
  const has = (name: string) => options.some((option) => option.toLowerCase() === name);
  const rest = options.filter((option) => !/^(byscore|rev)$/i.test(option));
  if (has('byscore')) {
    const [low, high] = has('rev') ? [last, first] : [first, last];
    return byScore({ ...call, args: [key, low, high, ...rest] }, low, high, has('rev'));
  }
  const order = ranked(call, key);
  return byRank(call, has('rev') ? order.reverse() : order, rest);
}

function bound(text: string): { score: number; open: boolean } {
  const open = text.startsWith('(');
  return { score: float(open ? text.slice(1) : text, 'ERR min or max is not a float'), open };
}

function within(members: Ranked, low: string, high: string): Ranked {
  const [min, max] = [bound(low), bound(high)];
  return members.filter(
    ([, score]) =>
      (min.open ? score > min.score : score >= min.score) && (max.open ? score < max.score : score <= max.score),
  );
}

function byScore(call: Call, low: string, high: string, reverse: boolean): Reply {
  const found = within(ranked(call, call.args[0] ?? ''), low, high);
  if (reverse) found.reverse();
  const options = call.args.slice(3);
  const limit = options.findIndex((option) => /^limit$/i.test(option));
  const scores = options.some((option) => /^withscores$/i.test(option));
  if (limit < 0) return shown(found, scores);
  const offset = integer(options[limit + 1] ?? '');
  const count = integer(options[limit + 2] ?? '');
  return shown(count < 0 ? found.slice(offset) : found.slice(offset, offset + count), scores);
}

function remove({ db, args: [key = ''] }: Call, members: Ranked): Reply {
  for (const [member] of members) db.get(key, 'zset')?.delete(member);
  db.tidy(key);
  return members.length;
}

function popOff(call: Call, order: Ranked): Reply {
  const count = call.args[1] === undefined ? 1 : integer(call.args[1]);
  const gone = order.slice(0, count);
  remove(call, gone);
  return shown(gone, true);
}
