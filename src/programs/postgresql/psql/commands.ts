import { isSysError } from '../../../kernel/errno.ts';
import { start } from '../../execute.ts';
import { ConnectError } from './connection.ts';
import { copy, prompt } from './copy.ts';
import {
  describeRelations,
  listDatabases,
  listExtensions,
  listFunctions,
  listRelations,
  listRoles,
  listSchemas,
} from './describe.ts';
import { COMMANDS_HELP, SQL_HELP } from './help.ts';
import { words } from './scan.ts';
import { pset } from './settings.ts';
import { type Psql, Quit } from './shell.ts';

/** Carries out a backslash command. Returns whether it went well. */
export async function backslash(psql: Psql, name: string, rest: string): Promise<boolean> {
  const args = words(rest);
  const [first, second] = args;
  if (name.startsWith('d') && /^d[a-zA-Z]*[+S]*$/.test(name)) return describe(psql, name, args);
  switch (name) {
    case 'q':
    case 'quit':
      throw new Quit(0);
    case '?':
      await psql.say(COMMANDS_HELP);
      return true;
    case 'h':
    case 'help':
      await psql.say(SQL_HELP);
      return true;
    case 'copyright':
      await psql.say(
        'PostgreSQL Database Management System\nPortions Copyright (c) 1996-2025, PostgreSQL Global Development Group\n',
      );
      return true;
    case 'l':
    case 'list':
    case 'l+':
    case 'list+':
      await psql.table(await listDatabases((sql) => psql.ask(sql), first ?? ''));
      return true;
    case 'c':
    case 'connect':
      return connect(psql, args);
    case 'conninfo':
      return connectionInfo(psql);
    case 'x':
      return change(psql, 'expanded', first);
    case 't':
      return change(psql, 'tuples_only', first);
    case 'a':
      return change(psql, 'format', psql.settings.print.format === 'aligned' ? 'unaligned' : 'aligned');
    case 'f':
      return change(psql, 'fieldsep', first);
    case 'C':
      return change(psql, 'title', first);
    case 'pset':
      return change(psql, first ?? '', second);
    case 'timing':
      psql.settings.timing = first === undefined ? !psql.settings.timing : /^on$/i.test(first);
      await tell(psql, `Timing is ${psql.settings.timing ? 'on' : 'off'}.`);
      return true;
    case 'echo':
      await psql.say(`${args.map((word) => variable(psql, word)).join(' ')}\n`);
      return true;
    case 'qecho':
      await psql.say(`${args.join(' ')}\n`);
      return true;
    case 'warn':
      await psql.proc.stderr.write(`${args.join(' ')}\n`);
      return true;
    case 'set':
      return set(psql, args);
    case 'unset':
      if (first !== undefined) psql.settings.variables.delete(first);
      return true;
    case 'encoding':
      if (first === undefined) await psql.say('UTF8\n');
      return true;
    case 'i':
    case 'include':
    case 'ir':
      if (first === undefined) return psql.fail(`\\${name}: missing required argument`);
      return (await psql.file(first)) === 0;
    case 'o':
    case 'out':
      return output(psql, first);
    case 'p':
    case 'print':
      await psql.say(`${psql.scanner.buffer.trim() === '' ? psql.last : psql.scanner.buffer}\n`);
      return true;
    case 'r':
    case 'reset':
      psql.scanner.reset();
      await tell(psql, 'Query buffer reset (cleared).');
      return true;
    case 'w':
    case 'write':
      return write(psql, first);
    case 'g':
    case 'gx':
    case 'go':
      return go(psql, name === 'gx');
    case '!':
      return shell(psql, rest.trim());
    case 'cd':
      return changeDirectory(psql, first);
    case 'e':
    case 'edit':
      return edit(psql, first);
    case 'prompt':
      return prompt(psql, args);
    case 'copy':
      return copy(psql, rest);
    default:
      return unknown(psql, name);
  }
}

async function unknown(psql: Psql, name: string): Promise<boolean> {
  await psql.fail(`invalid command \\${name}`);
  if (psql.source.interactive) await psql.proc.stderr.write('Try \\? for help.\n');
  return false;
}

