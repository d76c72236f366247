import { isSysError } from '../../../kernel/errno.ts';
import { type Process, ProcessExit, type Program } from '../../../kernel/process.ts';
import type { Signal } from '../../../kernel/signals.ts';
import { WaitQueue } from '../../../kernel/wait-queue.ts';
import { postgres } from '../../system/postgres.ts';
import { log, stamp, versionOf } from './log.ts';

/** Processes that PostgreSQL keeps beside the first one, by what they call themselves. */
const HELPERS = [
  'checkpointer ',
  'background writer ',
  'walwriter ',
  'autovacuum launcher ',
  'logical replication launcher ',
];
/** What each of the signals asks for. */
const SHUTDOWNS: Readonly<Partial<Record<Signal, string>>> = {
  INT: 'received fast shutdown request',
  TERM: 'received smart shutdown request',
  QUIT: 'received immediate shutdown request',
};

/** postgres of PostgreSQL 17: says in its log what it does, keeps its helpers, and leaves connections to the server of all versions. */
export const postgres17: Program = async (proc) => {
  const args = proc.argv.slice(1);
  if (args[0] === '--version' || args[0] === '-V') {
    await proc.stdout.write(`postgres (PostgreSQL) ${versionOf(proc).short}\n`);
    return 0;
  }
  if (proc.user.uid === 0) {
    await proc.stderr.write(
      '"root" execution of the PostgreSQL server is not permitted.\nThe server must be started under an unprivileged user ID to prevent\npossible system security compromise.  See the documentation for\nmore information on how to properly start the server.\n',
    );
    return 1;
  }
  const at = args.indexOf('-D');
  const data = at < 0 ? proc.env.get('PGDATA') : args[at + 1];
  const problem = data === undefined ? missingSetting() : missingData(proc, data);
  if (problem) {
    await proc.stderr.write(problem);
    return 2;
  }
  return run(
    proc,
    data as string,
    args.some((arg) => /^(-c)?listen_addresses=(''|"")?$/.test(arg)),
  );
};

function missingSetting(): string {
  return 'postgres does not know where to find the server configuration file.\nYou must specify the --config-file or -D invocation option or set the PGDATA environment variable.\n';
}

function missingData(proc: Process, data: string): string | undefined {
  if (proc.fs.exists(`${data}/postgresql.conf`)) return undefined;
  return `postgres: could not access the server configuration file "${data}/postgresql.conf": No such file or directory\n`;
}

/** @param hidden whether nobody but this very container is to connect */
async function run(proc: Process, data: string, hidden: boolean): Promise<number> {
  let told: Signal | undefined;
  const changed = new WaitQueue();
  for (const signal of ['INT', 'TERM', 'QUIT'] as const) {
    proc.onSignal(signal, () => {
      told ??= signal;
      changed.wakeAll();
    });
  }
  proc.onSignal('HUP', () => {
    void log(proc, 'received SIGHUP, reloading configuration files').catch(() => {});
  });
  await log(proc, `starting ${versionOf(proc).banner}`);
  if (!hidden) await log(proc, 'listening on IPv4 address "0.0.0.0", port 5432');
  await log(proc, 'listening on Unix socket "/var/run/postgresql/.s.PGSQL.5432"');
  const pidFile = `${data}/postmaster.pid`;
  const clean = !proc.fs.exists(pidFile);
  const stopped = proc.fs.exists(`${data}/global/pg_control`)
    ? Number(proc.fs.readText(`${data}/global/pg_control`))
    : proc.clock.now();
  proc.fs.writeFile(pidFile, `${proc.pid}\n${data}\n`);
  const wait: Program = (own) => own.wait().then(() => 0);
  const spawn = (name: string) =>
    proc.fork((own) => {
      own.argv = [`postgres: ${name}`];
      for (const signal of ['INT', 'HUP'] as const) own.onSignal(signal, 'ignore');
      for (const signal of ['TERM', 'QUIT'] as const) own.onSignal(signal, 'default');
      return wait(own);
    });
  const recovery = spawn('startup ');
  const since = stamp(stopped, { milliseconds: false });
  if (clean) await log(proc, `database system was shut down at ${since}`, { pid: recovery.pid });
  else {
    await log(proc, `database system was interrupted; last known up at ${since}`, { pid: recovery.pid });
    await log(proc, 'database system was not properly shut down; automatic recovery in progress', {
      pid: recovery.pid,
    });
    await log(proc, 'redo is not required', { pid: recovery.pid });
  }
  recovery.signal('KILL');
  await proc.waitFor(recovery);
  const helpers = HELPERS.map(spawn);
  let failure: unknown;
  Promise.resolve(postgres(proc)).catch((error: unknown) => {
    // That the process is gone is no failure; that the port is taken is one.
    if (isSysError(error) || error instanceof ProcessExit) failure = error;
    changed.wakeAll();
  });
  await log(proc, 'database system is ready to accept connections');
  while (!told && failure === undefined) await proc.wait(changed);
  const end = async () => {
    for (const helper of helpers) {
      helper.signal('KILL');
      await proc.waitFor(helper);
    }
  };
  if (failure !== undefined) {
    await log(proc, `could not bind IPv4 address "0.0.0.0": ${isSysError(failure) ? failure.message : 'failed'}`);
    await log(proc, 'could not create any TCP/IP sockets', { level: 'FATAL' });
    await end();
    proc.fs.unlink(pidFile);
    return 1;
  }
  const [checkpointer] = helpers;
  await log(proc, SHUTDOWNS[told as Signal] ?? '');
  if (told === 'INT') await log(proc, 'aborting any active transactions');
  if (told !== 'QUIT') {
    const launcher = helpers.at(-1);
    await log(proc, `background worker "logical replication launcher" (PID ${launcher?.pid}) exited with exit code 1`);
    const pid = checkpointer?.pid ?? proc.pid;
    await log(proc, 'shutting down', { pid });
    await log(proc, 'checkpoint starting: shutdown immediate', { pid });
    await log(
      proc,
      'checkpoint complete: wrote 0 buffers (0.0%); 0 WAL file(s) added, 0 removed, 0 recycled; write=0.001 s, sync=0.001 s, total=0.002 s; sync files=0, longest=0.000 s, average=0.000 s; distance=0 kB, estimate=0 kB',
      { pid },
    );
  }
  await end();
  proc.fs.writeFile(`${data}/global/pg_control`, String(proc.clock.now()));
  if (told !== 'QUIT') proc.fs.unlink(pidFile);
  await log(proc, 'database system is shut down');
  return 0;
}
