import { splitWords } from './resp.ts';

/** What is wrong with a configuration. */
export class ConfigError extends Error {
  readonly line: string;
  readonly number: number;

  constructor(message: string, line: string, number: number) {
    super(message);
    this.line = line;
    this.number = number;
  }
}

/** The settings that CONFIG GET knows, with their defaults. */
const DEFAULTS: Readonly<Record<string, string>> = {
  bind: '* -::*',
  port: '6379',
  'protected-mode': 'no',
  requirepass: '',
  databases: '16',
  save: '3600 1 300 100 60 10000',
  appendonly: 'no',
  appendfilename: 'appendonly.aof',
  appendfsync: 'everysec',
  dbfilename: 'dump.rdb',
  dir: '/data',
  loglevel: 'notice',
  logfile: '',
  daemonize: 'no',
  pidfile: '',
  timeout: '0',
  'tcp-keepalive': '300',
  'tcp-backlog': '511',
  maxclients: '10000',
  maxmemory: '0',
  'maxmemory-policy': 'noeviction',
  'maxmemory-samples': '5',
  hz: '10',
  'notify-keyspace-events': '',
  'slowlog-log-slower-than': '10000',
  'slowlog-max-len': '128',
  'list-max-listpack-size': '-2',
  'hash-max-listpack-entries': '128',
  'set-max-intset-entries': '512',
  'lazyfree-lazy-eviction': 'no',
  'stop-writes-on-bgsave-error': 'yes',
  rdbcompression: 'yes',
  rdbchecksum: 'yes',
  'replica-read-only': 'yes',
  'always-show-logo': 'no',
};

/**
 * The settings of a configuration file and of the command line behind it.
 * @throws {ConfigError}
 */
export function readConfig(lines: readonly string[]): Map<string, string> {
  const config = new Map(Object.entries(DEFAULTS));
  const saves: string[] = [];
  let saved = false;
  for (const [n, line] of lines.entries()) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    const words = splitWords(line.trim());
    if (!words) throw new ConfigError('Unbalanced quotes in configuration line', line, n + 1);
    const [name = '', ...values] = words;
    const key = name.toLowerCase();
    if (key === 'save') {
      saved = true;
      if (values.join('') === '') saves.length = 0;
      else saves.push(...values);
      continue;
    }
    if (!config.has(key)) throw new ConfigError('Bad directive or wrong number of arguments', line, n + 1);
    if (key === 'port' && !/^\d{1,5}$/.test(values[0] ?? ''))
      throw new ConfigError("argument couldn't be parsed into an integer", line, n + 1);
    config.set(key, values.join(' '));
  }
  if (saved) config.set('save', saves.join(' '));
  return config;
}

/** `--port 7000 --save "" --appendonly yes` as lines of a configuration. */
export function argumentLines(args: readonly string[]): string[] {
  const lines: string[] = [];
  for (const arg of args) {
    if (arg.startsWith('--')) lines.push(arg.slice(2));
    else if (lines.length > 0) lines[lines.length - 1] += arg === '' || /\s/.test(arg) ? ` "${arg}"` : ` ${arg}`;
  }
  return lines;
}