async function tell(psql: Psql, text: string): Promise<void> {
  if (!psql.settings.flag('QUIET')) await psql.say(`${text}\n`);
}

/** `:name` as an argument. */
function variable(psql: Psql, word: string): string {
  return word.replace(/^:(\w+)$/, (whole, name: string) => psql.settings.variables.get(name) ?? whole);
}

async function change(psql: Psql, name: string, value: string | undefined): Promise<boolean> {
  if (name === '') {
    const { print } = psql.settings;
    const rows = {
      border: print.border,
      expanded: print.expanded === 'auto' ? 'auto' : print.expanded ? 'on' : 'off',
      fieldsep: `'${print.fieldSeparator}'`,
      footer: print.footer ? 'on' : 'off',
      format: print.format,
      null: `'${print.null}'`,
      tuples_only: print.tuplesOnly ? 'on' : 'off',
    };
    for (const [key, own] of Object.entries(rows)) await psql.say(`${key.padEnd(24)} ${own}\n`);
    return true;
  }
  const done = pset(psql.settings.print, name, value);
  if ('error' in done) return psql.fail(done.error);
  await tell(psql, done.told);
  return true;
}

async function describe(psql: Psql, name: string, args: readonly string[]): Promise<boolean> {
  if (!psql.connection) return psql.fail('You are currently not connected to a database.');
  const ask = (sql: string) => psql.ask(sql);
  const verbose = name.includes('+');
  const system = name.includes('S');
  const letters = name.slice(1).replace(/[+S]/g, '');
  const [pattern = ''] = args;
  if (letters === '' && pattern !== '') {
    const tables = await describeRelations(ask, pattern, verbose);
    for (const table of tables) await psql.table(table);
    if (tables.length > 0) return true;
    return psql.fail(`Did not find any relation named "${pattern}".`);
  }
  if (letters === '' || /^[tvmis]+$/.test(letters)) {
    const kinds =
      letters === '' ? 'rvmSf' : [...letters].map((letter) => ({ t: 'r', s: 'S' })[letter] ?? letter).join('');
    const found = await listRelations(ask, kinds, { pattern, verbose, system });
    if ('message' in found) {
      await psql.fail(found.message);
      return true;
    }
    await psql.table(found);
    return true;
  }
  switch (letters) {
    case 'u':
    case 'g':
      await psql.table(await listRoles(ask, pattern));
      return true;
    case 'n':
      await psql.table(await listSchemas(ask, pattern));
      return true;
    case 'f':
      await psql.table(await listFunctions(ask, pattern, system));
      return true;
    case 'x':
      await psql.table(await listExtensions(ask));
      return true;
    default:
      return unknown(psql, name);
  }
}

/** \\connect DATABASE USER HOST PORT, `-` keeping what was. */
async function connect(psql: Psql, args: readonly string[]): Promise<boolean> {
  const before = psql.connection?.target;
  const kept = (word: string | undefined) => (word === undefined || word === '-' ? undefined : word);
  const [database, user, host, port] = args.map(kept);
  const target = {
    database: database ?? before?.database ?? 'postgres',
    user: user ?? before?.user ?? 'postgres',
    host: host ?? before?.host,
    port: Number(port ?? before?.port ?? 5432),
  };
  if (user !== undefined && user !== before?.user) psql.password.given = undefined;
  try {
    const connection = await psql.connect(target);
    const where =
      host === undefined && port === undefined
        ? ''
        : ` on host "${target.host}" (address "${connection.address}") at port "${target.port}"`;
    await tell(psql, `You are now connected to database "${target.database}" as user "${target.user}"${where}.`);
    return true;
  } catch (error) {
    if (!(error instanceof ConnectError)) throw error;
    await psql.fail(psql.source.interactive ? error.message : `\\connect: ${error.message}`);
    if (psql.source.interactive) await psql.proc.stderr.write('Previous connection kept\n');
    else throw new Quit(2);
    return false;
  }
}

