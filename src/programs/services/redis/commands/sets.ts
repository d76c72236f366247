import { type Call, type Commands, integer } from '../command.ts';
import { RedisError, type Reply } from '../resp.ts';
import { scan } from './keys.ts';

type Combine = (sets: readonly ReadonlySet<string>[]) => Set<string>;

const union: Combine = (sets) => new Set(sets.flatMap((own) => [...own]));
const intersection: Combine = ([first = new Set<string>(), ...others]) =>
  new Set([...first].filter((member) => others.every((own) => own.has(member))));
const difference: Combine = ([first = new Set<string>(), ...others]) =>
  new Set([...first].filter((member) => !others.some((own) => own.has(member))));

/** Sets. */
export const sets: Commands = {
  sadd: {
    arity: -3,
    write: true,
    run: ({ db, args: [key = '', ...members] }) => {
      const set = db.ensure(key, 'set');
      const before = set.size;
      for (const member of members) set.add(member);
      return set.size - before;
    },
  },
  srem: {
    arity: -3,
    write: true,
    run: ({ db, args: [key = '', ...members] }) => {
      const set = db.get(key, 'set');
      const count = members.filter((member) => set?.delete(member)).length;
      db.tidy(key);
      return count;
    },
  },
  smembers: { arity: 2, run: ({ db, args: [key = ''] }) => [...(db.get(key, 'set') ?? [])] },
  sismember: {
    arity: 3,
    run: ({ db, args: [key = '', member = ''] }) => Number(db.get(key, 'set')?.has(member) ?? false),
  },
  smismember: {
    arity: -3,
    run: ({ db, args: [key = '', ...members] }) =>
      members.map((member) => Number(db.get(key, 'set')?.has(member) ?? false)),
  },
  scard: { arity: 2, run: ({ db, args: [key = ''] }) => db.get(key, 'set')?.size ?? 0 },
  spop: { arity: -2, write: true, run: (call) => choose(call, true) },
  srandmember: { arity: -2, run: (call) => choose(call, false) },
  smove: {
    arity: 4,
    write: true,
    run: ({ db, args: [from = '', to = '', member = ''] }) => {
      db.get(to, 'set');
      if (!db.get(from, 'set')?.delete(member)) return 0;
      db.tidy(from);
      db.ensure(to, 'set').add(member);
      return 1;
    },
  },
  sunion: { arity: -2, run: ({ db, args }) => [...union(setsOf(db, args))] },
  sinter: { arity: -2, run: ({ db, args }) => [...intersection(setsOf(db, args))] },
  sdiff: { arity: -2, run: ({ db, args }) => [...difference(setsOf(db, args))] },
  sunionstore: { arity: -3, write: true, run: (call) => store(call, union) },
  sinterstore: { arity: -3, write: true, run: (call) => store(call, intersection) },
  sdiffstore: { arity: -3, write: true, run: (call) => store(call, difference) },
  sscan: {
    arity: -3,
    run: ({ db, args: [key = '', ...rest] }) => scan(rest, [...(db.get(key, 'set') ?? [])], () => true),
  },
};

function setsOf(db: Call['db'], keys: readonly string[]): Set<string>[] {
  return keys.map((key) => db.get(key, 'set') ?? new Set());
}

function store({ db, args: [to = '', ...from] }: Call, combine: Combine): Reply {
  const made = combine(setsOf(db, from));
  db.delete(to);
  if (made.size > 0) db.set(to, 'set', made);
  return made.size;
}

/** SPOP and SRANDMEMBER. A negative count may choose a member more than once. */
function choose({ db, redis, args: [key = '', text] }: Call, remove: boolean): Reply {
  const members = [...(db.get(key, 'set') ?? [])];
  const count = text === undefined ? 1 : integer(text);
  if (remove && count < 0) throw new RedisError('ERR value is out of range, must be positive');
  const chosen: string[] = [];
  if (count < 0) {
    for (let n = 0; n < -count && members.length > 0; n++) chosen.push(members[redis.random(members.length)] as string);
  } else {
    while (chosen.length < count && members.length > 0) {
      chosen.push(...members.splice(redis.random(members.length), 1));
    }
  }
  if (remove) for (const member of chosen) db.get(key, 'set')?.delete(member);
  db.tidy(key);
  return text === undefined ? (chosen[0] ?? null) : chosen;
}
