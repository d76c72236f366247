import { type Call, type Commands, globPattern } from '../command.ts';
import { RedisError, type Reply } from '../resp.ts';

/** Messages to whoever listens. */
export const pubsub: Commands = {
  subscribe: { arity: -2, run: (call) => follow(call, 'channels', 'subscribe', true) },
  psubscribe: { arity: -2, run: (call) => follow(call, 'patterns', 'psubscribe', true) },
  unsubscribe: { arity: -1, run: (call) => follow(call, 'channels', 'unsubscribe', false) },
  punsubscribe: { arity: -1, run: (call) => follow(call, 'patterns', 'punsubscribe', false) },
  publish: {
    arity: 3,
    run: async ({ redis, args: [channel = '', message = ''] }) => {
      let count = 0;
      for (const client of redis.clients) {
        if (client.channels.has(channel)) {
          count += 1;
          await redis.push(client, ['message', channel, message]);
        }
        for (const pattern of client.patterns) {
          if (!globPattern(pattern).test(channel)) continue;
          count += 1;
          await redis.push(client, ['pmessage', pattern, channel, message]);
        }
      }
      return count;
    },
  },
  pubsub: {
    arity: -2,
    run: ({ redis, args: [what = '', ...rest] }): Reply => {
      const channels = redis.clients.flatMap((client) => [...client.channels]);
      switch (what.toLowerCase()) {
        case 'channels': {
          const pattern = globPattern(rest[0] ?? '*');
          return [...new Set(channels)].filter((name) => pattern.test(name));
        }
        case 'numsub':
          return rest.flatMap((name) => [name, channels.filter((own) => own === name).length]);
        case 'numpat':
          return new Set(redis.clients.flatMap((client) => [...client.patterns])).size;
        default:
          throw new RedisError(`ERR unknown subcommand '${what}'. Try PUBSUB HELP.`);
      }
    },
  },
};

/** Each channel is answered by itself. */
async function follow(
  { client, args }: Call,
  which: 'channels' | 'patterns',
  word: string,
  on: boolean,
): Promise<undefined> {
  const names: (string | null)[] = on || args.length > 0 ? [...args] : [...client[which]];
  if (names.length === 0) names.push(null);
  for (const name of names) {
    if (name !== null) {
      if (on) client[which].add(name);
      else client[which].delete(name);
    }
    await client.send([word, name, client.subscriptions]);
  }
  return undefined;
}