async function connectionInfo(psql: Psql): Promise<boolean> {
  const { connection } = psql;
  if (!connection) {
    await psql.say('You are currently not connected to a database.\n');
    return true;
  }
  const { database, user, host, port } = connection.target;
  const where =
    host === undefined
      ? `via socket in "/var/run/postgresql"`
      : host === connection.address
        ? `on host "${host}"`
        : `on host "${host}" (address "${connection.address}")`;
  await psql.say(`You are connected to database "${database}" as user "${user}" ${where} at port "${port}".\n`);
  return true;
}

async function set(psql: Psql, [name, ...values]: readonly string[]): Promise<boolean> {
  const { variables } = psql.settings;
  if (name === undefined) {
    for (const [key, value] of [...variables].sort()) await psql.say(`${key} = '${value}'\n`);
  } else {
    variables.set(
      name,
      values.length === 0 && /^(AUTOCOMMIT|ON_ERROR_STOP|QUIET)$/.test(name)
        ? 'on'
        : values.map((word) => variable(psql, word)).join(''),
    );
  }
  return true;
}

async function output(psql: Psql, path: string | undefined): Promise<boolean> {
  psql.output = undefined;
  if (path === undefined) return true;
  try {
    psql.proc.fs.writeFile(path, '');
    psql.output = path;
    return true;
  } catch (error) {
    if (!isSysError(error)) throw error;
    return psql.fail(`${path}: ${error.message}`);
  }
}

async function write(psql: Psql, path: string | undefined): Promise<boolean> {
  if (path === undefined) return psql.fail('\\w: missing required argument');
  try {
    psql.proc.fs.writeFile(path, `${psql.scanner.buffer.trim() === '' ? psql.last : psql.scanner.buffer}\n`);
    return true;
  } catch (error) {
    if (!isSysError(error)) throw error;
    return psql.fail(`${path}: ${error.message}`);
  }
}

/** \\g: sends what was typed, or what was sent last again. */
async function go(psql: Psql, expanded: boolean): Promise<boolean> {
  const sql = psql.scanner.buffer.trim() === '' ? psql.last : psql.scanner.buffer.trimStart();
  psql.scanner.reset();
  if (sql === '') return true;
  const { print } = psql.settings;
  const before = print.expanded;
  if (expanded) print.expanded = true;
  const good = await psql.run(sql);
  print.expanded = before;
  return good;
}

async function shell(psql: Psql, command: string): Promise<boolean> {
  const own = psql.proc.env.get('SHELL') ?? '/bin/sh';
  const started = start(psql.proc, command === '' ? [own] : [own, '-c', command]);
  if (!('child' in started)) return psql.fail('\\!: failed');
  await psql.proc.waitFor(started.child);
  return true;
}

async function changeDirectory(psql: Psql, path: string | undefined): Promise<boolean> {
  const to = path ?? psql.proc.env.get('HOME') ?? '/';
  try {
    psql.proc.cwd = psql.proc.fs.realpath(to);
    return true;
  } catch (error) {
    if (!isSysError(error)) throw error;
    return psql.fail(`\\cd: could not change directory to "${to}": ${error.message}`);
  }
}

/** \\e: the statement in an editor; what comes of it is sent. */
async function edit(psql: Psql, given: string | undefined): Promise<boolean> {
  const { proc } = psql;
  const path = given ?? `/tmp/psql.edit.${proc.pid}.sql`;
  if (given === undefined)
    proc.fs.writeFile(path, `${psql.scanner.buffer.trim() === '' ? psql.last : psql.scanner.buffer}\n`);
  const editor = proc.env.get('PSQL_EDITOR') ?? proc.env.get('EDITOR') ?? proc.env.get('VISUAL') ?? 'vi';
  const started = start(proc, ['/bin/sh', '-c', `${editor} "$1"`, 'sh', path]);
  if (!('child' in started)) return psql.fail(`could not start editor "${editor}"`);
  await proc.waitFor(started.child);
  psql.scanner.reset();
  let good = true;
  if (proc.fs.exists(path))
    for (const line of proc.fs.readText(path).replace(/\n$/, '').split('\n')) good = (await psql.line(line)) && good;
  if (given === undefined && proc.fs.exists(path)) proc.fs.unlink(path);
  return good;
}
