import { isSysError } from '../../../kernel/errno.ts';
import type { Process, Program } from '../../../kernel/process.ts';
import type { StreamSocket } from '../../../kernel/sockets.ts';
import { redisDate } from '../web/dates.ts';
import { argumentLines, ConfigError, readConfig } from './config.ts';
import { Redis, VERSION } from './redis.ts';
import { ProtocolFault, RedisError, RespReader } from './resp.ts';

const HELP = `Usage: ./redis-server [/path/to/redis.conf] [options] [-]
       ./redis-server -v or --version
       ./redis-server -h or --help

Examples:
       redis-server (run with what is usual)
       redis-server --port 7777
       redis-server --save 60 1 --loglevel warning
       redis-server /etc/redis.conf
`;

/** The server of redis: a store of keys and values, asked over TCP in RESP. */
export const redisServer: Program = async (proc) => {
  const args = proc.argv.slice(1);
  const [first = ''] = args;
  if (first === '-v' || first === '--version') {
    await proc.stdout.write(`Redis server v=${VERSION} sha=00000000:0 malloc=jemalloc-5.3.0 bits=64 build=0\n`);
    return 0;
  }
  if (first === '-h' || first === '--help') {
    await proc.stdout.write(HELP);
    return 0;
  }
  const file = first !== '' && !first.startsWith('-') ? first : undefined;
  const log = (mark: string, text: string, role = 'M') =>
    proc.stdout.write(`${proc.pid}:${role} ${redisDate(proc.clock.now())} ${mark} ${text}\n`);
  let config: Map<string, string>;
  try {
    const lines = file === undefined ? [] : proc.fs.readText(file).split('\n');
    config = readConfig([...lines, ...argumentLines(file === undefined ? args : args.slice(1))]);
  } catch (error) {
    if (isSysError(error)) {
      await log('#', `Fatal error, can't open config file '${file}': ${error.message}`, 'C');
      return 1;
    }
    if (!(error instanceof ConfigError)) throw error;
    await proc.stderr.write(
      `\n*** FATAL CONFIG FILE ERROR (Redis ${VERSION}) ***\nReading the configuration file, at line ${error.number}\n>>> '${error.line}'\n${error.message}\n`,
    );
    return 1;
  }
  if (!config.has('dir') || file === undefined) config.set('dir', proc.cwd);
  await log('*', 'oO0OoO0OoO0Oo Redis is starting oO0OoO0OoO0Oo', 'C');
  await log('*', `Redis version=${VERSION}, bits=64, commit=00000000, modified=0, pid=${proc.pid}, just started`, 'C');
  if (args.length > 0) await log('*', 'Configuration loaded', 'C');
  else {
    await log(
      '#',
      'Warning: no config file specified, using the default config. In order to specify a config file use redis-server /path/to/redis.conf',
      'C',
    );
  }
  await log('*', 'monotonic clock: POSIX clock_gettime');
  return run(proc, new Redis(proc, config), log);
};

type Log = (mark: string, text: string, role?: string) => Promise<void>;

async function run(proc: Process, redis: Redis, log: Log): Promise<number> {
  proc.onSignal('PIPE', 'ignore');
  proc.argv = [`redis-server *:${redis.port}`];
  const notices: string[] = [];
  for (const signal of ['TERM', 'INT'] as const) {
    proc.onSignal(signal, () => {
      const time = Math.floor(proc.clock.now() / 1000);
      notices.push(`${proc.pid}:signal-handler (${time}) Received SIG${signal} scheduling shutdown...\n`);
      redis.shutDown(true);
    });
  }
  const { port } = redis;
  try {
    const listener = proc.net.listen(proc, { address: '0.0.0.0', port }, { backlog: 511 });
    proc.install(listener, { from: 3 });
    await log('*', `Running mode=standalone, port=${port}.`);
    await log('*', 'Server initialized');
    const loaded = redis.load();
    if (loaded) {
      await log('*', `Loading RDB produced by version ${loaded.version}`);
      await log('*', `RDB age ${loaded.age} seconds`);
      await log('*', 'RDB memory usage when created 0.90 Mb');
      await log('*', `Done loading RDB, keys loaded: ${loaded.keys}, keys expired: ${loaded.expired}.`);
      await log('*', 'DB loaded from disk: 0.000 seconds');
    }
    await log('*', 'Ready to accept connections tcp');
    const accept = async () => {
      for (;;) {
        const socket = await listener.accept(proc);
        const fd = proc.install(socket, { from: 3 });
        const close = () => {
          if (!proc.status) proc.close(fd);
        };
        converse(proc, redis, socket).then(close, close);
      }
    };
    accept().catch(() => {
      // The process is gone.
    });
  } catch (error) {
    if (error instanceof RangeError) {
      await log('#', `${error.message}: ${redis.dumpFile}`);
      await log('#', 'Fatal error loading the DB, check server logs. Exiting.');
      return 1;
    }
    if (!isSysError(error)) throw error;
    await log('#', `Warning: Could not create server TCP listening socket *:${port}: bind: ${error.message}`);
    await log('#', `Failed listening on port ${port} (tcp), aborting.`);
    return 1;
  }
  while (!redis.ending) await proc.wait(redis.changed);
  for (const notice of notices) await proc.stdout.write(notice);
  await log('*', 'User requested shutdown...');
  if (redis.ending.save) {
    await log('*', 'Saving the final RDB snapshot before exiting.');
    try {
      redis.save();
      await log('*', 'DB saved on disk');
    } catch (error) {
      if (!(error instanceof RedisError)) throw error;
      await log('#', `Failed opening the temp RDB file for saving: Permission denied`);
    }
  }
  await log('#', 'Redis is now ready to exit, bye bye...');
  return 0;
}

async function converse(proc: Process, redis: Redis, socket: StreamSocket): Promise<void> {
  const client = redis.connect(socket);
  const reader = new RespReader(proc, socket);
  try {
    while (!client.closing && !redis.ending) {
      const words = await reader.command();
      if (!words) return;
      if (words.length === 0) continue;
      const reply = await redis.run(client, words);
      if (reply !== undefined) await client.send(reply);
    }
  } catch (error) {
    if (error instanceof ProtocolFault)
      await redis.push(client, new RedisError(`ERR Protocol error: ${error.message}`));
    else if (!isSysError(error)) throw error;
  } finally {
    redis.disconnect(client);
  }
}
