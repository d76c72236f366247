import { type Call, type Commands, float, floatText, integer, range, SYNTAX } from '../command.ts';
import { OK, RedisError, type Reply } from '../resp.ts';

const pairsMissing = (name: string) => new RedisError(`ERR wrong number of arguments for '${name}' command`);

/** GET, SET and their like. */
export const strings: Commands = {
  get: { arity: 2, run: ({ db, args: [key = ''] }) => db.get(key, 'string') ?? null },
  set: { arity: -3, write: true, run: set },
  setnx: {
    arity: 3,
    write: true,
    run: ({ db, args: [key = '', value = ''] }) => {
      if (db.has(key)) return 0;
      db.set(key, 'string', value);
      return 1;
    },
  },
  setex: { arity: 4, write: true, run: (call) => setWithTime(call, 1000) },
  psetex: { arity: 4, write: true, run: (call) => setWithTime(call, 1) },
  getset: {
    arity: 3,
    write: true,
    run: ({ db, args: [key = '', value = ''] }) => {
      const before = db.get(key, 'string') ?? null;
      db.set(key, 'string', value);
      return before;
    },
  },
  getdel: {
    arity: 2,
    write: true,
    run: ({ db, args: [key = ''] }) => {
      const before = db.get(key, 'string') ?? null;
      db.delete(key);
      return before;
    },
  },
  mget: {
    arity: -2,
    run: ({ db, args }) => args.map((key) => (db.kindOf(key) === 'string' ? (db.get(key, 'string') ?? null) : null)),
  },
  mset: {
    arity: -3,
    write: true,
    run: ({ db, args, name }) => {
      if (args.length % 2 !== 0) throw pairsMissing(name);
      for (let n = 0; n < args.length; n += 2) db.set(args[n] as string, 'string', args[n + 1] as string);
      return OK;
    },
  },
  msetnx: {
    arity: -3,
    write: true,
    run: ({ db, args, name }) => {
      if (args.length % 2 !== 0) throw pairsMissing(name);
      if (args.some((key, n) => n % 2 === 0 && db.has(key))) return 0;
      for (let n = 0; n < args.length; n += 2) db.set(args[n] as string, 'string', args[n + 1] as string);
      return 1;
    },
  },
  append: {
    arity: 3,
    write: true,
    run: ({ db, args: [key = '', more = ''] }) => {
      const value = `${db.get(key, 'string') ?? ''}${more}`;
      db.replace(key, value);
      return value.length;
    },
  },
  strlen: { arity: 2, run: ({ db, args: [key = ''] }) => (db.get(key, 'string') ?? '').length },
  incr: { arity: 2, write: true, run: (call) => add(call, 1) },
  decr: { arity: 2, write: true, run: (call) => add(call, -1) },
  incrby: { arity: 3, write: true, run: (call) => add(call, integer(call.args[1] ?? '')) },
  decrby: { arity: 3, write: true, run: (call) => add(call, -integer(call.args[1] ?? '')) },
  incrbyfloat: {
    arity: 3,
    write: true,
    run: ({ db, args: [key = '', by = ''] }) => {
      const value = floatText(Number((float(db.get(key, 'string') ?? '0') + float(by)).toPrecision(15)));
      db.replace(key, value);
      return value;
    },
  },
  getrange: { arity: 4, run: part },
  substr: { arity: 4, run: part },
  setrange: {
    arity: 4,
    write: true,
    run: ({ db, args: [key = '', offset = '', value = ''] }) => {
      const at = integer(offset);
      if (at < 0) throw new RedisError('ERR offset is out of range');
      const before = db.get(key, 'string') ?? '';
      if (value === '') return before.length;
      const after = before.padEnd(at, '\0').slice(0, at) + value + before.slice(at + value.length);
      db.replace(key, after);
      return after.length;
    },
  },
};

function part({ db, args: [key = '', first = '', last = ''] }: Call): Reply {
  const value = db.get(key, 'string') ?? '';
  return value.slice(...range(value.length, integer(first), integer(last)));
}

function add({ db, args: [key = ''] }: Call, by: number): Reply {
  const value = integer(db.get(key, 'string') ?? '0') + by;
  if (!Number.isSafeInteger(value)) throw new RedisError('ERR increment or decrement would overflow');
  db.replace(key, String(value));
  return value;
}

function setWithTime({ db, redis, name, args: [key = '', time = '', value = ''] }: Call, unit: number): Reply {
  const duration = integer(time);
  if (duration <= 0) throw new RedisError(`ERR invalid expire time in '${name}' command`);
  db.set(key, 'string', value, redis.now() + duration * unit);
  return OK;
}

/** SET key value [NX | XX] [GET] [EX s | PX ms | EXAT s | PXAT ms | KEEPTTL] */
function set({ db, redis, name, args: [key = '', value = '', ...options] }: Call): Reply {
  let expires: number | undefined;
  let [nx, xx, get, keep, timed] = [false, false, false, false, false];
  for (let n = 0; n < options.length; n++) {
    const option = (options[n] ?? '').toUpperCase();
    if (option === 'NX') nx = true;
    else if (option === 'XX') xx = true;
    else if (option === 'GET') get = true;
    else if (option === 'KEEPTTL') keep = true;
    else if (/^(EX|PX|EXAT|PXAT)$/.test(option) && n + 1 < options.length && !timed) {
      timed = true;
      const time = integer(options[++n] ?? '');
      if (time <= 0) throw new RedisError(`ERR invalid expire time in '${name}' command`);
      expires = (option.startsWith('E') ? time * 1000 : time) + (option.endsWith('AT') ? 0 : redis.now());
    } else throw new RedisError(SYNTAX);
  }
  if ((nx && xx) || (keep && timed)) throw new RedisError(SYNTAX);
  const before = get ? (db.get(key, 'string') ?? null) : null;
  if ((nx && db.has(key)) || (xx && !db.has(key))) return get ? before : null;
  if (keep) expires = db.expiry(key) ?? undefined;
  db.set(key, 'string', value, expires);
  return get ? before : OK;
}
