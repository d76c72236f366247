import { isSysError } from '../../../kernel/errno.ts';
import type { Invocation } from '../../command.ts';
import { Failure } from '../../failure.ts';
import { openInput } from '../../input.ts';
import { decodeText, encodeBytes } from '../../text.ts';
import { Environment } from './environment.ts';
import { RecordReader } from './records.ts';
import { Input, number } from './values.ts';

/** The records of the files that the command line names, and the assignments among them. */
export class MainInput {
  readonly environment: Environment;
  protected readonly invocation: Invocation;
  protected reader: RecordReader | undefined;
  protected argument = 1;
  protected anyFile = false;
  protected exit = 0;

  constructor(invocation: Invocation) {
    this.invocation = invocation;
    this.environment = new Environment(invocation);
  }

  protected closeReader(): void {
    this.reader?.close();
    this.reader = undefined;
  }

  protected nextRecord(): string | undefined | Promise<string | undefined> {
    if (!this.reader) return this.openNext();
    const next = this.reader.next(this.environment.recordSeparator());
    if (next instanceof Promise) return this.waitRecord(next);
    if (next === undefined) {
      this.closeReader();
      return this.openNext();
    }
    this.count();
    return next;
  }

  protected async waitRecord(record: Promise<string | undefined>): Promise<string | undefined> {
    let text: string | undefined;
    try {
      text = await record;
    } catch (error) {
      if (!isSysError(error)) throw error;
      throw this.invocation.flavour === 'gnu'
        ? new Failure(`read error (${error.message})`, 2)
        : new Failure(`cmd. line:1: ${error.message}`, 1);
    }
    if (text !== undefined) {
      this.count();
      return text;
    }
    this.closeReader();
    return this.openNext();
  }

  protected count(): void {
    const { environment } = this;
    environment.set('NR', number(environment.get('NR')) + 1);
    environment.set('FNR', number(environment.get('FNR')) + 1);
  }

  /** The next file of ARGV, or standard input where there was none. Assignments among them are made on the way. */
  protected async openNext(): Promise<string | undefined> {
    const { proc, flavour, out } = this.invocation;
    const argv = this.environment.array('ARGV');
    for (;;) {
      const count = number(this.environment.get('ARGC'));
      if (this.argument >= count) {
        if (this.anyFile) return undefined;
        this.anyFile = true;
        this.reader = new RecordReader(openInput(proc, '-'), out);
        return this.nextRecord();
      }
      const name = this.environment.text(argv.get(String(this.argument++)));
      if (name === '') continue;
      const assignment = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(name);
      if (assignment) {
        this.assign(assignment[1] as string, assignment[2] as string);
        continue;
      }
      this.anyFile = true;
      this.environment.set('FILENAME', name);
      this.environment.set('FNR', 0);
      try {
        this.reader = new RecordReader(openInput(proc, decodeText(encodeBytes(name))), out);
        return this.nextRecord();
      } catch (error) {
        if (!isSysError(error)) throw error;
        if (flavour === 'busybox') {
          throw new Failure(`${name}: ${error.message}`, 1);
        }
        throw new Failure(`cannot open ${name} (${error.message})`, 2);
      }
    }
  }

  /** NAME=VALUE of the command line, where escapes are understood. */
  assign(name: string, value: string): void {
    const plain = value.replace(/\\([ntr\\"/abfv])/g, (_, letter: string) => ASSIGNED[letter] ?? letter);
    this.environment.set(name, new Input(plain));
  }
}

const ASSIGNED: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  '"': '"',
  '/': '/',
  a: '\x07',
  b: '\b',
  f: '\f',
  v: '\v',
};
