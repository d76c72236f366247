import type { Invocation } from '../../command.ts';
import { Failure } from '../../failure.ts';
import { ofRegcomp, Regex, RegexError } from '../../regex/regex.ts';
import type { AwkArray } from './arrays.ts';
import { type NumberText, numberText } from './format.ts';
import { CurrentRecord, type FieldSeparator } from './record.ts';
import type { Separator } from './records.ts';
import { Input, number, type Value } from './values.ts';

/** A variable: a value, or an array once it was used as one. */
export interface Cell {
  value: Value | AwkArray;
  /** What this stands for while it is neither: a variable that was given to a function. */
  alias: Cell | undefined;
}

/** Variables, the record and what hangs on them. */
export class Environment {
  readonly record: CurrentRecord;
  readonly globals = new Map<string, Cell>();
  /** Of the function that runs. */
  locals: Map<string, Cell> | undefined;
  readonly #gnu: boolean;
  readonly #regexes = new Map<string, Regex>();
  readonly #numberText: NumberText;

  constructor({ flavour }: Invocation) {
    this.#gnu = flavour === 'gnu';
    this.#numberText = numberText(flavour);
    this.record = new CurrentRecord(
      () => this.fieldSeparator(this.get('FS')),
      (values) => values.map((value) => this.text(value)).join(this.text(this.get('OFS'))),
    );
    const initial: Record<string, Value> = {
      FS: ' ',
      OFS: ' ',
      ORS: '\n',
      RS: '\n',
      SUBSEP: '\x1c',
      CONVFMT: '%.6g',
      OFMT: '%.6g',
      NR: 0,
      FNR: 0,
      RSTART: 0,
      RLENGTH: -1,
      FILENAME: this.#gnu ? '' : undefined,
    };
    for (const [name, value] of Object.entries(initial)) this.globals.set(name, { value, alias: undefined });
  }

  /** What mawk says of what goes wrong while it runs. */
  runTimeError(message: string): Failure {
    const of = (name: string) => this.text(this.get(name));
    const where = `\tFILENAME="${of('FILENAME')}" FNR=${of('FNR')} NR=${of('NR')}`;
    return new Failure(`run time error: ${message}\n${where}`, 2);
  }

  cell(name: string): Cell {
    const known = this.locals?.get(name) ?? this.globals.get(name);
    if (known) return known;
    const cell: Cell = { value: undefined, alias: undefined };
    this.globals.set(name, cell);
    return cell;
  }

  get(name: string): Value {
    if (name === 'NF') return this.record.count;
    const { value } = this.cell(name);
    if (!(value instanceof Map)) return value;
    if (this.#gnu) throw new Failure(`type error in arg(s) in use of array ${name}`, 2);
    return undefined;
  }

  set(name: string, value: Value): void {
    if (name === 'NF') {
      const count = Math.trunc(number(value));
      if (count < 0)
        throw this.#gnu
          ? this.runTimeError('negative value assigned to NF')
          : new Failure('cmd. line:1: NF set to negative value', 1);
      this.record.count = count;
      return;
    }
    const cell = this.cell(name);
    if (!(cell.value instanceof Map)) cell.value = value;
    else if (this.#gnu) throw new Failure(`assignment to array ${name}`, 2);
  }

  array(name: string): AwkArray {
    return arrayOf(this.cell(name), name, this.#gnu);
  }

  /** Text for concatenation and comparison; `format` is OFMT for print. */
  text(value: Value, format = 'CONVFMT'): string {
    if (typeof value === 'string') return value;
    if (value === undefined) return '';
    if (value instanceof Input) return value.text;
    if (Number.isInteger(value) && Math.abs(value) < 1e9) return String(value === 0 ? 0 : value);
    const { value: pattern } = this.cell(format);
    return this.#numberText(value, typeof pattern === 'string' ? pattern : '%.6g');
  }

  /**
   * @param dynamic it was made by the program: busybox takes what is no extended expression for a basic one
   * @throws {Failure}
   */
  regex(source: string, dynamic = false): Regex {
    const known = this.#regexes.get(source);
    if (known) return known;
    try {
      return this.#compile(source, true);
    } catch (error) {
      if (!dynamic || this.#gnu) throw error;
      return this.#compile(source, false);
    }
  }

  #compile(source: string, extended: boolean): Regex {
    try {
      const regex = new Regex(source, {
        extended,
        awk: this.#gnu ? 'gnu' : 'busybox',
        rightParen: 'literal',
      });
      if (this.#regexes.size > 500) this.#regexes.clear();
      this.#regexes.set(source, regex);
      return regex;
    } catch (error) {
      if (!(error instanceof RegexError)) throw error;
      if (!this.#gnu) throw new Failure(`bad regex '${source}': ${ofRegcomp(error)}`, 1);
      const [, missing] = /^Unmatched ([([])/.exec(error.message) ?? [];
      throw new Failure(
        `line 1: regular expression compile failed (${missing ? `missing '${missing === '(' ? ')' : ']'}'` : error.message})\n${source}`,
        2,
      );
    }
  }

  fieldSeparator(value: Value): FieldSeparator {
    const text = this.text(value);
    // Paragraphs have newlines between fields as well.
    const newlines = this.text(this.get('RS')) === '';
    if (text === ' ' || text === '') return text;
    if (text.length === 1 && text !== '\\' && !newlines) return { text };
    if (text.length === 1 && newlines)
      return { regex: this.regex(/[\\^$.[\]|()*+?{}]/.test(text) ? `\\${text}` : text), newlines };
    return { regex: this.regex(text), newlines };
  }

  recordSeparator(): Separator {
    const text = this.text(this.get('RS'));
    if (text === '') return 'paragraph';
    return text.length === 1 ? text : this.regex(text);
  }
}

/** @throws {Failure} where it is no array */
export function arrayOf(cell: Cell, name: string, gnu: boolean): AwkArray {
  if (cell.value instanceof Map) return cell.value;
  if (cell.value !== undefined && gnu) throw new Failure(`type error in use of scalar ${name} as array`, 2);
  const array = cell.alias ? arrayOf(cell.alias, name, gnu) : new Map<string, Value>();
  cell.value = array;
  return array;
}
