import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import { ttyOf } from '../../../kernel/tty.ts';
import { openInput } from '../../input.ts';
import { askPassword, TerminalLines } from '../../screen/terminal-lines.ts';
import { ConnectError, Connection, ConnectionLost, type Fields, type Result, type Target } from './connection.ts';
import type { CopyPeer } from './copy.ts';
import { errorText } from './messages.ts';
import { printTable, type Table } from './print.ts';
import { type Inside, Scanner } from './scan.ts';
import { interpolate, Settings } from './settings.ts';

/** Ends psql. */
export class Quit extends Error {
  readonly status: number;

  constructor(status: number) {
    super('quit');
    this.status = status;
  }
}

/** Where input comes from, as errors tell it. */
export interface Source {
  /** Such as the name of a file; nothing for -c, the terminal and standard input. */
  name: string | undefined;
  line: number;
  interactive: boolean;
}

/** Carries out a backslash command. Returns whether it went well. */
export type Backslash = (psql: Psql, name: string, rest: string) => Promise<boolean>;

/** One run of psql: its connection, its settings, and what it does with input. */
export class Psql {
  readonly proc: Process;
  readonly settings = new Settings();
  readonly scanner = new Scanner();
  source: Source = { name: undefined, line: 0, interactive: false };
  connection: Connection | undefined;
  password: { given: string | undefined; ask: 'never' | 'always' | 'wanted' } = { given: undefined, ask: 'wanted' };
  /** The statement that was sent last, for \\g and \\p. */
  last = '';
  /** Where results go, where \\o said so. */
  output: string | undefined;
  echoHidden = false;

  readonly #backslash: Backslash;

  constructor(proc: Process, backslash: Backslash) {
    this.proc = proc;
    this.#backslash = backslash;
    const tty = ttyOf(proc.descriptor(1));
    this.settings.print.width = tty?.size.columns;
  }

  // Printing.

  async say(text: string): Promise<void> {
    if (this.output === undefined) {
      await this.proc.stdout.write(text);
      return;
    }
    try {
      this.proc.fs.writeFile(this.output, text, { append: true });
    } catch (error) {
      if (!isSysError(error)) throw error;
    }
  }

  /** What psql itself complains of. */
  async complain(text: string): Promise<void> {
    await this.proc.stderr.write(
      `${this.#prefix()}${this.source.interactive || this.source.name ? '' : 'psql: error: '}${this.source.name ? 'error: ' : ''}${text}\n`,
    );
  }

  /** A message about a backslash command. */
  async fail(text: string): Promise<false> {
    const prefix = this.#prefix();
    await this.proc.stderr.write(`${prefix}${prefix === '' ? '' : 'error: '}${text}\n`);
    return false;
  }

