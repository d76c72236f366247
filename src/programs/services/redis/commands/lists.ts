import { type Call, type Commands, float, integer, range, SYNTAX } from '../command.ts';
import { OK, RedisError, type Reply } from '../resp.ts';

/** Lists. */
export const lists: Commands = {
  lpush: { arity: -3, write: true, run: (call) => push(call, 'left', true) },
  rpush: { arity: -3, write: true, run: (call) => push(call, 'right', true) },
  lpushx: { arity: -3, write: true, run: (call) => push(call, 'left', false) },
  rpushx: { arity: -3, write: true, run: (call) => push(call, 'right', false) },
  lpop: { arity: -2, write: true, run: (call) => popSome(call, 'left') },
  rpop: { arity: -2, write: true, run: (call) => popSome(call, 'right') },
  llen: { arity: 2, run: ({ db, args: [key = ''] }) => db.get(key, 'list')?.length ?? 0 },
  lrange: {
    arity: 4,
    run: ({ db, args: [key = '', first = '', last = ''] }) => {
      const list = db.get(key, 'list') ?? [];
      return list.slice(...range(list.length, integer(first), integer(last)));
    },
  },
  lindex: { arity: 3, run: ({ db, args: [key = '', index = ''] }) => db.get(key, 'list')?.at(integer(index)) ?? null },
  lset: {
    arity: 4,
    write: true,
    run: ({ db, args: [key = '', index = '', value = ''] }) => {
      const list = db.get(key, 'list');
      if (!list) throw new RedisError('ERR no such key');
      const at = integer(index) < 0 ? list.length + integer(index) : integer(index);
      if (at < 0 || at >= list.length) throw new RedisError('ERR index out of range');
      list[at] = value;
      return OK;
    },
  },
  lrem: {
    arity: 4,
    write: true,
    run: ({ db, args: [key = '', text = '', value = ''] }) => {
      const list = db.get(key, 'list') ?? [];
      const count = integer(text);
      let left = count === 0 ? list.length : Math.abs(count);
      let removed = 0;
      const order = count < 0 ? [...list.keys()].reverse() : [...list.keys()];
      const gone = new Set(order.filter((n) => list[n] === value && left-- > 0));
      removed = gone.size;
      list.splice(0, list.length, ...list.filter((_, n) => !gone.has(n)));
      db.tidy(key);
      return removed;
    },
  },
  ltrim: {
    arity: 4,
    write: true,
    run: ({ db, args: [key = '', first = '', last = ''] }) => {
      const list = db.get(key, 'list') ?? [];
      list.splice(0, list.length, ...list.slice(...range(list.length, integer(first), integer(last))));
      db.tidy(key);
      return OK;
    },
  },
  linsert: {
    arity: 5,
    write: true,
    run: ({ db, args: [key = '', where = '', pivot = '', value = ''] }) => {
      if (!/^(before|after)$/i.test(where)) throw new RedisError(SYNTAX);
      const list = db.get(key, 'list');
      if (!list) return 0;
      const at = list.indexOf(pivot);
      if (at < 0) return -1;
      list.splice(/^before$/i.test(where) ? at : at + 1, 0, value);
      return list.length;
    },
  },
  rpoplpush: { arity: 3, write: true, run: (call) => move(call, 'right', 'left') },
  lmove: {
    arity: 5,
    write: true,
    run: (call) => {
      const side = (text = '') => {
        if (!/^(left|right)$/i.test(text)) throw new RedisError(SYNTAX);
        return text.toLowerCase() as Side;
      };
      return move(call, side(call.args[2]), side(call.args[3]));
    },
  },
  blpop: { arity: -3, write: true, run: (call) => popOrWait(call, 'left') },
  brpop: { arity: -3, write: true, run: (call) => popOrWait(call, 'right') },
};

type Side = 'left' | 'right';

function push({ db, redis, args: [key = '', ...values] }: Call, side: Side, make: boolean): Reply {
  const list = make ? db.ensure(key, 'list') : db.get(key, 'list');
  if (!list) return 0;
  if (side === 'right') list.push(...values);
  else list.unshift(...values.reverse());
  const { length } = list;
  redis.changed.wakeAll();
  return length;
}

function pop({ db }: Pick<Call, 'db'>, key: string, side: Side): string | undefined {
  const list = db.get(key, 'list');
  const value = side === 'left' ? list?.shift() : list?.pop();
  db.tidy(key);
  return value;
}

function popSome(call: Call, side: Side): Reply {
  const [key = '', text] = call.args;
  if (text === undefined) return pop(call, key, side) ?? null;
  const count = integer(text);
  if (count < 0) throw new RedisError('ERR value is out of range, must be positive');
  const list = call.db.get(key, 'list');
  if (!list) return null;
  return Array.from({ length: Math.min(count, list.length) }, () => pop(call, key, side) ?? null);
}

function move(call: Call, from: Side, to: Side): Reply {
  const [source = '', target = ''] = call.args;
  call.db.get(target, 'list');
  const value = pop(call, source, from);
  if (value === undefined) return null;
  push({ ...call, args: [target, value] }, to, true);
  return value;
}

/** Waits until one of the lists has something, or the time is over. */
async function popOrWait(call: Call, side: Side): Promise<Reply> {
  const keys = call.args.slice(0, -1);
  const timeout = float(call.args.at(-1) ?? '', 'ERR timeout is not a float or out of range');
  if (timeout < 0) throw new RedisError('ERR timeout is negative');
  const until = timeout === 0 ? undefined : call.redis.now() + timeout * 1000;
  for (;;) {
    for (const key of keys) {
      const value = pop(call, key, side);
      if (value !== undefined) return [key, value];
    }
    if (call.client.closing || (until !== undefined && call.redis.now() >= until)) return null;
    await call.redis.waitForChange(until);
  }
}
