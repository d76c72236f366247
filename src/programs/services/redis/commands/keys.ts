import { type Call, type Commands, globPattern, integer, SYNTAX } from '../command.ts';
import { OK, RedisError, type Reply, Status } from '../resp.ts';

/** Commands about keys of any kind. */
export const keys: Commands = {
  del: { arity: -2, write: true, run: ({ db, args }) => args.filter((key) => db.delete(key)).length },
  unlink: { arity: -2, write: true, run: ({ db, args }) => args.filter((key) => db.delete(key)).length },
  exists: { arity: -2, run: ({ db, args }) => args.filter((key) => db.has(key)).length },
  touch: { arity: -2, run: ({ db, args }) => args.filter((key) => db.has(key)).length },
  type: { arity: 2, run: ({ db, args: [key = ''] }) => new Status(db.kindOf(key) ?? 'none') },
  keys: {
    arity: 2,
    run: ({ db, args: [pattern = ''] }) => {
      const regex = globPattern(pattern);
      return db.keys().filter((key) => regex.test(key));
    },
  },
  randomkey: {
    arity: 1,
    run: ({ db, redis }) => {
      const all = db.keys();
      return all[redis.random(all.length)] ?? null;
    },
  },
  rename: {
    arity: 3,
    write: true,
    run: ({ db, args: [from = '', to = ''] }) => {
      db.rename(from, to);
      return OK;
    },
  },
  renamenx: {
    arity: 3,
    write: true,
    run: ({ db, args: [from = '', to = ''] }) => {
      if (!db.has(from)) throw new RedisError('ERR no such key');
      if (db.has(to)) return 0;
      db.rename(from, to);
      return 1;
    },
  },
  copy: {
    arity: -3,
    write: true,
    run: ({ db, args: [from = '', to = '', option] }) => {
      if (!db.has(from) || (db.has(to) && option?.toUpperCase() !== 'REPLACE')) return 0;
      db.copy(from, to, db);
      return 1;
    },
  },
  move: {
    arity: 3,
    write: true,
    run: ({ db, redis, args: [key = '', index = ''] }) => {
      const other = redis.database(integer(index));
      if (other === db) throw new RedisError('ERR source and destination objects are the same');
      if (!db.has(key) || other.has(key)) return 0;
      db.copy(key, key, other);
      db.delete(key);
      return 1;
    },
  },
  expire: { arity: -3, write: true, run: (call) => expire(call, 1000, true) },
  pexpire: { arity: -3, write: true, run: (call) => expire(call, 1, true) },
  expireat: { arity: -3, write: true, run: (call) => expire(call, 1000, false) },
  pexpireat: { arity: -3, write: true, run: (call) => expire(call, 1, false) },
  persist: {
    arity: 2,
    write: true,
    run: ({ db, args: [key = ''] }) => {
      if (typeof db.expiry(key) !== 'number') return 0;
      db.setExpiry(key, undefined);
      return 1;
    },
  },
  ttl: { arity: 2, run: (call) => remaining(call, (ms) => Math.floor((ms + 500) / 1000)) },
  pttl: { arity: 2, run: (call) => remaining(call, (ms) => ms) },
  expiretime: {
    arity: 2,
    run: ({ db, args: [key = ''] }) => toReply(db.expiry(key), (time) => Math.floor(time / 1000)),
  },
  scan: {
    arity: -2,
    run: ({ db, args }) => scan(args, db.keys(), (key, kind) => kind === undefined || db.kindOf(key) === kind),
  },
  dbsize: { arity: 1, run: ({ db }) => db.count().keys },
  flushdb: {
    arity: -1,
    write: true,
    run: ({ db }) => {
      db.clear();
      return OK;
    },
  },
  flushall: {
    arity: -1,
    write: true,
    run: ({ redis }) => {
      for (const db of redis.databases()) db.clear();
      return OK;
    },
  },
  object: {
    arity: -2,
    run: ({ db, args: [what = '', key = ''] }) => {
      if (!db.has(key)) return null;
      if (what.toLowerCase() !== 'encoding') return 0;
      const kind = db.kindOf(key);
      if (kind !== 'string')
        return { list: 'listpack', hash: 'listpack', set: 'listpack', zset: 'listpack' }[kind as 'list'];
      const value = db.get(key, 'string') ?? '';
      if (/^-?(0|[1-9]\d{0,17})$/.test(value)) return 'int';
      return value.length <= 44 ? 'embstr' : 'raw';
    },
  },
};

function toReply(expiry: number | null | undefined, convert: (time: number) => number): number {
  return expiry === undefined ? -2 : expiry === null ? -1 : convert(expiry);
}

function remaining({ db, redis, args: [key = ''] }: Call, convert: (ms: number) => number): Reply {
  return toReply(db.expiry(key), (time) => convert(time - redis.now()));
}

function expire({ db, redis, args: [key = '', text = '', option] }: Call, unit: number, relative: boolean): Reply {
  const time = integer(text) * unit + (relative ? redis.now() : 0);
  const before = db.expiry(key);
  if (before === undefined) return 0;
  switch ((option ?? '').toUpperCase()) {
    case '':
      break;
    case 'NX':
      if (before !== null) return 0;
      break;
    case 'XX':
      if (before === null) return 0;
      break;
    case 'GT':
      if (before === null || time <= before) return 0;
      break;
    case 'LT':
      if (before !== null && time >= before) return 0;
      break;
    default:
      throw new RedisError(`ERR Unsupported option ${option}`);
  }
  if (time <= redis.now()) db.delete(key);
  else db.setExpiry(key, time);
  return 1;
}

/** All at once: the cursor that comes back is always the end. */
export function scan(
  [cursor = '', ...options]: readonly string[],
  all: readonly string[],
  ofKind: (key: string, kind: string | undefined) => boolean,
): Reply {
  if (!/^\d+$/.test(cursor)) throw new RedisError('ERR invalid cursor');
  let pattern: RegExp | undefined;
  let kind: string | undefined;
  for (let n = 0; n < options.length; n += 2) {
    const value = options[n + 1];
    if (value === undefined) throw new RedisError(SYNTAX);
    switch (options[n]?.toUpperCase()) {
      case 'MATCH':
        pattern = globPattern(value);
        break;
      case 'COUNT':
        if (integer(value) < 1) throw new RedisError(SYNTAX);
        break;
      case 'TYPE':
        kind = value.toLowerCase();
        break;
      default:
        throw new RedisError(SYNTAX);
    }
  }
  return ['0', all.filter((key) => (!pattern || pattern.test(key)) && ofKind(key, kind))];
}
