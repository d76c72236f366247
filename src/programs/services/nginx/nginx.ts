import { isSysError } from '../../../kernel/errno.ts';
import type { Process, Program } from '../../../kernel/process.ts';
import type { Signal } from '../../../kernel/signals.ts';
import { ResolveError } from '../../../kernel/sockets.ts';
import { ConfigError } from './lex.ts';
import { errorLine, Logs } from './log.ts';
import { Master } from './master.ts';
import { type Site, siteOf } from './model.ts';
import { type NginxOptions, parseOptions, UsageError } from './options.ts';
import { VERSION } from './pages.ts';
import { configPath, readConfig, readDirectives } from './parse.ts';
import { Balancer, targetOf } from './proxy.ts';

const HELP = `Usage: nginx [-?hvVtTq] [-s signal] [-c filename] [-g directives]

Options:
  -?,-h         : say this
  -v            : say the version
  -V            : say the version and how it was built
  -t            : test the configuration
  -T            : test the configuration and print it
  -q            : say nothing but errors while testing
  -s signal     : tell the running nginx to: stop, quit, reopen, reload
  -c filename   : the configuration (default: /etc/nginx/nginx.conf)
  -g directives : directives beside those of the configuration

`;

const SENT: Readonly<Record<string, Signal>> = { stop: 'TERM', quit: 'QUIT', reopen: 'USR1', reload: 'HUP' };

/** nginx: an HTTP server and reverse proxy. */
export const nginx: Program = async (proc) => {
  let options: NginxOptions;
  try {
    options = parseOptions(proc.argv.slice(1));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await proc.stderr.write(`nginx: ${error.message}\n`);
    return 1;
  }
  if (options.version || options.help) {
    const built = options.configure
      ? 'built by gcc 12.2.0 (Debian 12.2.0-14) \nconfigure arguments: --prefix=/etc/nginx\n'
      : '';
    await proc.stderr.write(`nginx version: ${VERSION}\n${built}${options.help ? HELP : ''}`);
    return 0;
  }
  const load = (balancer: Balancer) => loadSite(proc, options, balancer);
  if (options.test) return test(proc, options);
  let site: Site;
  const balancer = new Balancer();
  try {
    site = await load(balancer);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    if (options.signal === undefined) await proc.stderr.write(errorLine(proc, 'emerg', error.message));
    await proc.stderr.write(`nginx: [emerg] ${error.message}\n`);
    return 1;
  }
  if (options.signal !== undefined) return send(proc, site, options.signal);
  const master = new Master(load);
  const own = `nginx: master process ${proc.argv.join(' ')}`;
  const run: Program = (process) => {
    process.argv = [own];
    return master.run(process, site, balancer);
  };
  if (site.main.value('daemon') === 'off') return run(proc);
  proc.fork(run, { session: { tty: undefined } });
  return 0;
};

/** Reads the configuration, and finds the servers behind. @throws {ConfigError} */
async function loadSite(
  proc: Process,
  options: NginxOptions,
  balancer: Balancer,
  seen?: Map<string, string>,
): Promise<Site> {
  const site = siteOf([
    ...readConfig(proc.fs, configPath(options.config), seen),
    ...readDirectives(proc.fs, options.directives),
  ]);
  for (const { scope } of site.servers) {
    const stack = [scope.directives];
    for (let block = stack.pop(); block; block = stack.pop()) {
      for (const { name, args, block: inner, file, line } of block) {
        if (inner) stack.push(inner);
        const [address = ''] = args;
        if (name !== 'proxy_pass') continue;
        if (!/^(https?:\/\/|\$)/.test(address)) throw new ConfigError(`invalid URL prefix in ${file}:${line}`);
        // With variables in it, it is only known when it is asked for.
        if (address.includes('$') || !address.startsWith('http:')) continue;
        for (const { host } of targetOf(site, address).upstream.members) {
          await resolve(proc, balancer, host, `${file}:${line}`);
        }
      }
    }
  }
  return site;
}

async function resolve(proc: Process, balancer: Balancer, host: string, where: string): Promise<void> {
  try {
    await balancer.resolve(proc, host);
  } catch (error) {
    if (!(error instanceof ResolveError)) throw error;
    throw new ConfigError(`host not found in upstream "${host}" in ${where}`);
  }
}

async function test(proc: Process, options: NginxOptions): Promise<number> {
  const seen = new Map<string, string>();
  const path = configPath(options.config);
  const logs = new Logs();
  try {
    await loadSite(proc, options, new Balancer(), seen);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const line = errorLine(proc, 'emerg', error.message);
    logs.close();
    await proc.stderr.write(`${line}nginx: [emerg] ${error.message}\nnginx: configuration file ${path} test failed\n`);
    return 1;
  }
  if (!options.quiet) {
    await proc.stderr.write(
      `nginx: the configuration file ${path} syntax is ok\nnginx: configuration file ${path} test is successful\n`,
    );
  }
  if (options.dump) {
    for (const [name, text] of seen) await proc.stdout.write(`# configuration file ${name}:\n${text}\n`);
  }
  return 0;
}

/** `nginx -s`: a signal to whoever wrote the pid file. */
async function send(proc: Process, site: Site, name: string): Promise<number> {
  const path = configPath(site.main.value('pid') ?? '/run/nginx.pid');
  const say = (level: 'notice' | 'error' | 'alert', text: string) => proc.stderr.write(errorLine(proc, level, text));
  if (name !== '') await say('notice', 'signal process started');
  let text: string;
  try {
    text = proc.fs.readText(path).trim();
  } catch (error) {
    if (!isSysError(error)) throw error;
    const message = `open() "${path}" failed (${error.errno}: ${error.message})`;
    await say('error', message);
    await proc.stderr.write(`nginx: [error] ${message}\n`);
    return 1;
  }
  const target = proc.namespaces.pids.list().find(({ pid }) => String(pid) === text)?.process;
  if (!/^\d+$/.test(text)) {
    const message = `invalid PID number "${text}" in "${path}"`;
    await proc.stderr.write(`nginx: [error] ${message}\n`);
    return 1;
  }
  if (!target || target.status) {
    const message = `kill(${text}, ${name === 'reload' ? 1 : name === 'stop' ? 15 : name === 'quit' ? 3 : 10}) failed (3: No such process)`;
    await say('alert', message);
    await proc.stderr.write(`nginx: [alert] ${message}\n`);
    return 1;
  }
  target.signal(SENT[name] as Signal);
  return 0;
}
