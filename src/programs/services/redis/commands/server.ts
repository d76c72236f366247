import { type Call, type Commands, globPattern, type RedisCommand } from '../command.ts';
import { info } from '../info.ts';
import { OK, RedisError, type Reply, Status } from '../resp.ts';

/** Writes a dump, and answers. */
function saving(reply: Reply): RedisCommand['run'] {
  return ({ redis }) => {
    redis.save();
    return reply;
  };
}

/** Commands about the server. */
export const server: Commands = {
  info: { arity: -1, run: ({ redis, args }) => info(redis, args) },
  config: { arity: -2, run: config },
  time: {
    arity: 1,
    run: ({ redis }) => [String(Math.floor(redis.now() / 1000)), String((redis.now() % 1000) * 1000)],
  },
  save: { arity: 1, run: saving(OK) },
  bgsave: { arity: -1, run: saving(new Status('Background saving started')) },
  bgrewriteaof: {
    arity: 1,
    run: saving(new Status('Background append only file rewriting started')),
  },
  lastsave: { arity: 1, run: ({ redis }) => Math.floor(redis.lastSave / 1000) },
  shutdown: {
    arity: -1,
    run: ({ redis, args }) => {
      redis.shutDown(!/^nosave$/i.test(args[0] ?? ''));
      return undefined;
    },
  },
  role: { arity: 1, run: () => ['master', 0, []] },
  command: {
    arity: -1,
    run: ({ redis, args: [what] }) => {
      const names = redis.commandNames;
      if (what?.toLowerCase() === 'count') return names.length;
      // Only redis-cli asks for the rest, to help who types.
      return what === undefined ? names.map((name) => [name, redis.arityOf(name)]) : [];
    },
  },
  memory: {
    arity: -2,
    run: ({ db, args: [what = '', key = ''] }) => {
      if (what.toLowerCase() !== 'usage') throw new RedisError(`ERR unknown subcommand '${what}'. Try MEMORY HELP.`);
      return db.has(key)
        ? 48 + key.length + (db.kindOf(key) === 'string' ? (db.get(key, 'string') ?? '').length : 16)
        : null;
    },
  },
  monitor: {
    arity: 1,
    run: ({ client }) => {
      client.monitor = true;
      return OK;
    },
  },
  slowlog: {
    arity: -2,
    run: ({ args: [what = ''] }) => (what.toLowerCase() === 'len' ? 0 : what.toLowerCase() === 'reset' ? OK : []),
  },
  debug: {
    arity: -2,
    run: async ({ redis, args: [what = '', seconds = ''] }) => {
      if (what.toLowerCase() !== 'sleep') throw new RedisError(`ERR unknown subcommand '${what}'. Try DEBUG HELP.`);
      await redis.pause(Number(seconds) * 1000);
      return OK;
    },
  },
};

function config({ redis, args: [what = '', ...rest] }: Call): Reply {
  switch (what.toLowerCase()) {
    case 'get': {
      const patterns = rest.map((pattern) => globPattern(pattern.toLowerCase()));
      return [...redis.config].filter(([name]) => patterns.some((own) => own.test(name))).flat();
    }
    case 'set':
      for (let n = 0; n < rest.length; n += 2) {
        const name = (rest[n] ?? '').toLowerCase();
        if (!redis.config.has(name)) {
          throw new RedisError(`ERR Unknown option or number of arguments for CONFIG SET - '${rest[n]}'`);
        }
        redis.config.set(name, rest[n + 1] ?? '');
      }
      return OK;
    case 'resetstat':
      return OK;
    case 'rewrite':
      throw new RedisError('ERR The server is running without a config file');
    default:
      throw new RedisError(`ERR unknown subcommand '${what}'. Try CONFIG HELP.`);
  }
}
