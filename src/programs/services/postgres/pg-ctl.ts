import { lookUpProgram, type Process, type Program } from '../../../kernel/process.ts';
import type { Signal } from '../../../kernel/signals.ts';

const SIGNALS: Readonly<Record<string, Signal>> = { smart: 'TERM', fast: 'INT', immediate: 'QUIT' };
const PAUSE = 100;

/** pg_ctl: starts the server in the background, and stops it. */
export const pgCtl: Program = async (proc) => {
  const args = proc.argv.slice(1);
  const value = (name: string) => {
    const at = args.indexOf(name);
    return at < 0 ? undefined : args[at + 1];
  };
  const data = value('-D') ?? proc.env.get('PGDATA') ?? '';
  const action = args.find((arg) => /^(start|stop|status|reload)$/.test(arg));
  const running = serverOf(proc, data);
  switch (action) {
    case 'start':
      return start(
        proc,
        data,
        (value('-o') ?? '').split(' ').filter((word) => word !== ''),
      );
    case 'stop': {
      if (!running) {
        await proc.stderr.write(`pg_ctl: PID file "${data}/postmaster.pid" does not exist\nIs server running?\n`);
        return 1;
      }
      await proc.stdout.write('waiting for server to shut down...');
      running.signal(SIGNALS[value('-m') ?? 'fast'] ?? 'INT');
      while (!running.status) await proc.wait(running.changed);
      await proc.stdout.write(' done\nserver stopped\n');
      return 0;
    }
    case 'status':
      await proc.stdout.write(
        running ? `pg_ctl: server is running (PID: ${running.pid})\n` : 'pg_ctl: no server running\n',
      );
      return running ? 0 : 3;
    case 'reload':
      running?.signal('HUP');
      await proc.stdout.write(running ? 'server signaled\n' : '');
      return running ? 0 : 1;
    default:
      await proc.stderr.write('pg_ctl: no operation specified\nTry "pg_ctl --help" for more information.\n');
      return 1;
  }
};

function serverOf(proc: Process, data: string): Process | undefined {
  const path = `${data}/postmaster.pid`;
  const pid = proc.fs.exists(path) ? Number.parseInt(proc.fs.readText(path), 10) : undefined;
  return proc.namespaces.pids.list().find((own) => own.pid === pid && !own.process.status)?.process;
}

async function start(proc: Process, data: string, options: readonly string[]): Promise<number> {
  await proc.stdout.write('waiting for server to start....');
  const found = lookUpProgram(proc, 'postgres');
  const server = proc.spawn(
    'path' in found ? found.path : '/usr/lib/postgresql/17/bin/postgres',
    ['postgres', '-D', data, ...options],
    {
      group: 'new',
    },
  );
  await proc.sleep(PAUSE);
  if (server.status) {
    await proc.stdout.write(' stopped waiting\n');
    await proc.stderr.write('pg_ctl: could not start server\nExamine the log output.\n');
    return 1;
  }
  await proc.stdout.write(' done\nserver started\n');
  return 0;
}
