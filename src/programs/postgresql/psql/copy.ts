import { isSysError } from '../../../kernel/errno.ts';
import type { OpenFile } from '../../../kernel/file.ts';
import type { Psql } from './shell.ts';

/** Where \\copy takes data from, or puts it; nothing for what psql reads itself, and for standard output. */
export interface CopyPeer {
  /** The next line without its end. */
  next?: () => Promise<string | undefined>;
  write?: (data: Uint8Array) => Promise<void>;
}

const FORM =
  /^\s*(\((?:[^()']|'[^']*'|\([^()]*\))*\)|(?:"[^"]*"|[^\s("])+(?:\s*\([^()]*\))?)\s+(from|to)\s+(program\s+)?('(?:[^']|'')*'|\S+)\s*([\s\S]*?);?\s*$/i;

/** \\copy: COPY with the client's files in place of the server's. Returns whether it went well. */
export async function copy(psql: Psql, rest: string): Promise<boolean> {
  if (rest.trim() === '') return psql.fail('\\copy: arguments required');
  const [, what = '', direction = '', program, place = '', options = ''] = FORM.exec(rest) ?? [];
  if (what === '') return psql.fail('\\copy: parse error at end of line');
  if (program) return psql.fail('\\copy: programs are not simulated; use a file, stdin or stdout');
  const from = direction.toLowerCase() === 'from';
  const sql = `COPY ${what} ${from ? 'FROM STDIN' : 'TO STDOUT'}${options === '' ? '' : ` ${options}`}`;
  const standard = /^p?(stdin|stdout)$/i.exec(place);
  if (standard) return psql.run(sql, from && place.toLowerCase() === 'pstdin' ? { next: () => line(psql, 0) } : {});
  const path = place.startsWith("'") ? place.slice(1, -1).replaceAll("''", "'") : place;
  const { proc } = psql;
  let file: OpenFile;
  try {
    if (from && proc.fs.stat(path).type === 'directory') return psql.fail(`${path}: cannot copy from/to a directory`);
    file = proc.fs.open(path, from ? {} : { write: true, create: true, truncate: true });
  } catch (error) {
    if (!isSysError(error)) throw error;
    return psql.fail(`${path}: ${error.message}`);
  }
  const fd = proc.install(file, { from: 3, closeOnExec: true });
  try {
    return await psql.run(
      sql,
      from ? { next: () => line(psql, fd) } : { write: (data) => proc.stream(fd).write(data) },
    );
  } finally {
    proc.close(fd);
  }
}

async function line({ proc }: Psql, fd: number): Promise<string | undefined> {
  return (await proc.stream(fd).readLine())?.replace(/\n$/, '');
}

/** \\prompt [TEXT] NAME: sets a variable to a line that is typed. Returns whether it went well. */
export async function prompt(psql: Psql, args: readonly string[]): Promise<boolean> {
  const name = args.at(-1);
  if (name === undefined) return psql.fail('\\prompt: missing required argument');
  await psql.say(args.length > 1 ? (args[0] as string) : '');
  const { name: script } = psql.source;
  const given = script === undefined ? await psql.nextLine() : await line(psql, 0);
  if (given === undefined) return psql.fail('\\prompt: could not read value for variable');
  psql.settings.variables.set(name, given);
  return true;
}
