import { type Call, type Commands, float, floatText, integer } from '../command.ts';
import { OK, RedisError, type Reply } from '../resp.ts';
import { scan } from './keys.ts';

/** Hashes. */
export const hashes: Commands = {
  hset: { arity: -4, write: true, run: set },
  hmset: {
    arity: -4,
    write: true,
    run: (call) => {
      set(call);
      return OK;
    },
  },
  hsetnx: {
    arity: 4,
    write: true,
    run: ({ db, args: [key = '', field = '', value = ''] }) => {
      const hash = db.ensure(key, 'hash');
      if (hash.has(field)) return 0;
      hash.set(field, value);
      return 1;
    },
  },
  hget: { arity: 3, run: ({ db, args: [key = '', field = ''] }) => db.get(key, 'hash')?.get(field) ?? null },
  hmget: {
    arity: -3,
    run: ({ db, args: [key = '', ...fields] }) => fields.map((field) => db.get(key, 'hash')?.get(field) ?? null),
  },
  hgetall: { arity: 2, run: ({ db, args: [key = ''] }) => [...(db.get(key, 'hash') ?? [])].flat() },
  hkeys: { arity: 2, run: ({ db, args: [key = ''] }) => [...(db.get(key, 'hash')?.keys() ?? [])] },
  hvals: { arity: 2, run: ({ db, args: [key = ''] }) => [...(db.get(key, 'hash')?.values() ?? [])] },
  hlen: { arity: 2, run: ({ db, args: [key = ''] }) => db.get(key, 'hash')?.size ?? 0 },
  hexists: {
    arity: 3,
    run: ({ db, args: [key = '', field = ''] }) => Number(db.get(key, 'hash')?.has(field) ?? false),
  },
  hstrlen: { arity: 3, run: ({ db, args: [key = '', field = ''] }) => (db.get(key, 'hash')?.get(field) ?? '').length },
  hdel: {
    arity: -3,
    write: true,
    run: ({ db, args: [key = '', ...fields] }) => {
      const hash = db.get(key, 'hash');
      const count = fields.filter((field) => hash?.delete(field)).length;
      db.tidy(key);
      return count;
    },
  },
  hincrby: {
    arity: 4,
    write: true,
    run: ({ db, args: [key = '', field = '', by = ''] }) => {
      const step = integer(by);
      const hash = db.ensure(key, 'hash');
      const value = integer(hash.get(field) ?? '0', 'ERR hash value is not an integer') + step;
      hash.set(field, String(value));
      return value;
    },
  },
  hincrbyfloat: {
    arity: 4,
    write: true,
    run: ({ db, args: [key = '', field = '', by = ''] }) => {
      const step = float(by);
      const hash = db.ensure(key, 'hash');
      const value = float(hash.get(field) ?? '0', 'ERR hash value is not a float') + step;
      const text = floatText(Number(value.toPrecision(15)));
      hash.set(field, text);
      return text;
    },
  },
  hscan: {
    arity: -3,
    run: ({ db, args: [key = '', ...rest] }) => {
      const hash = db.get(key, 'hash') ?? new Map<string, string>();
      const [cursor, fields] = scan(rest, [...hash.keys()], () => true) as [string, string[]];
      return [cursor, fields.flatMap((field) => [field, hash.get(field) ?? ''])];
    },
  },
};

function set({ db, name, args: [key = '', ...pairs] }: Call): Reply {
  if (pairs.length % 2 !== 0) throw new RedisError(`ERR wrong number of arguments for '${name}' command`);
  const hash = db.ensure(key, 'hash');
  const before = hash.size;
  for (let n = 0; n < pairs.length; n += 2) hash.set(pairs[n] as string, pairs[n + 1] as string);
  return hash.size - before;
}
