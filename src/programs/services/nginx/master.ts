import { SYSTEM_INFO } from '../../../fs/proc/system-info.ts';
import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { SIGNALS, type Signal } from '../../../kernel/signals.ts';
import type { Listener } from '../../../kernel/sockets.ts';
import { WaitQueue } from '../../../kernel/wait-queue.ts';
import { Accounts } from '../../accounts.ts';
import { ConfigError } from './lex.ts';
import { accessLogOf, errorLine, errorLogOf, type Level, Logs, passes } from './log.ts';
import type { Location, Scope, Site } from './model.ts';
import { VERSION } from './pages.ts';
import { configPath } from './parse.ts';
import { Balancer } from './proxy.ts';
import { work } from './worker.ts';

const HANDLED: readonly Signal[] = ['TERM', 'INT', 'QUIT', 'HUP', 'USR1'];
/** How often, and after how many milliseconds, it tries again to listen on a port that is taken. */
const TRIES = 5;
const PAUSE = 500;

/** The process that reads the configuration, holds the ports, and keeps workers. */
export class Master {
  readonly #load: (balancer: Balancer) => Promise<Site>;
  readonly #listeners = new Map<number, { listener: Listener; fd: number }>();
  readonly #workers = new Set<Process>();
  #logs = new Logs();

  /** @param load reads the configuration again */
  constructor(load: (balancer: Balancer) => Promise<Site>) {
    this.#load = load;
  }

  async run(proc: Process, first: Site, balancer: Balancer): Promise<number> {
    let site = first;
    const signals: Signal[] = [];
    const arrived = new WaitQueue();
    for (const signal of HANDLED) {
      proc.onSignal(signal, (own) => {
        signals.push(own);
        arrived.wakeAll();
      });
    }
    try {
      this.#openLogs(proc, site);
      await this.#listen(proc, site);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      await proc.stderr.write(`nginx: [emerg] ${error.message}\n`);
      return 1;
    }
    const say = (level: Level, text: string) => this.#say(proc, site.main, level, text);
    await say('notice', 'using the "epoll" event method');
    await say('notice', VERSION);
    await say('notice', 'built by gcc 12.2.0 (Debian 12.2.0-14) ');
    await say('notice', `OS: Linux ${SYSTEM_INFO.release}`);
    await say('notice', 'getrlimit(RLIMIT_NOFILE): 1048576:1048576');
    const pidFile = configPath(site.main.value('pid') ?? '/run/nginx.pid');
    writeQuietly(proc, pidFile, `${proc.pid}\n`);
    await this.#startWorkers(proc, site, balancer);
    for (;;) {
      const signal = signals.shift();
      if (signal === undefined) {
        await this.#reap(proc, site);
        if (signals.length === 0) await proc.wait(arrived, proc.childChanged);
        continue;
      }
      const number = `signal ${SIGNALS[signal]} (SIG${signal}) received`;
      if (signal === 'HUP') {
        await say('notice', `${number}, reconfiguring`);
        site = await this.#reload(proc, site);
      } else if (signal === 'USR1') {
        await say('notice', `${number}, reopening logs`);
      } else {
        await say('notice', `${number}, ${signal === 'QUIT' ? 'shutting down' : 'exiting'}`);
        for (const worker of this.#workers) worker.signal(signal === 'QUIT' ? 'QUIT' : 'TERM');
        while (this.#workers.size > 0) {
          await this.#reap(proc, site);
          if (this.#workers.size > 0) await proc.wait(proc.childChanged);
        }
        await say('notice', 'exit');
        if (proc.fs.exists(pidFile)) proc.fs.unlink(pidFile);
        return 0;
      }
    }
  }

  async #say(proc: Process, scope: Scope, level: Level, text: string): Promise<void> {
    const target = errorLogOf(scope);
    if (target && passes(level, target.level)) await this.#logs.write(proc, target.path, errorLine(proc, level, text));
  }

  /** @throws {ConfigError} */
  #openLogs(proc: Process, site: Site): void {
    const open = (scope: Scope) => {
      const [errors, access] = [errorLogOf(scope), accessLogOf(scope)];
      if (errors) this.#logs.open(proc, errors.path);
      if (access) this.#logs.open(proc, access.path);
    };
    const visit = ({ scope, locations }: Location) => {
      open(scope);
      locations.forEach(visit);
    };
    const main = errorLogOf(site.main);
    if (main) this.#logs.open(proc, main.path);
    for (const { scope, locations } of site.servers) {
      open(scope);
      locations.forEach(visit);
    }
  }

