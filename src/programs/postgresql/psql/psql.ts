import { isSysError } from '../../../kernel/errno.ts';
import { type Process, ProcessExit } from '../../../kernel/process.ts';
import { Accounts } from '../../accounts.ts';
import { command, type Invocation } from '../../command.ts';
import { backslash } from './commands.ts';
import { ConnectError, type Target } from './connection.ts';
import { listDatabases } from './describe.ts';
import { pset } from './settings.ts';
import { Psql, Quit } from './shell.ts';

const VERSION = '15.14 (Debian 15.14-0+deb12u1)';

/** psql 15 of Debian 12. */
export const psql = command({
  suite: `PostgreSQL ${VERSION}`,
  hint: () => 'psql: hint: Try "psql --help" for more information.',
  gnu: {
    synopsis: '[OPTION]... [DBNAME [USERNAME]]',
    about: '\nTalk with a PostgreSQL server.',
    options: `
  -c, --command=COMMAND    do this, then leave
  -d, --dbname=DBNAME      the database
  -f, --file=FILENAME      do what a file says, then leave
  -l, --list               list the databases, then leave
  -v, --set=NAME=VALUE     set a variable
  -X, --no-psqlrc          (ignored)
  -1, --single-transaction  all of it or nothing
  -a, --echo-all           print what is read
  -b, --echo-errors        print statements that fail
  -e, --echo-queries       print what is sent
  -E, --echo-hidden        print psql's own queries
  -n, --no-readline        (ignored)
  -o, --output=FILENAME    results go there
  -q, --quiet              say nothing but results
  -A, --no-align           not aligned
  -F, --field-separator=STRING  what stands between fields
  -P, --pset=VAR=ARG       as \\pset does
  -R, --record-separator=STRING  what stands between records
  -t, --tuples-only        rows only
  -x, --expanded           a line for each value
  -h, --host=HOSTNAME      the server
  -p, --port=PORT          its port
  -U, --username=USERNAME  who one is there
  -w, --no-password        never ask for a password
  -W, --password           ask for it first
`,
    unlisted:
      ' --csv\n --variable=NAME\n -V\n -s, --single-step\n -S, --single-line\n -?\n -H, --html\n -z, --field-separator-zero\n -0, --record-separator-zero\n -L, --log-file=FILENAME\n -T, --table-attr=TEXT\n',
  },
  failureStatus: 2,
  run,
});

async function run(invocation: Invocation): Promise<number> {
  const { proc, options } = invocation;
  if (options.has('V')) {
    await proc.stdout.write(`psql (PostgreSQL) ${VERSION}\n`);
    return 0;
  }
  const own = new Psql(proc, backslash);
  const problem = applyOptions(own, invocation);
  if (problem !== undefined) {
    await proc.stderr.write(`psql: error: ${problem}\n`);
    return 1;
  }
  try {
    const target = targetOf(own, invocation);
    const commands = options.list.filter(({ key }) => key === 'c' || key === 'f');
    const interactive = commands.length === 0 && proc.stdin.isTerminal && !options.has('l');
    await own.connect(options.has('l') ? { ...target, database: options.value('d') ?? 'postgres' } : target);
    if (options.has('l')) {
      await own.table(await listDatabases((sql) => own.ask(sql), ''));
      return 0;
    }
    if (commands.length > 0) return await runCommands(own, invocation);
    if (interactive) {
      await greet(own);
      return await own.converse();
    }
    return await own.lines({ name: undefined, line: 0, interactive: false }, async () =>
      (await proc.stdin.readLine())?.replace(/\n$/, ''),
    );
  } catch (error) {
    if (error instanceof Quit) return error.status;
    if (!(error instanceof ConnectError)) throw error;
    await proc.stderr.write(
      `${error.message
        .split('\n')
        .map((line) =>
          line.startsWith('connection to') || line.startsWith('could not') ? `psql: error: ${line}` : line,
        )
        .join('\n')}\n`,
    );
    return 2;
  } finally {
    if (!proc.status) own.connection?.close();
  }
}

/** `-c` and `-f`, in their order. */
async function runCommands(own: Psql, { options }: Invocation): Promise<number> {
  const single = options.has('1');
  if (single) await own.quietly('BEGIN');
  let status = 0;
  for (const { key, value = '' } of options.list) {
    if (key === 'c') {
      const [, name = '', rest = ''] = /^\s*\\([a-zA-Z?!+]+)(.*)$/s.exec(value) ?? [];
      const good = name !== '' ? await backslash(own, name, rest) : await own.run(value);
      status = good ? 0 : 1;
      if (!good && own.settings.flag('ON_ERROR_STOP')) break;
    } else if (key === 'f') {
      status = await own.file(value);
      if (status !== 0) break;
    }
  }
  if (single) await own.quietly(status === 0 ? 'COMMIT' : 'ROLLBACK');
  return status;
}

