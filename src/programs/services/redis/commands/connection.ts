import { type Call, type Commands, integer } from '../command.ts';
import { OK, RedisError, Status } from '../resp.ts';

/** Commands about the connection itself. */
export const connection: Commands = {
  ping: {
    arity: -1,
    run: ({ client, args: [text] }) => {
      if (client.subscriptions > 0) return ['pong', text ?? ''];
      return text ?? new Status('PONG');
    },
  },
  echo: { arity: 2, run: ({ args: [text = ''] }) => text },
  quit: {
    arity: -1,
    run: ({ client }) => {
      client.closing = true;
      return OK;
    },
  },
  select: {
    arity: 2,
    run: ({ client, redis, args: [index = ''] }) => {
      const db = integer(index, 'ERR invalid DB index');
      redis.database(db);
      client.db = db;
      return OK;
    },
  },
  swapdb: {
    arity: 3,
    write: true,
    run: ({ redis, args: [a = '', b = ''] }) => {
      redis.swap(integer(a, 'ERR invalid first DB index'), integer(b, 'ERR invalid second DB index'));
      return OK;
    },
  },
  auth: { arity: -2, run: auth },
  hello: {
    arity: -1,
    run: ({ redis, client, args: [version] }) => {
      if (version !== undefined && version !== '2') {
        throw new RedisError(
          version === '3' ? 'NOPROTO this simulated server speaks RESP 2 only' : 'NOPROTO unsupported protocol version',
        );
      }
      if (!client.authenticated)
        throw new RedisError(
          'NOAUTH HELLO must be called with the client already authenticated, otherwise the HELLO <proto> AUTH <user> <pass> option can be used to authenticate the client and select the RESP protocol version at the same time',
        );
      return [
        'server',
        'redis',
        'version',
        redis.version,
        'proto',
        2,
        'id',
        client.id,
        'mode',
        'standalone',
        'role',
        'master',
        'modules',
        [],
      ];
    },
  },
  reset: {
    arity: 1,
    run: ({ client, redis }) => {
      client.db = 0;
      client.queue = undefined;
      client.watched.clear();
      client.channels.clear();
      client.patterns.clear();
      client.monitor = false;
      client.authenticated = redis.password === '';
      return new Status('RESET');
    },
  },
  client: { arity: -2, run: clientCommand },
};

function auth({ client, redis, args }: Call) {
  if (args.length > 2) throw new RedisError('ERR syntax error');
  const [user, password] = args.length === 2 ? args : ['default', args[0]];
  if (redis.password === '' && args.length === 1) {
    throw new RedisError(
      'ERR AUTH <password> called without any password configured for the default user. Are you sure your configuration is correct?',
    );
  }
  if (user !== 'default' || (redis.password !== '' && password !== redis.password)) {
    throw new RedisError('WRONGPASS invalid username-password pair or user is disabled.');
  }
  client.authenticated = true;
  return OK;
}

function clientCommand({ client, redis, args: [what = '', value = ''] }: Call) {
  switch (what.toLowerCase()) {
    case 'id':
      return client.id;
    case 'getname':
      return client.name === '' ? null : client.name;
    case 'setname':
      if (/[\s]/.test(value))
        throw new RedisError('ERR Client names cannot contain spaces, newlines or special characters.');
      client.name = value;
      return OK;
    case 'setinfo':
      return OK;
    case 'list':
      return redis.clients
        .map((own) => {
          const end = (at: { address: string; port: number }) => `${at.address}:${at.port}`;
          const age = Math.floor((redis.now() - own.since) / 1000);
          return `id=${own.id} addr=${end(own.socket.remote)} laddr=${end(own.socket.local)} fd=8 name=${own.name} age=${age} idle=0 flags=N db=${own.db} sub=${own.channels.size} psub=${own.patterns.size} user=default resp=2\n`;
        })
        .join('');
    case 'info':
      return `id=${client.id} addr=${client.socket.remote.address}:${client.socket.remote.port} name=${client.name} db=${client.db}\n`;
    case 'kill':
      for (const other of redis.clients) {
        if (`${other.socket.remote.address}:${other.socket.remote.port}` !== value) continue;
        redis.drop(other);
        return OK;
      }
      throw new RedisError('ERR No such client');
    default:
      throw new RedisError(`ERR unknown subcommand '${what}'. Try CLIENT HELP.`);
  }
}