  /** Listens on the ports that are not there yet, and leaves those that are not wanted any more. @throws {ConfigError} */
  async #listen(proc: Process, site: Site): Promise<void> {
    const wanted = new Set(site.servers.flatMap(({ ports }) => ports.map(({ port }) => port)));
    for (const port of wanted) if (!this.#listeners.has(port)) await this.#listenOn(proc, site, port);
    for (const [port, { fd }] of this.#listeners) {
      if (wanted.has(port)) continue;
      proc.close(fd);
      this.#listeners.delete(port);
    }
  }

  async #listenOn(proc: Process, site: Site, port: number): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        const listener = proc.net.listen(proc, { address: '0.0.0.0', port }, { backlog: 511 });
        this.#listeners.set(port, { listener, fd: proc.install(listener, { from: 3 }) });
        return;
      } catch (error) {
        if (!isSysError(error)) throw error;
        const message = `bind() to 0.0.0.0:${port} failed (${error.errno}: ${error.message})`;
        await this.#say(proc, site.main, 'emerg', message);
        if (error.code !== 'EADDRINUSE') throw new ConfigError(message);
        await proc.stderr.write(`nginx: [emerg] ${message}\n`);
        if (attempt === TRIES) throw new ConfigError('still could not bind()');
        await proc.sleep(PAUSE);
      }
    }
  }

  async #startWorkers(proc: Process, site: Site, balancer: Balancer): Promise<void> {
    await this.#say(proc, site.main, 'notice', 'start worker processes');
    const count = site.main.value('worker_processes') ?? '1';
    const listeners = new Map([...this.#listeners].map(([port, { listener }]) => [port, listener] as const));
    const logs = this.#logs;
    for (let n = 0; n < (count === 'auto' ? SYSTEM_INFO.cpus : Number(count)); n++) {
      const user = proc.user.uid === 0 ? workerUser(proc, site.main.value('user') ?? 'nobody') : proc.user;
      const worker = proc.fork((own) => work(own, site, { listeners, logs, balancer }), { user });
      this.#workers.add(worker);
      await this.#say(proc, site.main, 'notice', `start worker process ${worker.pid}`);
    }
  }

  async #reload(proc: Process, before: Site): Promise<Site> {
    const balancer = new Balancer();
    await this.#say(proc, before.main, 'notice', 'reconfiguring');
    try {
      const site = await this.#load(balancer);
      this.#openLogs(proc, site);
      await this.#listen(proc, site);
      await this.#say(proc, site.main, 'notice', 'using the "epoll" event method');
      const old = [...this.#workers];
      await this.#startWorkers(proc, site, balancer);
      for (const worker of old) worker.signal('QUIT');
      return site;
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      await this.#say(proc, before.main, 'emerg', error.message);
      return before;
    }
  }

  async #reap(proc: Process, site: Site): Promise<void> {
    for (const worker of [...this.#workers]) {
      const status = proc.poll(worker);
      if (!status || 'stopped' in status) continue;
      this.#workers.delete(worker);
      await this.#say(proc, site.main, 'notice', `signal 17 (SIGCHLD) received from ${worker.pid}`);
      const how = status.signal === undefined ? `with code ${status.code}` : `on signal ${SIGNALS[status.signal]}`;
      await this.#say(
        proc,
        site.main,
        status.signal === undefined ? 'notice' : 'alert',
        `worker process ${worker.pid} exited ${how}`,
      );
    }
  }
}

function workerUser(proc: Process, name: string) {
  const accounts = new Accounts(proc);
  const user = accounts.user(name)?.user;
  if (!user) throw new ConfigError(`getpwnam("${name}") failed`);
  return { uid: user.uid, gid: user.gid, groups: [user.gid] };
}

function writeQuietly(proc: Process, path: string, text: string): void {
  try {
    proc.fs.writeFile(path, text);
  } catch (error) {
    if (!isSysError(error)) throw error;
  }
}
