import { isSysError } from '../../../kernel/errno.ts';
import type { Process, Program } from '../../../kernel/process.ts';
import type { Listener } from '../../../kernel/sockets.ts';
import { WaitQueue } from '../../../kernel/wait-queue.ts';
import { Accounts } from '../../accounts.ts';
import { serve } from '../../network/http/server.ts';
import { ConfigError, type Directive, last, readConfig } from './config.ts';
import { ApacheLogs } from './logs.ts';
import { VERSION } from './pages.ts';
import { ApacheServer } from './server.ts';

const CHILDREN = 3;

/** The Apache HTTP Server. */
export const httpd: Program = async (proc) => {
  const args = proc.argv.slice(1);
  if (args.some((arg) => arg === '-v' || arg === '-V')) {
    await proc.stdout.write(`Server version: ${VERSION}\nServer built:   Jan 23 2025 22:08:01\n`);
    return 0;
  }
  const at = args.indexOf('-f');
  const path = at < 0 ? '/usr/local/apache2/conf/httpd.conf' : (args[at + 1] ?? '');
  let config: readonly Directive[];
  try {
    config = readConfig(proc, path);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    await proc.stderr.write(`${error.message}\n`);
    return 1;
  }
  const k = args.indexOf('-k');
  if (k >= 0) return control(proc, args[k + 1] ?? '');
  const named = last(config, 'servername') !== undefined;
  const address = proc.net.interfaces().find(({ name }) => name !== 'lo')?.addresses[0]?.address ?? '127.0.0.1';
  const nameless = `AH00558: httpd: Could not reliably determine the server's fully qualified domain name, using ${address}. Set the 'ServerName' directive globally to suppress this message\n`;
  if (!named) await proc.stderr.write(nameless);
  if (args.includes('-t') || args.includes('configtest')) {
    await proc.stderr.write('Syntax OK\n');
    return 0;
  }
  if (!named) await proc.stderr.write(nameless);
  return main(proc, path, config);
};

async function main(proc: Process, path: string, first: readonly Directive[]): Promise<number> {
  let config = first;
  const listeners = new Map<number, Listener>();
  for (const { name, args } of config) {
    if (name !== 'listen') continue;
    const port = Number((args[0] ?? '').replace(/^.*:/, ''));
    try {
      const listener = proc.net.listen(proc, { address: '0.0.0.0', port }, { backlog: 511 });
      proc.install(listener, { from: 3 });
      listeners.set(port, listener);
    } catch (error) {
      if (!isSysError(error)) throw error;
      await proc.stderr.write(
        `(${error.errno})${error.message}: AH00072: make_sock: could not bind to address 0.0.0.0:${port}\nno listening sockets available, shutting down\nAH00015: Unable to open logs\n`,
      );
      return 1;
    }
  }
  if (listeners.size === 0) {
    await proc.stderr.write('no listening sockets available, shutting down\nAH00015: Unable to open logs\n');
    return 1;
  }
  const pidFile = '/usr/local/apache2/logs/httpd.pid';
  if (proc.fs.access('/usr/local/apache2/logs', 'write')) proc.fs.writeFile(pidFile, `${proc.pid}\n`);
  const changed = new WaitQueue();
  let told: 'TERM' | 'WINCH' | 'HUP' | 'USR1' | undefined;
  for (const signal of ['TERM', 'WINCH', 'HUP', 'USR1'] as const) {
    proc.onSignal(signal, () => {
      told = signal;
      changed.wakeAll();
    });
  }
  proc.onSignal('INT', () => {
    told = 'TERM';
    changed.wakeAll();
  });
  const log = () => new ApacheLogs(proc, config, 0);
  await log().note('mpm_event', 'notice', `AH00489: ${VERSION} configured -- resuming normal operations`);
  await log().note(
    'core',
    'notice',
    `AH00094: Command line: '${proc.argv.join(' ').replace('-DFOREGROUND', '-D FOREGROUND')}'`,
  );
  let children = start(proc, config, listeners);
  for (;;) {
    while (!told) await proc.wait(changed);
    const signal = told;
    told = undefined;
    for (const child of children) child.signal('TERM');
    if (signal === 'TERM' || signal === 'WINCH') {
      await log().note(
        'mpm_event',
        'notice',
        signal === 'TERM'
          ? 'AH00491: caught SIGTERM, shutting down'
          : 'AH00492: caught SIGWINCH, shutting down gracefully',
      );
      for (const child of children) await proc.waitFor(child);
      if (proc.fs.exists(pidFile)) proc.fs.unlink(pidFile);
      return 0;
    }
    for (const child of children) await proc.waitFor(child);
    await log().note(
      'mpm_event',
      'notice',
      `AH0049${signal === 'HUP' ? 4 : 3}: ${signal === 'HUP' ? 'SIGHUP received.  Attempting to restart' : 'SIGUSR1 received.  Doing graceful restart'}`,
    );
    try {
      config = readConfig(proc, path);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      await proc.stderr.write(`${error.message}\n`);
      return 1;
    }
    await log().note('mpm_event', 'notice', `AH00489: ${VERSION} configured -- resuming normal operations`);
    children = start(proc, config, listeners);
  }
}

function start(proc: Process, config: readonly Directive[], listeners: ReadonlyMap<number, Listener>): Process[] {
  const name = last(config, 'user')?.args[0] ?? 'www-data';
  const found = new Accounts(proc).user(name)?.user;
  const user = proc.user.uid === 0 && found ? { uid: found.uid, gid: found.gid, groups: [found.gid] } : proc.user;
  // Opened while the process may still do so.
  const servers = (own: Process) =>
    [...listeners].map(([port, listener]) => ({ listener, server: new ApacheServer(own, config, port) }));
  return Array.from({ length: CHILDREN }, () =>
    proc.fork(async (own) => {
      const all = servers(own);
      own.user = user;
      let end = false;
      const over = new WaitQueue();
      own.onSignal('TERM', () => {
        end = true;
        over.wakeAll();
      });
      for (const signal of ['WINCH', 'HUP', 'USR1', 'INT'] as const) own.onSignal(signal, 'ignore');
      for (const { listener, server } of all) {
        serve(own, listener, {
          keepAlive: true,
          respond: (request) => server.respond(request),
          refuse: (line, peer) => server.refuse(line, peer),
        }).catch(() => {
          // The process is gone.
        });
      }
      while (!end) await own.wait(over);
      return 0;
    }),
  );
}

/** `httpd -k`: a signal to whoever wrote the pid file. */
async function control(proc: Process, action: string): Promise<number> {
  const signals = { stop: 'TERM', 'graceful-stop': 'WINCH', restart: 'HUP', graceful: 'USR1' } as const;
  if (!Object.hasOwn(signals, action)) {
    await proc.stderr.write(`httpd: -k ${action}: there is no such action: stop, graceful-stop, restart, graceful\n`);
    return 1;
  }
  const file = '/usr/local/apache2/logs/httpd.pid';
  const pid = proc.fs.exists(file) ? Number(proc.fs.readText(file)) : undefined;
  const target = proc.namespaces.pids.list().find((own) => own.pid === pid)?.process;
  if (!target || target.status) {
    await proc.stdout.write('httpd (no pid file) not running\n');
    return 1;
  }
  target.signal(signals[action as keyof typeof signals]);
  return 0;
}
