import { isSysError } from '../../kernel/errno.ts';
import type { Process, Program } from '../../kernel/process.ts';
import { type Backend, type ServerLog, serve } from './backend.ts';
import { Cluster } from './cluster.ts';
import { databaseOf } from './engine.ts';

const PORT = 5432;

/**
 * The database server: listens on port 5432 and answers PostgreSQL's protocol from the engine that the machine has, which is
 * started with the first connection.
 */
export const postgres: Program = async (proc) => {
  if (proc.user.uid === 0) {
    await proc.stderr.write(
      '"root" execution of the PostgreSQL server is not permitted.\nThe server must be started under an unprivileged user ID to prevent\npossible system security compromise.\n',
    );
    return 1;
  }
  proc.onSignal('PIPE', 'ignore');
  const listener = proc.net.listen(proc, { address: '0.0.0.0', port: PORT });
  proc.install(listener, { from: 3 });
  const data = dataDirectory(proc);
  const open = databaseOf(proc.kernel);
  const cluster = open && new Cluster(proc, open, data, setupOf(proc));
  void ended(proc).then(() => cluster?.close());
  const server: Backend = { cluster, data, log: logOf(proc, data) };
  for (;;) {
    const socket = await listener.accept(proc);
    const fds = new Map([...proc.descriptors].filter(([fd]) => fd < 3));
    proc.fork(
      async (own) => {
        own.argv = ['postgres: startup'];
        own.install(socket, { from: 3 });
        for (const signal of ['INT', 'TERM', 'QUIT', 'HUP'] as const) own.onSignal(signal, 'default');
        try {
          await serve(own, socket, server);
        } catch (error) {
          if (!isSysError(error)) throw error;
        }
        return 0;
      },
      { fds },
    );
    reap(proc);
  }
};

async function ended(proc: Process): Promise<void> {
  while (!proc.status) await proc.changed.next();
}

/** Backends that have ended leave no zombies. */
function reap(proc: Process): void {
  for (const child of [...proc.children]) if (child.status && child.argv[0]?.startsWith('postgres: ')) proc.poll(child);
}

/** `-D DIRECTORY`, or PGDATA. */
function dataDirectory(proc: Process): string | undefined {
  const at = proc.argv.indexOf('-D');
  const path = at < 0 ? proc.env.get('PGDATA') : proc.argv[at + 1];
  return path?.replace(/\/+$/, '');
}

/** What the image was asked to begin with, in the variables of the official one. */
function setupOf({ env }: Process) {
  const user = env.get('POSTGRES_USER') || 'postgres';
  return { user, password: env.get('POSTGRES_PASSWORD') || undefined };
}

/** Lines as `log_line_prefix` makes them: `%t ` in Debian's packages of 9.3, `%m [%p] ` since 10. */
function logOf(proc: Process, data: string | undefined): ServerLog {
  const old = /\/9\.\d\//.test(`${data ?? ''}/`);
  return async (level, text, pid) => {
    const stamp = new Date(proc.clock.now()).toISOString().replace('T', ' ').replace('Z', '');
    const prefix = old ? `${stamp.slice(0, 19)} UTC ` : `${stamp} UTC [${pid}] `;
    await proc.stderr.write(`${prefix}${level}:  ${text}\n`);
  };
}
