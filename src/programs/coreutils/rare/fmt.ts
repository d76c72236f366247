import { isSysError } from '../../../kernel/errno.ts';
import { command, type Invocation } from '../../command.ts';
import { Failure } from '../../failure.ts';
import { openInput } from '../../input.ts';
import { quote } from '../../quote.ts';
import { decodeBytes, encodeBytes } from '../../text.ts';
import { COREUTILS } from '../suite.ts';
import { breakLines, type Word, wordOf } from './fmt-words.ts';
import { cannotOpen } from './reading.ts';

const END = '';

/** fmt */
export const fmt = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[-WIDTH] [OPTION]... [FILE]...',
    about: 'Fill the lines of each paragraph of FILEs.\n\nWithout FILE, or where it is -, read standard input.',
    options: `
  -c, --crown-margin        leave the indentation of the first two lines
  -p, --prefix=STRING       only lines that begin with STRING, which comes in front of the others again
  -s, --split-only          break long lines, but fill none
  -t, --tagged-paragraph    the first line is indented otherwise than the second
  -u, --uniform-spacing     one blank between words, two behind sentences
  -w, --width=WIDTH         lines of at most WIDTH columns (75 unless told)
  -g, --goal=WIDTH          lines of about WIDTH columns (93% of the width unless told)
`,
  },
  prepare: ([first, ...rest]) =>
    first === undefined ? [] : [/^-\d/.test(first) ? `--width=${first.slice(1)}` : first, ...rest],
  async run(invocation) {
    const { proc, options, operands, complain } = invocation;
    const number = (key: string, most: number) => {
      const text = options.value(key);
      if (text === undefined) return undefined;
      if (!/^\d+$/.test(text)) throw new Failure(`invalid width: ${quote(text)}`);
      if (Number(text) > most) throw new Failure(`invalid width: ${quote(text)}: Numerical result out of range`);
      return Number(text);
    };
    const given = number('w', 2500);
    const wished = number('g', given ?? 75);
    const width = given ?? (wished === undefined ? 75 : wished + 10);
    const goal = wished ?? Math.floor((width * 187) / 200);
    let status = 0;
    for (const path of operands.length > 0 ? operands : ['-']) {
      try {
        const input = openInput(proc, path);
        const data = await input.stream.readAll();
        input.close();
        await new Formatter(invocation, decodeBytes(data), { width, goal }).run();
      } catch (error) {
        if (!isSysError(error)) throw error;
        await complain(error.code === 'EISDIR' ? `read error: ${error.message}` : cannotOpen(path, error.message));
        status = 1;
      }
    }
    return status;
  },
});

/** Goes through a text, paragraph by paragraph. */
class Formatter {
  readonly #call: Invocation;
  readonly #text: string;
  readonly #size: { width: number; goal: number };
  readonly #prefix: string;
  readonly #lead: number;
  readonly #fullPrefix: number;
  #at = 0;
  #column = 0;
  #tabs = false;
  #nextIndent = 0;
  #indent = 0;
  #first = 0;
  #other = 0;
  #out = '';

  constructor(call: Invocation, text: string, size: { width: number; goal: number }) {
    this.#call = call;
    this.#text = text;
    this.#size = size;
    const prefix = call.options.value('p') ?? '';
    this.#lead = /^ */.exec(prefix)?.[0].length ?? 0;
    this.#fullPrefix = prefix.length - this.#lead;
    this.#prefix = prefix.slice(this.#lead).replace(/ +$/, '');
  }

