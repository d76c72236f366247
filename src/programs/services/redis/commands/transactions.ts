import type { Commands } from '../command.ts';
import { OK, RedisError, type Reply } from '../resp.ts';

/** Several commands at once. */
export const transactions: Commands = {
  multi: {
    arity: 1,
    run: ({ client }) => {
      if (client.queue) throw new RedisError('ERR MULTI calls can not be nested');
      client.queue = { commands: [], broken: false };
      return OK;
    },
  },
  exec: {
    arity: 1,
    run: async ({ client, redis }) => {
      const { queue } = client;
      if (!queue) throw new RedisError('ERR EXEC without MULTI');
      const touched = [...client.watched].some(([key, before]) => redis.print(client, key) !== before);
      client.queue = undefined;
      client.watched.clear();
      if (queue.broken) throw new RedisError('EXECABORT Transaction discarded because of previous errors.');
      if (touched) return null;
      const replies: Reply[] = [];
      for (const words of queue.commands) replies.push((await redis.execute(client, words)) ?? null);
      return replies;
    },
  },
  discard: {
    arity: 1,
    run: ({ client }) => {
      if (!client.queue) throw new RedisError('ERR DISCARD without MULTI');
      client.queue = undefined;
      client.watched.clear();
      return OK;
    },
  },
  watch: {
    arity: -2,
    run: ({ client, redis, args }) => {
      if (client.queue) throw new RedisError('ERR WATCH inside MULTI is not allowed');
      for (const key of args) client.watched.set(key, redis.print(client, key));
      return OK;
    },
  },
  unwatch: {
    arity: 1,
    run: ({ client }) => {
      client.watched.clear();
      return OK;
    },
  },
};