function applyOptions(own: Psql, { options }: Invocation): string | undefined {
  const { settings } = own;
  for (const { key, value = '' } of options.list) {
    if (key === 'A') settings.print.format = 'unaligned';
    else if (key === 'csv') settings.print.format = 'csv';
    else if (key === 't') settings.print.tuplesOnly = true;
    else if (key === 'x') settings.print.expanded = true;
    else if (key === 'q') settings.variables.set('QUIET', 'on');
    else if (key === 'F') settings.print.fieldSeparator = value;
    else if (key === 'R') settings.print.recordSeparator = value;
    else if (key === 'z') settings.print.fieldSeparator = '\0';
    else if (key === '0') settings.print.recordSeparator = '\0';
    else if (key === 'a') settings.variables.set('ECHO', 'all');
    else if (key === 'b') settings.variables.set('ECHO', 'errors');
    else if (key === 'e') settings.variables.set('ECHO', 'queries');
    else if (key === 'E') own.echoHidden = true;
    else if (key === 'o') own.output = value;
    else if (key === 'w') own.password.ask = 'never';
    else if (key === 'W') own.password.ask = 'always';
    else if (key === 'v' || key === 'variable') {
      const [, name = '', text = ''] = /^([^=]*)=?(.*)$/s.exec(value) ?? [];
      settings.variables.set(name, text);
    } else if (key === 'P') {
      const [, name = '', text] = /^([^=]*)(?:=(.*))?$/s.exec(value) ?? [];
      const done = pset(settings.print, name, text);
      if ('error' in done) return `${done.error}\npsql: error: could not set printing parameter "${name}"`;
    }
  }
  return undefined;
}

/** Options, the words behind them, a connection string, the PG variables, and who runs it, in this order. */
function targetOf(own: Psql, { proc, options, operands }: Invocation): Target {
  const { env } = proc;
  const [word = options.value('d'), secondWord] = options.has('d') ? [undefined, operands[0]] : operands;
  const string = connectionString(word ?? options.value('d') ?? '');
  own.password.given = string?.get('password') ?? env.get('PGPASSWORD') ?? passwordFile(proc);
  const user = options.value('U') ?? string?.get('user') ?? secondWord ?? env.get('PGUSER') ?? accountName(proc);
  const host = options.value('h') ?? string?.get('host') ?? env.get('PGHOST');
  const port = options.value('p') ?? string?.get('port') ?? env.get('PGPORT') ?? '5432';
  const database = string ? string.get('dbname') : (options.value('d') ?? word);
  return {
    user,
    host: host === undefined || host === '' || host.startsWith('/') ? undefined : host,
    port: Number(port),
    database: database ?? env.get('PGDATABASE') ?? user,
  };
}

function accountName(proc: Process): string {
  return new Accounts(proc).userName(proc.user.uid) ?? String(proc.user.uid);
}

/** `postgresql://user:password@host:port/database`, or `host=… user=…`; nothing for what is only a name. */
function connectionString(text: string): Map<string, string> | undefined {
  const uri = /^postgres(?:ql)?:\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^:/?]*)(?::(\d+))?(?:\/([^?]*))?/.exec(text);
  const found = new Map<string, string>();
  if (uri) {
    for (const [at, name] of ['user', 'password', 'host', 'port', 'dbname'].entries()) {
      const value = uri[at + 1];
      if (value) found.set(name, decodeURIComponent(value));
    }
    return found;
  }
  if (!text.includes('=')) return undefined;
  for (const [, name = '', quoted, plain] of text.matchAll(/(\w+)\s*=\s*(?:'([^']*)'|(\S*))/g))
    found.set(name, quoted ?? plain ?? '');
  return found;
}

/** The password of ~/.pgpass, whose lines are `host:port:database:user:password`. */
function passwordFile(proc: Process): string | undefined {
  const path = proc.env.get('PGPASSFILE') ?? `${proc.env.get('HOME') ?? ''}/.pgpass`;
  try {
    const [line] = proc.fs.readText(path).split('\n');
    return line?.split(':')[4];
  } catch (error) {
    if (isSysError(error) || error instanceof ProcessExit) return undefined;
    throw error;
  }
}

async function greet(own: Psql): Promise<void> {
  if (own.settings.flag('QUIET')) return;
  const server = own.connection?.parameters.get('server_version') ?? '';
  const major = Number.parseInt(server, 10);
  const same = VERSION.startsWith(server);
  let text = `psql (${VERSION}${same ? '' : `, server ${server}`})\n`;
  if (major > Number.parseInt(VERSION, 10)) {
    text += `WARNING: psql major version ${Number.parseInt(VERSION, 10)}, server major version ${major}.\n         Some psql features might not work.\n`;
  }
  await own.say(`${text}Type "help" for help.\n\n`);
}