  #prefix(): string {
    return this.source.name === undefined ? '' : `psql:${this.source.name}:${this.source.line}: `;
  }

  async table(table: Table): Promise<void> {
    await this.say(printTable(table, this.settings.print));
  }

  // Connecting.

  /** Connects, and closes the connection before. @throws {ConnectError} */
  async connect(target: Target): Promise<Connection> {
    const secret = async () => {
      if (this.password.given !== undefined) return this.password.given;
      if (this.password.ask === 'never') return undefined;
      return askPassword(this.proc, `Password for user ${target.user}: `);
    };
    if (this.password.ask === 'always' && this.password.given === undefined) this.password.given = await secret();
    const next = await Connection.open(this.proc, target, secret);
    this.connection?.close();
    this.connection = next;
    return next;
  }

  /** Rows for psql's own questions. */
  async ask(sql: string): Promise<(string | null)[][]> {
    let rows: (string | null)[][] = [];
    if (!this.connection) throw new ConnectionLost();
    if (this.echoHidden) await this.say(`********* QUERY **********\n${sql}\n**************************\n\n`);
    for await (const reply of this.connection.query(sql)) {
      if (reply.kind === 'result') rows = reply.result.rows;
      else if (reply.kind === 'error') await this.tell(reply.fields, sql);
    }
    return rows;
  }

  async tell(fields: Fields, sql: string): Promise<void> {
    await this.proc.stderr.write(
      `${this.#prefix()}${errorText(fields, sql, this.settings.variables.get('VERBOSITY') ?? 'default')}`,
    );
  }

  /** Sends a statement of psql's own, of which only errors are told. */
  async quietly(sql: string): Promise<void> {
    await this.ask(sql);
  }

  /**
   * Sends statements and prints what comes back. Returns whether all went well.
   * @param peer with what data is copied, where that is neither what is read nor standard output
   */
  async run(sql: string, peer: CopyPeer = {}): Promise<boolean> {
    if (!this.connection) return this.fail('You are currently not connected to a database.');
    this.last = sql;
    if (
      /^(all|queries)$/.test(this.settings.variables.get('ECHO') ?? '') &&
      !(this.settings.variables.get('ECHO') === 'all')
    )
      await this.say(`${sql}\n`);
    const text = interpolate(sql, this.settings.variables);
    const start = this.proc.clock.now();
    let good = true;
    let copied = false;
    try {
      for await (const reply of this.connection.query(text)) {
        if (reply.kind === 'result') await this.#print(copied ? { ...reply.result, tag: '' } : reply.result);
        else if (reply.kind === 'copy-in') await this.#copyIn(peer.next);
        else if (reply.kind === 'copy-out') {
          copied = peer.write === undefined;
          if (peer.write) await peer.write(reply.data);
          else await this.say(new TextDecoder().decode(reply.data));
        } else {
          if (reply.kind === 'error') good = false;
          await this.tell(reply.fields, text);
          if (reply.kind === 'error' && this.settings.variables.get('ECHO') === 'errors')
            await this.proc.stderr.write(`STATEMENT:  ${sql}\n`);
        }
      }
    } catch (error) {
      if (!(error instanceof ConnectionLost) && !isSysError(error)) throw error;
      await this.#lost();
      return false;
    }
    if (this.settings.timing) await this.say(`Time: ${(this.proc.clock.now() - start).toFixed(3)} ms\n`);
    return good;
  }

  async #lost(): Promise<void> {
    await this.proc.stderr.write(
      'server closed the connection unexpectedly\n\tThis probably means the server terminated abnormally\n\tbefore or while processing the request.\n',
    );
    const target = this.connection?.target;
    this.connection?.close();
    this.connection = undefined;
    if (!this.source.interactive || !target) {
      await this.proc.stderr.write('psql: error: connection to server was lost\n');
      throw new Quit(2);
    }
    await this.proc.stderr.write('The connection to the server was lost. Attempting reset: ');
    try {
      await this.connect(target);
      await this.proc.stderr.write('Succeeded.\n');
    } catch (error) {
      if (!(error instanceof ConnectError)) throw error;
      await this.proc.stderr.write('Failed.\n');
    }
  }

  async #print({ columns, rows, tag }: Result): Promise<void> {
    if (columns) await this.table({ columns, rows });
    const silent =
      this.settings.flag('QUIET') || (columns !== undefined && /^(SELECT|SHOW|FETCH|EXPLAIN|VALUES|TABLE)/.test(tag));
    if (!silent && tag !== '' && !this.settings.print.tuplesOnly) await this.say(`${tag}\n`);
    else if (!silent && tag !== '' && columns === undefined) await this.say(`${tag}\n`);
  }

  /** The data of COPY FROM STDIN: lines up to `\\.`, or the end of the input. */
  async #copyIn(next?: () => Promise<string | undefined>): Promise<void> {
    const { connection } = this;
    if (!connection) return;
    const asks = this.source.interactive && next === undefined;
    if (asks)
      await this.proc.stdout.write(
        'Enter data to be copied followed by a newline.\nEnd with a backslash and a period on a line by itself, or an EOF signal.\n',
      );
    for (;;) {
      if (asks) await this.proc.stdout.write('>> ');
      const line = await (next ?? this.nextLine)();
      if (line === undefined || line === '\\.') break;
      await connection.copyData(new TextEncoder().encode(`${line}\n`));
    }
    await connection.copyEnd();
  }

  /** The next line of what is read now. */
  nextLine: () => Promise<string | undefined> = async () => undefined;

  // Input.

  /** One line of input. Returns whether all that it completed went well. */
  async line(text: string): Promise<boolean> {
    if (this.settings.variables.get('ECHO') === 'all') await this.say(`${text}\n`);
    const { scanner } = this;
    if (this.source.interactive && scanner.buffer === '' && /^\s*(help)\s*;?\s*$/i.test(text)) {
      await this.say(
        'You are using psql, the command-line interface to PostgreSQL.\nType:  \\copyright for distribution terms\n       \\h for help with SQL commands\n       \\? for help with psql commands\n       \\g or terminate with semicolon to execute query\n       \\q to quit\n',
      );
      return true;
    }
    if (this.source.interactive && scanner.buffer === '' && /^\s*(quit|exit)\s*;?\s*$/i.test(text)) throw new Quit(0);
    let good = true;
    for (const input of scanner.line(text)) {
      const done =
        input.kind === 'query' ? await this.run(input.sql) : await this.#backslash(this, input.name, input.rest);
      if (done) continue;
      good = false;
      if (this.settings.flag('ON_ERROR_STOP') && !this.source.interactive) break;
    }
    return good;
  }

  /** Reads a file. Returns the exit status: 3 where an error stopped it. */
  async file(path: string): Promise<number> {
    const { proc } = this;
    let input: ReturnType<typeof openInput>;
    try {
      input = openInput(proc, path);
    } catch (error) {
      if (!isSysError(error)) throw error;
      await this.complain(`${path}: ${error.message}`);
      return 1;
    }
    try {
      return await this.lines({ name: path === '-' ? '<stdin>' : path, line: 0, interactive: false }, async () => {
        const line = await input.stream.readLine();
        return line?.replace(/\n$/, '');
      });
    } finally {
      input.close();
    }
  }

  /** Does what lines say, until there are none. */
  async lines(source: Source, next: () => Promise<string | undefined>): Promise<number> {
    const before = { source: this.source, next: this.nextLine };
    this.source = source;
    this.nextLine = async () => {
      const line = await next();
      if (line !== undefined) source.line += 1;
      return line;
    };
    try {
      for (let line = await this.nextLine(); line !== undefined; line = await this.nextLine()) {
        const good = await this.line(line);
        if (!good && this.settings.flag('ON_ERROR_STOP') && !source.interactive) return 3;
      }
      const rest = this.scanner.buffer.trim();
      this.scanner.reset();
      if (rest !== '' && !source.interactive && !(await this.run(rest)) && this.settings.flag('ON_ERROR_STOP'))
        return 3;
      return 0;
    } finally {
      this.source = before.source;
      this.nextLine = before.next;
    }
  }

  /** Prompts and reads, until \\q or ^D. */
  async converse(): Promise<number> {
    const terminal = new TerminalLines(this.proc);
    const status = await this.lines({ name: undefined, line: 0, interactive: true }, async () => {
      for (;;) {
        const line = await terminal.read(this.prompt(this.scanner.inside));
        if (line !== 'interrupted') return line;
        this.scanner.reset();
      }
    });
    await this.proc.stdout.write('\\q\n');
    return status;
  }

  /** What psql asks with, as PROMPT1 and PROMPT2 say. */
  prompt(inside: Inside): string {
    const template = this.settings.variables.get(inside === '=' ? 'PROMPT1' : 'PROMPT2') ?? '';
    const { connection } = this;
    const target = connection?.target;
    const superuser = connection?.parameters.get('is_superuser') === 'on';
    return template.replace(/%(?:\[|\]|([/~nmM>#Rxl%p])|:(\w+):)/g, (whole, letter?: string, name?: string) => {
      if (name !== undefined) return this.settings.variables.get(name) ?? '';
      switch (letter) {
        case '/':
        case '~':
          return letter === '~' && target && target.database === target.user ? '~' : (target?.database ?? '!');
        case 'n':
          return target?.user ?? '';
        case 'm':
        case 'M':
          return target?.host?.split('.')[0] ?? '[local]';
        case '>':
          return String(target?.port ?? 5432);
        case '#':
          return superuser ? '#' : '>';
        case 'R':
          return inside === '=' && !connection ? '!' : inside;
        case 'x':
          return connection === undefined ? '?' : { I: '', T: '*', E: '!' }[connection.status];
        case 'l':
          return String(this.source.line);
        case 'p':
          return String(connection?.pid ?? '');
        case '%':
          return '%';
        default:
          return whole === '%[' || whole === '%]' ? '' : whole;
      }
    });
  }
}
