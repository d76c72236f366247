import { Failure } from '../../failure.ts';
import type { Flavour } from '../../types.ts';

/** A part of the script: of -e, of the first operand, or of a file. */
export interface Source {
  text: string;
  /** A file's name; nothing for an expression. */
  file: string | undefined;
}

export const BLANK = /[ \t]/;

/** Goes through the characters of a script, source by source. */
export class ScriptReader {
  protected readonly sources: readonly Source[];
  protected readonly gnu: boolean;
  protected readonly extended: boolean;
  protected index = 0;
  protected text = '';
  protected at = 0;
  protected expression = 0;

  constructor(sources: readonly Source[], options: { extended: boolean; flavour: Flavour }) {
    this.sources = sources;
    this.extended = options.extended;
    this.gnu = options.flavour === 'gnu';
  }

  protected wrong(message: string, char = this.at): Failure {
    if (!this.gnu) return new Failure(message);
    const { file } = (this.sources[this.index] ?? this.sources.at(-1)) as Source;
    if (file === undefined) return new Failure(`-e expression #${this.expression}, char ${char}: ${message}`);
    const line = this.text.slice(0, this.at).split('\n').length;
    return new Failure(`file ${file} line ${line}: ${message}`);
  }

  protected get char(): string | undefined {
    return this.text[this.at];
  }

  protected skip(pattern: RegExp): void {
    while (this.char !== undefined && pattern.test(this.char)) this.at += 1;
  }

  protected take(pattern: RegExp): string {
    const start = this.at;
    this.skip(pattern);
    return this.text.slice(start, this.at);
  }

  protected digits(): number | undefined {
    const digits = this.take(/\d/);
    return digits === '' ? undefined : Number(digits);
  }
}