  async run(): Promise<void> {
    this.#beginLine();
    for (let words = this.#paragraph(); words; words = this.#paragraph()) {
      breakLines(words, { first: this.#first, other: this.#other, ...this.#size, last: 0 });
      for (let at = 0; at < words.length; at = (words[at] as Word).next)
        this.#putLine(words.slice(at, (words[at] as Word).next), at === 0 ? this.#first : this.#other);
      const { out, proc } = this.#call;
      await out.write(encodeBytes(this.#out));
      this.#out = '';
      const turn = proc.tick();
      if (turn) await turn;
    }
    await this.#call.out.write(encodeBytes(this.#out));
  }

  get #char(): string {
    return this.#text[this.#at] ?? END;
  }

  #skipSpace(): void {
    for (; ; this.#at++) {
      if (this.#char === ' ') this.#column += 1;
      else if (this.#char === '\t') {
        this.#tabs = true;
        this.#column = (Math.floor(this.#column / 8) + 1) * 8;
      } else return;
    }
  }

  /** Looks at what is in front of a line, up to its text. */
  #beginLine(): void {
    this.#column = 0;
    this.#skipSpace();
    if (this.#prefix === '') {
      this.#nextIndent = Math.min(this.#lead, this.#column);
      return;
    }
    this.#nextIndent = this.#column;
    for (const char of this.#prefix) {
      if (this.#char !== char) return;
      this.#column += 1;
      this.#at += 1;
    }
    this.#skipSpace();
  }

  #isText(indent: number): boolean {
    const char = this.#char;
    return (
      char !== '\n' && char !== END && indent <= this.#nextIndent && this.#column >= this.#nextIndent + this.#fullPrefix
    );
  }

  #continues(): boolean {
    return this.#nextIndent === this.#indent && this.#isText(this.#indent);
  }

  #paragraph(): Word[] | undefined {
    while (!this.#isText(this.#indent)) {
      this.#copyRest();
      if (this.#char === END) return undefined;
      this.#out += '\n';
      this.#at += 1;
      this.#beginLine();
    }
    const { options } = this.#call;
    this.#indent = this.#nextIndent;
    this.#first = this.#column;
    const words: Word[] = [];
    this.#line(words);
    const [split, crown, tagged] = [options.has('s'), options.has('c'), options.has('t')];
    const more = this.#continues();
    if (split) this.#other = this.#first;
    else if (crown) this.#other = more ? this.#column : this.#first;
    else if (tagged) {
      if (more && this.#column !== this.#first) this.#other = this.#column;
      else if (this.#other === this.#first) this.#other = this.#first === 0 ? 3 : 0;
    } else this.#other = this.#first;
    if (!split && (!tagged || crown || this.#column !== this.#first))
      while (this.#continues() && this.#column === this.#other) this.#line(words);
    const last = words.at(-1) as Word;
    last.period = true;
    last.final = true;
    return words;
  }

  /** Takes the words of a line, and looks at the next one. */
  #line(words: Word[]): void {
    const uniform = this.#call.options.has('u');
    while (this.#char !== '\n' && this.#char !== END) {
      const start = this.#at;
      do this.#at += 1;
      while (this.#char !== END && !/[ \t\n\v\f\r]/.test(this.#char));
      const word = wordOf(this.#text.slice(start, this.#at));
      this.#column += word.text.length;
      const before = this.#column;
      // What is no blank, such as a carriage return, begins a word.
      this.#skipSpace();
      word.space = this.#column - before;
      const ends = this.#char === '\n' || this.#char === END;
      word.final = this.#char === END || (word.period && (this.#char === '\n' || word.space > 1));
      if (ends || uniform) word.space = word.final ? 2 : 1;
      words.push(word);
    }
    if (this.#char === '\n') {
      this.#at += 1;
      this.#beginLine();
    } else {
      this.#column = 0;
      this.#nextIndent = 0;
    }
  }

  /** A line that is no text of a paragraph stays as it is. */
  #copyRest(): void {
    const ends = this.#char === '\n' || this.#char === END;
    let column = 0;
    if (this.#column > this.#nextIndent || !ends) {
      column = this.#space(column, this.#nextIndent);
      for (const char of this.#prefix) {
        if (column === this.#column) break;
        this.#out += char;
        column += 1;
      }
      if (!ends) this.#space(column, this.#column - column);
      if (this.#char === END && this.#column >= this.#nextIndent + this.#prefix.length) this.#out += '\n';
    }
    while (this.#char !== '\n' && this.#char !== END) {
      this.#out += this.#char;
      this.#at += 1;
    }
  }

  #putLine(words: readonly Word[], indent: number): void {
    let column = this.#space(0, this.#indent);
    this.#out += this.#prefix;
    column = this.#space(column + this.#prefix.length, indent - column - this.#prefix.length);
    words.forEach((word, at) => {
      this.#out += word.text;
      column += word.text.length;
      if (at < words.length - 1) column = this.#space(column, word.space);
    });
    this.#out += '\n';
  }

  /** Blanks, or tabs where the text has some. Returns the column behind them. */
  #space(from: number, count: number): number {
    const target = from + Math.max(0, count);
    let column = from;
    if (this.#tabs) {
      const tab = Math.floor(target / 8) * 8;
      if (column + 1 < tab) for (; column < tab; column = (Math.floor(column / 8) + 1) * 8) this.#out += '\t';
    }
    this.#out += ' '.repeat(target - column);
    return target;
  }
}
