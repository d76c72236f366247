import { Failure } from '../../failure.ts';
import { ofRegcomp, Regex, RegexError } from '../../regex/regex.ts';
import { ScriptReader } from './reader.ts';
import type { Address } from './script.ts';

/** Reads addresses and what stands between delimiters. */
export class PatternReader extends ScriptReader {
  protected address(): Address | undefined {
    const char = this.char;
    if (char === undefined) return undefined;
    if (/\d/.test(char)) {
      const line = this.digits() as number;
      if (this.char !== '~' || !this.gnu) return { kind: 'line', line };
      this.at += 1;
      return { kind: 'step', first: line, step: this.digits() ?? 0 };
    }
    if (char === '$') {
      this.at += 1;
      return { kind: 'last' };
    }
    if (char !== '/' && char !== '\\') return undefined;
    this.at += char === '\\' ? 2 : 1;
    const delimiter = this.text[this.at - 1] as string;
    const source = this.delimited(delimiter, true);
    if (source === undefined) throw this.wrong(this.gnu ? 'unterminated address regex' : `unmatched '${delimiter}'`);
    const flags = this.gnu ? this.take(/[IM]/) : '';
    return { kind: 'regex', regex: this.regex(source, flags.includes('I'), flags.includes('M')) };
  }

  protected endAddress(): Address | undefined {
    const char = this.char;
    if (char !== '+' && (char !== '~' || !this.gnu)) return this.address();
    this.at += 1;
    const count = this.digits();
    if (count === undefined) throw this.wrong('expected newer version of sed');
    return char === '+' ? { kind: 'count', count } : { kind: 'multiple', of: count };
  }

  /** Up to the delimiter, which may be escaped; nothing where it is missing. */
  protected delimited(delimiter: string, isRegex: boolean): string | undefined {
    let text = '';
    while (this.at < this.text.length) {
      const char = this.text[this.at] as string;
      if (char === delimiter) {
        this.at += 1;
        return text;
      }
      if (char === '\n' && isRegex) return undefined;
      if (char === '\\') {
        const next = this.text[this.at + 1];
        if (next === undefined) break;
        this.at += 2;
        if (next === delimiter) text += isRegex ? this.#plainDelimiter(next) : next;
        else text += next === '\n' && isRegex ? '\\n' : `\\${next}`;
        continue;
      }
      if (char === '[' && isRegex) {
        const bracket = /^\[\^?\]?(?:\[([:.=])[\s\S]*?\1\]|[^\]\n])*\]/.exec(this.text.slice(this.at))?.[0];
        if (bracket === undefined) break;
        text += bracket;
        this.at += bracket.length;
        continue;
      }
      text += char;
      this.at += 1;
    }
    this.at = this.text.length;
    return undefined;
  }

  /** Behind the backslash the delimiter stands for itself, also where it is an operator otherwise. */
  #plainDelimiter(delimiter: string): string {
    if (delimiter === '^') return '\\^';
    const special = /[.*[\]$]/.test(delimiter) || (this.extended && /[+?(){}|]/.test(delimiter));
    return special ? `[${delimiter}]` : delimiter;
  }

  protected regex(source: string, ignoreCase: boolean, lines: boolean): Regex | undefined {
    if (source === '') return undefined;
    try {
      return new Regex(source, {
        extended: this.extended,
        ignoreCase,
        lines,
        sed: this.gnu ? 'gnu' : 'busybox',
        ...(!this.gnu && { rightParen: 'literal' as const }),
      });
    } catch (error) {
      if (!(error instanceof RegexError)) throw error;
      throw this.gnu ? this.wrong(error.message) : new Failure(`bad regex '${source}': ${ofRegcomp(error)}`);
    }
  }
}
